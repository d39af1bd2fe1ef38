"""The timeline in the window: painted from the layout's picture, edited by mouse and keys."""
