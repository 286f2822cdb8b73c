"""In which of its senses a word is used: a loaded verb or the plain noun, a modal verb or the month, noun or name."""

from typing import Final

from analysis.document import Document
from analysis.extract.devices.context import (
    BEFORE_NOUN,
    BEFORE_VERB,
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    after,
    before,
    begins_sentence,
    is_name,
    is_place,
    word_set,
)

_NOUNS_TOO: Final = word_set("blast blasts slash waste wastes rant rants swarm swarms panic taunt taunts snub snubs")
_AFTER_NOUN: Final = word_set(
    "in on at of from with for near outside inside that which who and or has have had was were is are will would could "
    "may might killed kills injured injures"
)
_REPORT_REACH: Final = 6  # words beside the verb
_CLAIMED: Final = word_set(
    "lives life victory victories win wins title titles gold silver bronze medal medals prize prizes trophy crown "
    "responsibility credit damages benefit benefits asylum expenses compensation refund refunds sovereignty seat seats "
    "throne record wicket wickets territory independence pension allowance insurance ownership victims"
)
_AFTER_CLAIMS: Final = word_set("for against by from were are have rose fell made in on worth filed paid")
_BOASTED: Final = word_set("a an some more the its one nearly almost")
_FORMS: Final = ("ed", "ing")
_BEFORE_MIGHT: Final = word_set("military armed economic industrial naval full political financial air")
_BEFORE_CAN: Final = word_set(
    "tin beer trash garbage rubbish watering petrol gas oil spray jerry soda cola aluminium aluminum milk soup paint"
)
_BEHIND_NAME: Final = BEFORE_VERB - {"that"} | word_set("told asked are were saw came went ended began brings brought")
_WISHING: Final = word_set("i we you he she it they there god all peace nobody who")


def loaded(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the word is used in its loaded sense, and is not part of a name."""
    if category == "proper":
        return True
    if category == "verb" and not document.words[first].endswith(_FORMS):
        if before(document, first) in BEFORE_NOUN:
            return False  # "the blast" of a bomb
        if document.words[first].lower() in _NOUNS_TOO and after(document, first) in _AFTER_NOUN:
            return False  # "embassy blasts that killed nine"
    if category in ("verb", "reporting verb") and not _reports(document, first):
        return False
    return not is_name(document, first, last)


def _reports(document: Document, index: int) -> bool:
    """Whether a verb that judges what is said is one: not "claimed 20 lives" or "boasts a pool"."""
    word, following = document.words[index].lower(), after(document, index)
    if word.startswith("threat"):  # beside what is said: who threatens to resign only announces it
        return any(
            mark in gap for gap in document.gaps[max(0, index - _REPORT_REACH) : index + 1] for mark in "\"“”'‘’"
        )
    if word == "claims" and (following in _AFTER_CLAIMS or following.endswith("ing")):
        return False  # "insurers met claims from farmers"
    if word.startswith("boast"):
        return not (following in _BOASTED or following[:1].isdigit() or following in NUMBER_WORDS)
    if not word.startswith("claim"):
        return True
    for place in range(index + 1, min(index + _REPORT_REACH, len(document.words))):
        if document.gaps[place - 1] not in (" ", "-") or document.words[place] == "that":
            return True
        if document.words[place].lower() in _CLAIMED:
            return False
    return True


def modal(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the word is the modal verb, not the month, the noun or the name."""
    word = document.words[first]
    lower = word.lower()
    if lower in ("may", "will", "might", "can", "must"):
        if word != lower and not (begins_sentence(document, first) and _asks_or_wishes(document, last)):
            return False
        previous = before(document, first)
        if previous in DETERMINERS - {"that", "this", "these", "those", "some", "any", "each", "another"}:
            return False
        if (lower == "might" and previous in _BEFORE_MIGHT) or (lower == "can" and previous in _BEFORE_CAN):
            return False
        return not (previous in PREPOSITIONS or after(document, last) == "of")
    if lower == "going":
        following = document.words[last + 1].lower() if last + 1 < len(document.words) else ""
        return following not in DETERMINERS and not is_place(document, last + 1)
    return True


def _asks_or_wishes(document: Document, index: int) -> bool:
    """Whether a verb may stand first in a sentence: "May I go?", not "May 9" or "Will said"."""
    if index + 1 >= len(document.words) or document.gaps[index] != " " or is_place(document, index + 1):
        return False
    following = document.words[index + 1].lower()
    if following[0].isdigit() or following in _BEHIND_NAME:
        return False
    return document.words[index] != "May" or following in DETERMINERS or following in _WISHING
