"""Every command once, with its shortcut, and what it does.

`table`, `menu_table`, `actions` and `enabled` are about all commands: `table` lists them (the table
of events is in `gui.table`). Each other module implements those of one subject.
"""
