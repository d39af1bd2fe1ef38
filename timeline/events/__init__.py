"""Events: proposed from the time expressions of an article, with titles in its own words."""

from timeline.events.propose import propose
from timeline.events.regroup import regroup
from timeline.events.reresolve import re_resolve
from timeline.events.sentences import sentence_at, sentences

__all__ = ["propose", "re_resolve", "regroup", "sentence_at", "sentences"]
