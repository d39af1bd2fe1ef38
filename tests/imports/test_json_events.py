"""JSON: the shape of the content decides how it is read."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.reported import PROJECT
from timeline.export.json_table import json_text
from timeline.export.timelinejs import timelinejs_json
from timeline.export.vis_timeline import vis_timeline_text
from timeline.imports import Imported
from timeline.imports.json_events import read


@pytest.mark.parametrize(
    ("text", "articles", "events"),
    [
        (json_text(PROJECT), 1, 7),
        (timelinejs_json(PROJECT), 0, 6),
        (vis_timeline_text(PROJECT), 0, 6),
    ],
)
def test_each_format_is_recognised(text: str, articles: int, events: int) -> None:
    found = read(text.encode())
    assert (len(found.articles), len(found.events)) == (articles, events)
    assert found.problems == ()


def test_what_is_no_event_is_left_out_and_reported() -> None:
    good = {"content": "A", "start": 0}
    found = read(
        json.dumps({"items": [good, {"content": "B"}, 5, {**good, "start": "soon"}]}).encode()
    )
    assert [event.title for event in found.events] == ["A"]
    assert found.problems == tuple(
        f"Entry {number} cannot be read, and was left out." for number in (2, 3, 4)
    )


@pytest.mark.parametrize("data", [b"\xff", b"{", b"[" * 100_000, b"5", b"{}", b'{"events": 1}'])
def test_other_files_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ValueError, match="it is "):
        read(data)


_NAMES = st.sampled_from(["events", "articles", "items", "start_date", "year", "sources", "id"])


@given(
    st.recursive(
        st.none() | st.integers() | st.text() | _NAMES,
        lambda inner: st.lists(inner) | st.dictionaries(_NAMES, inner),
    )
)
def test_no_content_raises_anything_else(content: object) -> None:
    with suppress(ValueError):
        assert isinstance(read(json.dumps(content).encode()), Imported)
