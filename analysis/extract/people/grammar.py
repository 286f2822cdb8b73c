"""Function words and noun forms, by what they say about the clause around them."""

from typing import Final

from analysis.extract.people.vocabulary import BODIES, PLURAL_ROLES, ROLES

PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we", "you", "who"})

AUXILIARY: Final = frozenset(
    "has have had would will could can may might must shall should did does do was were is are been be being "
    "not never s d ve ll re t didn doesn don wouldn couldn hasn haven hadn isn wasn also later then once often "
    "soon first further even just only still now again already always ever almost simply all both "
    "himself herself themselves today yesterday elsewhere instead twice too either reportedly so".split()
)

BE: Final = frozenset("was were is are be been being re get got gets getting".split())

NOUN_FORMS: Final = frozenset(
    "report reports claim claims call calls note notes state states question questions charge charges attack "
    "attacks quote quotes offer offers request requests demand demands comment comments post posts address "
    "support supports blame tweet tweets joke jokes warning estimate estimates protest protests complaint vow "
    "promise promises pledge pledges threat reply argument notice name names label labels brand brands term terms "
    "mention signal signals answer answers response forecast forecasts text texts email emails blog remark remarks "
    "suit object objects order orders appeal appeals read reads hit hits put shout cheer cheers cry laugh chant "
    "chants hope hopes fear fears feeling feelings worry worries understanding meaning sum whisper counter "
    "maintain praise welcome credit thanks thank slap pan knock like defense tells show shows record stress "
    "hint hints ring riff snap charge rebuke hail saying writing reading".split()
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
