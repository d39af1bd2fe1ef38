"""The verbs that indicate a tense."""

import pytest

from timeline.temporal.verbs import CUE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("they will meet", "future"),
        ("they won't meet", "future"),
        ("it is set to open", "future"),
        ("a red can at noon", None),
        ("they should have gone", "past"),
        ("they should have the vaccine", "future"),
        ("she may say so", "future"),
        ("on 5 may 5 people", None),
        ("it would close", "planned"),
        ("it would not comment", "past"),
        ("it would not close", "planned"),
        ("no weapon could be found", "past"),
        ("it was scheduled", "planned"),
        ("it had been scheduled to expire", "was"),
        ("they agreed to strike", "promised"),
        ("the session begins", "timetable"),
        ("it is leaving", "timetable"),
        ("it fell", "past"),
        ("it opened", "past"),
        ("the bridge", None),
        ("self-employed people", None),
    ],
)
def test_the_first_verb_and_its_kind(text: str, kind: str | None) -> None:
    match = CUE.search(text)
    assert (match and match.lastgroup) == kind
