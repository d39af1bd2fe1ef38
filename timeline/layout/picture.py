"""Pictures: three kinds of primitive in the order of painting.

All lengths are layout pixels (1/96 inch on a page), y grows downwards, colours are "#rrggbb".
A renderer is a short loop over `Picture.primitives` and decides nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with an owner: an event, or the article of a link."""

    x: float
    y: float
    width: float
    height: float
    owner: str = ""

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it, left and upper edges included."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: "Box") -> bool:
        """Whether both share an area; touching edges do not count."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle with rounded corners; with a `radius` of half its size it is a dot.

    An empty `fill` or `outline` is not painted; an outline lies just inside the edge.
    `fade_left` and `fade_right` are the widths in which the fill fades to transparent; together
    they are at most the bar's width.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    outline: str = ""
    outline_width: float = 1.0
    dashed: bool = False
    radius: float = 0.0
    fade_left: float = 0.0
    fade_right: float = 0.0
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, centred on its two points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 1.0
    dashed: bool = False
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text that starts at `x` on the baseline `y`.

    `size` is the height of the em, `weight` is that of CSS (400, 500, 600, 700), and `width` is the
    measured width.
    """

    x: float
    y: float
    text: str
    size: float
    weight: int
    colour: str
    width: float
    owner: str = ""

    @property
    def box(self) -> Box:
        """The box of the text, from the ascenders to the descenders of Inter."""
        return Box(self.x, self.y - 0.76 * self.size, self.width, self.size, self.owner)


Primitive = Bar | Line | Label


@dataclass(frozen=True, slots=True)
class Picture:
    """A viewport or a page, ready to be painted.

    `boxes` are the visible events in paint order: only selected ones may cover others. `links` are
    links to set the publication date of an article, owned by its id. `counts` are numbers of events
    without a label, owned by "<number of the lane>:<number of the cell>", and `headers` are those
    of lanes, owned by "lane <number of the lane>".
    """

    width: float
    height: float
    primitives: tuple[Primitive, ...]
    boxes: tuple[Box, ...] = ()
    links: tuple[Box, ...] = ()
    counts: tuple[Box, ...] = ()
    headers: tuple[Box, ...] = ()

    def event_at(self, x: float, y: float) -> str | None:
        """Id of the event at a point."""
        return _owner_at(self.boxes, x, y)

    def link_at(self, x: float, y: float) -> str | None:
        """Id of the article whose publication date the link at a point sets."""
        return _owner_at(self.links, x, y)

    def count_at(self, x: float, y: float) -> str | None:
        """Owner of the count at a point."""
        return _owner_at(self.counts, x, y)

    def header_at(self, x: float, y: float) -> str | None:
        """Owner of the lane header at a point."""
        return _owner_at(self.headers, x, y)

    def box_of(self, event: str) -> Box | None:
        """The box of an event, None if it is not in the picture."""
        return next((box for box in self.boxes if box.owner == event), None)

    def labels(self) -> list[Label]:
        """All labels."""
        return [primitive for primitive in self.primitives if isinstance(primitive, Label)]


def _owner_at(boxes: tuple[Box, ...], x: float, y: float) -> str | None:
    return next((box.owner for box in reversed(boxes) if box.contains(x, y)), None)
