"""Diaries and chronicles: in an entry, today is the day of the entry."""

import pytest

from timeline.dates import days
from timeline.model import Anchor, Mention
from timeline.temporal import annotate

PUBLISHED = days.day_number(2021, 12, 18)
LOG = """The crew is expected home tomorrow.

Dec. 12. A walk planned for the following day is put off until Wednesday.

Dec. 14 - They should have come home today. It is her birthday tomorrow.

The agency will answer questions tomorrow.
"""


def values(text: str, published: int | None = PUBLISHED) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for mention in annotate(text, published):
        found.setdefault(mention.text, []).append(mention.value)
    return found


def test_an_entry_counts_from_its_own_date() -> None:
    found = values(LOG)
    assert found["Wednesday"] == ["2021-12-15"]
    assert found["today"] == ["2021-12-14"]
    assert found["tomorrow"] == ["2021-12-19", "2021-12-15", "2021-12-19"]


def test_the_reason_names_the_entry_and_not_the_publication() -> None:
    today: Mention = next(m for m in annotate(LOG, PUBLISHED) if m.text == "today")
    assert today.reason.anchor is Anchor.FOCUS
    assert today.reason.anchor_text == "Dec. 14"


@pytest.mark.parametrize("end", ["\n", ":\n", " -\n"])
def test_a_date_may_be_alone_on_its_line(end: str) -> None:
    text = f"3 March 2020{end}We left today.\n\n5 March 2020{end}We came back today.\n"
    assert values(text)["today"] == ["2020-03-03", "2020-03-05"]


def test_one_dated_line_is_not_a_diary() -> None:
    assert values("Dec. 12 - The court sits today.\n")["today"] == ["2021-12-18"]


def test_entries_with_full_dates_need_no_publication_date() -> None:
    text = "3 March 2020: We left today.\n4 March 2020: We stayed.\n"
    assert values(text, None)["today"] == ["2020-03-03"]


def test_a_comment_counts_from_its_own_time_up_to_the_next_comment() -> None:
    page = (
        "The mill closed today. At 9:46 pm on 19 Dec 2021, jenny wrote: I saw it yesterday.\n"
        "It was sad. I left this morning. At 8:10 am on 21 Dec 2021, old miller wrote: Today too."
    )
    found = values(page)
    assert found["today"] == ["2021-12-18"]
    assert found["yesterday"] == ["2021-12-18"]
    assert found["this morning"] == ["2021-12-19TMO"]
    assert found["Today"] == ["2021-12-21"]


def test_one_comment_makes_no_page_of_them() -> None:
    page = "At 9:46 pm on 19 Dec 2021, jenny wrote: I saw it yesterday."
    assert values(page)["yesterday"] == ["2021-12-17"]
