"""Who met whom: triggers, their arguments, status, date, place and agenda, joined into one record per encounter."""
