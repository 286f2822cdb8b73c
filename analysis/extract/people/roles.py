"""Roles as written: titles and descriptions before a name, appositives behind it."""

import re
from typing import Final

from analysis.extract.people.grammar import FLAGS
from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import CUES, PLURAL_ROLES, ROLES, TITLE_PARTS
from analysis.known import Known

# What opens with a preposition, "and" or "who" describes nobody, whatever follows: that is told from one word.
_APPOSITIVE: Final = re.compile(
    r"""(?:['’]s)?,\ (?!(?i:and|at|for|from|has|in|is|of|on|said|to|under|was|who|with)\ )(?P<role>
        (?:(?:the|a|an|one\ of|his|her|their|its|who\ is)\ )?
        (?:[\w'’.&-]+[ ]){0,14}?[\w'’.&-]+
    )(?=[,.;:—–)"”]|\ who(?:se)?\b|\ said\b|\ that\b|\ in\ an?\b|\Z)""",
    re.VERBOSE,
)
_SPLIT: Final = re.compile(r"[^\w'’.-]+")
_STOP_BEFORE: Final = frozenset(
    "the a an and but or that when while if as by with to of in on at from for his her their its our including like "
    "neither either nor both dear "
    "where said says told while after before because since then whether until than between against by".split()
)


def role_before(text: str, mention: Mention) -> str:
    """The title or description that ends where the name begins, or ""; it does not cross a line.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "On Friday, Pentagon spokesman Colonel Ann Lee spoke."
    >>> role_before(text, mentions(Document(text))[-1])
    'Pentagon spokesman Colonel'
    """
    begin, _, name = mention
    title = name.title
    start = begin
    if title:
        start = text.rfind(title, max(0, begin - len(title) - 3), begin)
    else:
        low = start - _LONGEST_ROLE if start > _LONGEST_ROLE else 0
        blank = text.rfind(" ", low, start - 1)
        if (blank < 0 < low) or not _DESCRIBES[text[blank + 1 : start - 1]]:
            return ""
    kept: list[str] = []
    if text[start - 1 : start] == " ":
        low = max(0, start - 80)
        words = text[max(low, text.rfind("\n", low, start) + 1) : start].rsplit(None, 7)
        for word in reversed(words[-7:]):
            lower = word.lower()
            if lower in _STOP_BEFORE or not word[0].isalpha():
                break
            bare = word
            if not word.isalpha():
                bare, lower = word.rstrip("."), lower.rstrip(".")
                if word.endswith(_ENDS) or (word.endswith(".") and "." not in bare and bare not in TITLE_PARTS):
                    break
            # Nearest the name stands a role noun or a title; adjectives and bodies only before one.
            if not kept and not title and lower not in ROLES and bare not in TITLE_PARTS:
                break
            if bare in PLURAL_ROLES or (not kept and not title and word.endswith(("'s", "’s"))):
                break
            plain = word[0].islower() and lower not in ROLES and not _adjective(lower)
            if plain and (len(kept) != 1 or not _noun_like(lower)):
                break
            kept.append(word)
    place = start - len(" ".join(kept)) - 1 if kept else start
    return text[place:begin].strip() if (kept or title) else ""


_LONGEST_ROLE: Final = 25  # characters of one word
# Whether a word can describe the name behind it, as a role or a title does.
_DESCRIBES: Final = Known(lambda word: word.lower() in ROLES or word.rstrip(".") in TITLE_PARTS)
_ENDS: Final = (",", ";", ":", '"', "”", "»", ")", "?", "!")


def _adjective(word: str) -> bool:
    return word in _MODIFIERS or "-" in word or word.endswith(("ican", "ist", "ive", "al", "ary", "ese", "ish", "ing"))


def _noun_like(word: str) -> bool:
    """Whether a word before a role may be a noun that says of what, "divorce lawyer", and no verb: "met lawyer"."""
    return (
        word.isalpha()
        and len(word) > 2
        and not (
            FLAGS[word]
            or word in _VERBS
            or (word[-1] == "s" and not word.endswith("ss"))
            or word.endswith(_VERBAL)
            or word in CUES
        )
    )


_VERBAL: Final = ("ed", "ly")
_VERBS: Final = frozenset(
    "met meet beat face fight hit put let see saw hear heard join back oust sue fire hire name elect pick help "
    "make made take took gave give got get sent send left leave lost lose won win kept keep held hold found find "
    "brought bring told tell call quit wrote write led lead became become thought knew know felt paid pay sold "
    "sell shot shoot struck strike bit like unlike via plus versus ask visit replace defeat succeed marry date "
    "follow support praise thank blame accuse quote cite interview include remain stay play cast choose chose "
    "drew draw fed feed fought sought seek taught teach understood show join even that than also".split()
)

_MODIFIERS: Final = frozenset(
    "former top senior chief longtime then veteran deputy vice press military party state federal local leading "
    "foreign finance defense defence campaign news talk radio late fellow retired acting interim prime junior "
    "conservative liberal billionaire real estate business world house executive first second national city county "
    "district human rights security intelligence government ex future co assistant associate managing opposition "
    "long-time presumptive presidential vice-presidential gubernatorial congressional senatorial cabinet health "
    "science research investment policy media communications legal tech technology police army navy football "
    "transport transportation education culture trade environment energy justice treasury interior agriculture farming "
    "housing home sport sports data union labour labor tax water gas oil school hospital university bank company club "
    "team film music economics markets equity currency commodity commodities marketing sales product operations "
    "planning development project programme program civil relief aid refugee disaster fire emergency crime court "
    "climate weather wildlife marine travel tourism rail railway airline aviation shipping harbour harbor port mining "
    "factory hotel restaurant retail insurance credit debt pensions pension wealth fund portfolio hedge property "
    "mortgage consumer customer industry trades care cancer heart child youth human safety "
    "traffic road parks lead principal head main group "
    "council union church charity museum agency board committee panel".split()
)


def role_in_front(text: str, mention: Mention) -> str:
    """A role with a comma before the name: "Chairman of the Joint Chiefs, General Ann Lee"."""
    title = mention.name.title
    start = mention.start
    if title:
        start = text.rfind(title, max(0, start - len(title) - 3), start)
    if text[start - 2 : start] != ", ":
        return ""
    low = max(0, start - 120)
    low = max(low, text.rfind("\n", low, start) + 1)
    parted = _PARTED(text, low, start - 2)
    comma = parted.end() - 1 if parted else -1
    ended = _ENDED(text, max(comma, low), start - 2)
    comma = ended.end() - 1 if ended else comma
    phrase = text[max(comma + 1, low) : start - 2].lstrip(" .,;:!?)'\"").rstrip()
    whole, phrase = phrase, _nearest_phrase(phrase)
    if whole != phrase and _LEADS_CLAUSE(whole) and text[mention.end : mention.end + 1] not in (",", ".", ";", ""):
        return ""  # "Asked about her opponent, Ann Lee laughed"
    words = [word for word in _SPLIT.split(phrase) if word]
    if not words or len(words) > 14 or words[0].lower() == "in" or words[-1] in _RELATIVES:
        return ""
    while words and words[0].lower() in _OPENERS:
        words.pop(0)
        phrase = phrase.split(" ", 1)[1] if " " in phrase else ""
    if not _head_of(words) or not _FINITE.isdisjoint(words):
        return ""
    end = mention.start if title else start - 2
    return text[text.rfind(phrase, low, start) : end].strip(" ,")


def _nearest_phrase(phrase: str) -> str:
    """The last noun phrase of a description: "the group's lawyer" of "papers seen by the Post show the group's lawyer".

    >>> _nearest_phrase("papers show the group's lawyer"), _nearest_phrase("the director of the bank")
    ("the group's lawyer", 'the director of the bank')
    """
    phrase = phrase.rpartition(" whose ")[2]  # "Kim, a magnate whose father-in-law, Ann Lee, was"
    words = phrase.split(" ")
    if len(words) < 3:
        return phrase
    if words[0] in CUES:
        words.pop(0)  # "countered the mayor's aide, Ann Lee"
        phrase = " ".join(words)
    for n in range(len(words) - 1, 0, -1):
        word = words[n]
        linked = words[n - 1].lower() in _LINKS and words[n - 2] != "survived"  # "survived by his wife, Ann Lee"
        if word.lower() in _DETERMINERS and not linked:
            return " ".join(words[n:])
        # "a spokesman for Kim's rival, Ann Lee": of whom it is said is the last.
        if word.endswith(("'s", "’s")) and words[-1].lower() in ROLES:
            first = n - 1 if words[n - 1].rstrip(".") in TITLE_PARTS else n  # "from Mr Kim's neighbour, Ann Lee"
            if words[first - 1].lower() in _LINKS:
                return " ".join(words[first:])
    return phrase


_LINKS: Final = frozenset({"of", "for", "at", "in", "on", "to", "with", "from", "under", "and", "by"})


# What does not describe who does something behind the comma: "Speaking to her lawyer, ", "After the minister, ".
_LEADS_CLAUSE: Final = re.compile(
    r"(?:[A-Z][a-z]+(?:ing|ed)|After|Before|Like|Unlike|For|With|Without|Behind|Beside|Despite|From|To|On|By|Since|When|While|As)\b"
).match
_RELATIVES: Final = frozenset({"who", "whom", "which", "that"})  # "a man who, Kim says, was"
_OPENERS: Final = frozenset(
    {"the", "a", "an", "and", "but", "whose", "while", "when", "as", "though", "although", "because"}
)
# The last mark that parts a sentence before a place.
_PARTED: Final = re.compile(r'.*[,;:—“”"?!]', re.DOTALL).match
# The last end of a sentence before a place.
_ENDED: Final = re.compile(r".*[a-z0-9][.] ", re.DOTALL).match
_FINITE: Final = frozenset("is was were are has have had said says told will would could did does been".split())


def _head_of(words: list[str]) -> str:
    """The role noun of a phrase: its last word before the first preposition."""
    last = ""
    for word in words:
        if word.lower() in _BEHIND_HEAD:
            break
        last = word
    bare = last.rstrip(".")
    return bare if bare.lower() in ROLES or bare in TITLE_PARTS or bare.lower() in _TITLES_LOWER else ""


_BEHIND_HEAD: Final = frozenset({"of", "for", "at", "in", "on", "to", "with", "from", "who", "and", "under"})
_SHORT_FOR: Final = TITLE_PARTS | {"St", "Mt", "Ft", "No"}  # a full stop behind these ends nothing
_TITLES_LOWER: Final = frozenset(part.lower() for part in TITLE_PARTS)


def role_behind(text: str, end: int) -> str:
    """The appositive behind a name: ", an analyst at Brookings,"."""
    # "Ann Lee, 67, a seamstress", "Ann Lee (67), a seamstress"
    aged = _AGED(text, end) if text[end + 2 : end + 3].isdigit() else None
    if aged:
        end = aged.end()
    if text[end : end + 1] != ",":
        return ""
    match = _APPOSITIVE.match(text, end, end + 160)
    if not match:
        return ""
    role = match["role"]
    if match.end() == len(text):
        role = role.rstrip(".")
    if text[match.end() : match.end() + 1] == "." and role.rpartition(" ")[2] in _SHORT_FOR:
        further = _FURTHER(text, match.end())  # "director for Gov. Ann Lee's campaign"
        role += further[0] if further else ""
    words = role.split()
    doing = next((n for n in range(1, len(words)) if words[n].endswith("ing") and words[n - 1].lower() in ROLES), 0)
    if doing and words[doing].lower() not in ROLES:
        words = words[:doing]  # "a teacher wearing a button"
        role = " ".join(words)
    if words[0].endswith("ing") and words[0].islower() and words[0] not in ROLES:
        return ""  # "Ann Lee, shaking her head"
    if words[0].lower() in _DETERMINERS:
        words = words[1:]
    if not words or not _head_of([word.strip("'’") for word in words]):
        return ""
    if aged and role.split()[0].lower() not in _DETERMINERS and words[0].lower() not in ROLES and words[0][0].islower():
        return ""  # "Ann Lee, 42, faces one count"
    return role if _FINITE.isdisjoint(map(str.lower, words)) else ""


_FURTHER: Final = re.compile(r"\. [^,.;:()“”\"\n]{2,60}(?=[,.;:)])").match
_AGED: Final = re.compile(r"(?:, \d\d?| \(\d\d?\))(?=, )").match
_DETERMINERS: Final = frozenset({"the", "a", "an", "his", "her", "their", "its"})
