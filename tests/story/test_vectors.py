"""TF-IDF vectors."""

import numpy as np
import pytest

from timeline.story.vectors import vectors, words_of


def test_words_are_lower_case_without_those_of_every_text() -> None:
    assert words_of("The Bridge, which fell, was 100 years old.") == [
        "bridge",
        "fell",
        "100",
        "years",
        "old",
    ]


def test_scripts_without_spaces_are_read_in_pairs() -> None:
    assert words_of("地震发生") == ["地震", "震发", "发生"]
    assert words_of("震") == ["震"]


def test_rows_have_the_length_one() -> None:
    rows = vectors([["bridge", "fell", "bridge"], ["mayor"], []])
    lengths = [float(np.linalg.norm(rows.row(index)[1])) for index in range(len(rows))]
    assert lengths == pytest.approx([1, 1, 0])


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    rows = vectors([["bridge", "leith"], ["bridge"], ["bridge"]])
    _, (common, rare) = rows.row(0)
    assert rare > common


def test_a_repeated_word_weighs_more_but_not_as_many_times() -> None:
    rows = vectors([["bridge"] * 4 + ["mayor"], ["other"]])
    _, (often, once) = rows.row(0)
    assert once < often < 4 * once


def test_cosines_with_all_others_show_what_is_typical() -> None:
    rows = vectors([["flood", "river"], ["flood", "rain"], ["football"]])
    first, second, odd = rows.cosines_with_others()
    assert first == pytest.approx(second)
    assert 0 < first <= 1
    assert odd == 0


@pytest.mark.parametrize("texts", [[], [[]], [[], []], [["flood"]], [["flood"], []]])
def test_without_other_texts_or_words_the_cosine_is_zero(texts: list[list[str]]) -> None:
    assert list(vectors(texts).cosines_with_others()) == [0.0] * len(texts)
