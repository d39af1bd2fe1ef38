"""`python -m timeline.export` prints the table of formats of docs/formats.md."""

from timeline.export.formats import table

print(table())
