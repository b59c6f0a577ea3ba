"""The screen of campaigns: the list, and the one chosen with its people and what came of it."""
