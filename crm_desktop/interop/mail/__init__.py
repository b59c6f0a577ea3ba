"""Mails: bytes to `Mail`, `Draft` to bytes, and mailboxes cut into mails.

The standard parser is not used: it loses text of broken mails, takes seconds for made-up ones and
crashes on some; what it does well, splitting by lines, is little beside what has to be decoded.
"""
