"""The engine of Dateline: articles in, a picture or a table out. Never imports Qt."""
