"""Four figures at the head of a line: the times of a live page, the years of a chronicle."""

from tests.temporal.cases import FRIDAY
from timeline.temporal import annotate


def values(text: str) -> list[str]:
    return [mention.value for mention in annotate(text, FRIDAY)]


def test_lines_of_a_live_page_begin_with_times() -> None:
    page = "0901: Doors open.\n1616: The president arrives.\n1905 She leaves.\n"
    assert values(page) == ["2022-01-07T09:01", "2022-01-07T16:16", "2022-01-07T19:05"]


def test_a_live_page_that_names_its_zone_once() -> None:
    page = "The next update is due at 2200 GMT.\n1935 The crowd grows.\n1421 “We wait,” he says.\n"
    assert values(page) == ["2022-01-07T22:00", "2022-01-07T19:35", "2022-01-07T14:21"]


def test_a_line_of_a_live_page_goes_on_from_the_line_before() -> None:
    page = "0901 Doors open.\n1616 They mourn those of 12 May 2008.\n1905 She leaves.\n"
    assert values(page) == [
        "2022-01-07T09:01",
        "2022-01-07T16:16",
        "2008-05-12",
        "2022-01-07T19:05",
    ]


def test_the_first_line_of_a_live_page_is_of_its_publication_or_of_the_heading_above() -> None:
    story = (
        "They had left home with two children and a dog on 3 May 2010, which was far too late.\n"
    )
    assert values(f"{story}0901 She speaks.\n") == ["2010-05-03", "2022-01-07T09:01"]
    assert values("Diary, 3 May 2010:\n\n0901 She speaks.\n")[1:] == ["2010-05-03T09:01"]


def test_lines_of_a_chronicle_begin_with_years() -> None:
    assert values("1914: War begins.\n1918: The war ends.\n") == ["1914", "1918"]


def test_a_noun_behind_them_is_counted() -> None:
    assert values("At 1500 metres the air is thin. The train left at 0915.") == ["2022-01-07T09:15"]
