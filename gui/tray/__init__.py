"""The tray of events without a date."""
