"""The verbs that indicate a tense, as one pattern with a group for each kind."""

import re
from collections.abc import Iterable


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words, by their first letters: most texts have other words, which
    are then rejected with few comparisons."""
    endings: dict[str, list[str]] = {}
    for word in words:
        endings.setdefault(word[0], []).append(word[1:])
    return "|".join(rf"{first}(?:{'|'.join(rest)})" for first, rest in endings.items())


def _with(condition: str, pattern: str) -> str:
    """A pattern with a condition on the words before it, which is checked last."""
    return rf"(?={pattern}){condition}(?:{pattern})"


def _not_after(words: Iterable[str], pattern: str) -> str:
    """A pattern that does not match directly after some words."""
    return _with("".join(rf"(?<!{word}\s)" for word in words), pattern)


# A noun before a preposition: "a red can at".
_IS_VERB = r"(?!\s(?:of|at|in|on|and|or|with|for|from)\b)"
_BE = r"\sbe\s(?:\w{2,12}ly\s)?\w{1,20}"
_AFTER_AUXILIARY = rf"(?:\s(?:not|also|then|now|only|\w{{2,12}}ly))?(?:{_BE}|\shave\s\w{{1,20}})?"
_IRREGULAR = (
    "was were had has have did said told went took came made got fell rose led held met began "
    "found saw left sent gave put set became won lost fled shot fought struck ran drew spoke wrote "
    "broke flew grew threw drove bought brought caught taught thought sold stood heard felt kept "
    "swept meant spent built paid laid sought swore bore chose froze stole shook sank hid fed sped "
    "dealt dug withdrew overthrew undertook arose cut hit shut quit died tied slid drowned ended "
    "used aired urged filed hired fired ruled opened asked added aimed"
).split()
# After a past form "may" is a month or a name, not an auxiliary: "Mrs. May said in March".
_ALSO_INFINITIVE = ("put", "set", "found", "cut", "hit", "shut", "quit")
_PAST_ONLY = _any(form for form in _IRREGULAR if form not in _ALSO_INFINITIVE)
# "They should have gone", but not "they should have the vaccine".
_HAVE_DONE = (
    r"\shave\s(?!(?:an?|the|no|to|its|his|her|their|our|some|more|enough|any|all|that|this|\d+)\b)"
)
_AUXILIARIES = (
    rf"(?:will|won['’]t|shall|['’]ll|(?:may(?!\s(?:\d|(?:{_PAST_ONLY}|is|will|would)\b))|might|can(?:not|['’]t)?"
    rf"|must|should)(?!{_HAVE_DONE})"
    r"|(?:is|are)\sto)"
    rf"{_IS_VERB}{_AFTER_AUXILIARY}"
)
# Adjectives and participles that express a plan.
_INTENDING = (
    r"(?:due|set|scheduled|expected|slated|planning|hoping|going|likely|about\sto|poised|preparing)"
)
# "No weapon could be found on Friday", "he would not comment on Friday": it was not.
_PERCEIVED = r"(?:found|seen|heard|reached|felt|traced|located|contacted)\b"
_COMMENTING = r"(?:comment|say|discuss|confirm|elaborate|speculate|give|name|identify)\b"
_TO_BE = _not_after(
    "said found known reported believed thought appeared appears seemed seems proved".split(),
    r"to\sbe\s\w{1,20}",
)
_PLANS = (
    rf"(?:is|are)\s{_INTENDING}|going\sto|set\sto"
    r"|(?:plans?|intends?|aims?|hopes?|wants?|hoping|planning|preparing"
    r"|ready|waiting|standing\sby|poised)\sto"
    r"|expects?|expecting|awaits?|awaiting|wants?"
    r"|(?:expected|planned|intended)\s(?:start|opening|launch|arrival|return|release|end|beginning|visit|move"
    r"|delivery|completion|departure|merger|sale)"
    rf"|payable|effective|upcoming|{_TO_BE}|likely|predicts?|forecasts?|ahead\sof|prior\sto"
    r"|(?:hoping|waiting)\sfor|(?:prepar\w{1,8}(?:\s(?:is|are|were)\s(?:\w{1,12}\s?){1,2})?|in\stime|bracing)\sfor"
)
# Ahead of another past event, so not always of publication.
_PLANNED = (
    rf"(?:would|could)(?!['’]|{_HAVE_DONE}|n?['’]t|\snot\b|\sbe\s{_PERCEIVED}){_AFTER_AUXILIARY}"
    rf"|would(?:n['’]t|\snot)(?!\s{_COMMENTING}){_AFTER_AUXILIARY}"
    rf"|(?:was|were)\s(?:to|{_INTENDING})"
    r"|(?:has|have)\sbeen\s(?:scheduled|set|slated|fixed|listed|summoned|invited|called|booked|asked"
    r"|told|ordered)\s(?:\w+\s){0,6}?(?:to|for)"
    r"|(?:has|have)\s(?:convened|called|scheduled|planned|organi[sz]ed)\s(?:an?|the|new|more)\b"
    r"|due(?:\sto)?|scheduled|slated|(?:set|planned)\sfor"
    r"|(?:postponed|rescheduled|delayed|moved|adjourned|put\soff|put\sback|pushed\sback)\s"
    r"(?:until|till|to|for)"
)
# What is promised is ahead of the promise; a date before the verb is that of the promise.
_PROMISED = (
    r"(?:planned|expected|agreed|vowed|promised|pledged|ordered|required|wanted|threatened)\sto"
    r"|(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?)\sfor"
    r"(?=\s(?:\w{1,14}\s){0,3}(?:strikes?|march(?:es)?|protests?|demonstrations?|rall(?:y|ies)|votes?"
    r"|walkouts?|boycotts?|vigils?|elections?|referendum|meetings?|talks|summit|day\sof)\b)"
)
# Timetables and journeys are in the present tense ("is leaving", "arrives").
_PLURAL_SUBJECT = (
    r"(?:(?<=[^s]s\s)|(?<=they\s)|(?<=we\s)|(?<=men\s)|(?<=ren\s)|(?<=ple\s)|(?<=who\s)|(?<=\ball\s)"
    r"|(?<=both\s)|(?<=\band\s)|(?<=\btwo\s))"
)
_PLURAL_VERB = _with(
    _PLURAL_SUBJECT,
    "(?:expire|begin|start|open|meet|resume|arrive|depart|return|reopen|face|convene|continue"
    r"|testify|leave|play|travel|go|fly|close(?=\sat\b))",
)
_SINGULAR_VERB = _any(
    "expires begins starts opens meets resumes arrives departs returns reopens faces convenes "
    "leaves votes holds hosts plays visits travels ends runs closes lapses concludes finishes airs "
    "appears continues testifies goes premieres launches debuts flies comes".split()
)
_IN_THE_PRESENT = _not_after(
    (*"to the of its his her".split(), r"\ba", r"\bwas", r"\bwere"),
    r"go(?:es)?\son\s(?:sale|trial|show|display|air)|kicks?\soff"
    rf"|takes?\s(?:effect|place|part|on|over)|{_SINGULAR_VERB}|{_PLURAL_VERB}",
)
_TIMETABLE = (
    r"(?:is|are|['’]re)\s(?:\w{2,12}ly\s|also\s|not\s)?(?!being\b|having\b)[a-z]{1,12}ing"
    r"|(?:is|are)\sbeing\s(?:[a-z]{3,12}ed|sold|held|put|built|sent|shown|made)(?=\s(?:on|in)\s)"
    r"|(?:is|are)\s[a-z]{3,12}ed(?=\son\s|\s(?:next|this)\s)"
    rf"|{_IN_THE_PRESENT}"
)
_PARTICIPLES = (
    "born taken given shown drawn written spoken chosen driven eaten fallen forgotten hidden risen "
    "broken stolen sworn torn worn begun sung done gone become come run known seen beaten bitten "
    "frozen ridden shaken thrown flown blown grown woken proven"
).split()
# A regular form of five letters and more; possessive, so that each word is read once.
_PAST_FORM = _not_after(
    (r"\bthan", "be", "will", "would", "could", "may"),
    rf"{_any(_IRREGULAR)}|[a-z]{{5,18}}+(?<=ed)",
)
_PAST = (
    rf"(?:was|were|has|have|had|(?:has|have|had)\sbeen)\s(?:{_any(_PARTICIPLES)})|"
    r"did(?:n['’]t|\snot)?\s\w{1,20}|could(?:n['’]t|\snot)(?:\sbe)?\s\w{1,20}"
    rf"|could\sbe\s{_PERCEIVED}|would(?:n['’]t|\snot)\s{_COMMENTING}"
    rf"|(?:may|might|must|could|should|would|cannot|can['’]t){_HAVE_DONE}\w{{1,20}}"
    r"|(?:shown|seen)\shere"
    rf"|(?<=\bmay\s)(?:{_PAST_ONLY})"
    rf"|{_PAST_FORM}"
)
# A plan of the past: "had been scheduled to expire Friday".
_WAS_TO_COME = r"had\sbeen\s(?:scheduled|set|due|slated|expected|planned)"
CUE = re.compile(
    rf"(?:(?<![\w'’-])|(?=['’]ll\b)(?<=[a-z]))(?:(?P<was>{_WAS_TO_COME})|(?P<future>{_AUXILIARIES}|{_PLANS})"
    rf"|(?P<timetable>{_TIMETABLE})|(?P<promised>{_PROMISED})|(?P<planned>{_PLANNED})|(?P<past>{_PAST}))(?![\w-])"
)
