from hypothesis import given
from hypothesis import strategies as st

from tests.export.pages.samples import measure
from timeline.export.pages.typeset import NO_BREAK, Run, moved, scaled, set_balanced, set_lines
from timeline.layout.picture import Bar, Label, Line
from timeline.layout.text import Face

PLAIN, BOLD = Face(10, 400), Face(10, 700)
words = st.lists(st.text("abcdef", min_size=1, max_size=8), min_size=1, max_size=30)


def shown(lines: list[list[Label]]) -> list[str]:
    return [" | ".join(label.text for label in line) for line in lines]


@given(words, st.floats(60, 300))
def test_lines_fit_and_have_all_words(words: list[str], room: float) -> None:
    lines = set_lines([Run(" ".join(words), PLAIN, "#000000")], room, measure)
    assert " ".join(label.text for line in lines for label in line).split() == words
    assert all(line[-1].x + line[-1].width <= room + 1e-6 for line in lines)


@given(words, st.floats(60, 300))
def test_a_balanced_paragraph_has_no_more_lines(words: list[str], room: float) -> None:
    runs = [Run(" ".join(words), PLAIN, "#000000")]
    plain, balanced = set_lines(runs, room, measure), set_balanced(runs, room, measure)
    assert len(balanced) <= len(plain)
    assert " ".join(label.text for line in balanced for label in line).split() == words


def test_a_last_word_does_not_stand_alone() -> None:
    runs = [Run("one two three four five six", PLAIN, "#000000")]
    assert shown(set_lines(runs, 120, measure)) == ["one two three four five", "six"]
    assert (
        shown(set_balanced(runs, 120, measure)) == ["one two three", "four five six"]
        or len(shown(set_balanced(runs, 120, measure))[1].split()) > 1
    )


def test_runs_of_different_faces_follow_each_other() -> None:
    runs = [
        Run("sank", PLAIN, "#000000"),
        Run("yesterday", BOLD, "#000000"),
        Run(",", PLAIN, "#000000", tight=True),
        Run("it", PLAIN, "#000000"),
    ]
    (line,) = set_lines(runs, 500, measure)
    assert [(label.text, label.x) for label in line] == [
        ("sank", 0),
        ("yesterday", 25),
        (", it", 70),
    ]


def test_a_tight_run_and_what_has_no_break_stay_with_their_word() -> None:
    marks = Run(f"{NO_BREAK}1{NO_BREAK}4", BOLD, "#0000ff", rise=3, tight=True)
    lines = set_lines([Run("The ferry sank", PLAIN, "#000000"), marks], 85, measure)
    assert shown(lines) == ["The ferry", f"sank | {NO_BREAK}1{NO_BREAK}4"]
    assert lines[1][1].y == -3


def test_a_word_that_is_too_wide_is_shortened_and_lines_can_be_limited() -> None:
    runs = [Run(f"{'x' * 50} and more", PLAIN, "#000000")]
    lines = set_lines(runs, 100, measure)
    assert lines[0][0].text.endswith("…")
    assert len(set_lines(runs, 100, measure, 1)) == 1


def test_primitives_can_be_moved_and_scaled() -> None:
    bar, line = Bar(1, 2, 3, 4, radius=2, fade_left=1), Line(0, 1, 2, 3, "#000000")
    label = Label(1, 2, "a", 10, 400, "#000000", 5)
    assert moved(bar, 10, 20) == Bar(11, 22, 3, 4, radius=2, fade_left=1)
    assert moved(line, 10, 20) == Line(10, 21, 12, 23, "#000000")
    assert scaled(bar, 2) == Bar(2, 4, 6, 8, outline_width=2, radius=4, fade_left=2)
    assert scaled(line, 2) == Line(0, 2, 4, 6, "#000000", 2)
    assert scaled(label, 2) == Label(2, 4, "a", 20, 400, "#000000", 10)
