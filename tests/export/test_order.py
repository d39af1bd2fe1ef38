"""The order in which tables list events."""

from tests.claims import claim
from timeline.dates import Grain, When, days
from timeline.export.order import in_order
from timeline.model import Event, Span


def test_events_of_one_date_keep_the_order_of_the_text() -> None:
    def told_at(place: int) -> Event:
        one = claim("a", Span(0, 2000), Span(place, place + 1))
        return Event(f"a:{place}", "E", When.day(2022, 1, 6), claims=(one,))

    events = [
        told_at(1175),
        told_at(155),
        Event("y", "Y", When.unit(days.moment(2022), Grain.YEAR)),
    ]
    assert [event.id for event in in_order(events)] == ["y", "a:155", "a:1175"]
