"""CRM Desktop: the whole customer relationship of one person, in one window and one file."""

__version__ = "0.1.0"
