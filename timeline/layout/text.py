"""Measuring, shortening and wrapping of texts."""

from collections.abc import Callable
from dataclasses import dataclass

Measure = Callable[[str, float, int], float]
"""(text, size in px, CSS weight) -> width in px."""

ELLIPSIS = "…"
_FILLED = 0.4  # minimum share of the room to be filled by whole words
_HALVINGS = 6  # of the room, to find the least for some lines


@dataclass(frozen=True, slots=True)
class Face:
    """A size in px and a CSS weight."""

    size: float
    weight: int

    def width(self, text: str, measure: Measure) -> float:
        """Width of a text in px."""
        return measure(text, self.size, self.weight)


def shorten(text: str, room: float, face: Face, measure: Measure) -> str:
    """The text, cut after a word and ended by "…" if it is wider than `room` px.

    A word is cut if the words before it would leave most of the room empty.
    """
    text = " ".join(text.split())
    if face.width(text, measure) <= room:
        return text
    words = text.split(" ")
    fitting = _longest(len(words), lambda n: face.width(_cut(words, n), measure) <= room)
    if fitting and face.width(_cut(words, fitting), measure) >= _FILLED * room:
        return _cut(words, fitting)
    letters = _longest(len(text), lambda n: face.width(text[:n] + ELLIPSIS, measure) <= room)
    return text[:letters] + ELLIPSIS


def _cut(words: list[str], count: int) -> str:
    return " ".join(words[:count]).rstrip(" ,;:.–—-(“‘\"'") + ELLIPSIS


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """The largest n below `most` that fits, 0 if none does; every smaller n must fit too."""
    low, high = 0, most - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def wrap(text: str, room: float, face: Face, measure: Measure, most: int) -> list[str]:
    """The text in at most `most` lines of at most `room` px; the last line and long words are
    cut."""
    lines: list[str] = []
    for word in text.split():
        if lines and face.width(f"{lines[-1]} {word}", measure) <= room:
            lines[-1] += f" {word}"
        elif len(lines) <= most:  # one line too many shows that the last one must be cut
            lines.append(word)
        else:
            break
    kept, rest = lines[: most - 1], lines[most - 1 :]
    last = [" ".join(rest)] if rest else []
    return [shorten(line, room, face, measure) for line in (*kept, *last)]


def _narrowed(lines: list[str], room: float, face: Face, measure: Measure) -> list[str]:
    """As many lines in the least room, so that no word is alone in the last one."""
    text, least = " ".join(lines), room / 2
    for _ in range(_HALVINGS):
        middle = (least + room) / 2
        tried = wrap(text, middle, face, measure, len(lines))
        if " ".join(tried) == text:
            lines, room = tried, middle
        else:
            least = middle
    return lines


def balance(text: str, room: float, face: Face, measure: Measure, most: int = 2) -> list[str]:
    """The text in one line of at most `room` px or in two of similar width, perhaps shortened; in
    up to `most` lines of similar width if it is longer."""
    lines = wrap(text, room, face, measure, most)
    if len(lines) < 2 or lines[-1].endswith(ELLIPSIS):
        return lines
    if len(lines) > 2:
        return _narrowed(lines, room, face, measure)
    words = " ".join(lines).split(" ")
    breaks = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    return list(min(breaks, key=lambda two: max(face.width(line, measure) for line in two)))
