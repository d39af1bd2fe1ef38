"""JSON Lines: one article per line, `{"id": …, "published": "2022-01-07", "text": …}`.

`text` is not changed, so that positions in it are valid for the caller. `title` is optional.
"""

import json
import re
from io import BytesIO
from pathlib import PurePath
from typing import Any

from timeline.articles.ids import UniqueIds, slug
from timeline.articles.problem import Loaded, Problem
from timeline.articles.published import day_in
from timeline.articles.text import title_of
from timeline.model import Article, PublishedFrom

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class _BadLineError(ValueError):
    """A line cannot be read as an article; the message says why."""


def read(data: bytes, path: str) -> Loaded:
    """The articles of a .jsonl file; see `read_jsonl`."""
    return read_jsonl(data, PurePath(path).name, path)


def read_jsonl(data: bytes, name: str = "", path: str = "") -> Loaded:
    """The articles of a file, one per line; a bad line is reported and the others are read."""
    loaded = Loaded()
    stem = PurePath(name).stem
    ids = UniqueIds()
    for number, line in enumerate(BytesIO(data), start=1):
        where = f"{path or name}:{number}"
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        try:
            record = _record(line)
            article, warnings = _article(record, f"{slug(stem)}-{number}", ids, path)
        except _BadLineError as error:
            loaded.problems.append(Problem(where, str(error)))
            continue
        loaded.problems.extend(Problem(where, words) for words in warnings)
        loaded.articles.append(article)
    if not loaded.articles and not loaded.problems:
        loaded.problems.append(Problem(path or name, "contains no lines"))
    return loaded


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _BadLineError(f"this line is not UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise _BadLineError(f"this line is not JSON: {error.msg}, column {error.colno}") from None
    except (RecursionError, ValueError):
        raise _BadLineError(
            "this line is not an article: its JSON is nested too deeply or its numbers too long"
        ) from None
    if not isinstance(record, dict):
        raise _BadLineError('this line is not a JSON object; an article is {"id": …, "text": …}')
    return record


def _article(
    record: dict[str, Any], default_id: str, ids: UniqueIds, path: str
) -> tuple[Article, list[str]]:
    text = record.get("text")
    if not isinstance(text, str):
        raise _BadLineError('this line has no "text" string')
    if not text.strip():
        raise _BadLineError('the "text" of this line is empty')
    text = _without_lone_surrogates(text)
    warnings: list[str] = []
    day = _published(record.get("published"), warnings)
    wanted = _id(record.get("id"), default_id, warnings)
    given = ids.take(wanted)
    if given != wanted:
        warnings.append(f"the id “{wanted}” is already in use; this article is now “{given}”")
    title = record.get("title")
    if not isinstance(title, str) or not title.strip():
        title = title_of(text, "")
    source = PublishedFrom.NOWHERE if day is None else PublishedFrom.RECORD
    return Article(
        given, " ".join(_without_lone_surrogates(title).split()), text, day, source, path
    ), warnings


def _without_lone_surrogates(text: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", text)


def _published(value: Any, warnings: list[str]) -> int | None:
    if value is None or value == "":
        return None
    day = day_in(value) if isinstance(value, str) else None
    if day is None:
        shown = _shown(value)
        warnings.append(
            f'"published" is {shown}, which is not a single day; write it as "2022-01-07"'
            " (the article was loaded without a date)"
        )
    return day


def _shown(value: Any) -> str:
    """A value for a message; a nested one is only named, since writing it out may fail."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    shown = json.dumps(value, ensure_ascii=False)
    return _without_lone_surrogates(shown if len(shown) <= 60 else f"{shown[:60]}…")


def _id(value: Any, default: str, warnings: list[str]) -> str:
    if isinstance(value, str) and value.strip():
        return _without_lone_surrogates(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None:
        warnings.append(f'"id" must be a string; this article is now “{default}”')
    return default
