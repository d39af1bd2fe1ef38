"""English words by their function in a sentence, as needed to make titles."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = _words(
    """of in on at by for from with to into onto over under about against between among amid
    during since until till through throughout across after before within without near around
    behind above below upon toward towards despite via per than as off out up down inside outside
    beyond like following including regarding concerning past along beside besides except"""
)
# Words between an event and its date that mean nothing without the date.
DATE_LEADS = _words(
    """in on at by for from since until till during through throughout within before after around
    about of over between to into as early late earlier later only just beginning starting
    effective dated ending ended both mid only even roughly nearly almost exactly
    some and or the this that toward towards near past upon shortly soon sometime"""
)
SUBORDINATORS = _words(
    """after before since when while until till because although though if unless whereas where
    once as whenever wherever whether lest"""
)
RELATIVES = _words("which who whom whose where")
# "Dozens of protesters who died": with these the noun phrase begins before "of".
QUANTITIES = _words(
    """dozens hundreds thousands millions billions tens scores number numbers group groups handful
    couple pair series lot lots plenty majority most many some few all none half part one two
    three four five six seven eight nine ten members"""
)
COORDINATORS = _words("and but or nor yet then")
DETERMINERS = _words(
    """the a an this that these those its his her their our my your some any each every no another
    both all several many few most more such one two three four five"""
)
PRONOUNS = _words("it he she they we i you there")
AUXILIARIES = _words(
    """is are was were be been being am has have had having do does did will would shall should
    can could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't
    don't didn't won't wouldn't can't couldn't shouldn't cannot"""
)
NOT_FINITE = _words("be been being having")
# Words at the start of a sentence or a clause that connect it to the previous one.
CONNECTIVES = _words(
    """and but or so yet also however meanwhile still then thus hence nevertheless nonetheless
    moreover furthermore additionally instead indeed besides otherwise therefore consequently
    likewise similarly finally separately earlier later eventually subsequently afterwards again
    now even only just perhaps well plus though although while whereas because since after before
    when until till once if as that which who where reportedly apparently initially originally
    previously recently ago too"""
)
# Words that must not be the last word of a title.
NEVER_LAST = (
    PREPOSITIONS
    | SUBORDINATORS
    | RELATIVES
    | COORDINATORS
    | (DETERMINERS - _words("one two three four five all both some many most more few this that"))
    | AUXILIARIES - _words("do did have does")
    | _words(
        """also that who's not very so too its my our your their mr mrs ms dr gen sen rep gov &
        early late and/or"""
    )
) - _words("up down out off over inside outside her this these those it")

SAYING = _words(
    """said says say saying told tells tell telling added adds announced announces announcing
    reported reports reporting stated states explained explains confirmed confirms noted notes
    wrote writes warned warns claimed claims acknowledged acknowledges insisted insists argued
    argues estimated estimates predicted predicts disclosed discloses replied recalled recalls
    testified testifies declared declares showed shows show"""
)
# Verbs of saying that are themselves events unless a clause follows ("confirmed the death").
NEED_CLAUSE = SAYING - _words("said says say saying told tells tell added adds noted notes stated")
CITING = _words("citing quoting according")

_IRREGULAR_PAST = _words(
    """became began bent blew bore bought bound bred broke broken brought built burnt came caught
    chose chosen clung crept cut dealt died drank drawn drew driven drove dug ate eaten fallen fed
    fell felt fought fled flew flown flung forbade found froze frozen forgot forgotten gave given
    gone got gotten grew grown went heard held hid hidden hit hung hurt kept knew known laid lain
    lay led left lent let lit lost made meant met mistaken overcame overran overthrew overtook
    paid put quit ran rang read ridden risen rode rose rung sang sank sat saw seen sent set sewn
    shook shaken shed shone shot shown shrank shut slain slept slew slid sold sought sped spent
    spoke spoken split spread sprang stole stolen stood stricken strode struck stuck stung sung
    sunk swam swept swore sworn swung taken taught thought threw thrown took tore torn told
    understood underwent undertook upheld upset withdrew withdrawn woke won withstood wore worn
    wound wrote written said bid cost beat beaten burst cast forecast broadcast rebuilt resold
    retook rewrote seeks plans expects says wants remains begins goes gets makes takes holds
    keeps comes gives faces includes needs hopes seems appears believes continues runs shows"""
)
_NOT_PAST = _words(
    """hundred united need speed indeed red bed breed feed seed weed greed creed deed embed naked
    sacred wicked hatred kindred alleged limited unlimited exceed proceed succeed shed sled wed
    ted ed fred alfred unprecedented so-called incorporated related based fixed-priced
    air-conditioned armed allied advanced mixed talented experienced aged"""
)
_NOT_PARTICIPLE = _words(
    """thing something anything everything nothing king ring spring string wing morning evening
    ceiling during building meeting hearing wedding beijing being sterling offering holding
    housing funding trading engineering manufacturing banking broadcasting advertising marketing
    boeing training planning pricing killing shooting bombing opening closing ruling filing
    standing understanding feeling painting warning finding briefing viking darling sibling
    including excluding regarding concerning according following pending"""
)


def is_past(word: str) -> bool:
    """Whether a lower-case word is a past tense or a past participle by its form."""
    if word in _IRREGULAR_PAST:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST and "-" not in word


def is_verb(word: str) -> bool:
    """Whether a lower-case word is probably a finite verb; never true for common nouns."""
    return (word in AUXILIARIES and word not in NOT_FINITE) or word in SAYING or is_past(word)


def is_participle(word: str) -> bool:
    """Whether a lower-case word is a present participle by its form ("blocking")."""
    return len(word) > 4 and word.endswith("ing") and word not in _NOT_PARTICIPLE
