"""The main window and what frames it: menus, header, status bar, welcome page, appearance."""
