"""The faces of a page, in proportion to its body text."""

from dataclasses import dataclass

from timeline.export.pages.paper import PX_PER_POINT
from timeline.export.pages.typeset import LEADING
from timeline.layout.text import Face

_LITTLE_AIR = 0.4  # of the space between rows
_LITTLE_LEADING = 1.2  # ems


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces for a body text of `body` px; none is smaller than `least` px.

    `air` is the space between rows as a share of the usual one, `leading` the height of a line of
    a row in ems of its face.
    """

    body: float
    least: float
    air: float = 1.0
    leading: float = LEADING

    @classmethod
    def of_points(cls, body: float, least: float, *, is_tight: bool = False) -> "Faces":
        """The faces for sizes in points; tight ones have little space between rows and lines."""
        air, leading = (_LITTLE_AIR, _LITTLE_LEADING) if is_tight else (1.0, LEADING)
        return cls(body * PX_PER_POINT, least * PX_PER_POINT, air, leading)

    def _face(self, share: float, weight: int) -> Face:
        return Face(max(self.body * share, self.least), weight)

    @property
    def page_title(self) -> Face:
        """The title of the page."""
        return self._face(2.1, 700)

    @property
    def subtitle(self) -> Face:
        """The line below the title."""
        return self._face(0.95, 400)

    @property
    def title(self) -> Face:
        """The main event of a day."""
        return self._face(1.0, 500)

    @property
    def also(self) -> Face:
        """Another event of the same day."""
        return self._face(0.92, 400)

    @property
    def date(self) -> Face:
        """The date of a row."""
        return self._face(0.92, 600)

    @property
    def time(self) -> Face:
        """The time of day below a date."""
        return self._face(0.8, 400)

    @property
    def heading(self) -> Face:
        """A year or a month above its rows."""
        return self._face(0.84, 600)

    @property
    def note(self) -> Face:
        """A remark below an event."""
        return self._face(0.82, 400)

    @property
    def number(self) -> Face:
        """The number of a source after a title."""
        return self._face(0.68, 600)

    @property
    def source(self) -> Face:
        """The list of sources."""
        return self._face(0.74, 400)

    @property
    def source_words(self) -> Face:
        """The words in a source that date an event."""
        return self._face(0.74, 600)

    @property
    def foot(self) -> Face:
        """Footer and page number."""
        return self._face(0.74, 400)
