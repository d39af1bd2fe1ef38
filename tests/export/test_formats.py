"""The table of formats in the documentation."""

from pathlib import Path

from timeline.export.formats import table

FORMATS = Path(__file__).parents[2] / "docs" / "formats.md"


def test_the_documentation_has_the_table_of_today() -> None:
    assert f"\n\n{table()}\n\n" in FORMATS.read_text(encoding="utf-8"), (
        "docs/formats.md lacks what `python -m timeline.export` prints"
    )
