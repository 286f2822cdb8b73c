"""Indirect speech: the clause that a verb of speech or writing reports, without marks of its own.

Verbs of thought are left out: what someone believes, hopes or knows is not what they said.
"""

import re
from operator import itemgetter
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.people.grammar import DETERMINER, FLAGS, HELPER, PREPOSITION
from analysis.extract.people.roles import role_behind
from analysis.extract.people.vocabulary import ROLES
from analysis.extract.quotes.bare import is_denied
from analysis.extract.quotes.brackets import CONJUNCTION, bracketed, by_the_way, comma_before, is_remark
from analysis.extract.quotes.checked import LONGEST, UNFINISHED, Reported, checked
from analysis.extract.quotes.clause_begins import clause_begin
from analysis.extract.quotes.clause_ends import COMMENT, clause_end, sentence_end, trimmed
from analysis.extract.quotes.context import Context, behind_dateline, is_listed
from analysis.extract.quotes.ends_in_marks import ending_in_marks
from analysis.extract.quotes.finite import is_clause
from analysis.extract.quotes.sides import CLOSING


def reported(context: Context) -> list[Reported]:
    """The reported clauses of a document, in order of their reporting clauses."""
    document = context.document
    text = document.text
    found: list[Reported] = []
    start = end = stop = -1  # of the sentence, and where it ends without its full stop
    for index, clause in enumerate(context.clauses):
        if _FRAMES.isdisjoint(clause.cue.frames):
            continue
        if clause.form == "passive" and not (_behind_agent(text, clause) or _AS.match(text, clause.cue_start - 9)):
            continue
        if clause.form == "infinitive" and _IMPERSONAL.search(text, max(0, clause.cue_start - 16), clause.cue_start):
            continue  # "It is too early to say whether"
        place = clause.cue_start
        if clause.order == "none" and text[place].isupper() and clause.form == "finite":
            continue  # "Asked whether ..., he said"; "Noted economists met"
        if not start <= place < end:
            start, end = document.sentence_span(place)
            stop = sentence_end(text, start, end)
        rest = _between_commas(context, index, clause, start, stop)
        if (
            not rest
            and clause.order == "SV"
            and text[clause.cue_end : clause.cue_end + 2] == ", "
            and text.startswith(_BECAUSE, clause.cue_end)
        ):
            rest = _around(context, clause, start, stop)  # "She had not called, she said, because it was late."
        if not rest and clause.order != "VS":
            rest = _behind(context, index, clause, start, stop)
        if not rest and clause.order != "none" and clause.form != "passive":
            rest = _around(context, clause, start, stop) or ending_in_marks(context, clause, start)
        found += rest
    found.sort(key=itemgetter(0, 1))
    return _apart(found)


def _behind_agent(text: str, clause: Clause) -> int | None:
    """Where the reported clause of a passive begins that names its agent: "it was said by the ministry that"."""
    that = _AGENT_THAT.match(text, clause.subject.end) if clause.subject else None
    return that.end() if that else None


# "As reported by the Post", "As first reported by the Post".
_AS: Final = re.compile(r".{0,6}\b[Aa]s (?:first )?")
_IMPERSONAL: Final = re.compile(r"\b(?:early|soon|hard|difficult|impossible|possible|premature|easy|fair|safe) to \Z")
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


def _between_commas(context: Context, index: int, clause: Clause, start: int, stop: int) -> list[Reported]:
    """What is said around a clause between commas, or behind "As Kim noted, "."""
    begin = by_the_way(context, clause, start, stop)
    if begin >= 0:
        return checked(context, begin, clause_end(context, index, begin, start, stop), clause, "clause-after-cue")
    found = []
    for begin, end in bracketed(context, clause, start, stop):
        rule = "clause-before-cue" if end < clause.start else "clause-goes-on"
        found += checked(context, begin, end, clause, rule)
    return found


def _behind(context: Context, index: int, clause: Clause, start: int, stop: int) -> list[Reported]:
    """The clause behind the cue: X said (that) …; according to X, …"""
    text = context.document.text
    if clause.order == "of":
        comma = text.find(", ", clause.end, min(stop, clause.end + 130))
        if comma < 0 or clause.start - start > 14:
            return []
        place = comma + 2
        if comma == clause.end:
            role = role_behind(text, comma)  # "According to Ann Lee, a nurse, it rained"
            if role and text.startswith(", ", comma + 2 + len(role)):
                place = comma + len(role) + 4
        else:
            # an appositive ends with another comma
            between = text[clause.end : comma]
            if any(mark in between for mark in '"“”'):
                return []
        return checked(context, place, clause_end(context, index, place, start, stop), clause, "according-to")
    begin = _behind_agent(text, clause) if clause.form == "passive" else clause_begin(text, clause, stop)
    if begin is None:
        return []
    return checked(context, begin, clause_end(context, index, begin, start, stop), clause, "clause-after-cue")


def _around(context: Context, clause: Clause, start: int, stop: int) -> list[Reported]:
    """The clause before a reporting clause set off by commas, and what follows it: …, X said, …"""
    text = context.document.text
    if clause.subject and clause.subject.sort == "relative":
        return []  # "An aide, who asked not to be named, left"
    if text[clause.start - 2 : clause.start] != ", " and clause.order != "of":
        noted = clause.front - len(", as ")  # "The road is shut, as Kim noted."
        edge = (
            noted if text.startswith(", as ", noted) and is_remark(clause) else comma_before(text, clause.start, start)
        )
        if edge < 0 or COMMENT.match(text, edge):
            return []  # "…, a charge the army denied": that was said by others
    else:
        edge = trimmed(text, start, clause.start, " ,")
        edge = _before_role(text, start, edge)
    last, tail = False, None
    described = _DESCRIPTION.fullmatch(text, start, edge) if edge - start < _SHORT else None
    if described and described["head"].lower() in ROLES:
        return []  # "Its president, Ann Lee, wrote"
    if not 12 <= edge - start <= LONGEST or text[edge - 1] in CLOSING or text[edge - 1 : edge] == ")":
        return []
    if clause.order in ("of", "VS"):
        last = clause.end >= stop  # "By noon the lake had risen, said Kim."
    else:
        follow = text[clause.cue_end : clause.cue_end + 1]
        tail = (_TOLD if clause.cue.lemma == "tell" else _TAIL).match(text, clause.cue_end, stop + 1)
        if tail and text[tail.end() - 1] == "." and tail.end() < stop and tail[0].count(" ") == 1:
            tail = None  # "…, Kim questioned Mr. Lee's plan"
        if follow == ":" or (follow not in ".,;" and not tail):
            return []
        # Where the sentence ends with the cue, what stands before it is what was said, however it opens:
        # "By noon the lake had risen, rangers said."
        last = tail is not None and tail.end() >= stop
        if _ASKED.match(text, start) or (clause.cue.lemma in _DOES and text.startswith(" to ", clause.cue_end)):
            return []  # "Asked about it, Kim said yes."; "The plan works if Kim agrees to leave."
        if clause.cue.lemma in _ANSWERS and is_denied(text, clause):
            return []  # "Asked for the names, Kim did not respond."
    if text[start] == "H" and text.startswith(_HERE, start):
        return []  # "Here's what Kim said, according to Lee: “…”"
    begin = start = behind_dateline(text, start, edge)
    opening = _OPENING.match(text, start)
    if opening and not is_listed(opening[0]) and text.find(", ", start, edge) < 0:
        whole = is_clause(text, start, edge) if last else _GERUND.match(text, start, edge)
        if not whole:
            return []  # "Speaking in Hull, Kim said so"
    elif (
        opening and _BESIDE.match(text, comma := text.find(", ", start, edge)) and text.find(", ", comma + 2, edge) < 0
    ):
        return []  # "On Monday, even as it rained, Kim wrote to Lee"
    lead = CONJUNCTION.match(text, start)
    if lead:
        begin = lead.end()
    parted = max(text.rfind(": ", begin, edge), text.rfind("; ", begin, edge))
    if parted > 0 and any(c.subject for c in context.between(begin, parted)):
        begin = parted + 2  # "Kim said it was thin: If it breaks, Lee said"
    found = checked(context, begin, edge, clause, "according-to" if clause.order == "of" else "clause-before-cue")
    goes_on = tail and text.startswith(", ", tail.end() - 1)
    if goes_on and tail and tail.end() - 1 > clause.cue_end and _ASIDE.match(text, tail.end() + 1):
        goes_on = False  # "…, Kim announced on Monday, in a result that was rejected"
    if found and clause.order == "SV" and tail and goes_on:
        place = tail.end() + 1
        if stop - place > _SHORTEST and not any(
            c.cue.frames & _FRAMES and (c.subject or c.form == "participle") for c in context.between(place, stop)
        ):
            found += checked(context, place, stop, clause, "clause-goes-on")
    return found


_ASKED: Final = re.compile(r"(?:Asked|Pressed|Questioned|Quizzed|Reached|Told)\b")
_DOES: Final = frozenset(
    {"agree", "promise", "vow", "pledge", "threaten", "swear", "offer", "claim", "propose", "forget"}
)
_HERE: Final = ("Here's ", "Here’s ", "Here is ", "Here are ")
# What the author adds of the telling; not what the news goes on with: "after falling 2 percent in May".
_ASIDE: Final = re.compile(
    r"(?!compared (?:with|to)\b|after (?:ris|fall|gain|los|dropp|climb|grow|shrink|slipp|declin|increas|decreas|jump"
    r"|surg|plung|slid|eas|tumbl|soar|edg|expand|contract)ing\b)"
    r"(?:in|at|on|during|after|as|when|before|while|following|amid|ahead|with|to|for|by|from|which|who|where|but|\w+ing|\w+ed)\b"
)
_ANSWERS: Final = frozenset({"respond", "comment", "answer", "reply"})
_BECAUSE: Final = (
    ", because ",
    ", although ",
    ", though ",
    ", unless ",
    ", until ",
    ", even if ",
    ", since ",
    ", so ",
    ", and ",
)
_SHORTEST: Final = 9  # characters: "is ten years"
_SHORT: Final = 50
# Who speaks, told before the name: "Its founding president".
_DESCRIPTION: Final = re.compile(
    r"(?:The|A|An|His|Her|Its|Their|One|Another|(?:[A-Z][\w.]* ){0,3}[A-Z]\w+['’]s?) "
    r"(?:(?!\w*(?:s|ed)\b)[\w-]+ ){0,3}(?P<head>[\w-]+)"
)
# "Restoring stocks might help, Kim said, because": the subject of a clause, not what Kim did.
_GERUND: Final = re.compile(r"[A-Z]\w+ing (?:[\w'’-]+ ){1,6}(?:would|could|might|may|can|will|should|is|was|has|had)\b")


def _before_role(text: str, start: int, edge: int) -> int:
    """Where the comma is before a description that a name follows: "…, her son, Ann Lee, said"; else the edge."""
    comma = text.rfind(", ", max(start, edge - _LONGEST_ROLE), edge)
    words = text[comma + 2 : edge].split() if comma >= 0 else []
    if not words or not (FLAGS[words[0]] & DETERMINER or words[0].endswith(("'s", "’s")) or len(words) == 1):
        return edge
    if text.endswith(UNFINISHED, start, edge):
        return edge  # "the son of a man who, Kim says, was"
    head = next((k for k, word in enumerate(words) if FLAGS[word] & PREPOSITION), len(words))
    if not head or words[head - 1].lower() not in ROLES or any(FLAGS[word] & HELPER for word in words):
        return edge
    return comma


_LONGEST_ROLE: Final = 70

_TAIL: Final = re.compile(
    r"(?: (?:(?:last|this|late|early) )?(?:[A-Z]\w+|week|month|year|night|morning|afternoon|evening|spring|summer"
    r"|autumn|winter|yesterday|today|tonight|then|there|here|again|too|afterwards?|earlier|later|once|aloud|online|\w+ly|so|it)"
    r"(?: (?:night|morning|afternoon|evening))?)?"
    r"(?: (?:on|in|at|during|to)\b[^,;]{0,80})?(?:[.,;]|\s*\Z)"
)
# "…, Kim told Reuters by telephone", "…, Lee told state television after the vote".
_TOLD: Final = re.compile(
    r" (?:(?:the|an?|his|her|state|local) )?(?:[\w-]+ ){0,2}?[\w-]+"
    r"(?: (?:conference|briefing|television|radio|agency|newspaper|[A-Z]\w+)){0,3}"
    r"(?: (?:on|in|at|during|by|via|from|outside|after|over|through|before)\b[^,;]{0,80})?(?:[.,;]|\s*\Z)"
)

_OPENING: Final = re.compile(
    r"(?:In|On|At|After|Before|During|While|When|As|Since|Amid|Under|With|Without|By|From|For|Despite|Following|Though"
    r"|Although|Speaking|Asked|Citing|Pressed|Responding|If|Because|Until|Among|Through|Instead|Earlier|Later|Last|Yet"
    r"|However|Meanwhile|Indeed|Moreover|Still|Then|\w+ing|\w+ly)\b"
)

_BESIDE: Final = re.compile(
    r", (?:even (?:as|while|though|after)|as|when|while|after|before|although|though|which|who)\b"
)
