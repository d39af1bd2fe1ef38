"""The sizes of pages that the user can choose."""

from dataclasses import dataclass

PX_PER_MM = 96 / 25.4  # layout pixels, as in CSS
PX_PER_POINT = 96 / 72

LONG = "long"
DEFAULT = "a4"


@dataclass(frozen=True, slots=True)
class Paper:
    """A page of `width` x `height` mm with a margin, and the size in points of its body text.

    A page that `shrinks` is only as high as its content needs: a figure in a column of text. A
    page without a height is as high as needed, one without a width also as wide.
    """

    name: str
    width: float | None
    height: float | None
    margin: float = 15.0
    text: float = 10.0
    shrinks: bool = False

    @property
    def margin_px(self) -> float:
        """The margin in layout pixels."""
        return self.margin * PX_PER_MM

    @property
    def width_px(self) -> float | None:
        """The width in layout pixels."""
        return None if self.width is None else self.width * PX_PER_MM

    @property
    def height_px(self) -> float | None:
        """The height in layout pixels."""
        return None if self.height is None else self.height * PX_PER_MM


# By the names that the command line has for them.
PAPERS = {
    "a4": Paper("A4", 210, 297),
    "a4-landscape": Paper("A4 landscape", 297, 210),
    "letter": Paper("Letter", 215.9, 279.4),
    "letter-landscape": Paper("Letter landscape", 279.4, 215.9),
    "a3": Paper("A3", 297, 420, margin=18),
    "a3-landscape": Paper("A3 landscape", 420, 297, margin=18),
    "a2": Paper("A2 poster", 420, 594, margin=25, text=14),
    "slide": Paper("Slide 16:9", 338.67, 190.5, margin=14, text=14),
    "column": Paper("One column of a journal", 85, 235, margin=1, text=8, shrinks=True),
    "columns": Paper("Two columns of a journal", 174, 235, margin=1, text=8.5, shrinks=True),
    LONG: Paper("One long picture", None, None, margin=6.35, text=9.75),
}
