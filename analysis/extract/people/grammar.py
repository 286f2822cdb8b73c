"""Function words and noun forms, by what they say about the clause around them."""

from typing import Final

from analysis.extract.people.vocabulary import BODIES, CUES, PLURAL_ROLES, ROLES
from analysis.known import Known

PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we", "you", "who", "whom"})

AUXILIARY: Final = frozenset(
    "has have had would will could can may might must shall should did does do was were is are been be being "
    "not never s d ve ll re m t didn doesn don wouldn couldn hasn haven hadn isn wasn also later then once often "
    "soon first further even just only still now again already always ever almost simply all both "
    "himself herself themselves today yesterday elsewhere instead twice too either reportedly so".split()
)

BE: Final = frozenset("was were is are be been being re m get got gets getting".split())

NOUN_FORMS: Final = frozenset(
    "report reports claim claims call calls note notes state states question questions charge charges attack "
    "attacks quote quotes offer offers request requests demand demands comment comments post posts address "
    "support supports blame tweet tweets joke jokes warning estimate estimates protest protests complaint vow "
    "promise promises pledge pledges threat reply argument notice name names label labels brand brands term terms "
    "mention signal signals answer answers response forecast forecasts text texts email emails blog remark remarks "
    "suit object objects order orders appeal appeals read reads hit hits put shout cheer cheers cry laugh chant "
    "chants hope hopes fear fears feeling feelings worry worries understanding meaning sum whisper counter "
    "maintain praise welcome credit thanks thank slap pan knock like defense tells show shows record stress "
    "hint hints talk talks ring riff snap charge rebuke hail saying writing reading quip quips "
    "volunteer volunteers".split()
)

SPEAKERS: Final = ROLES | PLURAL_ROLES | BODIES

STOPS: Final = frozenset(
    "that but as when if because while which where whether and or than although though since until after before "
    "unless how why what so then yet nor".split()
)

PREPOSITIONS: Final = frozenset(
    "of for from in at on with to by about against near under over behind inside outside around across between "
    "among during through into like as toward towards without within".split()
)

DETERMINERS: Final = frozenset(
    "the a an his her their its our my your another one some many several two three four five six most few other "
    "both this that these those no every each any".split()
)

# What a word is in the clause around it, as flags: so one look-up tells what would take several, and a change of case.
TO: Final = 1
PASSED: Final = 2  # may stand between a subject and its verb: "has", "also", "bluntly"
IS: Final = 4  # a form of "be" or "get"
PRONOUN: Final = 8
STOP: Final = 16  # begins a clause
ENDS_PHRASE: Final = 32  # no part of a noun phrase: begins a clause, or is a pronoun, an auxiliary or a reporting verb
PREPOSITION: Final = 64
DETERMINER: Final = 128
SPEAKER: Final = 256
CAPITALS: Final = 512  # "WHO", "IT": a name even where the same letters spell a pronoun
UNNAMED: Final = 1024  # ends "who asked not to be named", "who was not allowed to speak"
FRONT: Final = 2048  # a capital first, or "the": may stand between a preposition and a name
NOT: Final = 4096
ARTICLE: Final = 8192  # makes a noun of what follows
COMPANY: Final = 32768  # says what a body is: "energy giant Shell"
HELPER: Final = 16384  # an auxiliary or what stands beside one; not the "s" of "Kim's"
PARTICIPLE: Final = 65536  # may begin what stands behind a noun: "a report released on Monday"

_COMPANIES: Final = frozenset(
    "giant carmaker automaker chipmaker drugmaker planemaker steelmaker airline retailer supermarket chain grocer "
    "lender insurer broadcaster publisher operator developer supplier manufacturer maker brewer utility startup "
    "start-up firm company conglomerate group brand platform app site website network agency charity union "
    "think-tank nonprofit consultancy brokerage bookmaker housebuilder contractor outsourcer distributor parent "
    "owner subsidiary unit arm club team party newspaper magazine tabloid daily weekly regulator watchdog miner "
    "oilmaker airport railway carrier auditor "
    "service institute observatory council committee commission ministry department board authority force "
    "association federation league bureau court school university college hospital clinic administration "
    "foundation campaign parliament government embassy consulate office police".split()
)
_PARTICIPLES: Final = frozenset("seen sent made held written given shown taken drawn".split())
_ANONYMOUS: Final = frozenset({"named", "identified", "anonymity", "speak"})
# Adverbs without -ly that stand beside a verb: "had earlier said", "Kim, however, said".
_ADVERBS: Final = frozenset({"long", "earlier", "however"})
_NO_ADVERB: Final = frozenset({"family", "assembly", "ally"})
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "my", "our", "your"})


def _flags_of(word: str) -> int:
    """What a word is in the clause around it, by its letters."""
    lower = word.lower()
    helper = lower in AUXILIARY
    adverb = word in _ADVERBS or (
        lower.endswith("ly") and lower not in _NO_ADVERB and not word[0].isupper()
    )  # "Captain Reilly said"
    cue = word in CUES and word not in NOUN_FORMS
    return (
        TO * (lower == "to")
        | PASSED * (helper or adverb)
        | IS * (lower in BE)
        | PRONOUN * (lower in PRONOUNS)
        | STOP * (lower in STOPS)
        | ENDS_PHRASE * (helper or cue or lower in STOPS or lower in PRONOUNS)
        | PREPOSITION * (lower in PREPOSITIONS)
        | DETERMINER * (lower in DETERMINERS)
        | SPEAKER * (lower in SPEAKERS)
        | CAPITALS * (word.isupper() and len(word) > 1)
        | UNNAMED * (lower in _ANONYMOUS)
        | FRONT * (word[:1].isupper() or word == "the")
        | NOT * (lower == "not")
        | ARTICLE * (lower in _ARTICLES)
        | COMPANY * (lower in _COMPANIES)
        | HELPER * (helper and lower != "s")
        | PARTICIPLE * (lower.endswith("ed") or lower in _PARTICIPLES)
    )


FLAGS: Final = Known(_flags_of)
