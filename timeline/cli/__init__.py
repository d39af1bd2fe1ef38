"""The command line, for scripts: `annotate`, `export` and `import`.

Exit status: 0 for success, 1 if some of the input was bad but the rest was processed, 2 if nothing
could be done or the command line was invalid. Only results are written to standard output.
"""

import io
import os
import sys
from collections.abc import Sequence

COMMANDS = ("annotate", "export", "import")

# What a shell reports for a program terminated by SIGPIPE or SIGINT.
_PIPE_CLOSED = 141
_INTERRUPTED = 130


def main(argv: Sequence[str]) -> int:
    """Run a command line, given without the program's name; returns the exit status."""
    from timeline.cli.parser import parser  # the window needs only COMMANDS, at every start

    _use_utf8()
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as end:  # argparse has printed the help or an error
        return end.code if isinstance(end.code, int) else 2
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Python flushes standard output again at exit, which would print an error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED


def _use_utf8() -> None:
    """Write results as UTF-8 with LF in any locale; messages escape what cannot be encoded."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
