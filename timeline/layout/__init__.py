"""From a project to a picture: pure geometry, the same for the window and for the page.

    content (measured texts) -> arrangement (at one zoom) -> picture (of one viewport)

Only the last step runs while a person pans, only the last two while one zooms.
"""

from timeline.layout.arrange import Arrangement, arrange
from timeline.layout.content import Content, prepare
from timeline.layout.draw import Viewport, draw
from timeline.layout.picture import Bar, Box, Label, Line, Picture
from timeline.layout.style import Theme, load_theme
from timeline.layout.text import Measure

__all__ = [
    "Arrangement",
    "Bar",
    "Box",
    "Content",
    "Label",
    "Line",
    "Measure",
    "Picture",
    "Theme",
    "Viewport",
    "arrange",
    "draw",
    "load_theme",
    "prepare",
]
