"""Relations of the record in the panel."""
