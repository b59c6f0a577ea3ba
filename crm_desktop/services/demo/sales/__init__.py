"""How Harbour Studio sells: who asks, who buys and why, what it sells, and how each deal went.

The story is causal: what somebody is like is drawn first, what they do follows from it, and the
end follows from both and from luck. Nothing here knows how the program judges leads and deals.
"""
