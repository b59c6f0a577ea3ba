"""Files and photos of the record in the panel."""
