"""Indirect speech: the clause that a verb of speech or writing reports, without marks of its own."""

import re
from typing import Final, NamedTuple

from analysis.extract.people.clauses import Clause
from analysis.extract.quotes.context import Context

_DAY: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|night|afternoon))?|yesterday|today|tonight|recently"
    r"|earlier|later|publicly|repeatedly|simply|flatly|bluntly|privately"
    r"|(?:last|this|earlier\sthis|late\slast)\s(?:week|month|year|fall|spring|summer|winter|night"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
# What may stand between the verb and "that": the hearer, the day, where it was said.
_THAT: Final = re.compile(
    rf"""(?:[ ,]+(?:{_DAY}))?
    (?:,?\ (?:in|on|at|to|during|from|via|of|through|after|with|by)\ [^\s"“”.;:()—]+
        (?:\ (?!that\b)[^\s"“”.;:()—]+){{0,8}}?)?
    (?:[ ,]+(?:{_DAY}))?
    ,?\ that,?\ """,
    re.VERBOSE,
)
_HEARER_THAT: Final = re.compile(r""",?(?:\ (?!that\b)[^\s"“”.;:()—]+){1,9}?,?\ that\ """, re.VERBOSE)
_HEARER: Final = re.compile(
    r"\ (?:him|her|them|me|us|you|reporters|voters|supporters|lawmakers|(?:the|a|his|her|their)\ [a-z]+"
    r"|(?:[A-Z][\w.’-]*\ ?){1,4}(?:['’]s(?:\ [A-Z][\w]*)+)?)"
    rf"(?:\ (?:on\ )?(?:{_DAY}))?(?=\ )"
)
_QUESTION: Final = re.compile(
    r"(?:\ (?!(?:whether|if|why|how|what|who|when|where|which)\b)[^\s\"“”.;:()—,]+){0,6}?"
    r"\ (?=(?:whether|if|why|how|what|who|when|where|which)\b)"
)
_LEAD: Final = re.compile(rf"(?:\ (?:on\ )?(?:{_DAY}))?,?\ (?=[^\W_\"“”])")
# A finite verb, or the end of one with its subject: the mark of a clause.
_FINITE: Final = r"""(?:['’](?:s|re|ll|ve|d)\b
            |\b(?:is|was|are|were|has|had|have|will|would|could|can|may
            |might|should|must|did|does|do|isn|wasn|aren|weren|hasn|hadn|won|wouldn|couldn|shouldn|didn|doesn|don|cannot|[a-z]+ed|got|went|made
            |came|took|gave|knew|saw|became|began|lost|held|felt|left|kept|needs|wants|plans|makes|shows|means|remains|seems
            |won|seem|need|want|believe|believes|think|thinks|know|deserve)\b)"""
_CLAUSE: Final = re.compile(
    r"""(?:
        (?:he|she|it|they|we|I|you|there|this|that|these|those|no\ one|nobody|everyone|what|people)(?:\b|['’])
        | (?:[^\s"“”,;:()—]+\ ){0,7}?(?:[^\s"“”,;:()—]+)?VERB
        | (?:[^\s"“”,;:()—]+\ ){0,6}[^\s"“”,;:()—]+,\ (?:which|who|whose|where)\ [^,;:"“”]{1,90},\ (?:\w+\ )?VERB
    )""".replace("VERB", _FINITE),
    re.VERBOSE,
)
_GERUND: Final = re.compile(r" (?=(?:ever )?(?!nothing|anything|something)[a-z]+ing\b)")
_NOT_CLAUSE: Final = re.compile(
    r"(?:of|for|from|in|on|at|with|to|by|about|against|so|as|and|but|or|nothing|goodbye|something|much|more|yes|no|hello|during|when|while|after|before|than|into|out|up|off)\b"
)
_CUT: Final = re.compile(r",? (?:and|but)? ?\Z|, (?:while|but|and|with|as) [^,]{0,60}\Z")
_END: Final = ".!?…"
_CLOSING: Final = "\"'”’)»"
_MARKS: Final = "\"“”‘'`«„"


class Reported(NamedTuple):
    """A reported clause and the reporting clause it depends on."""

    start: int
    end: int
    clause: Clause
    rule: str


def reported(context: Context) -> list[Reported]:
    """The reported clauses of a document, in order of their reporting clauses."""
    text = context.document.text
    found: list[Reported] = []
    for index, clause in enumerate(context.clauses):
        if not clause.cue.frames & _FRAMES or clause.form == "passive":
            continue
        if clause.order == "none" and clause.cue.lemma == "ask" and text[clause.cue_start].isupper():
            continue  # "Asked whether ..., he said"
        found += _of_clause(context, index, clause)
    found.sort(key=lambda r: (r.start, r.end))
    return list(_apart(found))


_FRAMES: Final = frozenset({"clause", "hearer", "question"})


def _apart(found: list[Reported]) -> list[Reported]:
    """The clauses without those that a bracketing one repeats."""
    kept: list[Reported] = []
    for item in found:
        if kept and item.start < kept[-1].end:
            if item.end <= kept[-1].end and item.rule == "clause-after-cue":
                continue
            if item.end <= kept[-1].end:
                continue
        kept.append(item)
    return kept


def _of_clause(context: Context, index: int, clause: Clause) -> list[Reported]:
    document = context.document
    text = document.text
    start, end = document.sentence_span(clause.cue_start)
    stop = _trimmed_end(text, start, end)
    rest = [] if clause.order == "VS" else _behind(context, index, clause, start, stop)
    if rest:
        return rest
    if clause.order == "none":
        return []
    return _around(context, clause, start, stop)


_NEAR: Final = 240
_LONGEST: Final = 1500


def _behind(context: Context, index: int, clause: Clause, start: int, stop: int) -> list[Reported]:
    """The clause behind the cue: X said (that) …; according to X, …"""
    text = context.document.text
    if clause.order == "of":
        comma = text.find(", ", clause.end, min(stop, clause.end + 130))
        if comma < 0 or clause.start - start > 14:
            return []
        place = comma + 2
        if comma != clause.end:
            # an appositive ends with another comma
            between = text[clause.end : comma]
            if any(mark in between for mark in '"“”'):
                return []
        return _checked(context, place, _cut(context, index, place, stop), clause, "according-to")
    begin = _begin(text, clause, stop)
    if begin is None:
        return []
    return _checked(context, begin, _cut(context, index, begin, stop), clause, "clause-after-cue")


def _begin(text: str, clause: Clause, stop: int) -> int | None:
    """Where the reported clause begins behind the cue, or None if there is none."""
    place = clause.cue_end
    stop = min(stop, place + _NEAR)
    frames = clause.cue.frames
    that = _THAT.match(text, place, stop)
    if that:
        return that.end()
    if "question" in frames or clause.cue.lemma in ("say", "explain", "tell", "describe", "announce"):
        question = _QUESTION.match(text, place, stop)
        if question and ("question" in frames or question.end() - place < 3 or clause.cue.lemma == "tell"):
            return question.end()
        if "question" in frames:
            return None
    if clause.cue.lemma == "deny":
        gerund = _GERUND.match(text, place, stop)
        return gerund.end() if gerund else None
    if "hearer" in frames:
        that = _HEARER_THAT.match(text, place, stop)
        if that:
            return that.end()
        hearer = _HEARER.match(text, place, stop)
        if not hearer:
            return None
        place = hearer.end()
    lead = _LEAD.match(text, place, stop)
    if not lead or (text[lead.start() : lead.end()].startswith(",") and clause.cue.lemma != "say"):
        return None
    begin = lead.end()
    if _NOT_CLAUSE.match(text, begin) or not _CLAUSE.match(text, begin, stop):
        return None
    return begin


def _cut(context: Context, index: int, begin: int, stop: int) -> int:
    """Where the reported clause ends: before the next reporting clause of the same sentence, else with it."""
    text = context.document.text
    for clause in context.clauses[index + 1 : index + 5]:
        if clause.start >= stop:
            break
        if clause.start <= begin:
            continue
        before = text[max(begin, clause.start - 70) : clause.start]
        if clause.order == "of" or (clause.form == "participle" and clause.order == "none"):
            if before.endswith((", ", ", and ")) or clause.order == "of":
                return clause.start - (len(before) - len(before.rstrip(" ,")))
        elif before.endswith((", and ", " and ", ", but ", " but ", ", while ")) and clause.cue.speaks:
            trimmed = before.rstrip()
            word = trimmed.rsplit(" ", 1)[-1]
            if clause.order == "none" or trimmed[: -len(word)].rstrip().endswith(","):
                cut = clause.start - (len(before) - len(trimmed)) - len(word)
                return _rstrip(text, begin, cut, " ,")
    return stop


def _rstrip(text: str, start: int, end: int, blanks: str) -> int:
    while end > start and text[end - 1] in blanks:
        end -= 1
    return end


def _trimmed_end(text: str, start: int, end: int) -> int:
    """The end of a sentence without its full stop; a quotation at its end keeps its own."""
    start = max(start, end - 20)
    while end > start and text[end - 1] in _CLOSING and text[end - 1] not in ")":
        end -= 1
        if text[end - 1] in ".!?,":
            return end
    while end > start and text[end - 1] in _END:
        end -= 1
    return end


def _around(context: Context, clause: Clause, start: int, stop: int) -> list[Reported]:
    """The clause before a reporting clause set off by commas, and what follows it: …, X said, …"""
    text = context.document.text
    if text[clause.start - 2 : clause.start] != ", " and clause.order != "of":
        before = text[max(start, clause.start - 60) : clause.start]
        comma = before.rfind(", ")
        if comma < 0 or not _NAME_LEAD.fullmatch(before, comma + 2):
            return []
        edge = max(start, clause.start - 60) + comma
    else:
        edge = _rstrip(text, start, clause.start, " ,")
    if not 12 <= edge - start <= _LONGEST or text[edge - 1] in _CLOSING or text[edge - 1 : edge] == ")":
        return []
    if clause.order != "of" and clause.order != "VS":
        follow = text[clause.cue_end : clause.cue_end + 1]
        if follow == ":" or (follow not in ".,;" and not _TAIL.match(text, clause.cue_end, stop + 1)):
            return []
    begin = start
    if _OPENING.match(text, start) and text.find(", ", start, edge) < 0:
        return []
    lead = _CONJUNCTION.match(text, start)
    if lead:
        begin = lead.end()
    found = _checked(context, begin, edge, clause, "according-to" if clause.order == "of" else "clause-before-cue")
    if found and clause.order == "SV" and text[clause.cue_end : clause.cue_end + 2] == ", ":
        place = clause.cue_end + 2
        if stop - place > 20 and not any(c.start < stop for c in context.between(place, stop)):
            found += _checked(context, place, stop, clause, "clause-goes-on")
    return found


_NAME_LEAD: Final = re.compile(r"(?:(?:the|a|an) )?(?:[\w.’'&-]+ ){0,5}")
_TAIL: Final = re.compile(
    r"(?: (?:on|in|at|during|to)\b[^,;]{0,80}"
    r"| (?:(?:last|this|late|early) )?\w+(?: (?:night|morning|afternoon|evening))?)?(?:[.,;]|\s*\Z)"
)
_OPENING: Final = re.compile(
    r"(?:In|On|At|After|Before|During|While|When|As|Since|Amid|Under|With|Without|By|From|For|Despite|Following|Though"
    r"|Although|Speaking|Asked|Citing|Pressed|Responding|If|Because|Until|Among|Through|Instead|Earlier|Later|Last|Yet"
    r"|However|Meanwhile|Indeed|Moreover|Still|Then|\w+ing|\w+ly)\b"
)
_CONJUNCTION: Final = re.compile(r"(?:But|And|So|Yet|Still|However),? ")


def _checked(context: Context, start: int, end: int, clause: Clause, rule: str) -> list[Reported]:
    """The reported clause, unless it is all in marks or too short to be one."""
    text = context.document.text
    if not 8 <= end - start <= _LONGEST or text[start] in _MARKS:
        return []
    if " " not in text[start:end]:
        return []
    return [Reported(start, end, clause, rule)]
