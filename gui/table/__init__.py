"""The events as a table: the second view of what the canvas shows."""
