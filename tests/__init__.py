"""The promises of CRM Desktop, checked; the folders mirror the rooms."""

import crm_desktop  # noqa: F401 - says how many threads numpy may use, before it is loaded
