"""The search field and the bar that narrows what is shown."""
