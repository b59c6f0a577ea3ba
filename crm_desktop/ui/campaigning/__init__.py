"""Campaigns wherever people are: who is added to one, and who is left out."""
