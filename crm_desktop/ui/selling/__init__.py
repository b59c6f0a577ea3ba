"""What people and companies may buy: their deals, and new ones; it knows no panel."""
