"""Events with sources of every kind, for the tests of formats that list sources."""

from dataclasses import replace

from timeline.dates import Certainty, Grain, When, days
from timeline.model import Anchor, Article, Basis, Claim, Event, Expression, Project, Span, Status

TEXT = "The ferry <Swan> sank on Monday. An inquiry began."
SANK = Span(0, 32)
ARTICLE = Article("a", "Ferry | sinks & burns", TEXT, days.day_number(2021, 3, 11))

STATED = Claim(
    "a",
    SANK,
    SANK,
    (Expression(Span(25, 31), "Monday", "2021-03-08", anchor=Anchor.PUBLICATION),),
    When.day(2021, 3, 8),
)
INFERRED = Claim("a", Span(33, 50), Span(33, 50), (), When.day(2021, 3, 11), Basis.PUBLICATION)

FERRY = Event("1", "The ferry <Swan> sank", When.day(2021, 3, 8), "see *p. 3*", (STATED,))
INQUIRY = Event(
    "2", "An inquiry began", When.day(2021, 3, 11), "", (INFERRED,), status=Status.PROPOSED
)
WATCH = Event(
    "3",
    "=Watch ended",
    When(days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16), Grain.HOUR),
    category="Sea & shore",
    tags=("night shift",),
    people=("Ruth Calder", "Karl Brandt"),
    organisations=("Port Authority",),
    places=("Norvik",),
)
FOUNDED = Event("4", "The port was founded", When.unit(days.moment(-43), Grain.YEAR))
ABOUT = Event("5", "Ferries began", When.unit(days.moment(1992), Grain.YEAR, Certainty.APPROXIMATE))
HEARINGS = Event("6", "Hearings", When(days.moment(2021, 3, 29), None, Grain.DAY))
UNDATED = Event("7", "The owner wrote", None, "", (replace(INFERRED, when=None), STATED))

EVENTS = (FERRY, INQUIRY, WATCH, FOUNDED, ABOUT, HEARINGS, UNDATED)
PROJECT = Project({"a": ARTICLE}, {event.id: event for event in EVENTS})
