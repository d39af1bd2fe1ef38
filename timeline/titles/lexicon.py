"""Lists of English words, by their role in making titles."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _words(
    """say says said saying tell tells told telling add adds added adding announce announces
    announced announcing report reports reported reporting state states stated stating explain
    explains explained confirm confirms confirmed confirming note notes noted write writes wrote
    warn warns warned warning claim claims claimed claiming acknowledge acknowledges acknowledged
    insist insists insisted insisting argue argues argued estimate estimates estimated predict
    predicts predicted disclose disclosed reply replied recall recalls recalled testify testifies
    testified testifying declare declares declared suggest suggests suggested allege alleges
    alleged alleging deny denies denied denying admit admits admitted ask asks asked believe
    believes believed think thinks thought fear fears feared hope hopes hoped expect expects
    expected maintain maintains maintained assert asserted complain complained describe described
    agree agrees agreed promise promised vow vowed stress stressed tweet tweets tweeted reveal
    reveals revealed comment commented conclude concluded find finds found learn learns learned
    hear hears heard know knows knew feel feels felt show shows showed indicate indicates
    indicated mention mentioned read reads quote quoted assure assured caution cautioned"""
)
# Verbs whose clause is a quotation or a report of somebody's words.
REPORTING = SAYING - _words(
    """believe believes believed think thinks thought fear fears feared hope hopes hoped expect
    expects expected find finds found learn learns learned hear hears heard know knows knew feel
    feels felt show shows showed indicate indicates indicated read reads deny denies denied
    denying agree agrees agreed describe described promise promised vow vowed"""
)
# Conjunctions of adverbial clauses that are true independently of the main clause.
FACTUAL_MARKS = _words("after when since as while because although though where once")
# Without these words the rest of the sentence has another meaning.
CONDITIONS = _words(
    """if unless until till except without whether lest only provided assuming suppose than
    though otherwise barring under"""
)
NEGATIONS = _words("not n't no never none nobody nothing neither nor without hardly barely")
# A date phrase after these is part of the statement: "will not open until Monday".
STAYING_LEADS = _words(
    """until till since by before after from than for prior like only not even except because
    despite following between to of about towards toward ahead"""
)
CONNECTIVES = _words(
    """however meanwhile also moreover furthermore additionally nevertheless nonetheless instead
    indeed besides otherwise therefore consequently likewise similarly finally then thus hence so
    too still yet but and or well now anyway elsewhere separately sadly unfortunately
    incidentally overall"""
)
PERSONAL = _words("he she they it i we you")
FIRST_PERSON = _words("i we me us my our mine ours myself ourselves")
# Participles that say what a noun is, not what was done to it.
STATIVE_PARTICIPLES = _words(
    """aged based called named related known dated titled entitled due shown pictured seen regarded
    considered"""
)
UNNAMED = PERSONAL | _words(
    """this that these those who which what one ones others there everyone someone all both
    many"""
)
POSSESSIVES = _words("his her their its")
# Nouns that name something that happens at a time.
EVENT_NOUNS = _words(
    """accident agreement announcement anniversary appeal arrest assassination assault attack
    auction autopsy award awards ballot battle birth blast blaze blackout blizzard bombing bombings
    briefing broadcast burial campaign celebration ceremony charge charges clash clashes closure
    collapse collision concert conference conflict congress conviction coup crash crisis cyclone
    deal death deaths debate debut decision declaration defeat demonstration deployment derby
    disaster disasters discovery disease drought earthquake earthquakes election elections
    emergency epidemic evacuation evidence execution explosion explosions famine fight final fire
    fires flight flood flooding floods funeral gala game games gig gigs handover hearing hearings
    hurricane hurricanes inauguration incident inquest inquiry interview invasion investigation
    killing killings landing landslide launch lawsuit leak looting loss march marriage massacre
    match meeting meetings memorial merger mission murder murders odyssey opening operation outage
    outbreak outbreaks overdose pandemic parade party performance plea pledge poll polls premiere
    presentation primary protest protests quake quakes race raid raids rally rallies recall
    referendum release report rescue rescues resignation resolution retirement return riot riots
    robbery ruling sale scandal search sentence sentencing service session settlement shooting
    shootings show shutdown siege signing sinking speech spill statement storm storms strike
    strikes summit surgery surrender swearing-in talks telethon telecast temblor testimony
    tornado tornadoes tour tournament trade treaty tremor tremors trial trials tribute tsunami
    verdict victory violence visit vote vaccination walkout war wars wedding withdrawal"""
)
# Prepositions before an event noun to which the date belongs: "days after his death in 2009".
BEFORE_EVENT_NOUNS = _words("of over into since after before following about during despite from")
# A noun with these is not specific.
UNSPECIFIC = _words(
    """no any every each all few none neither either some those anyone anybody nobody everyone
    everybody someone somebody one whoever nothing anything something most least only"""
)
NEVER_LAST = _words(
    """of in on at by for from with to into onto over under about against between among amid
    during since until till through throughout across after before within without near around
    behind above below upon toward towards despite via per than as off up the a an and or but nor
    that which who whom whose where when while because although though if unless its his their
    our my your mr mrs ms dr is are was were be been has have had will would shall should can
    could may might must not n't including like such very yet labeled labelled dubbed entitled"""
) - _words("off up over under above below around behind through across in on before since after")
"""Words that a title does not end with; particles may ("took off", "moved in")."""
# Verbs for taking part in an event, at the time of that event: "won the 2019 election".
TAKING_PART = _words(
    """win wins won lose loses lost hold holds held attend attended attends host hosts hosted play
    plays played stage stages staged enter enters entered join joins joined survive survived call
    called calls face faces faced open opens opened miss missed misses lead leads led"""
)
# Verbs whose object or infinitive may have another time: "announced the match on Monday".
APART = _words(
    """announce announces announced announcing condemn condemns condemned welcome welcomes welcomed
    follow follows followed following recall recalls recalled mark marks marked remember remembers
    remembered investigate investigates investigated investigating discuss discusses discussed
    discussing describe describes described plan plans planned planning prepare prepares prepared
    cancel cancels cancelled canceled postpone postpones postponed delay delays delayed approve
    approves approved support supports supported order orders ordered seek seeks sought ask asks
    asked request requests requested demand demands demanded predict predicts predicted expect
    expects expected fear fears feared witness discover mention mentions mentioned review reviews
    reviewed face faces faced await awaits awaited recommend recommends recommended"""
)
# Words for what may not have happened: a clause below them is not stated without them.
DOUBTS = _words(
    """alleged alleges allege alleging allegedly accused accuses accuse accusing suspected suspects
    suspect claimed claims claiming denies denied deny denying charged charges allegation
    allegations accusation accusations rumours rumors rumoured rumored supposed"""
)
# Prepositions of a date that is not the day of the statement: its limit, or a comparison.
LIMITS_OF_TIME = _words(
    "until till since before after than like following despite to towards toward ahead prior of"
)
# Prepositions of phrases whose date is not that of the verb above.
UNDATING = _words(
    """of over into since after before following about despite from until till than like to
    against among as because ahead prior towards toward including according regarding
    concerning surrounding involving due"""
)
# Prepositions of events during which the verb above happens: "died in Tuesday's quake".
SAME_TIME = _words("at during in on with by")
TIME_NOUNS = _words(
    """day days night nights morning mornings afternoon evening hour hours minute minutes week weeks
    weekend month months year years time end start beginning half most part rest eve middle"""
)
PLANS = _words(
    """scheduled due set expected planned booked slated timed earmarked supposed going likely
    planning plans intends intended hoping hopes hoped hope wants wanted aims aimed agreed agrees
    promised pledged vowed invited moved fixed arranged confirmed ready prepared preparing"""
)
# Nouns for a person by occupation or role.
PEOPLE = _words(
    """doctor physician president minister secretary spokesman spokeswoman spokesperson judge lawyer
    attorney singer star actor actress director chief officer official expert professor scientist
    witness victim survivor teacher student pupil nurse surgeon guard aide prosecutor detective
    coroner cardiologist anesthesiologist paramedic man woman boy girl child father mother brother
    sister son daughter husband wife commander general admiral colonel governor mayor senator
    leader chairman chairwoman head manager reporter correspondent journalist author writer
    musician rapper producer player coach captain ambassador envoy pope bishop priest
    patient worker employee resident tourist toddler baby teenager farmer engineer driver"""
)
FEMALE_NAMES = _words(
    """mary anna anne ann maria margaret sarah susan linda elizabeth jennifer katherine catherine
    kate janet la-toya latoya paris diana nicole michelle hillary madonna rihanna angela julia
    laura lisa karen nancy sandra donna carol ruth sharon helen deborah jessica amy rebecca emma
    alice jane janet joan julie kathleen rose sue jacqui alexandra fearne emily sophie charlotte
    lucy olivia hannah grace victoria fiona alison claire clare nicola rachel samantha stephanie
    theresa teresa tessa tina vanessa wendy beyonce jill judy kim lady amanda andrea angelina
    anita barbara betty brenda carla caroline christina christine cynthia debbie denise diane
    elaine ellen erica eva evelyn florence gillian gloria heather irene isabel isabelle jean
    jasmine joanna josephine judith kathryn kelly kylie leona lena lily louise lorraine lynn
    marie marilyn martha melanie melissa miranda molly monica naomi natalie patricia paula penny
    rosa roxanne shakira sheila shirley sonia sylvia tracy veronica virginia yvonne zoe"""
)
MALE_NAMES = _words(
    """adam alan albert alexander alfred andrew anthony arnold arthur barack benjamin bill bob boris
    brian bruce carlos charles christopher colin conrad craig daniel david dennis donald douglas
    edward eric ernest frank fred gary geoffrey george gerald gordon graham gregory harold harry
    henry hugh ian ivan jack jacob james jason jeffrey jermaine jeremy jerry jim joe joel john
    jonathan jose joseph juan justin keith kenneth kevin larry lawrence leonard luis marcus mark
    martin matthew michael mike mohammed muhammad neil nicholas nicolas nigel oliver oscar patrick
    paul peter philip ralph randy raymond richard robert roger ronald roy russell samuel sean simon
    stephen steve steven stuart terry thomas tim timothy tom tony victor vincent walter william"""
)
_ROLE_ENDS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "ess", "ee", "ive", "ary")
_ROLES = _words(
    """star chief head boss aide guard judge coach guru mogul mate friend son daughter wife husband
    king queen prince pop pal hero icon legend dad mum general fan ace veteran expert boy girl
    captain champion surgeon pilot nurse child baby mp"""
)


def is_role(word: str) -> bool:
    """Whether a noun, by its form, is what somebody is: "singer", "spokesman", "aide"."""
    return word.endswith(_ROLE_ENDS) or word in _ROLES | PEOPLE
