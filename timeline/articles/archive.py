"""Archives (.zip) of articles: unpacked to a folder, whose files are then read one by one."""

import io
import shutil
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from timeline.articles.files import MOST_BYTES, MOST_FILES, content_of, reason
from timeline.articles.problem import Loaded, Problem, printable
from timeline.articles.readers import READERS

SUFFIX = ".zip"
_MOST_UNPACKED = 1_000_000_000  # bytes of all files
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The files of an archive: (where it was unpacked, its path for the user) of each."""

    files: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def read(_data: bytes, path: str) -> Loaded:
    """An archive in an archive is refused: loading unpacks only those that the user chose."""
    message = "is an archive inside an archive, which is not read; unpack it first"
    return Loaded(problems=[Problem(path, message)])


def unpack(argument: tuple[str, str], _step: object = None) -> Unpacked:
    """Unpacks what Dateline can read of an archive to a folder; `argument` is (archive, folder).

    The files get new names, so nothing can be written elsewhere, and sizes are checked before.
    """
    archive, folder = Path(argument[0]), Path(argument[1])
    where = printable(archive)
    files: list[tuple[str, str]] = []
    problems: list[Problem] = []
    try:
        with ZipFile(io.BytesIO(content_of(archive))) as package:
            for info in _members(package, where, problems):
                suffix = PurePosixPath(info.filename).suffix.lower()
                target = folder / f"{len(files)}{suffix}"
                shown = f"{where}/{printable(info.filename)}"
                if _extract(package, info, target):
                    files.append((str(target), shown))
                else:
                    problems.append(Problem(shown, "this part of the archive is damaged"))
    except OSError as error:
        problems.append(Problem(where, f"cannot be read: {reason(error)}"))
    except (BadZipFile, ValueError, NotImplementedError, UnicodeError):
        problems.append(Problem(where, "it is damaged, or not a zip archive"))
    if not files and not problems:
        problems.append(Problem(where, "there are no files in it that Dateline can read"))
    return Unpacked(tuple(files), tuple(problems))


def _members(package: ZipFile, where: str, problems: list[Problem]) -> Iterator[ZipInfo]:
    """The files of an archive that can be read, in the order of their names."""
    total = 0
    members = [info for info in package.infolist() if _is_readable(info)]
    for number, info in enumerate(sorted(members, key=lambda info: info.filename)):
        total += info.file_size
        if number == MOST_FILES or total > _MOST_UNPACKED:
            problems.append(Problem(where, "it unpacks to too much; only its first files are read"))
            return
        shown = f"{where}/{printable(info.filename)}"
        if info.flag_bits & _ENCRYPTED:
            problems.append(Problem(shown, "it is protected by a password"))
        elif info.file_size > MOST_BYTES:
            message = f"it unpacks to more than {MOST_BYTES / 1e6:.0f} MB, the limit for a file"
            problems.append(Problem(shown, message))
        else:
            yield info


def _is_readable(info: ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not info.is_dir() and not hidden and path.suffix.lower() in READERS


def _extract(package: ZipFile, info: ZipInfo, target: Path) -> bool:
    """Unpacks one file, of no more bytes than its entry says; False if it is damaged."""
    try:
        with package.open(info) as packed, target.open("wb") as file:
            shutil.copyfileobj(packed, file, 1_000_000)
    except (BadZipFile, zlib.error, EOFError, ValueError, RuntimeError):
        target.unlink(missing_ok=True)
        return False
    return True
