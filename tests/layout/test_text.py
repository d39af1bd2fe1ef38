from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import PX_A_LETTER, measure
from timeline.layout.text import ELLIPSIS, Face, balance, shorten, wrap

FACE = Face(12, 400)


def room(letters: int) -> float:
    return letters * PX_A_LETTER


def test_a_text_that_fits_is_unchanged() -> None:
    assert shorten("Ferry sinks", room(11), FACE, measure) == "Ferry sinks"


def test_a_text_is_cut_after_a_word_without_its_comma() -> None:
    title = "Ferry sinks, crew rescued"
    assert shorten(title, room(17), FACE, measure) == "Ferry sinks…"
    assert shorten(title, room(24), FACE, measure) == "Ferry sinks, crew…"


def test_a_single_long_word_is_cut() -> None:
    assert shorten("Incomprehensibilities abound", room(8), FACE, measure) == "Incompr…"
    assert shorten("A mechanic found it", room(8), FACE, measure) == "A mecha…"


@given(st.text(max_size=80), st.integers(1, 60))
def test_a_shortened_text_fits_and_is_a_prefix(text: str, letters: int) -> None:
    short = shorten(text, room(letters), FACE, measure)
    whole = " ".join(text.split())
    assert measure(short, 12, 400) <= room(letters)
    assert short == whole or whole.startswith(short.removesuffix(ELLIPSIS))


@given(st.lists(st.text("abc", min_size=1, max_size=9)), st.integers(9, 40))
def test_wrapped_lines_fit_and_contain_all_words(words: list[str], letters: int) -> None:
    lines = wrap(" ".join(words), room(letters), FACE, measure, 1000)
    assert all(len(line) <= letters for line in lines)
    assert " ".join(lines).split() == words


def test_the_last_line_is_shortened() -> None:
    assert wrap("one two three four", room(7), FACE, measure, 2) == ["one two", "three…"]


def test_two_lines_have_similar_widths() -> None:
    title = "Breaking into the presidential residence and the office"
    assert balance(title, room(40), FACE, measure) == [
        "Breaking into the presidential",
        "residence and the office",
    ]
    assert balance("Ferry sinks", room(40), FACE, measure) == ["Ferry sinks"]
    assert balance("", room(40), FACE, measure) == []


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert wrap("onetwothreefour five", room(7), FACE, measure, 2) == ["onetwo…", "five"]
    assert balance("onetwothreefour", room(7), FACE, measure) == ["onetwo…"]


def test_three_lines_or_more_have_similar_widths() -> None:
    title = "Michael has been found guilty of causing the death of a singer in court on Monday"
    assert wrap(title, room(28), FACE, measure, 5)[-1] == "Monday"
    lines = balance(title, room(28), FACE, measure, 5)
    assert " ".join(lines) == title
    assert [len(line) for line in lines] == [22, 21, 20, 15]
    assert balance(title, room(24), FACE, measure, 3)[-1].endswith(ELLIPSIS)
