"""Makes titles from a parse: what a sentence says happened, in its own words."""

from timeline.titles.request import ParsedTitle, Side, Subject, TitleRequest
from timeline.titles.titler import Titler

__all__ = ["ParsedTitle", "Side", "Subject", "TitleRequest", "Titler"]
