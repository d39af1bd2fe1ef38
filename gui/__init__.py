"""The window. Imports the engine in `timeline/`, never the other way."""
