"""What customers say of the business: the list of it, recording, surveys, import."""
