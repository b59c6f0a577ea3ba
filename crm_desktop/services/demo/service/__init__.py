"""The service half of the demo business: tickets with their lives, articles, feedback, time spent.

It draws from a chance of its own, so that people and sales are the same with and without it.
"""
