"""A project's edits, their history, and the file that stores both."""
