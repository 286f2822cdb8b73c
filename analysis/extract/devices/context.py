"""What a word has to have around it to be the device that its list says: one test a list.

Each takes the document, the indices of the first and last word of the hit, and the entry's category.
"""

from typing import Final

from analysis.document import Document

# Makes a named tuple of all its fields, in less than half the time that its name takes: there are hundreds a page.
new: Final = tuple.__new__


def word_set(words: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(words.split())


DETERMINERS: Final = word_set(
    "the a an this that these those his her its their our my your no any some every each another such"
)
PREPOSITIONS: Final = word_set("of in on at by with from for into")
BEFORE_NOUN: Final = DETERMINERS | PREPOSITIONS | word_set("same different other certain what which") - {"that"}
_BEFORE_KIND: Final = BEFORE_NOUN | word_set("new old some right wrong best worst strange odd rare only first own")
BEFORE_VERB: Final = word_set(
    "has have had is was will would could can may might must should said says and or but that which who in on at to "
    "of by for from with also did does"
)
NUMBER_WORDS: Final = word_set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred thousand million billion dozen dozens hundreds thousands"
)
_FRACTIONS: Final = word_set("dozen hundred thousand million billion half third quarter fifth tenth")
_MEASURES: Final = word_set(
    "metre meter kilometre kilometer mile foot inch yard acre hectare ton tonne pound kilogram litre liter gallon "
    "second minute hour day week fortnight month year decade century percentage percent"
)
_TOPICS: Final = word_set("of in when that without who whose which where")  # "talked about a day in May"
_AFTER_LITTLE: Final = PREPOSITIONS | word_set(
    "more less too over under against like bit and but when as because odd sad bad late hard high low different"
)
_ADJECTIVE_ENDS: Final = ("er", "ly", "ed", "ive", "ous", "ful", "ish", "able", "ible")
_LED: Final = word_set(
    "level style skill skills role roles position positions team contest race bid election quality qualities strengths "
    "training program programme experience vacuum battle challenge crisis conference campaign course post potential"
)
_VOTERS: Final = word_set("voters caucus caucusgoers electorate voter goers")
_MANNERS: Final = word_set("clearly plainly")
_AFTER_MANNER: Final = PREPOSITIONS | {"to", "", "and", "enough"}
_BEFORE_MANNER: Final = word_set("is are was were be been very so most more")
_OPINIONS: Final = word_set("think believe suppose guess suspect assume")
_HEARD: Final = word_set("him her them you me us myself ourselves")
_BEHIND_HEARD: Final = word_set("and but when as because on now too if or") | {""}
_APPROXIMATORS: Final = frozenset({"some", "around", "about"})
_ENDS: Final = '.!?:\n“"‘(—`«„…•['


def before(document: Document, index: int) -> str:
    """The word before index in small letters, "" where a sentence or clause begins."""
    if not index:
        return ""
    gap = document.gaps[index - 1]
    return document.words[index - 1].lower() if gap == " " or _is_small(gap) else ""


def after(document: Document, index: int) -> str:
    """The word after index in small letters, "" where a clause ends."""
    words = document.words
    if index + 1 == len(words):
        return ""
    gap = document.gaps[index]
    return words[index + 1].lower() if gap == " " or _is_small(gap) else ""


def _is_small(gap: str) -> bool:
    """Whether no more than a blank, a hyphen or an apostrophe parts two words."""
    return len(gap) < 3 and not gap.strip(" \n'’-\xa0")


def begins_sentence(document: Document, index: int) -> bool:
    """Whether the word begins a sentence, a line or a quotation, so that its capital says nothing."""
    text = document.text
    at = document.starts[index]
    while at > 0 and text[at - 1] in " \t\xa0":
        at -= 1
    return at == 0 or text[at - 1] in _ENDS or (text[at - 1] == "'" and not text[at - 2 : at - 1].strip("'\n `“"))


def is_name(document: Document, first: int, last: int) -> bool:
    """Whether the capital of the first word shows a name: it neither begins a sentence nor is all in capitals."""
    word = document.words[first]
    if word.islower() or not word[:1].isupper() or (word.isupper() and len(word) > 3):
        return False
    if begins_sentence(document, first):
        following = document.words[last + 1] if last + 1 < len(document.words) else ""
        return first == last and following.istitle() and after(document, last) == following.lower()
    return True


def hedge(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the word limits a statement: "about 90", not "talks about"; "rather weak", not "rather than"."""
    word = document.words[first].lower()
    following = after(document, last)
    if category == "approximation" and word in _APPROXIMATORS:
        if following in ("a", "an", "one", "half"):
            return word != "some" and (following == "half" or _is_measured(document, last + 2))
        return following[:1].isdigit() or following in NUMBER_WORDS
    if first < last:
        return _hedging_phrase(document, first, last)
    if word in ("alleged", "suspected", "rumoured", "rumored"):
        return following != "that"  # the verb is a cue
    if word == "rather":
        return following not in ("than", "as", "") and before(document, first) not in ("would", "d", "but", "or")
    if word == "likely" and _is_poll(document, last):
        return False  # "284 likely Republican voters"
    if word == "possibly" and before(document, first) in ("t", "cannot", "not"):
        return False  # "could not possibly"
    if word == "fairly" and (following in PREPOSITIONS or following in ("", "and", "or")):
        return False  # "shared fairly"
    return not (is_name(document, first, last) or following == "than")


def _is_poll(document: Document, index: int) -> bool:
    """Whether voters stand behind the word: those whom pollsters call likely."""
    ahead = document.words[index + 1 : index + 5]
    return any(word.lower() in _VOTERS for word in ahead) and before(document, index) not in (
        "is",
        "are",
        "more",
        "most",
    )


def _is_measured(document: Document, index: int) -> bool:
    """Whether the word at index, behind "about a", is a part or a measure: "about a third", not "about a boy"."""
    if index >= len(document.words):
        return False
    noun = document.words[index].lower()
    return noun in _FRACTIONS or (noun in _MEASURES and after(document, index) not in _TOPICS)


def _hedging_phrase(document: Document, first: int, last: int) -> bool:
    """Whether a phrase hedges: "he kind of knew", "a bit late", "all but gone"; not "the kind of", "a bit of"."""
    start, end = document.words[first].lower(), document.words[last].lower()
    following = after(document, last)
    if start in ("kind", "sort"):
        return before(document, first) not in _BEFORE_KIND
    if start == "all":
        return not (following[:1].isdigit() or following in NUMBER_WORDS | DETERMINERS)
    if end == "bit":
        return following != "of" or after(document, last + 1) == "a"
    if start in ("i", "we") and end in _OPINIONS:
        if following in _HEARD:  # "I believe him", "I believe her when"; not "I think you are"
            return after(document, last + 1) not in _BEHIND_HEARD
        return following not in ("of", "about", "for") and (end, following) != ("believe", "in")
    if end == "little":
        return following in _AFTER_LITTLE or not following or following.endswith(_ADJECTIVE_ENDS)
    return True


def booster(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the word strengthens a statement: "very", but not "the very" nor "in particular"."""
    word = document.words[first].lower()
    if word == "very":
        return before(document, first) not in ("the", "this", "that")
    if word in _MANNERS and after(document, last) in _AFTER_MANNER:
        return before(document, first) in _BEFORE_MANNER  # not "speak clearly to them"
    return not is_name(document, first, last)


def is_place(document: Document, index: int) -> bool:
    """Whether the word at index is a name, so that "going to" before it is a journey, and "Will" a first name."""
    return index < len(document.words) and document.words[index][:1].isupper() and document.words[index] != "I"


def absolute(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the word leaves no exception: "all", but not "at all", "after all", "not all"."""
    word = document.words[first].lower()
    previous = before(document, first)
    if word == "all" and first == last:
        if after(document, last) in ("but", "sorts", "kinds", "manner") or is_name(document, first, last):
            return False  # "all but two", "all sorts of", "College for All"
        return previous not in ("at", "after", "not", "above", "in", "almost", "nearly", "first")
    if first == last and word in ("every", "only") and _counts(document, last):
        return False  # "one in every 100", "only about 40"
    if word in ("every", "everyone", "everything", "everybody", "always", "entirely", "completely", "fully"):
        return previous not in ("not", "t", "almost", "nearly")
    if word in ("only", "total", "complete", "absolute"):
        return previous not in ("a", "not", "if", "in") and not is_name(document, first, last)
    return not is_name(document, first, last)


def _counts(document: Document, index: int) -> bool:
    """Whether a number stands behind the word at index."""
    following = after(document, index)
    if following in _APPROXIMATORS:
        following = after(document, index + 1)
    return following[:1].isdigit() or (following in NUMBER_WORDS and following != "one")


def superlative(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the superlative is one: not "at best", "best known for", nor a name."""
    if document.gaps[last : last + 1] == ("-",) and document.words[first].lower() in ("most", "least"):
        return False  # "the most-wanted list"
    return before(document, first) != "at" and not is_name(document, first, last)


def naming(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the word names an actor: a noun, not an adjective before its noun or part of a name."""
    word, following = document.words[first].lower(), after(document, last)
    if word == "military" and following not in BEFORE_VERB | {""}:
        return False
    if word == "leadership" and following in _LED:
        return False
    if word == "opposition" and following == "to":
        return False  # what one is against, not who
    return not is_name(document, first, last) or begins_sentence(document, first)


def nominalisation(document: Document, first: int, last: int, category: str) -> bool:
    """Whether the noun stands for an action: where it may be a thing too, only with what was acted on."""
    if category != "action" and (after(document, last) != "of" or _is_amount(document, last + 2)):
        return False
    if category == "verb as noun" and before(document, first) not in DETERMINERS:
        return False
    return not is_name(document, first, last)


def _is_amount(document: Document, index: int) -> bool:
    """Whether money or a share stands at index, behind "an investment of": how much, not what was acted on."""
    if index >= len(document.words) or not set("$£€¥").isdisjoint(document.gaps[index - 1]):
        return index < len(document.words)
    return document.words[index][0].isdigit() and (
        document.gaps[index].startswith("%") or after(document, index) in ("percent", "per", "million", "billion")
    )
