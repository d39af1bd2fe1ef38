"""`python -m tests.fuzz.readers [--seconds 600] [--seed 0] [SUFFIX…]` damages files and reads them.

Each file of `tests/articles/files` is damaged at random, hundreds of times a minute: bytes changed,
parts cut out, repeated or exchanged with those of other files, and the parts of zip archives
likewise. A reader that raises an exception, takes longer than ten seconds, or returns neither an
article nor a problem, is reported with the damaged file, and the exit status is 1.
"""

import argparse
import io
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from timeline.articles.readers import READERS

FILES = Path(__file__).parents[1] / "articles" / "files"
_SLOW = 10  # seconds
_SPECIAL = (b"\0", b"<", b"&", b'"', b"\xff\xfe", b"[" * 3_000, b"{" * 3_000, b"<a>" * 3_000, b"\n")
_MADE = {  # formats without a file of their own
    ".txt": b"Title: Rain\nDate: 5 March 2021\n\nIt rained on Friday.\n---\nDate: 2021-03-06\n\nB.",
    ".jsonl": b'{"id": "a", "published": "2021-03-05", "text": "It rained."}\n{"text": "B."}\n',
    ".eml": b"Subject: Rain\nDate: Fri, 05 Mar 2021 10:00:00 +0100\nContent-Type: multipart/mixed;"
    b' boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>It rained.</p>\n--x--\n',
    ".mbox": b"From a@b Fri Mar  5 10:00:00 2021\nSubject: Rain\n\nIt rained.\n> before\n",
    ".atom": b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><updated>2021-03-05'
    b"T10:00:00Z</updated><content type='html'>It rained.</content></entry></feed>",
}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("suffixes", nargs="*", metavar="SUFFIX")
    chosen = parser.parse_args(arguments)
    seeds = list(_seeds(chosen.suffixes or list(READERS)))
    chance = random.Random(chosen.seed)
    signal.signal(signal.SIGALRM, _too_slow)
    end = time.monotonic() + chosen.seconds
    runs: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    failures = 0
    while time.monotonic() < end:
        suffix, data = chance.choice(seeds)
        damaged = _damaged(data, [each for _, each in seeds], chance)
        runs[suffix] += 1
        try:
            articles[suffix] += _read(suffix, damaged)
        except Exception:
            failures += 1
            _report(suffix, damaged)
    for suffix, count in sorted(runs.items()):
        print(f"{suffix}: {count} files read, {articles[suffix]} articles found")
    print(f"{failures} failures")
    return 1 if failures else 0


def _seeds(suffixes: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for path in sorted(FILES.iterdir()):
        if path.suffix in suffixes:
            yield path.suffix, path.read_bytes()
    for suffix, data in _MADE.items():
        if suffix in suffixes:
            yield suffix, data


def _read(suffix: str, data: bytes) -> int:
    """The number of articles."""
    signal.alarm(_SLOW)
    try:
        loaded = READERS[suffix].load()(data, f"a{suffix}")
    finally:
        signal.alarm(0)
    assert loaded.articles or loaded.problems, "neither an article nor a problem"
    for article in loaded.articles:
        assert article.text.strip(), "an article without text"
        f"{article.id}{article.title}{article.text}".encode()
    for problem in loaded.problems:
        str(problem).encode()
    return len(loaded.articles)


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"longer than {_SLOW} seconds")


def _damaged(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _damaged_part(data, others, chance)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        data = _change(data, others, chance)
    return data


def _damaged_part(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """An archive that is whole but for the content of one of its parts."""
    buffer = io.BytesIO()
    try:
        with ZipFile(io.BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
            target = chance.choice(old.namelist())
            for name in old.namelist():
                content = old.read(name)
                if name == target:
                    content = _damaged(content, others, chance)
                new.writestr(name, content)
    except BadZipFile:
        return data
    return buffer.getvalue()


def _change(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((1, 4, 50, 1_000)))
    kind = chance.randrange(6)
    if kind == 0:
        return data[:at] + chance.randbytes(to - at) + data[to:]
    if kind == 1:
        return data[:at] + data[to:]
    if kind == 2:
        return data[:at] + data[at:to] * chance.choice((2, 3, 100)) + data[to:]
    if kind == 3:
        other = chance.choice(others)
        begin = chance.randrange(len(other) + 1)
        return data[:at] + other[begin : begin + (to - at)] + data[to:]
    if kind == 4:
        return data[:at] + chance.choice(_SPECIAL) + data[at:]
    return data[:at] if chance.random() < 0.3 else data


def _report(suffix: str, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(suffix=suffix, prefix="fuzz-", delete=False) as file:
        file.write(data)
    print(f"{file.name}:", flush=True)
    traceback.print_exc(limit=-4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
