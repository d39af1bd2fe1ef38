"""Reading articles and their publication dates from files, folders and pasted text."""

from timeline.articles.ids import UniqueIds
from timeline.articles.loading import Step, load, load_steps
from timeline.articles.problem import Loaded, Problem
from timeline.articles.readers import READERS
from timeline.articles.text import parse

__all__ = [
    "READERS",
    "Loaded",
    "Problem",
    "Step",
    "UniqueIds",
    "load",
    "load_steps",
    "parse",
]
