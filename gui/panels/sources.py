"""What the sources of an event say where there are several: passages, and figures that differ."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.document.document import Document
from gui.panels.who_says_what import WhoSaysWhat
from gui.widgets.fields import make_label
from timeline.dates.words import day_in_words
from timeline.events.merge import MERGED_BY_HAND
from timeline.layout.style import Theme
from timeline.model import Article, Event
from timeline.story.figures import Figure, changing_figures
from timeline.wording import counted


class Sources(QWidget):
    """Lists the sources of an event. The signals carry a claim's place in the event."""

    source_clicked = Signal(int)
    take_out_requested = Signal(int)

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self.who_says_what = WhoSaysWhat(document, theme)
        self.who_says_what.source_clicked.connect(self.source_clicked)
        self.who_says_what.take_out_requested.connect(self.take_out_requested)
        self.figures_heading = make_label("Figures that differ")
        self.figures = make_label("", "")
        self.figures.setAccessibleName("Figures that differ")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.who_says_what)
        layout.addWidget(self.figures_heading)
        layout.addWidget(self.figures)

    def set_theme(self, theme: Theme) -> None:
        """Draws the cards in the colours of a theme."""
        self.who_says_what.set_theme(theme)

    def show_event(self, event: Event | None) -> None:
        """Shows the sources of an event, or nothing."""
        self.setVisible(event is not None)
        self.who_says_what.show_event(event)
        articles = self._document.project.articles
        figures = changing_figures(event.claims, articles) if event else {}
        lines = (figures_in_words(what, given, articles) for what, given in figures.items())
        self.figures.setText("\n".join(lines))
        self.figures.setVisible(bool(figures))
        self.figures_heading.setVisible(bool(figures))


def origin_of(event: Event) -> str:
    """How many sources an event has, and who merged them: `9 sources · merged by you`."""
    articles = len({claim.article for claim in event.claims})
    sources = counted(articles, "source", "sources")
    if articles != len(event.claims):
        sources = f"{sources}, {counted(len(event.claims), 'passage', 'passages')}"
    return f"{sources} · merged by {'you' if MERGED_BY_HAND in event.by_hand else 'Dateline'}"


def figures_in_words(what: str, figures: Sequence[Figure], articles: Mapping[str, Article]) -> str:
    """`killed: 2 (12 Mar 2021) → 4 (30 Mar 2021, 16 Apr 2021)`, in the order of publication."""
    by_value: dict[int, list[int | None]] = {}
    dated = [(articles[figure.claim.article].published, figure.value) for figure in figures]
    for published, value in sorted(dated, key=lambda pair: (pair[0] is None, pair[0] or 0)):
        by_value.setdefault(value, []).append(published)
    return f"{what}: " + " → ".join(_figure(value, days) for value, days in by_value.items())


def _figure(value: int, days: Sequence[int | None]) -> str:
    known = dict.fromkeys(day for day in days if day is not None)
    listed = ", ".join(day_in_words(day, weekday=False) for day in known)
    return f"{value:,} ({listed})" if listed else f"{value:,}"
