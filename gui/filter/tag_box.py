"""A button that chooses the tags which events must have."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from gui.filter.tag_list import TagList
from timeline.model import Tag, TagKind
from timeline.project.counts import Counts

_LONGEST = 24  # characters of the label
_ALL = "Who and where"


class TagBox(QPushButton):
    """`activated` is emitted when the user chooses a tag or takes one back."""

    activated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.value: frozenset[Tag] = frozenset()
        self._counts: Counts | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "choice")
        self.setToolTip("Only events with all of these people, organisations, places or tags")
        self.list = TagList(self)
        self.list.toggled.connect(self._toggle)
        self.clicked.connect(self._open)
        self.set_value(frozenset())

    def set_counts(self, counts: Counts) -> None:
        """Offers the tags in use, with the numbers of their events."""
        self._counts = counts
        self._show_list()

    def set_value(self, value: frozenset[Tag]) -> None:
        """Sets the chosen tags without emitting `activated`."""
        self.value = value
        names = sorted(name for _, name in value)
        label = _ALL if not names else names[0] if len(names) == 1 else f"{len(names)} tags"
        short = label if len(label) <= _LONGEST else label[: _LONGEST - 1].rstrip() + "…"
        self.setText(f"{short} ▾".replace("&", "&&"))
        self.setAccessibleName(f"{_ALL}: {', '.join(names) or 'all'}")
        self._show_list()

    def _open(self) -> None:
        self.list.show_tags(self._tags(), self.value)
        self.list.open_at(self.mapToGlobal(self.rect().bottomLeft()))

    def _show_list(self) -> None:
        if self.list.isVisible():
            self.list.show_tags(self._tags(), self.value)

    def _tags(self) -> dict[Tag, int]:
        """The tags in use, and those chosen that no event has any more."""
        counts = self._counts
        used = {} if counts is None else _by_tag(counts)
        return used | {tag: 0 for tag in self.value if tag not in used}

    def _toggle(self, tag: Tag) -> None:
        self.set_value(self.value ^ {tag})
        self.activated.emit()


def _by_tag(counts: Counts) -> dict[Tag, int]:
    return {(kind, name): number for kind in TagKind for name, number in counts.tags(kind).items()}
