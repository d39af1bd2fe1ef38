"""Widgets, layouts, icons and the theme, which know nothing of projects."""
