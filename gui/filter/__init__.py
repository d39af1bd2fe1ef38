"""The search field and the filter bar."""
