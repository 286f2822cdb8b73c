"""The reporting clause right behind a passage: “…,” said Kim; “…,” Kim said."""

import re
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.quotes.bare import is_bare, is_denied
from analysis.extract.quotes.context import NEW_SENTENCE, Context, Source, source_of
from analysis.extract.quotes.marks import Marked

_ENDS_OPEN: Final = ",?!…—–-"
_SPACE: Final = re.compile(r"[\s,;—–'’”\"-]*")
_NEAR_SUBJECT: Final = re.compile(
    r"[\s,;—–-]*(?:(?:and|but|as) )?"
    r"(?!(?:(?:to|for|of|in) )?(?:while|whereas|although|though|which|whom|who|when|because|after|before|if|since|until"
    r"|unless)\b)"
    r"(?:[\w.’'&-]+ ){0,6}\Z"
)
# The same, or a description with a comma: "his lawyer, Ann Lee, said".
_DESCRIBED: Final = re.compile(
    r"[\s,;—–-]*(?:(?:the|a|an|his|her|their|its|one of|another of|[A-Z][\w.-]*['’]s) )"
    r"(?:[\w.’'&-]+ ){0,5}[\w’'&-]+, "
    r"(?:[A-Z][\w.]* ){0,2}\Z"
)
_OPENING: Final = re.compile(r" (?:(?:The|Her|His|An?|Its|Their) [a-z]|(?:He|She|They|It) )")
_TITLE: Final = re.compile(r"\b(?:[A-Z][a-z]{0,4}|[A-Z]\.[A-Z])\.\s+[A-Z]")
_BEHIND: Final = 200
_OPENS: Final = 5  # characters: a passage that opens its sentence


def clause_after(context: Context, mark: Marked, following: Marked | None, paragraph: int) -> Clause | None:
    """The clause right behind the closing mark, before the following passage: “…,” said Kim; “…,” Kim said.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> from analysis.extract.people.subjects import names
    >>> from analysis.extract.quotes.marks import scan
    >>> document = Document("“It rained,” said Kim.")
    >>> context = Context(document, scan(document), clauses(document), names(document))
    >>> clause_after(context, context.marks[0], None, 0).order
    'VS'
    """
    document = context.document
    text, outer_end = document.text, mark.outer_end
    clause = context.first_from(outer_end)
    if clause is None or clause.cue_start >= outer_end + _BEHIND:
        return None
    if following and context.settings[following.outer_start].paragraph == paragraph:
        ahead = following.outer_start
    else:
        ahead = document.paragraphs[paragraph][1] if document.paragraphs else len(text)
    if clause.cue_start >= ahead:
        return None
    gap = text[outer_end : clause.start]
    if clause.order == "VS":
        return clause if _SPACE.fullmatch(gap) else None
    inside = text[mark.start : mark.end].rstrip("'’”\"")[-1:]  # before the mark of a quote in the quote
    comma = inside in _ENDS_OPEN or text[outer_end : outer_end + 1] in (",", "—")
    if clause.order == "SV" and clause.form in ("finite", "passive"):
        if comma and (_NEAR_SUBJECT.match(gap) or _DESCRIBED.match(gap)):
            return None if _new_sentence(text, inside, outer_end, clause) else clause
        opens = inside == "." and mark.outer_start - context.settings[mark.outer_start].start < _OPENS
        if opens and _NEAR_SUBJECT.match(gap) and is_bare(text, clause) and not is_denied(text, clause):
            return clause
    if clause.order == "of" and comma and _SPACE.fullmatch(gap):
        return clause
    return None


def _new_sentence(text: str, inside: str, outer_end: int, clause: Clause) -> bool:
    """Whether what follows the passage is a sentence of its own: “Why?” The mayor left. Kim asked"""
    if inside in "?!":
        return _OPENING.match(text, outer_end, clause.cue_start) is not None
    front = clause.front
    if text.find(". ", outer_end, front) < 0:
        return False
    return NEW_SENTENCE.search(text, outer_end, front) is not None and not _TITLE.search(text, outer_end, front)


def source_after(text: str, clause: Clause, start: int, mark: Marked) -> Source:
    """The source in the clause behind; the passage is all of it if nothing of the sentence stands before.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> from analysis.extract.people.subjects import names
    >>> from analysis.extract.quotes.marks import scan
    >>> document = Document("“It rained,” said Kim.")
    >>> context = Context(document, scan(document), clauses(document), names(document))
    >>> source = source_after(document.text, context.clauses[0], 0, context.marks[0])
    >>> source.rule, source.whole
    ('cue-after-inverted', True)
    """
    rule = "cue-after" if clause.order == "SV" else "cue-after-inverted"
    whole = mark.outer_start - start < 5 or text.endswith(": ", start, mark.outer_start)  # "The claim: “…,” Kim said"
    return source_of(clause, rule, whole)


def is_joined(text: str, mark: Marked) -> bool:
    """Whether what follows the passage goes on with "and" or "but".

    >>> from analysis.document import Document
    >>> from analysis.extract.quotes.marks import scan
    >>> text = "It is “big” and “bold”, they said."
    >>> [is_joined(text, mark) for mark in scan(Document(text))]
    [True, False]
    """
    return text[mark.outer_end : mark.outer_end + 6].lstrip(" ,").startswith(("and ", "but ", "then"))
