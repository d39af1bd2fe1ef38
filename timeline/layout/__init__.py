"""From a project to a picture: geometry shared by the window and the page.

    content (sorted lanes) -> layout (at one zoom) -> picture (of one viewport)

Panning repeats only the last step, zooming only the last two.
"""
