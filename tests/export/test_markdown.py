"""The Markdown chronology."""

import re
from pathlib import Path

from hypothesis import given

from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.export import Options
from timeline.export.markdown import markdown_text, write
from timeline.model import Event, Project


def test_a_table_with_footnotes(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    write(PROJECT, path, Options(title="The *Swan*"), lambda: None)
    assert path.read_text(encoding="utf-8").splitlines() == [
        r"# The \*Swan\*",
        "",
        "| Date | Event |",
        "| --- | --- |",
        "| 44 BC | The port was founded |",
        "| about 1992 | Ferries began |",
        r"| Mon 8 Mar 2021 | The ferry \<Swan\> sank[^1] |",
        "| Tue 9 Mar 2021, 14:00 – 16:00 | =Watch ended |",
        "| Thu 11 Mar 2021 (inferred) | An inquiry began[^2] |",
        "| from Mon 29 Mar 2021 | Hearings |",
        "| undated | The owner wrote[^3][^1] |",
        "",
        r"[^1]: Ferry \| sinks \& burns (Thu 11 Mar 2021): “The ferry \<Swan\> sank on Monday.” — "
        "“Monday” is Mon 8 Mar 2021, counted from the publication date",
        r"[^2]: Ferry \| sinks \& burns (Thu 11 Mar 2021): “An inquiry began.” — Thu 11 Mar 2021, "
        "inferred: the publication date",
        r"[^3]: Ferry \| sinks \& burns (Thu 11 Mar 2021): “An inquiry began.”",
    ]


def test_without_a_title_or_sources_there_is_only_the_table() -> None:
    event = Event("1", "A\nB", None)
    assert markdown_text(Project({}, {"1": event})).splitlines()[2:] == ["| undated | A B |"]


@given(projects())
def test_each_event_is_one_row_and_each_reference_has_its_note(project: Project) -> None:
    lines = markdown_text(project).splitlines()
    assert sum(line.startswith("| ") for line in lines) == len(project.events) + 2
    rows = "\n".join(line for line in lines if line.startswith("|"))
    notes = {line.partition(":")[0] for line in lines if line.startswith("[^")}
    assert set(re.findall(r"\[\^\d+\]", rows)) == notes
