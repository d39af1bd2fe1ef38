"""English time expressions: found, and resolved against a publication date, as TIMEX3."""

from timeline.temporal.tagger import annotate, annotate_from

__all__ = ["annotate", "annotate_from"]
