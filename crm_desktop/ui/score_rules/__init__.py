"""The screen on which the rules of the score are changed."""
