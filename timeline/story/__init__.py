"""What a collection of articles reports as a whole: page furniture, duplicates, what matters."""
