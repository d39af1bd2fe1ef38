"""English time expressions: found, and resolved against a publication date, as TIMEX3."""

from timeline.temporal.tagger import TAGGER_VERSION, annotate, annotate_from

__all__ = ["TAGGER_VERSION", "annotate", "annotate_from"]
