"""The vocabulary of all rules, as tables.

Keys are in lower case, like the text that rules match. New spellings go here, not into patterns.
"""

from timeline.dates.calendar_unit import DayPart
from timeline.dates.days import Grain

CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
    "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30,
    "thirty-first": 31,
}  # fmt: skip

# Vague quantities; TIMEX3 writes X for the count.
VAGUE_QUANTITIES = (
    "a few", "few", "several", "some", "many", "a number of", "numerous", "countless",
    "a handful of", "dozens of", "scores of", "hundreds of", "thousands of", "tens of",
    "various", "a couple more", "a good many", "a great many", "quite a few",
)  # fmt: skip
SMALL_QUANTITIES = {
    "a": 1, "an": 1, "a single": 1, "a couple of": 2, "a couple": 2, "couple of": 2,
    "half a dozen": 6, "a half dozen": 6, "a dozen": 12, "two dozen": 24, "a full": 1,
    "a whole": 1, "an entire": 1, "a pair of": 2, "a hundred": 100, "a thousand": 1000,
}  # fmt: skip

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7, "mon": 1, "tues": 2, "tue": 2, "weds": 3, "wed": 3, "thurs": 4, "thur": 4,
    "thu": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAY_PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items() if len(name) > 5}

UNITS = {
    "second": Grain.SECOND, "seconds": Grain.SECOND, "minute": Grain.MINUTE,
    "minutes": Grain.MINUTE, "hour": Grain.HOUR, "hours": Grain.HOUR, "day": Grain.DAY,
    "days": Grain.DAY, "week": Grain.WEEK, "weeks": Grain.WEEK, "month": Grain.MONTH,
    "months": Grain.MONTH, "quarter": Grain.QUARTER, "quarters": Grain.QUARTER,
    "year": Grain.YEAR, "years": Grain.YEAR, "decade": Grain.DECADE, "decades": Grain.DECADE,
    "century": Grain.CENTURY, "centuries": Grain.CENTURY, "millennium": Grain.MILLENNIUM,
    "millennia": Grain.MILLENNIUM, "mins": Grain.MINUTE, "min": Grain.MINUTE,
    "hrs": Grain.HOUR, "hr": Grain.HOUR, "secs": Grain.SECOND, "yrs": Grain.YEAR,
    "yr": Grain.YEAR,
}  # fmt: skip
# Units without a grain of their own: (grain, how many of it).
COMPOUND_UNITS = {"fortnight": (Grain.WEEK, 2), "fortnights": (Grain.WEEK, 2)}

# TIMEX3 duration letters; those below a day follow a T.
DURATION_LETTERS = {
    Grain.SECOND: "S", Grain.MINUTE: "M", Grain.HOUR: "H", Grain.DAY: "D", Grain.WEEK: "W",
    Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.YEAR: "Y", Grain.DECADE: "DE",
    Grain.CENTURY: "CE", Grain.MILLENNIUM: "ML",
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PLAIN_DAYPARTS = {
    "morning": DayPart.MORNING, "afternoon": DayPart.AFTERNOON, "evening": DayPart.EVENING,
    "night": DayPart.NIGHT,
}  # fmt: skip

DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9, "noughties": 0, "aughts": 0,
}  # fmt: skip

# Zone names → ISO 8601 offsets, or short names for those that depend on the date.
ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00",
    "wet": "+00:00", "west": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "jst": "+09:00", "kst": "+09:00", "hkt": "+08:00",
    "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "pkt": "+05:00",
    "wat": "+01:00", "cat": "+02:00", "sast": "+02:00", "eat": "+03:00", "awst": "+08:00",
    "acst": "+09:30", "acdt": "+10:30", "nst": "-03:30", "ndt": "-02:30", "adt": "-03:00",
    "akst": "-09:00", "akdt": "-08:00", "hst": "-10:00",
    "greenwich mean time": "Z", "eastern standard time": "-05:00",
    "eastern daylight time": "-04:00", "central standard time": "-06:00",
    "central daylight time": "-05:00", "mountain standard time": "-07:00",
    "mountain daylight time": "-06:00", "pacific standard time": "-08:00",
    "pacific daylight time": "-07:00", "british summer time": "+01:00",
    "central european time": "+01:00", "moscow time": "+03:00", "japan time": "+09:00",
    "sgt": "+08:00", "et": "ET", "ct": "CT", "mt": "MT", "pt": "PT", "ist": "IST", "ast": "AST",
    "eastern": "ET", "eastern time": "ET", "central time": "CT", "mountain time": "MT",
    "pacific time": "PT", "local time": "local",
}  # fmt: skip

EACH = ("every", "each")
# Which one of a series is meant, counted from publication: -1 the latest before, 1 the next.
DIRECTIONS = {
    "last": -1, "past": -1, "this past": -1, "latest": -1, "this": 0, "current": 0, "": 0,
    "next": 1, "coming": 1, "this coming": 1,
}  # fmt: skip
# The same, counted from the date in focus.
DIRECTIONS_OF_FOCUS = {
    "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0, "that same": 0, "": 0,
    "following": 1, "next": 1, "subsequent": 1, "succeeding": 1,
}  # fmt: skip
# Words before a season or a decade → TIMEX3 mod.
MODS = {"early": "START", "mid": "MID", "late": "END"}
FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biannual": "P6M", "biannually": "P6M",
    "semiannual": "P6M", "semiannually": "P6M", "biennial": "P2Y", "biennially": "P2Y",
}  # fmt: skip

# Titles of people: "Gov. August" is not a month.
TITLES = frozenset("mr mrs ms dr sen gen rep gov col lt sgt capt rev prof".split())
# A full stop after these does not end a sentence.
ABBREVIATIONS = (*sorted(TITLES), *"st jr inc corp co no vs".split())

# Counted nouns: a four-digit number before one of them is not a year.
COUNTED = frozenset(
    "people homes houses men women children soldiers troops workers employees jobs miles "
    "kilometers kilometres km feet meters metres yards acres hectares dollars euros pounds votes "
    "points tons tonnes barrels students pupils members cases deaths residents refugees "
    "protesters demonstrators passengers police officers shares units copies buildings schools "
    "stores shops cars trucks vehicles aircraft planes ships rounds pages words characters "
    "calories watts rpm mph kg pounds lbs gallons litres liters bottles tickets seats rooms beds "
    "rupees yen won yuan rubles roubles marks francs pesos civilians fighters rebels migrants "
    "patients doctors nurses teachers inmates prisoners hostages victims survivors voters "
    "delegates farmers customers companies firms businesses species trees cattle sheep pigs".split()
)
# Words that make a number after them a name or a count.
NUMBERED = frozenset(
    "windows office route highway interstate flight boeing airbus model area room suite section "
    "article chapter page pages agenda no number channel studio radio fm am road street avenue "
    "building gate platform line bus train unit lot apartment apt box level size type version "
    "series mark mk resolution catalog catalogue asteroid psalm code pin extension ext dial call "
    "bill nikkei sp dow ftse russell fortune top another estimated exit p pp title proposition "
    "prop rule iso rfc ngc class s sections".split()
)
# Nouns after "May" and "March" that make these months, not verbs or names.
DATED = frozenset(
    "budget election elections vote poll polls survey report reports figure figures data sales "
    "summit meeting referendum deadline attack attacks bombing agreement deal statement ruling "
    "decision primary primaries protest protests quake earthquake uprising coup riot riots hearing "
    "trial forecast estimate reading release session issue edition festival exam exams results "
    "reshuffle increase rise fall drop cut payroll payrolls jobs unemployment inflation retail "
    "trade".split()
)
# After "half" and "quarter" these make them fractions or other words.
HALVED = frozenset(
    "a an of hour day decade century mile marathon inch pint pound ounce acre ton tonne dozen "
    "million billion note deck brother sister back backs final finals".split()
)
# Nouns that holidays give their names to, whatever the date.
OF_HOLIDAYS = frozenset(
    "tree trees island islands present presents card cards carol carols story stories shopping egg "
    "eggs bunny party parties song songs gift gifts decoration decorations light lights market "
    "markets season seasons dinner dinners turkey turkeys film films movie movies sequel sequels "
    "sales rising uprising costume costumes bead beads pudding hat hats wreath wreaths pageant "
    "stocking stockings bonnet bonnets resolution resolutions music album albums jumper "
    "number single singles charts hit tsunami massacre jumpers sweater sweaters".split()
)
# Nouns that parts of the day give their names to: "in the morning light".
OF_DAYPARTS = frozenset(
    "light sun sunlight sunshine sky skies heat cool air breeze mist fog shift shifts gown dress "
    "coat suit paper papers news star stars bus train".split()
)
# Words that open another phrase, so that the phrase before them is complete.
PHRASE_OPENERS = frozenset(
    "and or but when while after before since until in into at on to by with for from as off "
    "during near around between against over amid despite because under across through "
    "without".split()
)
PRONOUNS = frozenset("i you he she it we they".split())
DETERMINERS = frozenset(
    "a an the this that its their his her our my your any some no every each another all".split()
)
AUXILIARIES = frozenset(
    "is are was were has have had will would can could should might must does did".split()
)
# Words before clock times.
BEFORE_TIMES = frozenset(
    "at by until till before after since from to between and around about".split()
)
# Words before "the summer", "the second half", "the new year" as calendar dates.
BEFORE_PERIODS = frozenset(
    "in during since until by into through of for over throughout to before after till".split()
)
# Verbs of reporting: a date after them is that of the report.
REPORTING = (
    "said", "says", "say", "saying", "told", "announced", "reported", "report", "confirmed",
    "insisted", "argued", "added", "noted", "warned", "claimed", "claims", "suggested",
)  # fmt: skip

# Words before a count, or before a year if no noun follows.
APPROXIMATORS = frozenset(
    "about some nearly almost over than least approximately roughly up around".split()
)
