from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import PX_A_LETTER, measure
from timeline.layout.text import ELLIPSIS, Face, balance, shorten, wrap

FACE = Face(12, 400)


def room(letters: int) -> float:
    return letters * PX_A_LETTER


def test_text_that_fits_is_left_alone() -> None:
    assert shorten("Ferry sinks", room(11), FACE, measure) == "Ferry sinks"


def test_cut_comes_after_a_word_and_takes_its_comma_along() -> None:
    title = "Ferry sinks, crew rescued"
    assert shorten(title, room(17), FACE, measure) == "Ferry sinks…"
    assert shorten(title, room(24), FACE, measure) == "Ferry sinks, crew…"


def test_lone_long_word_is_cut_inside() -> None:
    assert shorten("Incomprehensibilities abound", room(8), FACE, measure) == "Incompr…"
    assert shorten("A mechanic found it", room(8), FACE, measure) == "A mecha…"


@given(st.text(max_size=80), st.integers(1, 60))
def test_shortened_text_fits_and_begins_like_the_whole(text: str, letters: int) -> None:
    short = shorten(text, room(letters), FACE, measure)
    whole = " ".join(text.split())
    assert measure(short, 12, 400) <= room(letters)
    assert short == whole or whole.startswith(short.removesuffix(ELLIPSIS))


@given(st.lists(st.text("abc", min_size=1, max_size=9)), st.integers(9, 40))
def test_wrapped_lines_fit_and_hold_all_words(words: list[str], letters: int) -> None:
    lines = wrap(" ".join(words), room(letters), FACE, measure, 1000)
    assert all(len(line) <= letters for line in lines)
    assert " ".join(lines).split() == words


def test_last_line_is_shortened() -> None:
    assert wrap("one two three four", room(7), FACE, measure, 2) == ["one two", "three…"]


def test_two_lines_are_of_like_width() -> None:
    title = "Breaking into the presidential residence and the office"
    assert balance(title, room(40), FACE, measure) == [
        "Breaking into the presidential",
        "residence and the office",
    ]
    assert balance("Ferry sinks", room(40), FACE, measure) == ["Ferry sinks"]
    assert balance("", room(40), FACE, measure) == []
