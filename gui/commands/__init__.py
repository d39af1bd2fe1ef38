"""Every command once, with its shortcut, and what it does."""
