"""Reports on paper: one painter for PDF, printer, preview and pictures."""
