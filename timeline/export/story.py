"""What a picture says besides what it shows, for those who do not see it and for programs."""

from dataclasses import dataclass

from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.words import line_of
from timeline.layout.picture import Picture
from timeline.model import Event, Project

LANGUAGE = "en"  # of dates and other words that Dateline adds


@dataclass(frozen=True, slots=True)
class Story:
    """The events, the title that the user chose, "" for none, and the packed project that the file
    carries, if any."""

    project: Project
    title: str
    carried: bytes | None = None

    @property
    def name(self) -> str:
        """The title, which a document never lacks."""
        titles = [one_line(article.title) for article in self.project.articles.values()]
        usual = titles[0] if len(titles) == 1 else ""
        return one_line(self.title) or usual or "Timeline"

    def events_on(self, page: Picture) -> list[Event]:
        """The events of a page in the order of time."""
        shown = {box.owner for box in page.boxes}
        return in_order(each for id, each in self.project.events.items() if id in shown)

    def lines_of(self, page: Picture) -> list[str]:
        """A line with date and title for each event of a page."""
        return [line_of(event) for event in self.events_on(page)]
