"""`python -m timeline.articles` prints the table of readers of docs/formats.md."""

from timeline.articles.readers import table

print(table())
