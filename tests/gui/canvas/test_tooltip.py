from gui.canvas.tooltip import tooltip
from tests.claims import claim
from tests.layout.samples import event, project
from timeline.dates import When
from timeline.model import Article, Event, Span


def test_a_tooltip_has_title_date_and_sentence() -> None:
    text = "Nothing. Police & <others> died\nyesterday. More."
    sentence = Span(9, text.index(" More"))
    told = Event(
        "e",
        "Police & others <died>",
        When.day(2022, 1, 6),
        claims=(claim("a", sentence, Span(32, 41), "2022-01-06"),),
    )
    shown = tooltip(project([Article("a", "Title", text)], [told]), told)
    assert "<b>Police &amp; others &lt;died&gt;</b>" in shown
    assert "Thu 6 Jan 2022" in shown
    assert "“Police &amp; &lt;others&gt; died yesterday.”" in shown


def test_event_by_hand_has_no_sentence() -> None:
    told = event("e", "Funeral", When.day(2022, 1, 6))
    assert "<i>" not in tooltip(project(events=[told]), told)
