"""Whether a clause begins at a place: a subject with a finite verb."""

import re
from typing import Final

from analysis.extract.first_words import first_word

# What no mark or blank but " " parts; "7,000" is a word. A run of one class of characters is fast to match.
_CLEAR: Final = r"""[^"“”,;:()—\n\r\t\f\v\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*"""
_UNPARTED: Final = re.compile(rf"{_CLEAR}(?:,(?=\d){_CLEAR})*")

_MORE_WORDS: Final = 6
_FIRST_WORDS: Final = 8  # a clause has its verb among them

_WORDS: Final = re.compile(r"\w+")

# A finite verb, or the end of one with its subject: the mark of a clause.
_FINITE_VERBS: Final = frozenset(
    "is was are were has had have will would could can may might should must did does do isn wasn aren weren hasn "
    "hadn won wouldn couldn shouldn didn doesn don cannot got went made came took gave fell rose grew met ran brought "
    "caught stood paid sent spent found spoke wrote chose drew drove flew heard meant sat sold sought thought "
    "understood fled goes comes takes gets gives looks works appears appear remain knew saw became began lost held "
    "felt left kept needs wants plans makes shows means remains seems seem need want believe believes think thinks "
    "know deserve".split()
)

_FINITE_ENDING: Final = re.compile(
    r"\b(?:he|she|it|that|there|here|what|who|where|how|this|everyone|everybody|everything|nobody|nothing|one)['’]s\b"
    r"|['’](?:re|ll|ve|d)\b|\b(?!hundred|indeed|need|speed|seed|breed|sacred|naked|weed)[a-z]+ed\b",
    re.IGNORECASE,
)

_SUBJECT: Final = re.compile(
    r"(?:he|she|it|they|we|I|you|there|this(?! (?:week|month|year|morning|afternoon|evening))|that|these|those|no one"
    r"|nobody|everyone|what|people)(?:\b|['’])"
)

_FRONTED: Final = re.compile(
    r"(?:despite|unlike|because of|thanks to|given|instead of|rather than|under|without) [^,;:“”\"()]{3,80}, "
)

_MARKED_VERB: Final = re.compile(r"(?:[\"“]|'')(?:[a-z]+ly )?([a-z]+)(?:['’]t)? ")

# A clause whose subject is described before its verb: "the law, which Congress passed, is".
_DESCRIBED_SUBJECT: Final = re.compile(
    r"""(?:WORD\ ){0,6}WORD,\ (?:which|who|whose|where)\ [^,;:"“”]{1,90},\ (?:\w+\ )?(?:VERB)""".replace(
        "VERB", rf"{_FINITE_ENDING.pattern}|\b(?:{'|'.join(sorted(_FINITE_VERBS))})\b"
    ).replace("WORD", r"""(?:[^\s"“”,;:()—]|,(?=\d))+""")  # "7,000" is a word
)


# A clause whose subject is a list, or has an apposition: "prices, wages and rents would rise", "a vote, the third, is".
_LISTED_SUBJECT: Final = re.compile(
    r"""(?:WORD\ ){0,5}WORD
    (?:(?:,\ (?:WORD\ ){0,3}WORD){1,4},?\ (?:and|or)\ (?:WORD\ ){0,3}WORD
      |,\ (?:the|an?|its|his|her|their|now|once|then|one\ of|some|about|nearly|worth|estimated
        |[$£€]?\d\S*)\ (?:WORD\ ){0,6}WORD,)
    \ (?:\w+ly\ |also\ |all\ |both\ )?
    (?P<verb>is|was|are|were|has|had|have|would|will|could|can|might|must|should|may)\b""".replace(
        "WORD", r"""(?:[^\s"“”,;:()—]|,(?=\d))+"""
    ),
    re.VERBOSE,
)

# Behind these a noun phrase is the subject of a clause: "said Kim's call to ban them is", not "stressed Kim's call".
# Behind these little else stands: "say taxing sales encourages savings", not "say a few words to the crowd".
_CLAUSE_AT_LEAST: Final = 5  # words
_SAID_THINGS: Final = re.compile(
    r"(?:\w+ ){0,3}?(?:words?|things?|prayers?|thanks?|goodbyes?|farewell|mass|grace|lines?|names?|piece|bit|lot|little"
    r"|much|more|less|same|yes|no|hello|sorry|something|anything|nothing|everything|rosary|vows?|mantra)\b"
)
_PREPOSITIONS: Final = re.compile(
    r"(?:about|after|against|as|at|before|by|during|from|in|of|on|over|through|to|under|with|without|and|or|so|than"
    r"|when|while|but|for)\b"
)
CLAUSE_ONLY: Final = frozenset(
    "say argue insist contend claim tell maintain warn add assert allege believe think".split()
)
_OWNED: Final = re.compile(r"['’]s ")


_FRONTS: Final = frozenset("despite unlike because thanks given instead rather under without".split()) | {""}
_SUBJECTS: Final = frozenset("he she it they we I you there that these those nobody everyone what people".split())
_MAY_SUBJECTS: Final = frozenset({"this", "no", ""})


def is_clause(text: str, begin: int, stop: int, clausal: bool = False, says: bool = False) -> bool:
    """Whether a subject with a finite verb seems to begin at offset begin, behind a verb that is clausal or not.

    What stands behind one that `says` is a clause if it is long enough.

    >>> is_clause("the bridge was closed", 0, 21), is_clause("the bridge", 0, 10)
    (True, False)
    """
    word = first_word(text, begin)
    fronted = _FRONTED.match(text, begin, stop) if word in _FRONTS else None
    if fronted:  # "despite all that, the bridge was closed"
        begin = fronted.end()
        word = ""
    if (word in _SUBJECTS and begin + len(word) <= stop) or (
        word in _MAY_SUBJECTS and _SUBJECT.match(text, begin, stop)
    ):
        return True
    unparted = _UNPARTED.match(text, begin, stop)
    most = _FIRST_WORDS + _MORE_WORDS if clausal else _FIRST_WORDS
    first = unparted[0].split(" ", most)[:most] if unparted else []
    if "" in first:  # two blanks in a row
        del first[first.index("") :]
    if len(first) > 1 and first[0].endswith("ed") and first[0].islower() and text[begin - 2] != ",":
        del first[0]  # "armed men were", but no clause in "convened press conference"
    words = first
    if not clausal and "that" in first[1:-1]:
        words = first[: first.index("that", 1)]  # "announced a plan that included"
    if not _FINITE_VERBS.isdisjoint(words):
        return True
    opening = " ".join(words)
    if not _FINITE_VERBS.isdisjoint(_WORDS.findall(opening)):  # with marks in it: "isn't"
        return True
    if ("ed" in opening or "’" in opening or "'" in opening or "ED" in opening) and _FINITE_ENDING.search(opening):
        return True
    if clausal and _OWNED.search(opening):
        return True
    if (
        says
        and len(first) >= _CLAUSE_AT_LEAST
        and not (_SAID_THINGS.match(text, begin, stop) or _PREPOSITIONS.match(text, begin, stop))
    ):
        return True
    if opening and len(first) < most and unparted:
        marked = _MARKED_VERB.match(text, unparted.end(), stop)  # "said the trucks “were stopped”"
        if marked and (marked[1] in _FINITE_VERBS or marked[1].endswith("s") or _FINITE_ENDING.match(marked[1])):
            return True
    if clausal and text.find(", ", begin, stop) >= 0:
        listed = _LISTED_SUBJECT.match(text, begin, stop)
        if listed and not _FINITE_ENDING.search(text, begin, listed.start("verb")):
            return True  # but not "added 300 jobs, China suffered and Japan had"
    return text.find(", wh", begin, stop) >= 0 and _DESCRIBED_SUBJECT.match(text, begin, stop) is not None
