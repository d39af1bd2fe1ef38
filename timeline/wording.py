"""Texts that the window, the page and the command line have in common."""

BY_HAND = "Added by hand"
NO_CATEGORY = "No category"


def counted(number: int, one: str, many: str) -> str:
    """`1 article`, `3 articles`."""
    return f"{number} {one if number == 1 else many}"
