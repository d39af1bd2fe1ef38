"""What the canvas shows and from where it is looked at: project, zoom and place, without widgets.

x and y are pixels of the viewport unless they are said to be of the content.
"""

from collections.abc import Iterable

from gui.canvas.painter import measure
from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.dates.words import in_words
from timeline.layout import style
from timeline.layout.arrange import Arrangement, Placed, arrange
from timeline.layout.content import Content, prepare
from timeline.layout.draw import Viewport, draw
from timeline.layout.fit import fit, zoom_limits
from timeline.layout.picture import Label, Picture
from timeline.layout.preview import dragged
from timeline.layout.scale import Scale, keep_in_place
from timeline.layout.style import Theme
from timeline.model import Project

_STILL_SEEN = 80.0  # px of the timeline that panning leaves in view
# The unit that a click stands for: the first that is at least so many px wide.
_CLICKED = ((Grain.HOUR, 1 / 24, 60.0), (Grain.DAY, 1.0, 4.0), (Grain.MONTH, 30.0, 4.0))


class Stage:
    """A project seen through a viewport. Layout happens on zoom and change, never on panning."""

    def __init__(self, theme: Theme) -> None:
        self.project = Project()
        self.theme = theme
        self.fold = True
        self.fitted = True  # all is shown, and stays so when the viewport is resized
        self.selected: frozenset[str] = frozenset()
        self.hovered = ""
        self._size = (1.0, 1.0)
        self._left = 0.0
        self._top = 0.0
        self._content: Content | None = None
        self._arrangement: Arrangement | None = None
        self._limits: tuple[float, float] | None = None
        self._picture: Picture | None = None
        self._drag: tuple[str, float, str] | None = None

    # --- what is shown

    @property
    def content(self) -> Content:
        """The measured project."""
        if self._content is None:
            self._content = prepare(self.project, self.theme, measure, fold=self.fold)
        return self._content

    @property
    def arrangement(self) -> Arrangement:
        """The layout at the zoom of now."""
        if self._arrangement is None:
            self.fit()
        assert self._arrangement is not None
        return self._arrangement

    @property
    def scale(self) -> Scale:
        """Moments to content pixels."""
        return self.arrangement.scale

    @property
    def hidden_height(self) -> float:
        """How many px of the timeline do not fit above the axis."""
        return max(self.arrangement.height - self._height_above_axis, 0.0)

    @property
    def picture(self) -> Picture:
        """What is to be painted."""
        if self._picture is None:
            view = Viewport(self._left, self._top, *self._size, self.selected, self.hovered)
            self._picture = draw(self.arrangement, view)
            if self._drag:
                self._picture = dragged(self._picture, *self._drag, self.theme, measure)
        return self._picture

    def set_project(self, project: Project) -> None:
        """Shows another state of the project from the same place."""
        self.project = project
        self._measure_anew()

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self.theme = theme
        self._measure_anew()

    def set_fold(self, fold: bool) -> None:
        """Folds long empty stretches, or draws all to scale; either way shows all."""
        self.fold = fold
        self._content = self._limits = None
        self.fit()

    def set_marks(self, selected: Iterable[str] | None = None, hovered: str | None = None) -> None:
        """Says which events are selected, and which one the pointer is on."""
        self.selected = self.selected if selected is None else frozenset(selected)
        self.hovered = self.hovered if hovered is None else hovered
        self._picture = None

    def set_drag(self, event: str, dx: float, words: str) -> None:
        """Shows an event moved by `dx` px, with its new date in words."""
        self._drag = (event, dx, words)
        self._picture = None

    def end_drag(self) -> None:
        """Shows all events where they are."""
        self._drag = None
        self._picture = None

    def _measure_anew(self) -> None:
        old = self._arrangement
        self._content = self._limits = self._picture = None
        if old is None or not old.content.entries or not self.content.entries:
            self._arrangement = None
            return
        middle = self._size[0] / 2
        blank, _ = fit(self.content, self._size[0])
        scale = blank.at_zoom(old.scale.pixels_per_second)
        left = keep_in_place(old.scale, scale, self._left, middle)
        self._show(scale, left, self._top)

    # --- from where

    def resize(self, width: float, height: float) -> None:
        """Tells the size of the viewport."""
        self._size = (max(width, 1.0), max(height, 1.0))
        self._limits = self._picture = None
        if self._arrangement is None or self.fitted:
            self.fit()
        else:
            self._arrangement = self._arrangement.spread(self._height_above_axis)
            self.scroll_to(self._top)

    def fit(self) -> None:
        """Shows all events."""
        scale, left = fit(self.content, self._size[0])
        self._show(scale, left, self._top)
        self.fitted = True

    def zoom(self, factor: float, x: float) -> None:
        """Zooms in (`factor` above 1) or out; the moment at `x` keeps its place."""
        least, greatest = self._zoom_limits()
        wanted = self.scale.pixels_per_second * factor
        scale = self.scale.at_zoom(min(max(wanted, least), greatest))
        self._show(scale, keep_in_place(self.scale, scale, self._left, x), self._top)

    def pan(self, dx: float) -> None:
        """Moves the timeline by `dx` px to the right."""
        self._look_from(self._left - dx)
        self.fitted = False

    def scroll_to(self, top: float) -> None:
        """Puts content pixel `top` at the upper edge, as far as there is something to scroll."""
        self._top = min(max(top, 0.0), self.hidden_height)
        self._picture = None

    @property
    def top(self) -> float:
        """The content pixel at the upper edge."""
        return self._top

    def reveal(self, event: str) -> None:
        """Brings an event into view; nothing moves farther than it must."""
        placed = self.placed(event)
        if placed is None:
            return
        x = placed.left - self._left
        dx = _into(x, x + placed.entry.width, style.MARGIN, self._size[0] - style.MARGIN)
        if dx:
            self.pan(dx)
        y = self.arrangement.top(placed) - self._top
        bottom = self._height_above_axis - style.GAP
        self.scroll_to(self._top - _into(y, y + placed.entry.height, style.GAP, bottom))

    @property
    def axis(self) -> float:
        """y of the axis."""
        return self._height_above_axis

    @property
    def _height_above_axis(self) -> float:
        return max(self._size[1] - style.AXIS_HEIGHT, 0.0)

    def _zoom_limits(self) -> tuple[float, float]:
        if self._limits is None:
            self._limits = zoom_limits(self.content, self._size[0])
        return self._limits

    def _show(self, scale: Scale, left: float, top: float) -> None:
        self._arrangement = arrange(self.content, scale, self._height_above_axis)
        self.fitted = False
        self._look_from(left)
        self.scroll_to(top)

    def _look_from(self, left: float) -> None:
        placed = self.arrangement.placed
        if placed:
            least = placed[0].left - self._size[0] + _STILL_SEEN
            left = min(max(left, least), self.arrangement.reach[-1] - _STILL_SEEN)
        self._left = float(round(left))
        self._picture = None

    # --- places and moments

    def moment(self, x: float) -> int:
        """The moment at an x."""
        return self.scale.moment(self._left + x)

    def time(self, x: float) -> float:
        """The moment at an x, with its fraction of a second."""
        return self.scale.time(self._left + x)

    def x(self, at: float) -> float:
        """Where a moment is shown."""
        return self.scale.x(at) - self._left

    def placed(self, event: str) -> Placed | None:
        """An event in the arrangement, None while it has no date."""
        return next((one for one in self.arrangement.placed if one.entry.event == event), None)

    def title_of(self, event: str) -> list[Label]:
        """The lines of an event's title where they stand now, none when it is not in view."""
        placed = self.placed(event)
        mine = [label for label in self.picture.labels() if label.owner == event]
        return mine[: len(placed.entry.title)] if placed is not None else []

    def in_time(self) -> list[str]:
        """Ids of the dated events in the order of their dates."""
        return [entry.event for entry in self.content.entries]

    def unit_at(self, x: float) -> When | None:
        """The hour, day, month or year that a click at `x` means; None where there is no axis."""
        if not self.content.has_axis:
            return None
        pixels_a_day = self.scale.pixels_per_second * SECONDS_PER_DAY
        wide = (grain for grain, length, px in _CLICKED if length * pixels_a_day >= px)
        return When.unit(self.moment(x), next(wide, Grain.YEAR))

    def range_in_words(self) -> str:
        """What stretch of time is in view: `4 – 7 Jan 2022`."""
        if not self.content.has_axis:
            return ""
        pixels_a_day = self.scale.pixels_per_second * SECONDS_PER_DAY
        grain = Grain.DAY if pixels_a_day > 4 else Grain.MONTH if pixels_a_day > 0.2 else Grain.YEAR
        first, last = self.moment(0), self.moment(self._size[0])
        start = days.floor(first, grain)
        return in_words(When(start, max(days.ceil(last, grain), days.step(start, grain)), grain))


def _into(first: float, last: float, least: float, most: float) -> float:
    """How far a stretch must move to lie between two bounds; its beginning where it is too long."""
    if first < least or last - first > most - least:
        return least - first
    return min(most - last, 0.0)


def moved_by(when: When, scale: Scale, dx: float) -> When:
    """`when` moved by `dx` px, to the nearest unit of its grain."""
    grain = Grain.DAY if when.grain is Grain.DAYPART else when.grain
    start = days.floor(when.anchor, grain)
    target = scale.moment(scale.x(start) + dx)
    before = days.floor(target, grain)
    after = days.step(before, grain)
    return when.moved(before if target - before < after - target else after)
