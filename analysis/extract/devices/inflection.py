"""The forms of a regular English word; irregular forms stand in the word lists as entries of their own."""

from typing import Final

from analysis.extract.devices.context import word_set

_NOUNS: Final = frozenset({"noun", "slur", "action", "with an argument"})
_VERBS: Final = frozenset({"verb", "reporting verb"})
# Base forms of one stressed syllable at the end, whose last consonant is doubled.
_DOUBLED: Final = word_set(
    "bag ban bar beg blab blot brag chop clap club con cram crap dip drag drop drum dub fib flap flip flop fog gag "
    "gnaw grab grin grip gut hem hog jab jam kid lag lob lop mob mug nag nip pan pat peg pin plod plot plug pop prop "
    "quip ram rap rid rig rip rob rot rub scam scan scrap scrub shop shrug skim skip slam slap slip slug slum smug "
    "snap snip snub sob spar spin stab star stem step stir stop strap strip strut stun swap swat swig tap top trap "
    "trim trip tug wag whip wrap zap zip shun spur spat commit concur abet demur deter forget incur infer kidnap "
    "occur omit patrol propel rebel rebut regret repel submit transfer dispel compel expel hobnob backpedal handicap"
)


def forms(term: str, category: str) -> list[str]:
    """All forms of a term: of a noun its plural, of a verb -s, -ed and -ing on its first word.

    >>> forms("death squad", "noun"), forms("lash out", "verb")
    (['death squad', 'death squads'], ['lash out', 'lashes out', 'lashed out', 'lashing out'])
    """
    if category in _NOUNS:
        return [term, plural(term)]
    if category in _VERBS:
        first, blank, rest = term.partition(" ")
        return [form + blank + rest for form in (first, plural(first), *_past_and_present(first), *_british(first))]
    if category not in ("adverb", "neutral", "phrase", "form", "adjective", "proper"):
        return [term, plural(term)]
    return [term]


def _british(verb: str) -> tuple[str, ...]:
    """The forms in -ed and -ing with the last letter doubled, as British papers have them: "grovelled"."""
    if verb.endswith(("el", "al", "il")) and len(verb) > 4 and verb[-3] not in "aeiou":
        return verb + "led", verb + "ling"
    return ()


def plural(word: str) -> str:
    """The plural of a noun, which is also the third person of a verb.

    >>> [plural(word) for word in ("lie", "mob", "bully", "coward", "clash", "strongman")]
    ['lies', 'mobs', 'bullies', 'cowards', 'clashes', 'strongmen']
    """
    if word.endswith("man") and len(word) > 4 and word != "human":
        return word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _past_and_present(verb: str) -> tuple[str, str]:
    """The forms in -ed and -ing.

    >>> _past_and_present("slam"), _past_and_present("smear"), _past_and_present("bully"), _past_and_present("gouge")
    (('slammed', 'slamming'), ('smeared', 'smearing'), ('bullied', 'bullying'), ('gouged', 'gouging'))
    """
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    if verb.endswith("e"):
        return verb + "d", (verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]) + "ing"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied", verb + "ing"
    return verb + "ed", verb + "ing"
