"""A project's edits, their history, and the file that keeps both."""
