"""The tense of the verbs around an expression: whether it is in the past or in the future.

Cues of a tense are searched in the clause before the expression, where the last one counts, and
then after it, where the first one counts. A verb group with its participle is one cue, so that
"will be held" is future although "held" is past.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from timeline.model import Span, Tense
from timeline.temporal.entries import heads_line
from timeline.temporal.sentences import AFTER_FULL_STOP
from timeline.temporal.verbs import CUE
from timeline.temporal.vocabulary import AUXILIARIES, REPORTING

_REACH_BEFORE = 120
_REACH_AFTER = 60
_TAIL = 40  # characters within which words may settle a tense
# A few quoted words end no clause: "will appear for “a short set” on Friday".
_QUOTED = r"(?P<words>(?<=“)[^“”\n.,;!?]{1,40}”(?=\s\w)|(?<=\")[^\"\n.,;!?]{1,40}\"(?=\s\w))"
# This and the next pattern begin with a set of characters, for which a text is searched quickly.
_BOUNDARY = re.compile(
    rf"[.;!?\n“”\"`'](?:{_QUOTED}|{AFTER_FULL_STOP}|(?<=[;!?])\s|(?<=\n)\s*\n|(?<=[“”\"])|(?<=`)`"
    r"|(?<=')')"
)

# A sentence without a full stop before it, as after captions: "the crowd On Monday the".
_GLUED = re.compile(r"[OIABU](?<=[a-z] .)(?:(?<=[OI])n|(?<=A)t|(?<=B)y|(?<=U)ntil) (?=[A-Z\d])")
_GOES_ON = frozenset((" ", "\n", "\xa0", "\t", "\r", ","))  # after these the clause continues
_NO_BOUNDARIES = (" ", "-", "/", ",", ", ")  # the most frequent text between two expressions
_SHORTEST = 2  # characters of a cue: "is"

_IN_A_ROW = re.compile(r",?\s{1,3}")
# Directly before an expression these settle its tense, whatever the verb. First a quick check.
_SETTLING = re.compile(
    r"til|is|are|by |in |since|after|follow|before|ing |of |effective|from|than|with|to |off "
    r"|poned |cell?ed |duled |layed |decl|pro"
)
_UNTIL = re.compile(r"(?:until|till)\s(?:\w{1,12}\s)?$")

_OPENS_WITH_BEFORE = re.compile(r"\s{0,3}(?:(?:but|and)\s)?(?:before|prior\sto)\s")
_OPENS_WITH_UNTIL = re.compile(r"\s{0,3}(?:(?:but|and|up)\s)?(?:until|till)\s")
_SINCE_THEN = re.compile(r"\bsince\s(?:\w{1,14}\s){1,6}(?:in|on)\s$")
_OPENS_WITH_FROM = re.compile(r"\s{0,3}(?:(?:but|and)\s)?from\s")
_NOT_UNTIL = re.compile(r"n['’]t\b|\bnot\b|\bnever\b|\bwait|\bhad\b|\bworked\b|\blasted\b")
_EDITION = re.compile(r"\b(?:early|first|advance) (?:edition|copy|copies) of (?:the )?$")
_POSTPONED = re.compile(
    r"\b(?:has|have)\s(?:\w{2,12}ly\s)?(?:postponed|cancelled|canceled|rescheduled|delayed"
    r"|put\soff|called\soff)\s(?:the\s)?$"
)
_IN_THE_PRESENT = re.compile(r"\b(?:is|are|has|have)\s")
_SHOW = re.compile(
    r"['’]s\s(?:\w{2,14}\s){0,2}(?:show|concert|match|game|final|race|parade|vote)s?\b"
)
_SPEAKING = re.compile(r"\s{0,3}(?:speaking|writing|talking|testifying)\s")
# "No parking will be allowed after 6 p.m. on Friday."
_WILL = re.compile(r"\b(?:will|must|may|can(?:not)?)\s(?:not\s)?(?:be|open|close|start|begin)\b")
_BUT = re.compile(r",?\sbut\s")
_IS_AT = re.compile(r"\b(?:is|are)\s(?:(?:at|on|in|for|from|by|planned|due|set)\s)?(?:\w{1,9}\s)?$")
_TO_DO_BY = re.compile(r"\bto\s\w{2,12}(?:\s\w{1,12}){0,6}\sby\s$")
# "Flights have been stopped from Sunday."
_FROM_NOW = r"(?:(?:has|have)\sbeen|is|are)\s(?:now\s)?\w{2,12}(?:ed|wn|ut|en)\sfrom\s"
# "will declare the country liberated on Saturday": the participle is not the verb of the date.
_DECLARING = re.compile(
    r"\b(?:will|would|to|may|must|can)\s(?:be\s)?(?:declare|declared|pronounce|proclaim)\s"
    r"(?:\w{1,14}\s){1,4}\w{2,14}(?:ed|en)\s(?:on\s)?$"
)
_BEGINNING = re.compile(
    rf"\b{_FROM_NOW}$|\b(?:beginning|starting|effective|commencing)\s(?:on\s)?$"
)
_AT_THE_EARLIEST = re.compile(r"\sat\sthe\s(?:very\s)?(?:earliest|latest|soonest)\b")
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|cancel|call(?:s|ed|ing)\soff|put(?:s|ting)?\soff|resched)"
)
_BEFORE = re.compile(r"\bbefore\s(?:the\s)?$")
_AFTER_THE_FACT = re.compile(
    r"(?:(?:since|after|follow(?:s|ed|ing)|(?:wake|aftermath|survivors?|victims?|result|cause) of"
    r"|caused by|hit by|(?:killed|died|injured|hurt|damaged|destroyed) in)\s(?:the\s)?"
    r"|after\s\w{2,12}ing\s(?:\w{1,14}\s){0,3}?(?:on\s)?)$"
)
# Between a plan and a past form, these show that the verb belongs to another clause.
_OTHER_CLAUSE = re.compile(r",|\b(?:who|which|that|after|when|because|and|as|but|while|since)\b")
# An earlier figure beside a current one: "up from half in August".
_COMPARED = re.compile(
    r"\b(?:(?:up|down|compared|unchanged)\s(?:sharply\s)?(?:from|with|to)|than(?!\s(?:expected|planned)))\s"
    r"(?:(?:[^\s,]{1,20}\s){0,4}in|an?|its|the)\s$"
)
_IS_NEXT = re.compile(r"\s(?:is|are)\s")
_ADJACENT = re.compile(r"\s?(?:(?:on|in|at|by|late|early|here|there)\s){0,2}$")
_OPENS_SENTENCE = re.compile(r"\s{0,3}(?:(?:but|and|then|back)\s)?(?:in|on|during)\s")
_REDUCED = re.compile(r"\s(?:to|by|in|from|at|for|during|after)\s")
# After a future date these do not begin a clause of their own.
_NOT_VERBS_AFTER = frozenset(
    (
        *REPORTING,
        *AUXILIARIES,
        *"followed accompanied joined based combined aimed armed led held".split(),
    )
)
_BESIDE = re.compile(r"\s(?:back\s)?(?:on|in|during)\s")
# "On Monday she walks on to the court."
_IN_PRESENT = re.compile(
    r",?\s(?:he|she|it)\s(?!was\b|has\b|is\b|does\b|says\b|thus\b|always\b)[a-z]{2,12}s\b"
)
_OPENS_CLAUSE = re.compile(r"(?:,|\b(?:that|and|but|because|as|when))\s(?:on|by|in|at|from)\s$")


@dataclass(slots=True)
class Verbs:
    """The verbs of one text, found lazily, so that each part of the text is searched once."""

    lowered: str
    text: str = ""  # with its capitals
    cues: list[re.Match[str]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)  # of the cues
    cuts: list[int] = field(default_factory=list)  # where sentences and quotations end
    read: int = 0  # up to here
    latest: tuple[Span | None, Tense] = (None, Tense.UNKNOWN)  # last span, its tense
    # The first cue between two places.
    ahead: tuple[int, int, re.Match[str] | None] = (0, 0, None)

    def tense_of(self, span: Span) -> Tense:
        """The tense of the last verb before the span in its clause, else of the next one after it.

        Expressions in a row ("Monday, Tuesday") share one.
        """
        last, tense = self.latest
        if span is not last:
            if last is None or not _IN_A_ROW.fullmatch(self.lowered, last.end, span.start):
                tense = self._tense_of(span)
            self.latest = (span, tense)
        return tense

    def _tense_of(self, span: Span) -> Tense:
        start = self._clause(span)
        tail = self.lowered[max(start, span.start - _TAIL) : span.start]
        settled = self._settled(tail, start, span)
        if settled is not Tense.UNKNOWN:
            return settled
        if heads_line(self.lowered, span):
            return Tense.UNKNOWN
        if start == span.start and _IS_NEXT.match(self.lowered, span.end):
            return Tense.FUTURE  # "Thursday is the deadline"
        tense = self._last(start, span.start) if self.cues else Tense.UNKNOWN
        if tense.is_ahead and self._is_over_after_all(start, span):
            tense = Tense.PAST
        if tense is Tense.PAST and self._is_beside_verb(span.start):
            return Tense.OVER
        if tense is Tense.UNKNOWN or _OPENS_CLAUSE.search(tail):
            after = self._first_after(span.end, tense)
            is_first = after is Tense.PAST and _OPENS_SENTENCE.fullmatch(tail) is not None
            return Tense.OVER if is_first else after
        return tense

    def _is_over_after_all(self, start: int, span: Span) -> bool:
        """Whether the date belongs to something past although a verb before it looks ahead."""
        return (
            self._has_verb_after(span.end)
            or self._is_owner(span)
            or self._failed(span)
            or self._is_of_speech(start, span)
        )

    def _clause(self, span: Span) -> int:
        """Where the clause of the span begins, at most `_REACH_BEFORE` characters before it."""
        reach = max(0, span.start - _REACH_BEFORE)
        start = max(self.read, reach)
        if span.start - start >= _SHORTEST:
            for cue in CUE.finditer(self.lowered, start, span.start):
                self.cues.append(cue)
                self.ends.append(cue.end())
        if start < span.start and self.lowered[start : span.start] not in _NO_BOUNDARIES:
            cuts = self._boundaries(start, span.start)
            cuts += [m.start() for m in _GLUED.finditer(self.text, start, span.end)]
            self.cuts += sorted(cuts)
        self.read = max(self.read, span.end)  # an expression has no verb, even if it has "May"
        return max(reach, self.cuts[bisect_right(self.cuts, span.start) - 1] if self.cuts else 0)

    def _boundaries(self, start: int, end: int) -> list[int]:
        """Where clauses begin between two places."""
        found = _BOUNDARY.finditer(self.lowered, start, end)
        return [match.end() for match in found if not match["words"]]

    def _settled(self, tail: str, start: int, span: Span) -> Tense:
        """The tense that the words next to the span settle, UNKNOWN if they do not."""
        end = span.start
        goes_on = self.lowered[span.end : span.end + 1] in _GOES_ON
        if goes_on and _AT_THE_EARLIEST.match(self.lowered, span.end):
            return Tense.FUTURE
        if not tail[-1:].isspace() or not _SETTLING.search(tail):
            return Tense.UNKNOWN
        if _OPENS_WITH_BEFORE.fullmatch(self.lowered, start, end):
            return self._first_after(span.end, Tense.UNKNOWN)
        if _OPENS_WITH_FROM.fullmatch(self.lowered, start, end):
            return self._first_after(span.end, Tense.FUTURE)
        if _UNTIL.search(tail):
            is_denied = _NOT_UNTIL.search(self.lowered, start, end) is not None
            if _OPENS_WITH_UNTIL.fullmatch(self.lowered, start, end):
                return self._first_after(span.end, Tense.FUTURE)
            return Tense.UNKNOWN if is_denied else Tense.FUTURE
        if (
            _DECLARING.search(tail)
            or _POSTPONED.search(tail)
            or (tail.endswith(" for ") and self._is_show(start, span))
        ):
            return Tense.FUTURE
        if (
            _EDITION.search(tail)
            or _IS_AT.search(tail)
            or (tail.endswith("by ") and _TO_DO_BY.search(tail))
        ):
            return Tense.FUTURE
        if _COMPARED.search(tail) or _SINCE_THEN.search(self.lowered, start, end):
            return Tense.OVER
        if _BEGINNING.search(tail) or (tail.endswith(" by ") and self._is_held(start, end)):
            return Tense.FUTURE
        if _BEFORE.search(tail) and self._is_perfect(start, end):
            return Tense.FUTURE
        if _AFTER_THE_FACT.search(tail) is None:
            return Tense.UNKNOWN
        is_rule = self.lowered[span.start].isdigit() and _WILL.search(self.lowered, start, end)
        return Tense.UNKNOWN if is_rule else Tense.PAST

    def _last(self, start: int, end: int) -> Tense:
        """The tense of the last verb, without past forms that only describe something planned."""
        tense, plan, was_timetable = Tense.UNKNOWN, 0, False
        for cue in self.cues[bisect_right(self.ends, start) : bisect_right(self.ends, end)]:
            if cue["was"]:
                is_put_off = _PUT_OFF.search(self.lowered, start, cue.start()) is not None
                return Tense.PLANNED if is_put_off else Tense.PAST
            if not cue["past"]:
                is_one_verb = tense is Tense.FUTURE and cue.start() == plan + 1  # "will open"
                tense, plan = Tense.FUTURE if is_one_verb else _ahead(cue), cue.end()
                was_timetable = cue["timetable"] is not None
            elif (
                not tense.is_ahead
                or (was_timetable and self._is_of_a_noun(plan, cue))
                or self._is_verb_of_its_own(plan, cue, end)
            ):
                tense = Tense.PAST
        return tense

    def _is_of_a_noun(self, plan: int, cue: re.Match[str]) -> bool:
        """Whether a past form after a verb in the present belongs to a noun.

        "Housing starts rose", "are studying the samples sent to them".
        """
        return cue.start() == plan + 1 or _REDUCED.match(self.lowered, cue.end()) is not None

    def _is_verb_of_its_own(self, plan: int, cue: re.Match[str], end: int) -> bool:
        """Whether a past form after a plan is a verb: not in "will visit the disputed region"."""
        if _ADJACENT.fullmatch(self.lowered, cue.end(), end):
            return True
        return _OTHER_CLAUSE.search(self.lowered, plan, cue.start()) is not None

    def _is_beside_verb(self, end: int) -> bool:
        """Whether only "on" or "in" is between the last verb and the span."""
        return (
            _BESIDE.fullmatch(self.lowered, self.ends[bisect_right(self.ends, end) - 1], end)
            is not None
        )

    def _first_after(self, end: int, otherwise: Tense) -> Tense:
        goes_on = self.lowered[end : end + 1] in _GOES_ON
        if goes_on and _IN_PRESENT.match(self.lowered, end):
            return Tense.PLANNED
        cue = self._cue_after(end)
        if cue is None or self._boundaries(end, cue.start()):
            return otherwise
        if cue["past"] or cue["was"] or cue["promised"]:
            return Tense.PAST
        # Chronicles are written in the present tense too: "May 26: the well starts to leak".
        return Tense.FUTURE if cue["future"] else Tense.PLANNED

    def _cue_after(self, at: int) -> re.Match[str] | None:
        """The first cue after a position and near it."""
        begun, until, cue = self.ahead
        is_known = begun <= at and (
            at + _REACH_AFTER <= until if cue is None else at <= cue.start()
        )
        if not is_known:
            until = at + 16 * _REACH_AFTER  # far enough for most of the spans that follow
            cue = CUE.search(self.lowered, at, until)
            if cue is not None and cue.end() == until:
                cue = None  # it may be cut off: "open" of "opened"
            self.ahead = (at, until, cue)
        return cue if cue is not None and cue.end() <= at + _REACH_AFTER else None

    def _has_verb_after(self, end: int) -> bool:
        """Whether a verb in the past tense follows directly: "the mayor on Tuesday called"."""
        cue = self._cue_after(end)
        if cue is None or cue.start() != end + 1 or cue.group() in _NOT_VERBS_AFTER:
            return False
        return (cue["past"] or cue["promised"]) is not None

    def _is_of_speech(self, start: int, span: Span) -> bool:
        """Whether it is the day of a speech: "Speaking ahead of the talks on Monday, he said"."""
        is_owner = self.lowered.startswith(("'s ", "’s "), span.end)
        return not is_owner and _SPEAKING.match(self.lowered, start) is not None

    def _failed(self, span: Span) -> bool:
        """Whether it was planned and did not come about: "was due on Monday, but was held"."""
        cue = self.cues[bisect_right(self.ends, span.start) - 1]
        was_planned = cue["planned"] is not None and cue.group().startswith(("was ", "were "))
        return was_planned and _BUT.match(self.lowered, span.end) is not None

    def _is_owner(self, span: Span) -> bool:
        """Whether the date only describes a noun: "are seeking Tuesday's victims"."""
        cue = self.cues[bisect_right(self.ends, span.start) - 1]
        is_going_on = cue["timetable"] is not None and cue.group().endswith("ing")
        return is_going_on and self.lowered.startswith(("'s ", "’s "), span.end)

    def _is_show(self, start: int, span: Span) -> bool:
        """Whether it is a show that is being prepared: "60,000 seats are set up for Friday's"."""
        if _SHOW.match(self.lowered, span.end) is None:
            return False
        return _IN_THE_PRESENT.search(self.lowered, start, span.start) is not None

    def _is_held(self, start: int, end: int) -> bool:
        """Whether the last verb is a plain "has": "it has orders for 90 ships by December"."""
        cues = self.cues[bisect_right(self.ends, start) : bisect_right(self.ends, end)]
        return bool(cues) and cues[-1].group() in ("has", "have")

    def _is_perfect(self, start: int, end: int) -> bool:
        """Whether the last verb is in the perfect: "has used his last speech before Friday"."""
        cues = self.cues[bisect_right(self.ends, start) : bisect_right(self.ends, end)]
        return any(cue.group() in ("has", "have") for cue in cues[-2:])


def _ahead(cue: re.Match[str]) -> Tense:
    return Tense.PLANNED if cue["planned"] or cue["promised"] else Tense.FUTURE


def tense_of(lowered: str, span: Span) -> Tense:
    """The tense around one span of a text; use `Verbs` for several spans."""
    return Verbs(lowered).tense_of(span)
