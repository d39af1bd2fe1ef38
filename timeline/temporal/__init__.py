"""English time expressions: found, and resolved against a publication date, as TIMEX3."""

from timeline.temporal.tagger import annotate

__all__ = ["annotate"]
