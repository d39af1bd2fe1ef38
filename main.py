"""Dateline: what happened when. A subcommand works without a window, all else opens one."""

import sys
from collections.abc import Sequence

from gui.shell import display
from timeline import cli
from timeline.workers.process import ARGUMENT as WORKER

NO_DISPLAY = (
    "Dateline: there is no display to open a window on. Without one, use "
    "“python main.py annotate INPUT…” or “python main.py export INPUT… -o OUT.png” "
    "(see “python main.py --help”)."
)


def main(arguments: Sequence[str]) -> int:
    """Runs the program; returns its exit status."""
    if arguments and arguments[0] == WORKER:  # how a packaged program starts worker processes
        from timeline.workers import child

        child.main(int(arguments[1]) or None)
    if arguments and arguments[0] in (*cli.COMMANDS, "-h", "--help", "--version"):
        return cli.main(arguments)
    if display.is_missing():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    from gui.shell.app import run  # brings Qt, which the commands do without

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
