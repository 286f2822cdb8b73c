"""Indirect speech: the clause that a verb of speech or writing reports, without marks of its own.

Verbs of thought are left out: what someone believes, hopes or knows is not what they said.
"""

import re
from operator import itemgetter
from typing import Final, NamedTuple

from analysis.extract.people.clause import Clause
from analysis.extract.people.vocabulary import ROLES
from analysis.extract.quotes.context import Context, behind_dateline
from analysis.extract.quotes.extent import CLOSING, COMMENT, clause_begin, clause_end, sentence_end, trimmed

_MARKS: Final = "\"“”‘'`«„"


class Reported(NamedTuple):
    """A reported clause and the reporting clause it depends on."""

    start: int
    end: int
    clause: Clause
    rule: str


def reported(context: Context) -> list[Reported]:
    """The reported clauses of a document, in order of their reporting clauses."""
    document = context.document
    text = document.text
    found: list[Reported] = []
    start = end = stop = -1  # of the sentence, and where it ends without its full stop
    for index, clause in enumerate(context.clauses):
        if _FRAMES.isdisjoint(clause.cue.frames):
            continue
        if clause.form == "passive" and not _behind_agent(text, clause):
            continue
        place = clause.cue_start
        if clause.order == "none" and text[place].isupper() and clause.form == "finite":
            continue  # "Asked whether ..., he said"; "Noted economists met"
        if not start <= place < end:
            start, end = document.sentence_span(place)
            stop = sentence_end(text, start, end)
        rest = [] if clause.order == "VS" else _behind(context, index, clause, start, stop)
        if not rest and clause.order != "none":
            rest = _around(context, clause, start, stop)
        found += rest
    found.sort(key=itemgetter(0, 1))
    return _apart(found)


def _behind_agent(text: str, clause: Clause) -> int | None:
    """Where the reported clause of a passive begins that names its agent: "it was said by the ministry that"."""
    that = _AGENT_THAT.match(text, clause.subject.end) if clause.subject else None
    return that.end() if that else None


_AGENT_THAT: Final = re.compile(r" (?:who [^,.;:]{3,60}? )?that ")
_FRAMES: Final = frozenset({"clause", "hearer", "question"})


def _apart(found: list[Reported]) -> list[Reported]:
    """The clauses without those that a bracketing one repeats."""
    kept: list[Reported] = []
    for item in found:
        if kept and item.end <= kept[-1].end:
            continue
        kept.append(item)
    return kept


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
        return _checked(context, place, clause_end(context, index, place, start, stop), clause, "according-to")
    begin = _behind_agent(text, clause) if clause.form == "passive" else clause_begin(text, clause, stop)
    if begin is None:
        return []
    return _checked(context, begin, clause_end(context, index, begin, start, stop), clause, "clause-after-cue")


def _around(context: Context, clause: Clause, start: int, stop: int) -> list[Reported]:
    """The clause before a reporting clause set off by commas, and what follows it: …, X said, …"""
    text = context.document.text
    if text[clause.start - 2 : clause.start] != ", " and clause.order != "of":
        edge = text.rfind(", ", max(start, clause.start - 60), clause.start)
        if edge < 0 or not _NAME_LEAD.fullmatch(text, edge + 2, clause.start) or COMMENT.match(text, edge):
            return []  # "…, a charge the army denied": that was said by others
    else:
        edge = trimmed(text, start, clause.start, " ,")
    last = False
    described = _DESCRIPTION.fullmatch(text, start, edge) if edge - start < _SHORT else None
    if described and described["head"].lower() in ROLES:
        return []  # "Its president, Ann Lee, wrote"
    if not 12 <= edge - start <= _LONGEST or text[edge - 1] in CLOSING or text[edge - 1 : edge] == ")":
        return []
    if clause.order != "of" and clause.order != "VS":
        follow = text[clause.cue_end : clause.cue_end + 1]
        tail = _TAIL.match(text, clause.cue_end, stop + 1)
        if follow == ":" or (follow not in ".,;" and not tail):
            return []
        # Where the sentence ends with the cue, what stands before it is what was said, however it opens:
        # "By noon the lake had risen, rangers said."
        last = tail is not None and tail.end() >= stop
    begin = start = behind_dateline(text, start, edge)
    if not last and _OPENING.match(text, start) and text.find(", ", start, edge) < 0:
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


_SHORT: Final = 50
# Who speaks, told before the name: "Its founding president".
_DESCRIPTION: Final = re.compile(
    r"(?:The|A|An|His|Her|Its|Their|One|Another|[A-Z]\w+['’]s?) (?:(?!\w*(?:s|ed)\b)[\w-]+ ){0,3}(?P<head>[\w-]+)"
)
_NAME_LEAD: Final = re.compile(r"(?!(?:and|but|or|while|as|whereas) )(?:(?:the|a|an) )?(?:[\w.’'&-]+ ){0,5}")

_TAIL: Final = re.compile(
    r"(?: (?:(?:last|this|late|early) )?\w+(?: (?:night|morning|afternoon|evening))?)?"
    r"(?: (?:on|in|at|during|to)\b[^,;]{0,80})?(?:[.,;]|\s*\Z)"
)

_OPENING: Final = re.compile(
    r"(?:In|On|At|After|Before|During|While|When|As|Since|Amid|Under|With|Without|By|From|For|Despite|Following|Though"
    r"|Although|Speaking|Asked|Citing|Pressed|Responding|If|Because|Until|Among|Through|Instead|Earlier|Later|Last|Yet"
    r"|However|Meanwhile|Indeed|Moreover|Still|Then|\w+ing|\w+ly)\b"
)

_CONJUNCTION: Final = re.compile(r"(?:But|And|So|Yet|Still|However),? ")


# "The town, where, she added, nobody lives": what is told stands behind the cue.
_UNFINISHED: Final = (" where", " which", " who", " whom", " whose", " that", " and", " but")


def _checked(context: Context, start: int, end: int, clause: Clause, rule: str) -> list[Reported]:
    """The reported clause, unless it is all in marks or too short to be one."""
    text = context.document.text
    if not 8 <= end - start <= _LONGEST or text[start] in _MARKS:
        return []
    if " " not in text[start:end] or text.endswith(_UNFINISHED, start, end):
        return []
    return [Reported(start, end, clause, rule)]
