"""What the canvas shows and from where it is looked at: project, zoom and place, without widgets.

x and y are pixels of the viewport unless they are said to be of the content.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from gui.canvas.painter import measure
from gui.canvas.prepared import ContentOptions, PreparedContent, updated_content
from timeline.dates import Grain, When
from timeline.layout import style
from timeline.layout.axis import Marker
from timeline.layout.content import Content, Lane, patched
from timeline.layout.density import DensityCell
from timeline.layout.draw import draw
from timeline.layout.lanes import PlacedLane
from timeline.layout.level_of_detail import LevelOfDetail, level_of_detail
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.overview import Overview, overview
from timeline.layout.picture import Label, Picture
from timeline.layout.placement import PlacedEvent
from timeline.layout.scale import Scale, keep_in_place
from timeline.layout.style import Theme
from timeline.layout.units import fine_grain, range_in_words, unit_at
from timeline.layout.viewport import Viewport
from timeline.layout.zoom_limits import fit, zoom_limits
from timeline.model import Event, Project
from timeline.project.edits import Edit

_MOST_IN_FRONT = 12  # selected events over the others with all their words: more hide each other
_FILLED = 0.8  # of the width, by what was looked into
_STILL_SEEN = 80.0  # px of the timeline that panning leaves in view

Preview = Callable[[Picture], Picture]


class Stage:
    """A project seen through a viewport; only what is seen is laid out."""

    def __init__(self, theme: Theme) -> None:
        self.project = Project()
        self.theme = theme
        self.fold = True
        self.fitted = True  # all is shown, and stays so when the viewport is resized
        self.selected: frozenset[str] = frozenset()
        self.hovered = ""
        self.markers: tuple[Marker, ...] = ()
        self._size = (1.0, 1.0)
        self._left = 0.0
        self._top = 0.0
        self._measured_events = MeasuredEvents(measure)
        self._categories: Mapping[str, str] = {}  # their colours, if events have these
        self._content: Content | None = None
        self._prepared = PreparedContent()
        self._arrangement: LevelOfDetail | None = None
        self._fit: tuple[Scale, float] | None = None
        self._overview: Overview | None = None
        self._picture: Picture | None = None
        self._preview: Preview | None = None

    # --- what is shown

    @property
    def content(self) -> Content:
        """The measured project."""
        if self._content is None:
            self._content = self._content_options.prepare(self.project)
        return self._content

    @property
    def arrangement(self) -> LevelOfDetail:
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
            few = self.selected if len(self.selected) <= _MOST_IN_FRONT else ()
            front = (self.placed(event) for event in sorted(few))
            view = Viewport(
                self._left,
                self._top,
                *self._size,
                self.selected,
                self.hovered,
                tuple(placed for placed in front if placed is not None),
                markers=self.markers,
            )
            part = (self._left, self._left + self._size[0], self._top, self._top + self.axis)
            shown = self.arrangement
            placed, density = shown.between(*part), shown.density_between(*part)
            self._picture = draw(shown, view, placed, density)
            if self._preview is not None:
                self._picture = self._preview(self._picture)
        return self._picture

    def prepare(self, project: Project) -> None:
        """Gets a project ready that will be shown; may be called off the GUI thread."""
        self._prepared.make(project, self._content_options)

    def set_project(self, project: Project, edit: Edit | None = None) -> None:
        """Shows another state of the project from the same place.

        `edit` is what made it of the one before, where that is known: then only its events are
        looked at. So are none where it was made ready.
        """
        self.project = project
        content = self._prepared.take(project, self._content_options)
        if content is None and edit is not None and self._content is not None:
            content = updated_content(self._content, project, edit, fold=self.fold)
        self._show_content(content)

    @property
    def _content_options(self) -> ContentOptions:
        return ContentOptions(self.theme, self._measured_events, self.fold, self._categories)

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self.theme = theme
        self._show_content(self._again(self._content and replace(self._content, theme=theme)))

    def set_colours(self, colours: Mapping[str, str]) -> bool:
        """Shows events in the colours of their categories; without any, in those of their articles.

        Says whether these are others than before.
        """
        if colours == self._categories:
            return False
        self._categories = colours
        if content := self._content:
            content = replace(content, colours=replace(content.colours, categories=colours))
        self._show_content(self._again(content))
        return True

    def colour_of(self, event: Event) -> str:
        """The colour in which an event is shown, or would be if it had a date."""
        return self.content.colours.of(event)

    def set_fold(self, fold: bool) -> None:
        """Folds long empty stretches, or draws all to scale; either way shows all."""
        self.fold = fold
        self._content = self._again(self._content)
        self._fit = self._overview = None
        self.fit()

    def _again(self, content: Content | None) -> Content | None:
        """The content with the same events and another appearance; events are not sorted again."""
        return content and patched(content, self.project, (), fold=self.fold)

    def set_marks(self, selected: Iterable[str] | None = None, hovered: str | None = None) -> None:
        """Says which events are selected, and which one, or which count, the pointer is on."""
        self.selected = self.selected if selected is None else frozenset(selected)
        self.hovered = self.hovered if hovered is None else hovered
        self._picture = None

    def set_markers(self, markers: Iterable[Marker]) -> None:
        """Says which moments the axis points out."""
        self.markers = tuple(markers)
        self._picture = None

    def set_preview(self, preview: Preview | None) -> None:
        """Shows what a gesture under way would do; None: what there is."""
        self._preview = preview
        self._picture = None

    def _show_content(self, content: Content | None) -> None:
        """Looks at another content from the same place; None: one to be made of the project."""
        old = self._arrangement
        self._content, self._fit, self._overview, self._picture = content, None, None, None
        if old is None or not old.content.count or not self.content.count:
            self._arrangement = None
            return
        middle = self._size[0] / 2
        scale = self._fitted[0].at_zoom(old.scale.pixels_per_second)
        left = keep_in_place(old.scale, scale, self._left, middle)
        self._show(scale, left, self._top)

    # --- from where

    def resize(self, width: float, height: float) -> None:
        """Tells the size of the viewport."""
        self._size = (max(width, 1.0), max(height, 1.0))
        self._fit = self._picture = None
        # Words of half the width find room on one side of their date or on the other.
        measured_events = MeasuredEvents(measure, widest=width / 2 - style.MARGIN)
        if measured_events.widest != self._measured_events.widest:
            self._measured_events = measured_events
            self._content = self._content and replace(
                self._content, measured_events=measured_events
            )
        if self._arrangement is None or self.fitted:
            self.fit()
        else:
            self._show(self.scale, self._left, self._top)

    def fit(self) -> None:
        """Shows all events."""
        self._show(*self._fitted, self._top)
        self.fitted = True

    def zoom(self, factor: float, x: float) -> None:
        """Zooms in (`factor` above 1) or out; the moment at `x` keeps its place."""
        least, greatest = zoom_limits(self._fitted[0])
        wanted = self.scale.pixels_per_second * factor
        scale = self.scale.at_zoom(min(max(wanted, least), greatest))
        self._show(scale, keep_in_place(self.scale, scale, self._left, x), self._top)

    def pan(self, dx: float) -> None:
        """Moves the timeline by `dx` px to the right."""
        self._look_from(self._left - dx)
        self.fitted = False

    def scroll_to_time(self, first: float) -> None:
        """Puts a moment at the left edge."""
        self.pan(-self.x(first))

    def show_range(self, first: float, last: float) -> None:
        """Shows the time between two moments, as far as the zoom has limits."""
        fitted, _ = self._fitted
        folded, whole = (
            scale.x(last) - scale.x(first) for scale in (fitted.at_zoom(0.0), fitted.at_zoom(1.0))
        )
        if whole <= folded:
            return
        least, greatest = zoom_limits(fitted)
        wanted = (self._size[0] - folded) / (whole - folded)
        scale = fitted.at_zoom(min(max(wanted, least), greatest))
        self._show(scale, scale.x(first), self._top)

    @property
    def visible_range(self) -> tuple[float, float]:
        """The moments at the left and at the right edge."""
        return self.time(0), self.time(self._size[0])

    def overview(self, width: float) -> Overview:
        """How many events there are at all times, for a strip of this width."""
        fitted, _ = self._fitted
        known = self._overview
        if known is None or known.width != width or known.scale != fitted:
            known = self._overview = overview(self.content, fitted, width)
        return known

    def scroll_to(self, top: float) -> None:
        """Puts content pixel `top` at the upper edge, as far as there is something to scroll."""
        self._top = min(max(top, 0.0), self.hidden_height)
        self._picture = None

    @property
    def left(self) -> float:
        """The content pixel at the left edge."""
        return self._left

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
        dx = _into(x, x + placed.event.width, style.MARGIN, self._size[0] - style.MARGIN)
        if dx:
            self.pan(dx)
        y = self.arrangement.top(placed) - self._top
        bottom = self._height_above_axis - style.GAP
        self.scroll_to(self._top - _into(y, y + placed.event.height, style.GAP, bottom))

    @property
    def axis(self) -> float:
        """y of the axis."""
        return self._height_above_axis

    @property
    def _height_above_axis(self) -> float:
        return max(self._size[1] - style.AXIS_HEIGHT, 0.0)

    @property
    def _fitted(self) -> tuple[Scale, float]:
        """The scale at which all is in view, and the left edge for that."""
        if self._fit is None:
            self._fit = fit(self.content, self._size[0])
        return self._fit

    def _show(self, scale: Scale, left: float, top: float) -> None:
        fitted, _ = self._fitted
        self._arrangement = level_of_detail(
            self.content, scale, fitted, self._height_above_axis, self._arrangement
        )
        self.fitted = False
        self._look_from(left)
        self.scroll_to(top)

    def _look_from(self, left: float) -> None:
        if self.content.count:
            least = self.arrangement.left - self._size[0] + _STILL_SEEN
            left = min(max(left, least), self.arrangement.right - _STILL_SEEN)
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

    def placed(self, event: str) -> PlacedEvent | None:
        """An event with all its words where it stands, None while it has no date."""
        known = self.project.events.get(event)
        return self.arrangement.find(known) if known is not None else None

    def title_of(self, event: str) -> list[Label]:
        """The lines of an event's title where they stand now, none when it is not in view."""
        placed = self.placed(event)
        mine = [label for label in self.picture.labels() if label.owner == event]
        return mine[: len(placed.event.title)] if placed is not None else []

    def chronological(self) -> list[str]:
        """Ids of the dated events in the order of their dates."""
        return [event.id for event in self.content.in_time]

    def header(self, owner: str) -> Lane:
        """The lane whose header has this owner in the picture."""
        return self.content.lanes[int(owner.rpartition(" ")[2])]

    def lane_under(self, y: float) -> PlacedLane | None:
        """The lane at a y above the axis."""
        at = y + self._top
        lanes = self.arrangement.lanes if 0 <= y < self.axis else ()
        return next((lane for lane in lanes if lane.top <= at < lane.bottom), None)

    def zoom_to_count(self, owner: str) -> bool:
        """Zooms in on the events of a count until they fill the view; False where that is no use,
        since they are at one time, or no closer zoom is left."""
        moments = [event.when.anchor for event in self.counted(owner) if event.when is not None]
        first, last = min(moments, default=0), max(moments, default=0)
        width = self.scale.x(last) - self.scale.x(first)
        _, greatest = zoom_limits(self._fitted[0])
        factor = min(
            _FILLED * self._size[0] / width if width else 1.0,
            greatest / self.scale.pixels_per_second,
        )
        if factor <= 1.0:
            return False
        middle = (self.x(first) + self.x(last)) / 2
        self.zoom(factor, middle)
        self.pan(self._size[0] / 2 - middle)
        return True

    def counted(self, owner: str) -> list[Event]:
        """The events that a count in the picture stands for, in order of time."""
        lane, _, cell = owner.partition(":")
        density: DensityCell | None = self.arrangement.density_at(int(lane), int(cell))
        return density.events if density else []

    def unit_at(self, x: float) -> When | None:
        """The unit of time that a click at `x` means; None where there is no axis."""
        return unit_at(self.scale, self._left + x) if self.content.has_axis else None

    @property
    def fine_grain(self) -> Grain:
        """The finest unit that can be told apart when one moves freely, the day at most."""
        return fine_grain(self.scale)

    def range_in_words(self) -> str:
        """What stretch of time is in view: `4 – 7 Jan 2022`."""
        if not self.content.has_axis:
            return ""
        return range_in_words(self.scale, self._left, self._left + self._size[0])


def _into(first: float, last: float, least: float, most: float) -> float:
    """How far a stretch must move to lie between two bounds; its beginning where it is too long."""
    if first < least or last - first > most - least:
        return least - first
    return min(most - last, 0.0)
