"""The frame of a page: title, subtitle, footer and page number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.export.pages.faces import Faces
from timeline.export.pages.typeset import LEADING, Run, moved, set_lines
from timeline.layout.picture import Bar, Box, Label, Picture, Primitive
from timeline.layout.style import Theme
from timeline.layout.text import Measure

_TITLE_LINES = 2
_SUBTITLE_LINES = 2


@dataclass
class Sheet:
    """A page that is being filled, from `top` down to `bottom` px, in the frame of its margin."""

    width: float
    margin: float
    top: float
    bottom: float
    parts: list[Primitive] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    @property
    def room(self) -> float:
        """The height that is left."""
        return self.bottom - self.top

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def add(self, parts: Iterable[Primitive], height: float, boxes: Iterable[Box] = ()) -> None:
        """Add parts at the top of what is left."""
        x, y = self.margin, self.top
        self.parts += [moved(part, x, y) for part in parts]
        self.boxes += [Box(b.x + x, b.y + y, b.width, b.height, b.owner) for b in boxes]
        self.top += height


@dataclass(frozen=True)
class Frame:
    """What all pages have in common: size and margin in px, faces and texts.

    An `is_elastic` page is only as high as its content, `height` at most.
    """

    width: float
    height: float
    margin: float
    faces: Faces
    theme: Theme
    measure: Measure
    title: str
    subtitle: str
    footer: str
    legend: str = ""
    is_elastic: bool = False

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def sheet(self, number: int) -> Sheet:
        """An empty page, the first one below the title, others below its name."""
        foot = self.faces.foot.size * (LEADING + 0.7)
        sheet = Sheet(self.width, self.margin, self.margin, self.height - self.margin - foot)
        if number == 1:
            self._head(sheet)
        else:
            self._running_head(sheet)
        return sheet

    def _head(self, sheet: Sheet) -> None:
        faces, theme = self.faces, self.theme
        lines = [(Run(self.title, faces.page_title, theme.ink), _TITLE_LINES)]
        lines.append((Run(self.subtitle, faces.subtitle, theme.soft), _SUBTITLE_LINES))
        for run, most in lines:
            leading = run.face.size * 1.22
            for line in set_lines([run], sheet.inner_width, self.measure, most):
                sheet.add([moved(label, 0, leading * 0.8) for label in line], leading)
        sheet.top += faces.body * 0.9

    def _running_head(self, sheet: Sheet) -> None:
        face = self.faces.foot
        run = Run(f"{self.title}, continued", face, self.theme.soft)
        for line in set_lines([run], sheet.inner_width, self.measure, 1):
            sheet.add([moved(label, 0, face.size) for label in line], face.size * LEADING)
        sheet.top += self.faces.body * 0.6

    def picture(self, sheet: Sheet, number: int, count: int, height: float) -> Picture:
        """The finished page."""
        parts: list[Primitive] = [Bar(0, 0, self.width, height, self.theme.window)]
        parts += sheet.parts
        parts += self._foot(number, count, height)
        return Picture(self.width, height, tuple(parts), tuple(sheet.boxes))

    def _foot(self, number: int, count: int, height: float) -> list[Label]:
        face, soft = self.faces.foot, self.theme.soft
        y = height - self.margin
        texts = [" · ".join(text for text in (self.footer, self.legend) if text)]
        right = f"{number} / {count}" if count > 1 else ""
        width = face.width(right, self.measure) if right else 0.0
        room = self.inner_width - width - self.faces.body
        labels = [
            moved(label, self.margin, y)
            for line in set_lines([Run(texts[0], face, soft)], room, self.measure, 1)
            for label in line
        ]
        if right:
            x = self.width - self.margin - width
            labels.append(Label(x, y, right, face.size, face.weight, soft, width))
        return [label for label in labels if isinstance(label, Label)]


def finished(sheets: Sequence[Sheet], frame: Frame) -> list[Picture]:
    """The pages with their numbers."""
    pictures = []
    for number, sheet in enumerate(sheets, start=1):
        height = frame.height
        if frame.is_elastic:
            used = sheet.top + frame.faces.foot.size * 2 + frame.margin
            height = min(height, used)
        pictures.append(frame.picture(sheet, number, len(sheets), height))
    return pictures
