"""TimeML as a format of the export: the articles of the project."""

from pathlib import Path
from xml.etree import ElementTree as ET

from tests.export.reported import PROJECT, TEXT
from timeline.export import Options
from timeline.export.timeml_file import write


def test_all_articles_with_their_expressions(tmp_path: Path) -> None:
    path = tmp_path / "t.tml"
    write(PROJECT, path, Options(), lambda: None)
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT
    assert [timex.get("value") for timex in text.iter("TIMEX3")] == ["2021-03-08"]
