"""The promises of CRM Desktop, checked; the folders mirror the rooms."""
