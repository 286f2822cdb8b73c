"""Where a reported clause ends: before the next reporting clause, a comment of the author's, or with the sentence."""

import re
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.quotes.context import Context
from analysis.extract.quotes.sides import CLOSING

# What the author says of it: "the work is safe, a claim that others reject".
COMMENT: Final = re.compile(
    r"(?:,| [—–-]) an? (?:claim|charge|accusation|allegation|assertion|suggestion|prediction|warning|forecast|view"
    r"|argument|idea|notion|theory|promise|pledge|demand|request|offer|comparison|figure|number|conclusion|statement"
    r"|remark|comment|position|proposal|line|phrase|point|sentiment|complaint|criticism)\b"
    r"(?= (?:that|which|the|he|she|it|they|his|her|by|[A-Z])|[,.])"
)
# What the author says of how much was said: "…, but did not give details".
_NO_MORE: Final = re.compile(
    r", but (?:(?:also|later|then|again) )?(?:did not|didn['’]t|would not|wouldn['’]t|could not|has not|had not"
    r"|declined|refused|gave no|offered no|provided no|stopped short)\b(?: to| of)?(?: (?:immediately|further|any))?"
    r"(?= (?:give|giving|say|saying|comment|elaborate|name|naming|provide|specify|discuss|explain|identify|offer"
    r"|disclose|answer|reveal|confirm|go|detail|details|reason|reasons|figure|figures|evidence|timetable|date|further|more)\b)"
)
_SHARE: Final = re.compile(r"\b(?:percent|per cent)\b|%|\b(?:in|of) (?:five|six|10|ten)\b")
_REST: Final = re.compile(
    r", (?:while|and|but|compared (?:with|to)) (?:(?:only|just|about|another|some|nearly) )?[\w.-]+"
    r"(?:%| per ?cent| in \w+)"
)
_FAR: Final = 600
_BEFORE: Final = 12  # characters: "4 percent of"
_OWN: Final = frozenset({"infinitive"})
_END: Final = ".!?…"


def clause_end(context: Context, index: int, begin: int, start: int, stop: int) -> int:
    """Where the reported clause ends: before the next reporting clause of text[start:stop], else with that.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> from analysis.extract.people.subjects import names
    >>> document = Document("Kim said it rained, and Lee said it snowed.")
    >>> context = Context(document, [], clauses(document), names(document))
    >>> document.text[9 : clause_end(context, 0, 9, 0, len(document.text))]
    'it rained'
    """
    text = context.document.text
    stop = _bound(context, index, begin, start, stop)
    for clause in context.clauses[index + 1 : index + 5]:
        if clause.start >= stop:
            break
        if clause.start <= begin:
            continue
        front = clause.front
        if clause.order != "of" and clause.subject and clause.form == "finite" and text.find(": ", begin, front) > 0:
            return text.find(": ", begin, front)  # "said it was thin: If it breaks, Lee said, “…”"
        before = text[max(begin, front - 70) : front]
        some = _SOME.search(before) if before.endswith(_SOMES) else None
        if some:  # ", and more than four in ten said"
            front -= len(some[0])
            before = before[: some.start()]
        if clause.order == "of" or (clause.form == "participle" and clause.order == "none"):
            if before.endswith((", ", ", and ", ",” ", '," ', ",'' ", ",’ ")) or clause.order == "of":
                return front - (len(before) - len(before.rstrip(" ,")))
        elif before.endswith((", and ", " and ", ", but ", " but ", ", while ", ", then ", ", and then ")) and (
            clause.cue.speaks or clause.cue.frames & _OWN
        ):
            kept = before.rstrip().removesuffix(" then") if before.endswith(" and then ") else before.rstrip()
            word = kept.rsplit(" ", 1)[-1]
            if clause.order == "none" or kept[: -len(word)].rstrip().endswith(","):
                cut = front - (len(before) - len(kept)) - len(word)
                return trimmed(text, begin, cut, " ,")
        elif before.endswith(", ") and clause.order == "none" and (parted := _PARTED.search(before)):
            return front - len(parted[0])  # "…, and, pointing at it, asked"
        elif before.endswith(", with ") and clause.form == "participle":
            return front - len(", with ")  # "…, with her aide calling it “mad”"
        elif before.endswith(", ") and (cut := _joined_by(text, clause, max(begin, front - 70))):
            return cut  # "the road was shut, and a resident, Ann Lee, said"
        elif before.endswith((", ", ", the ", ", The ")) and clause.order == "SV" and clause.cue_end >= stop:
            return text.rfind(",", begin, clause.start)  # "..., the ministry said" at the end
    return stop


def _bound(context: Context, index: int, begin: int, start: int, stop: int) -> int:
    """Where it ends at the latest: before what the author says of it, or the clause that its sentence goes on with."""
    text = context.document.text
    far = min(stop, begin + _FAR)
    semicolon = text.find("; ", begin, far)
    if semicolon > 0:
        stop = semicolon
    clause = context.clauses[index]
    if text[clause.cue_start - 7 : clause.cue_start].endswith((" which ", " who ", " whom ")):
        comma = text.find(", ", begin, far)
        stop = comma if comma > 0 else stop  # "The ministry, which says it is safe, has"
        if begin == clause.cue_end + 1 and _TAKING.match(text, begin):
            verb = _MAIN_VERB.search(text, begin, stop)
            stop = verb.start() if verb else stop
    elif text[clause.front - _LONGEST_RELATIVE : clause.front].endswith(_IN_RELATIVE):
        parted = _COMMA.search(text, begin, far)
        if parted:  # "The fire, which residents say was lit by children, destroyed"
            stop = parted.start() if parted[0] == ", " else parted.end() - 1
    sentence, _ = context.document.sentence_span(clause.cue_start)
    if _SUBORDINATE.match(text, sentence):
        parted = _COMMA.search(text, begin, far)
        if parted and text.find(", ", sentence, clause.start) < 0:
            stop = parted.start()  # "When Kim asked why he should, Lee was quiet"
    subject = clause.subject
    if subject and _has_share(text, max(start, subject.start - _BEFORE), subject.end):
        rest = _REST.search(text, begin, far)
        stop = rest.start() if rest else stop  # "60 percent said they would, while 9 percent did not know"
    if text.find(", but ", begin, far) > 0 and (no_more := _NO_MORE.search(text, begin, far)):
        stop = no_more.start()
    comment = COMMENT.search(text, begin, far) if _has_aside(text, begin, far) else None
    if comment:
        stop = comment.start()
    return stop


# What is said in a clause between commas ends with that.
_IN_RELATIVE: Final = (", which ", ", who ", ", whom ", ", where ", ", whose ", ", when ")
_LONGEST_RELATIVE: Final = len(", which ")
_SUBORDINATE: Final = re.compile(
    r"(?:(?:And|But|So|Yet|Now|Even|Just|Only|Shortly|Soon|Long|(?:An?|A few|Several|(?:Less|More) than an?|[A-Z]\w+) "
    r"(?:second|minute|hour|day|week|month|year)s?) )?(?:[Ww]hen|[Aa]fter|[Oo]nce|[Aa]s|[Ww]hile|[Bb]efore|[Aa]lthough"
    r"|[Tt]hough|[Bb]ecause|[Ss]ince)\b"
)
_COMMA: Final = re.compile(r",[\"”’']{0,2} ")
# How many of them, before a subject that is counted.
_SOME: Final = re.compile(
    r"(?:(?:more|fewer|less) than|about|nearly|almost|roughly|around|at least|up to|only|just|some|another|a full) \Z"
    r"|(?:(?:more than|about|nearly|only|just) )?\d[\d.]*(?: per ?cent|%) of \Z"
)
_SOMES: Final = (
    " than ", "about ", "nearly ", "almost ", "roughly ", "around ", "at least ", "up to ", "only ", "just ", "some ",
    "another ", "a full ", " of ",
)  # fmt: skip
_PARTED: Final = re.compile(r",? and, [^,;:“”\"]{3,60}, \Z")
# "Who admitted taking the money was jailed".
_MAIN_VERB: Final = re.compile(r" (?:was|were|is|are|has|had|will|would|faces|faced|pleaded)\b")
_TAKING: Final = re.compile(r"[a-z]+ing ")


def _has_share(text: str, start: int, end: int) -> bool:
    """Whether the subject is a share of those asked: "60 percent of them", "six in 10"."""
    may = (
        text.find("%", start, end) >= 0
        or text.find("cent", start, end) >= 0
        or text.find("in ", start, end) >= 0
        or text.find("of ", start, end) >= 0
    )
    return may and _SHARE.search(text, start, end) is not None


def _has_aside(text: str, start: int, end: int) -> bool:
    """Whether one may be there: a look that is far cheaper than the pattern."""
    if text.find(", a", start, end) >= 0 or text.find("— a", start, end) >= 0:
        return True
    return text.find("– a", start, end) >= 0 or text.find("- a", start, end) >= 0


def _joined_by(text: str, clause: Clause, low: int) -> int:
    """Where the comma is before an "and" and a description of who speaks in the clause; 0 where there are none."""
    subject = clause.subject
    if subject is None or subject.mention is None or text[subject.end : subject.end + 1] != ",":
        return 0
    comma = text.rfind(", ", low, clause.front - 2)
    return comma if comma > 0 and text.startswith(("and ", "but ", "while "), comma + 2) else 0


def trimmed(text: str, start: int, end: int, blanks: str) -> int:
    """Where text[start:end] ends without the blanks at its end.

    >>> trimmed("it rained, ", 0, 11, " ,")
    9
    """
    while end > start and text[end - 1] in blanks:
        end -= 1
    return end


def sentence_end(text: str, start: int, end: int) -> int:
    """The end of a sentence without its full stop; a quotation at its end keeps its own.

    >>> sentence_end("It rained.", 0, 10), sentence_end("He said: “No.”", 0, 14)
    (9, 13)
    """
    if end - start > 1 and text[end - 1] == "." and text[end - 2].isalnum():
        return end - 1  # as most do
    if text[start] == "(" and text.endswith(".)", start, end):
        return end - 2
    start = max(start, end - 20)
    if text[end - 1] == ")" and text[end - 2] in CLOSING:
        end -= 1  # "(Kim says it is “mad.”)"
    while end > start and text[end - 1] in CLOSING and text[end - 1] not in ")":
        end -= 1
        if text[end - 1] in ".!?,":
            return end
    while end > start and text[end - 1] in _END:
        end -= 1
    return end
