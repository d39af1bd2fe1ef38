"""Numbers with their nouns, as the window, the page and the command line say them."""


def counted(number: int, one: str, many: str) -> str:
    """`1 article`, `3 articles`."""
    return f"{number} {one if number == 1 else many}"
