"""One is no plural."""

from timeline.wording import counted


def test_one_is_no_plural() -> None:
    assert counted(1, "event", "events") == "1 event"
    assert counted(0, "event", "events") == "0 events"
