"""The contacts screen."""
