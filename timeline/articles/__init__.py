"""Readers: from files, folders and pasted text to articles with their publication dates."""

from timeline.articles.ids import slug, unique_id
from timeline.articles.loading import READERS, Step, load, load_steps
from timeline.articles.problem import Loaded, Problem
from timeline.articles.published import day_in
from timeline.articles.text import parse_text

__all__ = [
    "READERS",
    "Loaded",
    "Problem",
    "Step",
    "day_in",
    "load",
    "load_steps",
    "parse_text",
    "slug",
    "unique_id",
]
