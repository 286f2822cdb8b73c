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
_FAR: Final = 1500
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
    far = min(stop, begin + _FAR)
    semicolon = text.find("; ", begin, far)
    if semicolon > 0:
        stop = semicolon
    if text.endswith(
        (" which ", " who ", " whom "), 0, context.clauses[index].cue_start
    ):  # "The ministry, which says it is safe, has"
        comma = text.find(", ", begin, far)
        stop = comma if comma > 0 else stop
    if index >= 0 and _SUBORDINATE.match(
        text, sentence := context.document.sentence_span(context.clauses[index].cue_start)[0]
    ):
        comma = text.find(", ", begin, far)
        if comma > 0 and text.find(", ", sentence, context.clauses[index].start) < 0:
            stop = comma  # "When Kim asked why he should, Lee was quiet"
    if text.find(", but ", begin, far) > 0 and (no_more := _NO_MORE.search(text, begin, far)):
        stop = no_more.start()
    comment = COMMENT.search(text, begin, far) if _has_aside(text, begin, far) else None
    if comment:
        stop = comment.start()
    for clause in context.clauses[index + 1 : index + 5]:
        if clause.start >= stop:
            break
        if clause.start <= begin:
            continue
        front = clause.front
        if clause.order != "of" and clause.subject and clause.form == "finite" and text.find(": ", begin, front) > 0:
            return text.find(": ", begin, front)  # "said it was thin: If it breaks, Lee said, “…”"
        before = text[max(begin, front - 70) : front]
        if clause.order == "of" or (clause.form == "participle" and clause.order == "none"):
            if before.endswith((", ", ", and ")) or clause.order == "of":
                return front - (len(before) - len(before.rstrip(" ,")))
        elif before.endswith((", and ", " and ", ", but ", " but ", ", while ", ", then ", ", and then ")) and (
            clause.cue.speaks or clause.cue.frames & _OWN
        ):
            kept = before.rstrip().removesuffix(" then") if before.endswith(" and then ") else before.rstrip()
            word = kept.rsplit(" ", 1)[-1]
            if clause.order == "none" or kept[: -len(word)].rstrip().endswith(","):
                cut = front - (len(before) - len(kept)) - len(word)
                return trimmed(text, begin, cut, " ,")
        elif before.endswith(", with ") and clause.form == "participle":
            return front - len(", with ")  # "…, with her aide calling it “mad”"
        elif before.endswith(", ") and (cut := _joined_by(text, clause, max(begin, front - 70))):
            return cut  # "the road was shut, and a resident, Ann Lee, said"
        elif before.endswith((", ", ", the ", ", The ")) and clause.order == "SV" and clause.cue_end >= stop:
            return text.rfind(",", begin, clause.start)  # "..., the ministry said" at the end
    return stop


_SUBORDINATE: Final = re.compile(r"(?:When|After|Once|As|While|Before|Although|Though|Because|Since)\b")


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
    if text.endswith(".", start, end) and text[end - 2].isalnum():
        return end - 1  # as most do
    if text.startswith("(", start) and text.endswith(".)", start, end):
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
