"""The story that a collection of articles reports: page furniture, duplicates, salience."""
