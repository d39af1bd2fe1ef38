"""The shortcuts of the commands: the user's own ones, and the dialog that changes them."""
