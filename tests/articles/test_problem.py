"""What a reader returns."""

from pathlib import Path

import pytest

from timeline.articles.problem import Loaded, Problem, printable
from timeline.model import Article


def test_a_problem_says_where_it_is_and_what_is_wrong() -> None:
    assert str(Problem("a.jsonl:12", "It has no text.")) == "a.jsonl:12: It has no text."


def test_results_are_appended_in_order() -> None:
    one, other = Article("a", "A", "x", None), Article("b", "B", "y", None)
    first, second = Problem("a", "bad"), Problem("b", "worse")
    loaded = Loaded([one], [first])
    loaded.extend(Loaded([other], [second]))
    assert loaded == Loaded([one, other], [first, second])
    assert Loaded().articles is not Loaded().articles


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ärger.txt", "Ärger.txt"), (Path("a/b"), str(Path("a/b"))), ("a\udcff", "a?")],
)
def test_a_file_name_of_any_bytes_can_be_printed(name: str | Path, expected: str) -> None:
    assert printable(name) == expected
