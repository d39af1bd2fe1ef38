"""Dateline without a window, for scripts: `annotate` and `export`.

Exit status: 0 when all went well, 1 when some input was bad and the rest was done, 2 when nothing
could be done or the command line was wrong. Only results go to standard output.
"""

import io
import os
import sys
from collections.abc import Sequence

COMMANDS = ("annotate", "export")

# What a shell reports for a program that SIGPIPE or SIGINT ended.
_PIPE_CLOSED = 141
_INTERRUPTED = 130


def main(argv: Sequence[str]) -> int:
    """Run a command line without the program's name; returns the exit status."""
    from timeline.cli.parser import parser  # the window asks for COMMANDS only, at every start

    _use_utf8()
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as end:  # argparse has said why, or printed the help
        return end.code if isinstance(end.code, int) else 2
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Python flushes standard output once more at exit, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED


def _use_utf8() -> None:
    """Results are UTF-8 with LF whatever the locale; a message never fails for a character."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
