"""What leaves the program: one small module a format."""
