"""Notices of a page about itself: broadcasts, players, forms, feeds, pictures, rights. English
only."""

import re
from collections.abc import Iterator, Sequence

from timeline.events.reporters import reporters
from timeline.events.sentences import sentence_at
from timeline.model import Span

_STATION = (
    r"(?:BBC\s?(?:One|Two|Three|Four|\d|Radio|News|World|iPlayer)|ITV\d?|Channel\s\d|Radio\s\d"
    r"|Five\sLive|\d\sLive|Sky\s\w+|CNN|NBC|CBS|ABC|Fox|PBS|HBO|iPlayer)"
)
# By a lower-case word that is searched for first: most texts contain few of them.
_NOTICES = {
    word: re.compile(pattern, re.IGNORECASE)
    for word, pattern in {
        "air": r"\bairs?\s(?:at|on|tonight|tomorrow|every|weekly)\b",
        "broadcast": r"\bis\sbroadcast\slive\b|\b(?:is|are|will\sbe|can\sbe)\s(?:\w+\s)?broadcast\s"
        rf"(?:live\s)?(?:on|at)\s(?:\w+\s)?{_STATION}",
        "be shown": rf"\bbe\sshown\s(?:live\s)?(?:on|at)\s{_STATION}",
        " is on ": rf"\bis\son\s{_STATION}\b",
        "listen": rf"\blisten\b[^.]{{0,60}}\b(?:on|to|via)\s{_STATION}",
        "watch": rf"\bwatch\b[^.]{{0,60}}\b(?:on|via)\s{_STATION}",
        "you can ": r"\byou\scan\s(?:also\s)?(?:listen|watch|hear|see|follow|stay)\b[^.]{0,80}"
        rf"\b(?:{_STATION}|podcast|feeds?|up\sto\sdate|online|website)\b",
        "internet links": r"\bsee\sinternet\slinks\b",
        "javascript": r"javascript",
        "flash player": r"flash\splayer",
        "play media": r"\b(?:can\s?not|unable\sto)\splay\smedia\b",
        "media is not": r"\bmedia\sis\snot\savailable\b",
        "transcripts": r"\bunable\sto\soffer\stranscripts\b",
        "your comments": r"\byour\scomments\b",
        "your experiences": r"\byour\sexperiences\susing\b",
        "edit your": r"\bmay\sedit\syour\b",
        "leave a comment": r"leave\sa\scomment",
        "the comments": r"\bexpressed\sin\sthe\scomments\b",
        "welcome comments": r"\bwelcome\scomments\b",
        "get in touch": r"\bget\sin\stouch\s(?:via|by|with\sus|using)\b",
        "vote now": r"\bvote\snow\b",
        "terms and conditions": r"^.{0,40}terms\sand\sconditions",
        "privacy policy": r"privacy\spolicy",
        "house rules": r"\bhouse\srules\b",
        "rss": r"\b(?:reading\svia|via\s(?:an\s)?)\s?RSS\b|\bRSS\sfeeds?\b",
        "subscribe to": r"^subscribe\sto\b|[.!]\ssubscribe\sto\b",
        "sign up": r"\bsign\sup\s(?:for|to)\sour\b",
        " on twitter": r"\bfollow\s(?:us|me|the\s\w+|@?\w+)\son\stwitter\b",
        " on facebook": r"\bfollow\s(?:us|me|the\s\w+|@?\w+)\son\sfacebook\b",
        "bookmark with": r"\bbookmark\swith\b",
        "to a friend": r"\be-?mail\sthis\sto\sa\sfriend\b",
        "printable": r"\bprintable\s(?:version|page)\b",
        "friendly": r"\bprinter[\s-]friendly\b",
        "share": r"^share\s(?:this|it\son|page|\||on\s)",
        "print": r"^print\s(?:this|page|\|)",
        "e-mail": r"^e-mail\s(?:this|page|\|)",
        "click": r"\bclick\s(?:here|on\sthe|\()",
        "continue reading": r"\bcontinue\sreading\b(?!\sthe\smain)",
        "read more": r"\bread\smore\s(?:at|here|on|about)\b|^read\smore:",
        "contributed to": r"\bcontributed\sto\sthis\s(?:report|story|article)\b",
        "ireport": r"\b(?:send|share|submit|file)\b.{0,40}\biReports?\b",
        "rights reserved": r"\ball\srights\sreserved\b",
        "©": r"^(?:copyright\s)?©",
        "copyright": r"^copyright\s\d",
        "responsible for": r"\bnot\sresponsible\sfor\sthe\scontent\b",
        "cookie": r"\bcookies?\spolicy\b|\buses\scookies\b",
        "subject to change": r"^.{0,80}\bis\ssubject\sto\schange\b",
        "image": r"^(?:satellite|aerial)\simages?\s(?:of|show(?:s|ing))\b",
        "aerial ": r"^aerial\s(?:photo|photograph|picture|view)s?\s(?:of|show(?:s|ing))\b",
        "file ": r"\bfile\s(?:photo|picture|image|photograph)\b",
        "handout": r"\bhandout\s(?:photo|picture|image)\b",
        "this live": r"\bthis\slive\s(?:page|blog|update)",
        "also known as": r"^(?:\w{1,20}\s?){1,3}:\s.{0,120}\bAlso\sknown\sas:.*",
        "this blog": r"\b(?:on|of|to|in|use)\sthis\sblog\b",
        "updating this page": r"\bupdating\sthis\spage\b",
        "twitter link": r"\bcreated\sa\stwitter\slink\b",
        "transmission time": r"^transmission\stimes?\b",
        "live coverage": r"^(?:(?:follow|watch|see)\s)?(?:our\s)?live\scoverage\b",
        "rundown": r"^here(?:['’]s|\sis|\sare)\s(?:a|the|our)\s(?:quick\s)?rundown\b",
        "some facts": r"^here\sare\s(?:some|the)\s(?:key\s)?facts\b",
        "the main developments": r"^these\sare\sthe\smain\sdevelopments\b",
        "in our series": r"^in\sour\sseries\b",
        "in the ": r"^in\sthe\s(?:first|second|third|latest|last)\sof\s(?:our|a)\s(?:\w+\s)?"
        r"(?:series|viewpoints|letters|reports|columns)\b",
        "in a series": r"^in\sa\sseries\sof\s(?:viewpoints|letters|columns)\b",
    }.items()
}
# "Officials probe doctors - 23 hrs ago": a list of links, up to the last age.
_AGES = re.compile(r"\s-\s\d{1,2}\s(?:hrs?|hours?|mins?|minutes?|days?)\sago\b")
_NETWORK = (
    r"(?:Delicious|Digg|Facebook|[Rr]eddit|StumbleUpon|Twitter|LinkedIn|E-?mail|Print"
    r"|Share(?:\sthis\spage)?)"
)
# These are joined to sentences that are news.
_ASIDES = {
    "StumbleUpon": re.compile(rf"{_NETWORK}(?:\s{_NETWORK}){{2,}}\b"),
    "Continue reading the main": re.compile(
        r"\bContinue reading the main story(?:\s?[“\"]?Start Quote.{0,600}?End Quote)?",
        re.DOTALL,
    ),
    "an error occurred": re.compile(r"\(an\serror\soccurred\s[^)]{0,60}\)"),
    "hotograph: ": re.compile(
        r"\bPhotograph:\s(?:(?:(?:[A-Z][\w.'’-]*|for|and|of|de|van|von|al)\s){0,5}?[A-Z][\w.'’-]*(?:[\\/]{1,2}[A-Z][\w-]+){1,3}"
        r"|(?:AP|PA|AFP|EPA|Reuters|Getty))(?:\s[Ii]mages)?\b"
    ),
}
# A photograph's caption ends in a place and a full date without a preposition.
_CAPTION = re.compile(
    r"(?:\b(?:[A-Z][\w.'’-]*|in)\s){1,4}(?<!\bon\s)(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\s\d{1,2},\s\d{4}\.\Z"
)
_WHO_IS_WHERE = re.compile(
    r"\s\((?:L|R|C|[Ll]eft|[Rr]ight|[Cc]ent(?:re|er))\)[\s,]"
)  # in a picture
_CAPTIONS = 3  # first sentences, where pictures are
_LONGEST = 240  # characters of a notice: a longer one has another sentence joined to it
_NEAR_BEGINNING = 130
_OPENING = re.compile(r".*(?:\(|[-–—_*]{2}\s|[-*]\s-\s)", re.DOTALL)


def notices(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """The spans of a text that are notices of its page.

    Usually whole sentences; of a long sentence, which a page without line breaks has joined to the
    notice, only the part around the words of the notice.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        return  # a few letters change their length; such a text is not English
    for word, aside in _ASIDES.items():
        if word in text:
            yield from (Span(*match.span()) for match in aside.finditer(text))
    yield from _lists_of_links(text, sentences)
    yield from _captions(text, sentences[:_CAPTIONS])
    yield from reporters(text, sentences)
    spans = list(sentences)
    for word, pattern in _NOTICES.items():
        at = lowered.find(word)
        while at >= 0:
            sentence = sentence_at(spans, at)
            if sentence is None:
                break
            found = pattern.search(text[sentence.start : sentence.end])
            if found:
                yield _part(text, sentence, Span(*found.span()))
            at = lowered.find(word, sentence.end)


def _captions(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    for sentence in sentences:
        if _CAPTION.search(text, sentence.start, sentence.end) or _WHO_IS_WHERE.search(
            text, sentence.start, sentence.end
        ):
            yield sentence


def _lists_of_links(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    ages = [age.span() for age in _AGES.finditer(text)] if " ago" in text else []
    spans = list(sentences)
    for start, end in ages:
        sentence = sentence_at(spans, start)
        if sentence is not None:
            yield Span(sentence.start, end)


def _part(text: str, sentence: Span, found: Span) -> Span:
    if sentence.end - sentence.start <= _LONGEST:
        return sentence
    start, end = sentence.start + found.start, sentence.start + found.end
    opening = _OPENING.match(text, sentence.start, start)
    if opening:
        start = max(sentence.start, opening.end() - 1)
        closing = text.find("))", end, end + _NEAR_BEGINNING)
        return Span(start, closing + 2 if closing >= 0 else end)
    if found.start <= _NEAR_BEGINNING:
        return Span(sentence.start, end)
    return Span(start, sentence.end)
