"""The tray: events without a date, at hand until they get one."""
