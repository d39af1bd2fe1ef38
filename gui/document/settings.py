"""What is kept between two starts: recent projects, folders, the window's place."""

import json
import logging
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from platformdirs import user_config_path

from timeline.atomic import replacing

_log = logging.getLogger("dateline")
_MOST_RECENT = 10


def settings_path() -> Path:
    """The settings file of this user on this platform."""
    return user_config_path("dateline", appauthor=False) / "settings.json"


@dataclass
class Settings:
    """The person's settings; `load` gives the defaults where a file is missing or unreadable."""

    recent: list[str] = field(default_factory=list)
    folder: str = ""
    geometry: str = ""  # Qt's saveGeometry, base64
    splitter: str = ""  # Qt's saveState, base64
    fold: bool = True
    by_category: bool = False  # the colours of events, else by article
    tray: bool = True  # of events without a date, open
    keys: dict[str, list[str]] = field(default_factory=dict)  # that differ from the defaults

    @classmethod
    def load(cls) -> Self:
        """Reads the settings; a broken file costs its settings and nothing else."""
        try:
            stored: dict[str, Any] = json.loads(settings_path().read_text(encoding="utf-8"))
            settings = cls()
            for name, default in vars(cls()).items():
                if type(stored.get(name)) is type(default):
                    setattr(settings, name, stored[name])
            return settings
        except FileNotFoundError:  # the first start
            return cls()
        except (OSError, ValueError, AttributeError) as error:
            _log.warning("The settings could not be read", exc_info=error)
            return cls()

    def save(self) -> None:
        """Writes the settings; where that fails, they last until the program ends."""
        path = settings_path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as unfinished:
                unfinished.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
        except OSError as error:
            _log.warning("The settings could not be saved", exc_info=error)

    @property
    def start_folder(self) -> Path:
        """Where file dialogs begin: the folder used last, or home."""
        return Path(self.folder) if self.folder else Path.home()

    def remember(self, path: Path) -> None:
        """Puts a project at the top of the recent ones, also should the program crash later."""
        entry = str(path.absolute())
        self.recent = [entry, *(other for other in self.recent if other != entry)][:_MOST_RECENT]
        self.folder = str(path.absolute().parent)
        self.save()

    def forget(self, path: str) -> None:
        """Takes a project that is gone off the recent ones."""
        self.recent = [other for other in self.recent if other != path]
