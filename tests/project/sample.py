"""An article and an event that use every field, as the files of all formats have them."""

from timeline.dates import Certainty, Grain, When, days
from timeline.model import Anchor, Article, Basis, Claim, Event, Expression, PublishedFrom, Span

ARTICLE = Article(
    "a", "Ärger 🚢", "It fell yesterday. \ud800", 18999, PublishedFrom.HEADER, "/tmp/a.txt"
)
CLAIM = Claim(
    "a",
    Span(0, 18),
    Span(3, 17),
    (
        Expression(
            Span(8, 17), "yesterday", "2022-01-06", "APPROX", Anchor.PUBLICATION, "deictic day", 7
        ),
    ),
    When.day(2022, 1, 6),
    Basis.STATED,
)
EVENT = Event(
    "e",
    "Fall",
    When(days.moment(-43), None, Grain.YEAR, Certainty.BOTH),
    "A note",
    (CLAIM,),
    frozenset({"title", "note"}),
    category="Accident",
    tags=("night", "roof"),
    group="The crew",
    colour="plum",
    people=("Ruth Calder",),
    organisations=("Tarn Council",),
    places=("Tarn",),
)
