"""Tables of CSV texts."""

from timeline.imports.cells import Table, read_table


def csv_table(text: str) -> Table:
    """The table of a CSV file with this content."""
    return read_table(text.encode(), ".csv")
