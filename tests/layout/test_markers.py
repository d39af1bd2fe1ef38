from tests.layout.samples import JANUARY_7, article
from timeline.dates import days
from timeline.layout.markers import published, today


def test_markers_are_at_the_beginning_of_their_day() -> None:
    marker = published(article("a"))
    assert marker is not None
    assert marker.at == days.moment(2022, 1, 7)
    assert marker.labels == ("Published 7 Jan 2022", "Published")
    assert marker.article == "a"
    assert today(JANUARY_7).at == marker.at


def test_an_unknown_publication_date_has_no_marker() -> None:
    assert published(article("a", published=None)) is None
