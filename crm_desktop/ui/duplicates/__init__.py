"""The screen on which records that look alike are merged or told apart."""
