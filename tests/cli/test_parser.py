"""Help, version, and command lines that make no sense."""

from tests.cli.running import Run
from timeline import cli


def test_help_and_version(run: Run) -> None:
    ran = run("--help")
    assert ran.status == 0
    assert all(command in ran.out for command in cli.COMMANDS)
    for command in cli.COMMANDS:
        assert run(command, "-h").status == 0
    assert run("--version").out.startswith("Dateline 0.")


def test_a_command_line_that_is_none(run: Run) -> None:
    assert run("annotate").status == 2
    assert run("frobnicate").status == 2
