"""The tabs of what stands beside a conversation, in their order."""

ABOUT, TIME, FILES, HISTORY = range(4)
