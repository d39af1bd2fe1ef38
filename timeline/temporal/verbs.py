"""The verbs that tell a tense, as one pattern: its groups say which."""

import re

# A noun before a preposition: "a red can at".
_IS_VERB = r"(?!\s(?:of|at|in|on|and|or|with|for|from)\b)"
_AFTER_AUXILIARY = (
    r"(?:\s(?:not|also|then|now|only|\w{2,12}ly))?(?:\sbe\s\w{1,20}|\shave\s\w{1,20})?"
)
_IRREGULAR = (
    "was were had has have did said told went took came made got fell rose led held met began "
    "found saw left sent gave put set became won lost fled shot fought struck ran drew spoke wrote "
    "broke flew grew threw drove bought brought caught taught thought sold stood heard felt kept "
    "swept meant spent built paid laid sought swore bore chose froze stole shook sank hid fed sped "
    "dealt dug withdrew overthrew undertook arose cut hit shut quit died tied slid drowned ended "
    "used aired urged filed hired fired ruled opened asked added aimed"
).split()
# After a past form "may" is no auxiliary but a month or a name: "Mrs. May said in March".
_ALSO_INFINITIVE = ("put", "set", "found", "cut", "hit", "shut", "quit")
_PAST_ONLY = "|".join(form for form in _IRREGULAR if form not in _ALSO_INFINITIVE)
_AUXILIARIES = (
    rf"(?:will|won['’]t|shall|['’]ll|(?:may(?!\s(?:\d|(?:{_PAST_ONLY}|is|will|would)\b))|might|can(?:not|['’]t)?"
    r"|must|should)(?!\shave\b)"
    r"|(?:is|are)\sto)"
    rf"{_IS_VERB}{_AFTER_AUXILIARY}"
)
# What one is, or was, who has something before him.
_INTENDING = (
    r"(?:due|set|scheduled|expected|slated|planning|hoping|going|likely|about\sto|poised|preparing)"
)
_PLANS = (
    rf"(?:is|are)\s{_INTENDING}|due(?:\sto)?|scheduled|slated|going\sto|set\s(?:to|for)"
    r"|planned\sfor|(?:plans?|intends?|aims?|hopes?|wants?|hoping|planning|preparing)\sto"
    r"|expects?|expecting|awaits?|awaiting|wants?"
    r"|payable|effective|upcoming|to\sbe\s\w{1,20}|likely|predicts?|forecasts?|ahead\sof|prior\sto"
    r"|(?:prepar\w{1,8}|in\stime|bracing)\sfor"
)
# Ahead of something that is past itself, and so not always of publication.
_PLANNED = (
    rf"(?:would|could)(?!['’]|\shave\b)(?:n['’]t)?{_AFTER_AUXILIARY}"
    rf"|(?:was|were)\s(?:to|{_INTENDING})"
    r"|(?:has|have)\sbeen\s(?:scheduled|set|slated|fixed|listed|summoned|invited|called|booked|asked"
    r"|told|ordered)\s(?:\w+\s){0,6}?(?:to|for)"
    r"|(?:planned|expected|agreed|vowed|promised|pledged|ordered|required|wanted|threatened)\sto"
    r"|(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?)\sfor"
    r"|(?:postponed|rescheduled|delayed|moved|adjourned|put\soff|put\sback|pushed\sback)\s"
    r"(?:until|till|to|for)"
)
# Timetables are told in the present; so are journeys ("is leaving", "arrives").
_TIMETABLE = (
    r"(?:is|are|['’]re)\s(?:\w{2,12}ly\s|also\s|not\s)?(?!being\b|having\b)[a-z]{1,12}ing"
    r"|(?:is|are)\s[a-z]{3,12}ed(?=\son\s|\s(?:next|this)\s)"
    r"|(?<!to\s)(?<!the\s)(?<!\ba\s)(?<!of\s)(?<!its\s)(?<!his\s)(?<!her\s)(?<!\bwas\s)(?<!\bwere\s)"
    r"(?:expires?|begins?|starts?|opens?|meets?|resumes?|arrives?|departs?|returns?"
    r"|reopens?|faces?|convenes?|leaves?|votes|holds|hosts|plays?|visits|travels?|ends|runs|closes"
    r"|lapses|concludes|finishes|airs|appears|goes|go|premieres|launches|debuts|kicks?\soff|takes?\s(?:effect|place|part|on|over)"
    r"|flies|fly|comes|arrive|begin|meet|depart|(?:open|close)(?=\sat\b))"
)
_PAST = (
    r"did(?:n['’]t|\snot)?\s\w{1,20}|(?:may|might|must|could|should|would|cannot|can['’]t)\shave\s\w{1,20}"
    rf"|(?<=\bmay\s)(?:{_PAST_ONLY})"
    r"|(?<!be\s)(?<!will\s)(?<!would\s)(?<!could\s)(?<!may\s)"
    rf"(?:{'|'.join(_IRREGULAR)}|[a-z]{{3,16}}ed)"
)
# What was once to come: "had been scheduled to expire Friday".
_WAS_TO_COME = r"had\sbeen\s(?:scheduled|set|due|slated|expected|planned)"
CUE = re.compile(
    rf"(?<![\w'’-])(?:(?P<was>{_WAS_TO_COME})|(?P<future>{_AUXILIARIES}|{_PLANS})"
    rf"|(?P<timetable>{_TIMETABLE})|(?P<planned>{_PLANNED})|(?P<past>{_PAST}))(?![\w-])"
)
