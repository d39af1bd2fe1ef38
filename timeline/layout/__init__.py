"""From a project to a picture: pure geometry, the same for the window and for the page.

    content (measured texts) -> arrangement (at one zoom) -> picture (of one viewport)

Only the last step runs while a person pans, only the last two while one zooms.
"""
