"""Small parts that screens are made of; they know words only as they are given."""
