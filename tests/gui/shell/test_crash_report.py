"""A report says where an error happened, and holds nothing of the user's."""

import json
import platform
import re
from collections.abc import Callable

import pytest

from gui.shell.crash_report import report, traceback_lines
from timeline.dates.edtf import parse_edtf
from timeline.version import version

SECRET = "The minister resigned"


def raised(work: Callable[[], object]) -> Exception:
    with pytest.raises(Exception) as caught:  # noqa: PT011
        work()
    return caught.value


def test_a_report_names_the_program_its_parts_and_the_platform() -> None:
    text = report(raised(lambda: {}[SECRET]))
    assert f"Dateline {version()}" in text
    assert f"Python {platform.python_version()}, PySide 6." in text
    assert platform.system() in text
    assert re.search(r"offscreen$", text, re.MULTILINE)


def test_a_traceback_has_types_and_places_but_no_messages() -> None:
    def read() -> None:
        try:
            json.loads(SECRET)
        except ValueError as error:
            raise RuntimeError(f"cannot read “{SECRET}” of /home/ada/affair.txt") from error

    lines = traceback_lines(raised(read))
    assert lines[-1] == "RuntimeError"
    assert "json.decoder.JSONDecodeError" in lines
    assert lines.index("json.decoder.JSONDecodeError") < lines.index("then:")
    text = "\n".join(lines)
    assert re.search(r"^  json/decoder\.py, line \d+, in JSONDecoder\.decode$", text, re.MULTILINE)
    assert re.search(r"^  tests/gui/shell/test_crash_report\.py, line \d+, in ", text, re.MULTILINE)
    for secret in (SECRET, "ada", "affair"):
        assert secret not in text


def test_modules_of_the_program_and_of_packages_are_named_without_folders() -> None:
    lines = traceback_lines(raised(lambda: parse_edtf(None)))  # type: ignore[arg-type]
    assert any(line.startswith("  timeline/dates/edtf.py, line ") for line in lines)
    outside = compile("1 / 0", "/home/ada/private notes/tool.py", "exec")
    assert "  tool.py, line 1, in <module>" in traceback_lines(raised(lambda: exec(outside)))
    package = compile("1 / 0", "/home/ada/venv/lib/python3.11/site-packages/some/part.py", "exec")
    assert "  some/part.py, line 1, in <module>" in traceback_lines(raised(lambda: exec(package)))


@pytest.mark.parametrize(("depth", "cut"), [(38, False), (39, True)])
def test_a_recursion_is_cut_at_its_outer_end(depth: int, cut: bool) -> None:
    def sink(left: int) -> None:
        if not left:
            raise ValueError(SECRET)
        sink(left - 1)

    # The frames of `raised` and of the lambda come before those of `sink`.
    lines = traceback_lines(raised(lambda: sink(depth - 1)))
    assert len(lines) == (42 if cut else 41)
    assert lines[0].startswith("  … 1 more") is cut


def test_an_error_that_is_its_own_context_ends() -> None:
    first, second = ValueError(), TypeError()
    first.__context__, second.__context__ = second, first
    assert traceback_lines(first) == ["TypeError", "then:", "ValueError"]
    first.__suppress_context__ = True
    assert traceback_lines(first) == ["ValueError"]
