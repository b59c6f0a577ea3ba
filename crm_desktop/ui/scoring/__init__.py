"""Scores of leads: the receipt, what is known of a lead, the rules."""
