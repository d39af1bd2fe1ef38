"""What the worker process does for the titler."""

import pytest

from tests.titles.using import request
from timeline.titles import work


@pytest.mark.parametrize(("count", "steps"), [(0, [0]), (2, [0, 2]), (3, [0, 2, 3])])
def test_a_step_after_each_batch(
    monkeypatch: pytest.MonkeyPatch, count: int, steps: list[int]
) -> None:
    monkeypatch.setattr(work, "_BATCH", 2)
    seen: list[tuple[int, int]] = []
    requests = [request("The ship sank on [Monday].")] * count
    found = work.parse_titles(requests, lambda done, total: seen.append((done, total)))
    assert [title.text for title in found] == ["The ship sank"] * count
    assert seen == [(done, count) for done in steps]
