from tests.layout.samples import event
from timeline.dates import Grain, When, days
from timeline.export.lines import plain_lines


def test_a_line_an_event_in_order_of_time() -> None:
    five = When(days.moment(2021, 3, 10), days.moment(2021, 3, 15), Grain.DAY)
    told = [
        event("1", "Owner writes", None),
        event("2", "Ferry sinks", When.day(2021, 3, 11)),
        event("3", "Search", five),
    ]
    assert plain_lines(told) == (
        "2021-03-10/2021-03-14  Search\n2021-03-11  Ferry sinks\nundated  Owner writes"
    )
