"""What leaves the program: one small module a format."""

# Here, where it costs nothing to read: figure.py brings matplotlib.
PICTURE_SUFFIXES = (".png", ".svg", ".pdf")
