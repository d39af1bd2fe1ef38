"""The table of formats in docs/formats.md."""

from timeline.export import EXPORTERS


def table() -> str:
    """All formats as a Markdown table, in the order of the export dialog."""
    rows = [f"| `{suffix}` | {each.name} | {each.kind} |" for suffix, each in EXPORTERS.items()]
    return "\n".join(["| Suffix | Format | Kind |", "| --- | --- | --- |", *rows])
