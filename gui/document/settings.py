"""The user's settings, kept between sessions: recent projects, folders, window geometry."""

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
    """The settings file of the user on this platform."""
    return user_config_path("dateline", appauthor=False) / "settings.json"


@dataclass
class Settings:
    """The settings of the user."""

    recent: list[str] = field(default_factory=list)
    folder: str = ""
    geometry: str = ""  # Qt's saveGeometry, base64
    splitter: str = ""  # Qt's saveState, base64
    fold: bool = True  # whether long periods without events are shortened
    by_category: bool = False  # colours of events: by category, otherwise by article
    theme: str = "system"  # "light", "dark", or that of the desktop
    tray: bool = True  # whether the tray of undated events is open
    pages: dict[str, Any] = field(default_factory=dict)  # what was chosen for exported pages
    export_format: str = ".png"  # the suffix
    # What was chosen for CSV tables: values of `Rows` and `Separator`, and the byte order mark.
    table_rows: str = "event"
    table_separator: str = "comma"
    table_mark: bool = False
    # Shortcuts that differ from the defaults, by command id.
    keys: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Self:
        """Reads the settings; those that are missing or invalid have their defaults."""
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
        """Writes the settings; if that fails, they last until the program ends."""
        path = settings_path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as unfinished:
                unfinished.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
        except OSError as error:
            _log.warning("The settings could not be saved", exc_info=error)

    @property
    def start_folder(self) -> Path:
        """Where file dialogs start: the folder that was used last, or the home folder."""
        return Path(self.folder) if self.folder else Path.home()

    def remember(self, path: Path) -> None:
        """Adds a project to the recent ones and saves the settings immediately."""
        entry = str(path.absolute())
        self.recent = [entry, *(other for other in self.recent if other != entry)][:_MOST_RECENT]
        self.folder = str(path.absolute().parent)
        self.save()

    def forget(self, path: str) -> None:
        """Removes a project from the recent ones."""
        self.recent = [other for other in self.recent if other != path]
