"""Why a time expression has its date, in words."""

import pytest

from tests.temporal.cases import FRIDAY
from timeline.temporal import annotate
from timeline.temporal.explain import in_short, sentence, steps

LATEST = "the latest Wednesday up to that day"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "It fell on Wednesday.",
            FRIDAY,
            f"“Wednesday” counted from the publication date, Fri 7 Jan 2022: {LATEST}, because the "
            "verb refers to the past → Wed 5 Jan 2022",
        ),
        (
            "They will meet on Wednesday.",
            FRIDAY,
            "“Wednesday” counted from the publication date, Fri 7 Jan 2022: the first Wednesday "
            "after it, because the verb refers to the future → Wed 12 Jan 2022",
        ),
        (
            "It closed on 3 March 2021. It fell the next day.",
            FRIDAY,
            "“the next day” counted from “3 March 2021”, Wed 3 Mar 2021: the day after → "
            "Thu 4 Mar 2021",
        ),
        ("It fell on 6\nJanuary 2022.", FRIDAY,
         "“6 January 2022” doesn’t depend on another date → Thu 6 Jan 2022"),
        ("It fell recently.", FRIDAY, "“recently” doesn’t depend on another date → no date"),
        ("It fell yesterday.", None,
         "“yesterday” waits for the publication date of its article → no date yet"),
        ("Two days later he died.", FRIDAY,
         "“Two days later” 2 days after: the text doesn’t say of which day → no date"),
        ("It fell on 30 February 2021.", FRIDAY,
         "“30 February 2021” doesn’t depend on another date → there is no such day or time"),
    ],
)  # fmt: skip
def test_a_date_is_explained(text: str, published: int | None, expected: str) -> None:
    mention = annotate(text, published)[-1]
    assert sentence(mention) == expected


def test_the_steps_are_the_words_the_reason_and_the_date() -> None:
    (mention,) = annotate("It fell yesterday.", FRIDAY)
    assert steps(mention) == (
        "“yesterday”",
        "counted from the publication date, Fri 7 Jan 2022: the day before",
        "Thu 6 Jan 2022",
    )


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It fell yesterday.", FRIDAY, "counted from publication: the day before"),
        ("It fell yesterday.", None, "waits for the publication date of its article"),
        ("It fell on 6 January 2022.", FRIDAY, ""),
    ],
)
def test_a_date_is_explained_next_to_its_publication_date(
    text: str, published: int | None, expected: str
) -> None:
    (mention,) = annotate(text, published)
    assert in_short(mention) == expected


def test_the_words_in_focus_are_named_next_to_the_publication_date_too() -> None:
    *_, mention = annotate("It closed on 3 March 2021. It fell the next day.", FRIDAY)
    assert in_short(mention).startswith("counted from “3 March 2021”, Wed 3 Mar 2021")
