"""Sentences with marks as requests: their own date in [brackets], other dates in {braces}."""

import re
from dataclasses import replace

from timeline.titles.make import titles
from timeline.titles.parser import parsed
from timeline.titles.request import ParsedTitle, Side, TitleRequest


def request(marked: str, before: tuple[str, ...] = (), headline: str = "") -> TitleRequest:
    text = ""
    own, others = [], []
    at = 0
    for match in re.finditer(r"\[(.*?)\]|\{(.*?)\}", marked):
        text += marked[at : match.start()]
        words = match[1] or match[2]
        (own if match[1] else others).append((len(text), len(text) + len(words)))
        text += words
        at = match.end()
    return TitleRequest(text + marked[at:], tuple(own), tuple(others), before, headline)


def parsed_title(marked: str, *before: str) -> ParsedTitle:
    return titles([request(marked, before)], parsed)[0]


def dated_title(marked: str, side: Side) -> ParsedTitle:
    """The title of a sentence whose date is at that side of its publication."""
    return titles([replace(request(marked), side=side)], parsed)[0]


def title(marked: str, *before: str) -> str:
    return parsed_title(marked, *before).text
