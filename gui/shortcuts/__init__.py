"""Keyboard shortcuts: which keys are allowed, the user's changes, and the dialog for them."""
