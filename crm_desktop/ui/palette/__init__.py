"""The search box: everything found and everything possible, under one field."""
