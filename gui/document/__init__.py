"""The open project: its edits, files, recovery and export, and the tasks off the GUI thread."""
