"""Pages as they are drawn, and what is said about them."""

from dataclasses import dataclass

from timeline.layout.picture import Picture
from timeline.wording import counted

_ROUNDING = 0.05  # points


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages with their numbers.

    `events` are on them, `left_out` are not, `crowded_out` of these because they had no room;
    `undated` have no date to be placed at. `smallest`
    is the size in points of the smallest text, `least` that below which none should be, and
    `paper` the name of the page size.
    """

    pages: tuple[Picture, ...]
    paper: str
    events: int
    left_out: int
    crowded_out: int
    undated: int
    smallest: float
    least: float

    @property
    def is_legible(self) -> bool:
        """Whether all text has at least the size that was asked for."""
        return not self.pages or self.smallest >= self.least - _ROUNDING

    @property
    def summary(self) -> str:
        """`2 pages A4, 38 events, smallest text 8 pt`."""
        pages = counted(len(self.pages), "page", "pages")
        events = counted(self.events, "event", "events")
        parts = [f"{pages} {self.paper}", events, f"smallest text {self.smallest:.3g} pt"]
        if self.left_out:
            parts.append(f"{self.left_out} left out")
        if not self.is_legible:
            parts.append("hardly legible on paper")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Written:
    """What a picture is written to: `names` of files, one or one for each page."""

    names: tuple[str, ...]
    pages: Pages

    @property
    def is_notable(self) -> bool:
        """Whether there is something to say: several pages, events without room, small text."""
        return len(self.pages.pages) > 1 or self.pages.crowded_out > 0 or not self.pages.is_legible

    @property
    def words(self) -> str:
        """`story-1.png to story-3.png: 3 pages A4, 38 events, smallest text 8 pt`."""
        several = f"{self.names[0]} to {self.names[-1]}: " if len(self.names) > 1 else ""
        return f"{several}{self.pages.summary}"
