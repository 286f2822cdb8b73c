"""Reported clauses parted or led by a reporting clause, by the way: "The road, Kim said, is shut"; "As Kim said, …"."""

import re
from typing import Final

from analysis.extract.first_words import first_word
from analysis.extract.people.clause import Clause
from analysis.extract.people.grammar import FLAGS, STOP
from analysis.extract.people.vocabulary import CUES
from analysis.extract.quotes.context import Context, behind_dateline
from analysis.extract.quotes.finite import is_clause
from analysis.extract.quotes.sides import CLOSING

Span = tuple[int, int]

# When, where and to whom, up to a comma: "Kim said on Monday, ", "Lee told the BBC, ".
_TO_COMMA: Final = re.compile(
    r"(?: and (?:others|[A-Z]\w+(?: [A-Z]\w+)?|(?:his|her|their) \w+))?"
    r"(?: (?:(?:last|this|late|early) )?(?:[A-Z][a-z]+day|yesterday|today|then|later|recently|afterwards?|week|month"
    r"|year|night))?(?: (?:morning|afternoon|evening|night))?"
    r"(?: (?:on|in|at|during|before|from|over|through)\b[^,;:“”\"]{1,80})?, "
)
_TOLD_TO_COMMA: Final = re.compile(
    r" (?:(?:the|an?|his|her|state|local) )?(?:[\w-]+ ){0,2}?[\w-]+"
    r"(?: (?:conference|briefing|television|radio|agency|newspaper|[A-Z]\w+)){0,3}"
    r"(?: (?:on|in|at|during|by|via|from|outside|after|over|through|before|last|this)\b[^,;:“”\"]{0,80})?, "
)
# What opens words that are no sentence yet: "If it rains", "When the rule takes effect".
_SUBORDINATE: Final = re.compile(
    r"(?:(?:But|And|So|Yet) )?(?:If|When|While|Although|Though|Because|Since|As|After|Before|Once|Until|Unless"
    r"|Whenever|What|Whatever|Whoever|Whichever)\b"
)
CONJUNCTION: Final = re.compile(r"(?:But|And|So|Yet|Still|However),? ")
_LEADS: Final = re.compile(r"(?:In|On|At|By|During|Among|For|From|Under|With|Without|Despite|Of|Between|Over|Within)\b")
# What the one who speaks does: "Asked about it, Kim said, ".
_DOES: Final = re.compile(r"(?:Asked|Pressed|Speaking|Citing|Responding|Reached|Questioned|Testifying|\w+ing)\b")
# What begins no rest of what is said: "…, Kim said, adding", "…, Kim said, which".
_BESIDE: Final = re.compile(
    r"(?:\w+ing|which|who|whose|where|but|and|or|as|when|while|although|though|after|before|citing|that|because|if|so"
    r"|with|without|amid|according|in|on|at|during|following|ahead|to|for|by|from)\b"
)
_HELPERS: Final = (
    r"(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|isn|wasn|aren|weren|won"
    r"|wouldn|couldn|doesn|didn|don|hasn|hadn)\b"
)
_ADVERB: Final = r"(?:(?:also|now|then|still|already|never|always|often|simply|only|just|\w+ly) )?"
_AUXILIARY: Final = re.compile(_ADVERB + _HELPERS)
_VERB: Final = re.compile(
    rf"{_ADVERB}(?:{_HELPERS}|(?:\w{{3,}}(?<!ss)s|\w{{2,}}ed|came|went|made|took|got|gave|left|fell|rose|grew|became|began|led|ran|lost|cost|kept|meant|put|cut)\b)"
)
_BARE: Final = re.compile(
    r"(?!(?:a|an|the|he|she|it|they|we|you|there|no|its|his|her|their|this|that|these|those|i)\b)[a-z]{3,} "
)
_SMALL: Final = re.compile(r"(?:[\"“‘]|'{1,2})[a-z]")
_PARTS: Final = (", and ", ", but ", ": ", "; ", " — ", " – ")
_NAME_LEAD: Final = re.compile(r"(?:(?:the|a|an) )?(?:[\w.’'&-]+ ){0,5}")
_LONGEST: Final = 500
_SHORTEST: Final = 9  # characters: "is ten years"
_FEWEST: Final = 8


def bracketed(context: Context, clause: Clause, start: int, stop: int) -> list[Span]:
    """The two parts of what is said around a clause between commas, if the first is no sentence by itself.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> from analysis.extract.people.subjects import names
    >>> document = Document("The old bridge, Kim said, would open in May.")
    >>> context = Context(document, [], clauses(document), names(document))
    >>> [document.text[slice(*span)] for span in bracketed(context, context.clauses[0], 0, 43)]
    ['The old bridge', 'would open in May']
    """
    subject, text = clause.subject, context.document.text
    if clause.order not in _ORDERS or clause.form != "finite" or subject is None or subject.sort == "relative":
        return []
    behind = _to_comma(text, clause, clause.end, stop)
    if behind is None or (clause.order == "SV" and text[subject.end : subject.end + 1] == ","):
        return []
    edge = comma_before(text, clause.front, start)
    if edge < 0 or not 1 < edge - start <= _LONGEST or text[edge - 1] in CLOSING:
        return []
    first = _first_part(context, start, edge)
    place = behind.end()
    marked = text[place] in "\"“'‘"
    verb = _VERB.match(text, place + marked) or (text[edge - 1] == "s" and _BARE.match(text, place + marked))
    if first is None or stop - place < _SHORTEST or _BESIDE.match(text, place):
        return []
    if clause.order == "VS" and not _AUXILIARY.match(text, place):
        return []  # "The race is close, said Ann Lee, a pollster"
    if clause.order == "of" and not verb and not _LEADS.match(text, first[0]):
        return []
    begin, whole = first
    does = _DOES.match(text, begin)
    if marked and (does or not verb or not text[place + 1].islower()):
        # "While the road is shut, Kim said, “that will change.”"
        goes_on = _SUBORDINATE.match(text, begin, edge) and _SMALL.match(text, place)
        return [(begin, edge)] if goes_on else []
    opened = _AUXILIARY.match(text, text.rfind(" ", start, edge) + 1)  # "It was, Kim said, one of"
    if whole or not (verb or opened or is_clause(text, place, stop, True)):
        return []
    parts = [] if (does and not verb) or edge - begin < _FEWEST or " " not in text[begin:edge] else [(begin, edge)]
    return parts if marked else [*parts, (place, stop)]


def _to_comma(text: str, clause: Clause, end: int, stop: int) -> re.Match[str] | None:
    """What goes on from the end of the reporting clause up to a comma: when, where and to whom it was said."""
    if text.find(", ", end, min(stop, end + _COMMA_REACH)) < 0:
        return None
    if clause.cue.lemma == "tell":
        return _TOLD_TO_COMMA.match(text, end, stop)
    word = first_word(text, end + 1)
    return None if word in _SELDOM else _TO_COMMA.match(text, end, stop)


_COMMA_REACH: Final = 500  # characters: a sentence without end costs no more than in line with its length
# What most often stands there instead: "Kim said that", "Kim said the".
_SELDOM: Final = frozenset(
    "that the a an he she it they we I you his her its their there these those no some many more most all if whether "
    "why how what who when where which to of for as about with".split()
)
_ORDERS: Final = frozenset({"SV", "VS", "of"})


def _first_part(context: Context, start: int, edge: int) -> tuple[int, bool] | None:
    """Where the first part begins, and whether it is a sentence by itself; None where another's words end in it."""
    text = context.document.text
    begin = behind_dateline(text, start, edge)
    lead = CONJUNCTION.match(text, begin)
    begin = lead.end() if lead else begin
    spoken = [clause for clause in context.between(begin, edge) if clause.subject]
    if spoken:
        place, joint = max((text.rfind(part, spoken[-1].cue_end, edge), part) for part in _PARTS)
        if place < 0:
            return None
        begin = place + len(joint)
    if _SUBORDINATE.match(text, begin, edge):
        return begin, False
    return begin, _AUXILIARY.match(text, text.rfind(" ", begin, edge) + 1) is None and is_clause(text, begin, edge)


def comma_before(text: str, front: int, start: int) -> int:
    """Where the comma is before the phrase whose name or noun begins at front, or -1: "…, the veteran Kim said".

    >>> comma_before("It rained, the veteran Kim said.", 23, 0), comma_before("It rained, where Kim said.", 17, 0)
    (9, -1)
    """
    if text[front - 2 : front] == ", ":
        return front - 2
    edge = text.rfind(", ", max(start, front - 60), front)
    if edge < 0 or _PRONOUN.match(text, front):
        return -1  # "…, a fact he often mentions"
    return edge if leads_name(text, edge + 2, front) else -1


_PRONOUN: Final = re.compile(r"(?:he|she|it|they|we|I|you)\b")


def leads_name(text: str, start: int, end: int) -> bool:
    """Whether what stands before a subject is part of its phrase: "the veteran ", not "where a ".

    >>> leads_name("the veteran Kim", 0, 12), leads_name("where a Kim", 0, 8)
    (True, False)
    """
    if not _NAME_LEAD.fullmatch(text, start, end):
        return False
    return not any(FLAGS[word] & STOP or word in CUES for word in text[start:end].split())


# What is noted by the way: "as Kim noted", not "as Kim promised".
_REMARKS: Final = frozenset(
    "say note report explain write observe argue tell remark acknowledge admit concede recount recall warn tweet "
    "suggest testify state stress".split()
) | {"pointed out", "points out", "point out"}
_OPENS: Final = frozenset({"", "But ", "And ", "Yet ", "(", "For ", "Still, ", "But, "})
_LONGEST_OPENING: Final = max(map(len, _OPENS))


def by_the_way(context: Context, clause: Clause, start: int, stop: int) -> int:
    """Where the clause begins that "As Kim noted, " leads to; -1 where the reporting clause is not like that.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> from analysis.extract.people.subjects import names
    >>> document = Document("As Kim noted on Monday, the road is shut.")
    >>> context = Context(document, [], clauses(document), names(document))
    >>> document.text[by_the_way(context, clauses(document)[0], 0, 40) :]
    'the road is shut.'
    """
    text = context.document.text
    if not is_remark(clause):
        return -1
    agent = clause.form == "passive"  # "As first reported by the Post, "
    front = clause.front if clause.order == "SV" and clause.form == "finite" else clause.cue_start
    place = text.rfind("s ", max(start, front - 40), front) - 1
    if not start <= place <= start + _LONGEST_OPENING or text[place : place + 3] not in ("As ", "as "):
        return -1
    if text[start:place] not in _OPENS:
        return -1
    if place + 3 != front and not leads_name(text, place + 3, front):
        return -1
    end = clause.subject.end if agent and clause.subject else clause.end
    behind = _to_comma(text, clause, end, stop)
    return behind.end() if behind else -1


def is_remark(clause: Clause) -> bool:
    """Whether what the clause tells of may be noted by the way."""
    return clause.subject is not None and clause.subject.sort != "relative" and clause.cue.lemma in _REMARKS
