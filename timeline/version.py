"""The version of this program."""

from functools import cache
from pathlib import Path

_PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


@cache
def version() -> str:
    """As `pyproject.toml` states it, "unknown" where that file is missing."""
    import tomllib  # the window, which imports this module, seldom needs it

    try:
        project = tomllib.loads(_PYPROJECT.read_text(encoding="utf-8"))["project"]
    except OSError:
        return "unknown"
    return str(project["version"])
