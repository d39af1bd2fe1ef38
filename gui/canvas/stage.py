"""The state of the canvas without widgets: project, zoom, scroll position and picture.

x and y are pixels of the viewport unless they are said to be of the content.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from gui.canvas.painter import measure
from gui.canvas.prepared import ContentOptions, PreparedContent, updated_content
from timeline.dates import Grain, When
from timeline.layout import style
from timeline.layout.axis import Marker
from timeline.layout.content import Content, patched
from timeline.layout.draw import draw
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

_MOST_IN_FRONT = 12  # selected events drawn in full above the others; more hide each other
_FILLED = 0.8  # share of the width that the events of a count fill after zooming to them
_STILL_VISIBLE = 80.0  # px of the timeline that stay in view when panning

Preview = Callable[[Picture], Picture]


class Stage:
    """A project seen through a viewport; only the visible part is laid out."""

    def __init__(self, theme: Theme) -> None:
        self.project = Project()
        self.theme = theme
        self.fold = True
        self.fitted = True  # all events fit the viewport, also after it is resized
        self.selected: frozenset[str] = frozenset()
        self.hovered = ""
        self.markers: tuple[Marker, ...] = ()
        self._size = (1.0, 1.0)
        self._left = 0.0
        self._top = 0.0
        self._measured_events = MeasuredEvents(measure)
        self._categories: Mapping[
            str, str
        ] = {}  # their colours, if events are coloured by category
        self._salience: Mapping[str, float] | None = None
        self._content: Content | None = None
        self._prepared = PreparedContent()
        self._arrangement: LevelOfDetail | None = None
        self._fit: tuple[Scale, float] | None = None
        self._overview: Overview | None = None
        self._picture: Picture | None = None
        self._preview: Preview | None = None

    # --- content

    @property
    def content(self) -> Content:
        """The measured project."""
        if self._content is None:
            self._content = self._content_options.prepare(self.project)
        return self._content

    @property
    def arrangement(self) -> LevelOfDetail:
        """The layout at the current zoom."""
        if self._arrangement is None:
            self.fit()
        assert self._arrangement is not None
        return self._arrangement

    @property
    def scale(self) -> Scale:
        """Converts moments to content pixels."""
        return self.arrangement.scale

    @property
    def hidden_height(self) -> float:
        """How many px of the timeline do not fit above the axis."""
        return max(self.arrangement.height - self.axis, 0.0)

    @property
    def picture(self) -> Picture:
        """The picture to paint."""
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

    def prepare(self, project: Project, salience: Mapping[str, float] | None = None) -> None:
        """Prepares a project that will be shown; may run off the GUI thread."""
        options = replace(self._content_options, salience=salience or None)
        self._prepared.prepare(project, options)

    def set_project(
        self,
        project: Project,
        edit: Edit | None = None,
        salience: Mapping[str, float] | None = None,
    ) -> None:
        """Shows another state of the project at the same position and zoom, unless all events were
        in view before and no longer would be.

        `edit` is the edit that led to it, if known: only its events are then updated. Nothing is
        computed if the project was prepared. `salience` decides which events have labels; without
        it each has a score of its own.
        """
        self.project = project
        self._salience = salience or None
        content = self._prepared.take(project, self._content_options)
        if content is None and edit is not None and self._content is not None:
            content = updated_content(
                self._content, project, edit, fold=self.fold, salience=self._salience
            )
        self._show_content(content)

    @property
    def _content_options(self) -> ContentOptions:
        return ContentOptions(
            self.theme, self._measured_events, self.fold, self._categories, self._salience
        )

    def set_theme(self, theme: Theme) -> None:
        """Draws in the colours of a theme."""
        self.theme = theme
        self._show_content(
            self._with_same_events(self._content and replace(self._content, theme=theme))
        )

    def set_colours(self, colours: Mapping[str, str]) -> bool:
        """Colours events by category, or without colours by article; returns whether that changed
        anything."""
        if colours == self._categories:
            return False
        self._categories = colours
        if content := self._content:
            content = replace(content, colours=replace(content.colours, categories=colours))
        self._show_content(self._with_same_events(content))
        return True

    def colour_of(self, event: Event) -> str:
        """The colour of an event, also of an undated one."""
        return self.content.colours.of(event)

    def set_fold(self, fold: bool) -> None:
        """Folds long empty periods, or draws all to scale; fits all events."""
        self.fold = fold
        self._content = self._with_same_events(self._content)
        self._fit = self._overview = None
        self.fit()

    def _with_same_events(self, content: Content | None) -> Content | None:
        """The content with the same events and another appearance; events are not sorted again."""
        return content and patched(content, self.project, (), fold=self.fold)

    def set_marks(self, selected: Iterable[str] | None = None, hovered: str | None = None) -> None:
        """Sets the selected events, and the event or count at the pointer."""
        self.selected = self.selected if selected is None else frozenset(selected)
        self.hovered = self.hovered if hovered is None else hovered
        self._picture = None

    def set_markers(self, markers: Iterable[Marker]) -> None:
        """Sets the markers on the axis."""
        self.markers = tuple(markers)
        self._picture = None

    def set_preview(self, preview: Preview | None) -> None:
        """Sets the preview of a gesture; None for none."""
        self._preview = preview
        self._picture = None

    def _show_content(self, content: Content | None) -> None:
        """Shows another content at the same position; None stands for a new one of the project."""
        old, was_fitted = self._arrangement, self.fitted
        self._content, self._fit, self._overview, self._picture = content, None, None, None
        if old is None or not old.content.count or not self.content.count:
            self._arrangement = None
            return
        middle = self._size[0] / 2
        scale = self._fitted[0].at_zoom(old.scale.pixels_per_second)
        left = keep_in_place(old.scale, scale, self._left, middle)
        self._show(scale, left, self._top)
        first, last = self.x(self.content.first), self.x(self.content.last)
        if was_fitted and (scale.folds != old.scale.folds or first < 0 or last > self._size[0]):
            self.fit()
        self.fitted = was_fitted

    # --- position and zoom

    def resize(self, width: float, height: float) -> None:
        """Sets the size of the viewport."""
        self._size = (max(width, 1.0), max(height, 1.0))
        self._fit = self._picture = None
        # A text of half the width fits on one side of its date.
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
        """Fits all events into the viewport."""
        self._show(*self._fitted, self._top)
        self.fitted = True

    def zoom(self, factor: float, x: float) -> None:
        """Zooms in (`factor` above 1) or out; the moment at `x` stays there."""
        least, greatest = zoom_limits(self._fitted[0])
        wanted = self.scale.pixels_per_second * factor
        scale = self.scale.at_zoom(min(max(wanted, least), greatest))
        self._show(scale, keep_in_place(self.scale, scale, self._left, x), self._top)

    def pan(self, dx: float) -> None:
        """Moves the timeline by `dx` px to the right."""
        self._scroll_horizontally(self._left - dx)
        self.fitted = False

    def scroll_to_time(self, first: float) -> None:
        """Scrolls so that a moment is at the left edge."""
        self.pan(-self.x(first))

    def show_range(self, first: float, last: float) -> None:
        """Shows the period between two moments, within the zoom limits."""
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
        """The overview of all events for a given width."""
        fitted, _ = self._fitted
        known = self._overview
        if known is None or known.width != width or known.scale != fitted:
            known = self._overview = overview(self.content, fitted, width)
        return known

    def scroll_to(self, top: float) -> None:
        """Scrolls so that content pixel `top` is at the upper edge, within the content."""
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
        """Scrolls as little as needed to bring an event into view."""
        placed = self.placed(event)
        if placed is None:
            return
        x = placed.left - self._left
        dx = _into(x, x + placed.event.width, style.MARGIN, self._size[0] - style.MARGIN)
        if dx:
            self.pan(dx)
        y = self.arrangement.top(placed) - self._top
        bottom = self.axis - style.GAP
        self.scroll_to(self._top - _into(y, y + placed.event.height, style.GAP, bottom))

    @property
    def axis(self) -> float:
        """y of the axis."""
        return max(self._size[1] - style.AXIS_HEIGHT, 0.0)

    @property
    def _fitted(self) -> tuple[Scale, float]:
        """The scale at which all events fit, and the left edge for it."""
        if self._fit is None:
            self._fit = fit(self.content, self._size[0])
        return self._fit

    def _show(self, scale: Scale, left: float, top: float) -> None:
        fitted, _ = self._fitted
        self._arrangement = level_of_detail(
            self.content, scale, fitted, self.axis, self._arrangement
        )
        self.fitted = False
        self._scroll_horizontally(left)
        self.scroll_to(top)

    def _scroll_horizontally(self, left: float) -> None:
        if self.content.count:
            least = self.arrangement.left - self._size[0] + _STILL_VISIBLE
            left = min(max(left, least), self.arrangement.right - _STILL_VISIBLE)
        self._left = float(round(left))
        self._picture = None

    # --- coordinates and events

    def moment(self, x: float) -> int:
        """The moment at an x."""
        return self.scale.moment(self._left + x)

    def time(self, x: float) -> float:
        """The moment at an x, with its fraction of a second."""
        return self.scale.time(self._left + x)

    def x(self, at: float) -> float:
        """The x of a moment."""
        return self.scale.x(at) - self._left

    def placed(self, event: str) -> PlacedEvent | None:
        """The place of an event with its whole text, None without a date."""
        known = self.project.events.get(event)
        return self.arrangement.find(known) if known is not None else None

    def title_of(self, event: str) -> list[Label]:
        """The labels of an event's title in the picture, none if it is out of view."""
        placed = self.placed(event)
        mine = [label for label in self.picture.labels() if label.owner == event]
        return mine[: len(placed.event.title)] if placed is not None else []

    def chronological(self) -> list[str]:
        """The ids of the dated events in order of time."""
        return [event.id for event in self.content.in_time]

    def zoom_to(self, events: Iterable[Event]) -> bool:
        """Zooms in on events until they fill the view; returns False if they have the same date or
        the zoom limit is reached."""
        moments = [event.when.anchor for event in events if event.when is not None]
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

    def unit_at(self, x: float) -> When | None:
        """The unit of time at `x` that suits the zoom; None without an axis."""
        return unit_at(self.scale, self._left + x) if self.content.has_axis else None

    @property
    def fine_grain(self) -> Grain:
        """The finest unit for free dragging at this zoom, at most a day."""
        return fine_grain(self.scale)

    def range_in_words(self) -> str:
        """The visible period: `4 – 7 Jan 2022`."""
        if not self.content.has_axis:
            return ""
        return range_in_words(self.scale, self._left, self._left + self._size[0])


def _into(first: float, last: float, least: float, most: float) -> float:
    """How far an interval must move to lie within bounds; a longer one is aligned at its start."""
    if first < least or last - first > most - least:
        return least - first
    return min(most - last, 0.0)
