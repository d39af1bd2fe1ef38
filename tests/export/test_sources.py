"""Sources as documents cite them."""

from dataclasses import replace

from tests.export.reported import ARTICLE, FERRY, INFERRED, STATED, UNDATED, WATCH
from timeline.export.sources import numbered
from timeline.model import Anchor, Basis, Claim, Event, Span


def citation(claim: Claim) -> str:
    event = Event("1", "", claim.when, claims=(claim,))
    (source,) = numbered([event], {"a": ARTICLE}).of(event)
    return source.citation


def test_a_passage_that_reports_two_events_has_one_number() -> None:
    sources = numbered([FERRY, UNDATED, WATCH], {"a": ARTICLE})
    assert [source.number for source in sources.all] == [1, 2]
    assert sources.numbers == {"1": (1,), "7": (2, 1), "3": ()}
    assert [source.sentence for source in sources.of(UNDATED)] == [
        "An inquiry began.",
        "The ferry <Swan> sank on Monday.",
    ]


def test_a_citation_says_how_the_date_was_calculated() -> None:
    said = "Ferry | sinks & burns (Thu 11 Mar 2021): “The ferry <Swan> sank on Monday.”"
    (monday,) = STATED.expressions
    from_focus = replace(STATED, expressions=(replace(monday, anchor=Anchor.FOCUS),))
    in_full = replace(STATED, expressions=(replace(monday, anchor=Anchor.NOTHING),))
    by_hand = replace(STATED, expressions=(), basis=Basis.BY_HAND)
    story_day = replace(INFERRED, basis=Basis.STORY_DAY)
    counted = f"{said} — “Monday” is Mon 8 Mar 2021,"
    assert citation(STATED) == f"{counted} counted from the publication date"
    assert citation(from_focus) == f"{counted} counted from a date earlier in the text"
    assert citation(in_full) == f"{said} — “Monday”"
    assert citation(by_hand) == f"{said} — Mon 8 Mar 2021, chosen by hand"
    assert citation(INFERRED).endswith("— Thu 11 Mar 2021, inferred: the publication date")
    assert citation(story_day).endswith("inferred: the day of the article’s news")
    assert citation(replace(STATED, when=None)) == said


def test_an_article_that_is_gone_is_cited_by_its_id() -> None:
    gone = Claim("gone", Span(0, 4), Span(0, 4))
    event = Event("1", "", None, claims=(gone,))
    assert numbered([event], {}).of(event)[0].citation == "gone"
