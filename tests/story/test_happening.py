"""How far a title reports something that happened."""

import pytest

from timeline.story.happening import (
    ANONYMOUS,
    CONDITIONAL,
    LASTING,
    NAMELESS,
    ONE_SOURCE,
    ROUND_UP,
    SAID,
    SHORT,
    TIME_WORD,
    UNEXPLAINED,
    happening,
)
from timeline.story.main_verb import Kind


@pytest.mark.parametrize(
    ("other", "factor"),
    [
        ("The police of Lima have searched her clinic for last week's records", TIME_WORD),
        ("The police of Lima have searched clinics across the globe for records", ROUND_UP),
        ("The police of Lima have searched her clinic, which is still closed", LASTING),
        ("The police of Lima have searched her clinic even if she is ill", CONDITIONAL),
        ("A student from Lima has searched her clinic for records", ANONYMOUS),
        ("The police have searched her clinic for records", NAMELESS),
        ("Police searched in Lima", SHORT),
    ],
)
def test_what_a_timeline_cannot_print_counts_less(other: str, factor: float) -> None:
    assert happening("The police of Lima have searched her clinic for records", 2) == 1.0
    assert happening(other, 2) == pytest.approx(factor)


def test_what_a_second_article_reports_counts_more() -> None:
    title = "The police of Lima have searched her clinic for records"
    assert happening(title, 1) == pytest.approx(ONE_SOURCE)
    assert happening(title, 2) == happening(title, 3) == 1.0


def test_four_words_are_short_and_five_are_not() -> None:
    assert happening("Police searched in Lima", 2) == pytest.approx(SHORT)
    assert happening("Police searched clinics in Lima", 2) == 1.0


@pytest.mark.parametrize(
    ("title", "factor"),
    [
        ("Rescuers: A girl has been pulled out of rubble in Lima", SAID),
        ("A girl has been pulled out of rubble in Lima, her rescuers say", SAID),
        ("The mayor of Lima said he had been questioned by police", SAID),
        ("Her clinic in Lima could be searched soon, a judge has ruled", SAID),
        ("The mayor of Lima: It is too early to say what happened", SAID * Kind.STATE),
        ("The mayor of Lima said the response was slow", SAID * Kind.STATE),
        ("The mayor of Lima predicted that the virus had arrived", Kind.COMMENT),
        ("Her brother was killed in Lima, says sister", Kind.COMMENT),
        ("Ann Doe: “I have lost my brother in Lima”", Kind.COMMENT),
        ("The virus has claimed its first victim in Lima", Kind.ACT),
        ("The mayor of Lima claimed he was questioned", Kind.COMMENT),
    ],
)
def test_what_is_said_counts_by_what_it_reports(title: str, factor: float) -> None:
    assert happening(title, 2) == pytest.approx(float(factor))


@pytest.mark.parametrize(
    ("title", "factor"),
    [
        ("A man from Lima returned to his home", ANONYMOUS),
        ("Ann Doe, a woman from Lima, returned to her home", 1.0),
        ("A man from Lima died at his home", 1.0),
        ("A pupil from Lima was found at home", 1.0),
    ],
)
def test_what_a_nameless_person_did_counts_less_than_what_happened_to_one(
    title: str, factor: float
) -> None:
    assert happening(title, 2) == pytest.approx(factor)


@pytest.mark.parametrize(
    ("title", "factor"),
    [
        ("Ann Doe of Lima closed the hotel", UNEXPLAINED),
        ("The police of Lima arrested the man", UNEXPLAINED),
        ("Ann Doe of Lima closed the hotel of her family", 1.0),
        ("Ann Doe of Lima closed the charity, Doe Aid", 1.0),
        ("Ann Doe bought a hotel in Lima and closed the hotel", 1.0),
    ],
)
def test_one_of_many_is_explained_by_its_title(title: str, factor: float) -> None:
    assert happening(title, 2) == pytest.approx(factor)
