"""A deal as a whole: its panel, its items, people and plan, and how one is begun."""
