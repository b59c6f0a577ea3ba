"""Tickets wherever one is: begun with somebody, shown on the panels of people and deals."""
