"""What a PDF has besides the pages that matplotlib draws: tags, bookmarks, and the project."""
