"""Article ids: readable and unique."""

from timeline.articles import UniqueIds
from timeline.articles.ids import slug


def test_slugs() -> None:
    assert slug("Ferry sinks — off Meridian!") == "ferry-sinks-off-meridian"
    assert slug("Żółw 7") == "żółw-7"
    assert slug("***") == "article"


def test_the_first_number_that_is_not_taken_is_added() -> None:
    ids = UniqueIds(["a", "a-2"])
    assert [ids.take(wanted) for wanted in ("a", "a", "a-3", "b", "a-3")] == [
        "a-3",
        "a-4",
        "a-3-2",
        "b",
        "a-3-3",
    ]


def test_the_same_id_many_times_takes_one_attempt_each() -> None:
    class Counting(str):
        compared = 0

        def __hash__(self) -> int:
            Counting.compared += 1
            return super().__hash__()

    ids = UniqueIds()
    given = {ids.take(Counting("a")) for _ in range(2_000)}
    assert len(given) == 2_000
    assert Counting.compared <= 4 * 2_000  # constant lookups by the wanted id
