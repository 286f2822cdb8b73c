"""Any verb speaks right behind a quotation that ends in a comma: “…,” beamed Kim; “…?” he wondered."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.people.grammar import FLAGS, HELPER, PREPOSITION, SPEAKERS, STOP
from analysis.extract.people.subject_after import subject_after
from analysis.extract.people.subjects import Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.quotes.context import Context, Source
from analysis.extract.quotes.marks import Marked

_FEWEST_WORDS: Final = 4
_PRONOUNS: Final = frozenset({"he", "she", "they", "I", "we"})
_SORTS: Final = frozenset({"person", "open", "single"})
_WENT: Final = frozenset({"went", "goes", "began", "begins", "put", "puts", "shot", "shoots", "spat", "quoth"})
_DETERMINERS: Final = frozenset({"the", "a", "an", "one", "his", "her", "their", "another"})
_BETWEEN: Final = re.compile(r" (?:[a-z-]+ ){1,3}")
_OBJECTS: Final = frozenset({"it", "them", "its"})
_NO_VERBS: Final = HELPER | STOP | PREPOSITION


def unlisted(context: Context, mark: Marked) -> Source | None:
    """The source in an unlisted verb right behind the mark with its subject, or None."""
    text = context.document.text
    behind = mark.outer_end
    if not mark.closed or text[mark.end - 1] not in ",?!" or text[behind : behind + 1] != " ":
        return None
    short = text.count(" ", mark.start, mark.end) < _FEWEST_WORDS - 1
    if short and (text[mark.end - 1] == "," or not text[mark.start].isupper()):
        return None
    known = context.known
    words, starts, gaps = known.words, known.starts, known.gaps
    k = bisect_left(starts, behind)
    if k + 1 >= len(words) or starts[k] != behind + 1 or gaps[k] != " ":
        return None
    if words[k] in _PRONOUNS:
        return _source(Subject(starts[k], starts[k] + len(words[k]), "pronoun"), words, starts, k + 1)
    mention = known.by_start.get(starts[k])
    if mention is None and words[k] in _DETERMINERS:  # "an angry Kim retaliated"
        near = range(k + 1, min(k + 4, len(words)))
        mention = next((m for n in near if (m := known.by_start.get(starts[n])) and m.name.kind in _SORTS), None)
        if mention and _BETWEEN.fullmatch(text, starts[k] + len(words[k]), mention.start) is None:
            mention = None
    if mention:
        verb = bisect_left(starts, mention.end)
        follows = verb < len(words) and gaps[verb - 1] == " " and mention.name.kind in _SORTS
        return _source(Subject(mention.start, mention.end, "name", mention), words, starts, verb) if follows else None
    subject = subject_after(known, starts[k] + len(words[k])) if _is_verb(words[k]) else None
    if (
        subject is None
        or (short and not subject.mention)
        or (subject.sort == "nominal" and not _is_somebody(context, subject))
    ):
        return None
    return _source(subject, words, starts, k)


def before_colon(context: Context, mark: Marked) -> Source | None:
    """The source in an unlisted verb before a colon, with its subject: "Asked about it, Kim shrugged: “…”"."""
    text, known = context.document.text, context.known
    colon = mark.outer_start - 1 - (text[mark.outer_start - 1 : mark.outer_start] == " ")
    if colon < 0 or text[colon] != ":":
        return None
    words, starts = known.words, known.starts
    verb = bisect_left(starts, colon) - 1
    if verb < 1 or starts[verb] + len(words[verb]) != colon or known.gaps[verb - 1] != " ":
        return None
    if words[verb - 1] in _PRONOUNS:
        return _source(Subject(starts[verb - 1], starts[verb] - 1, "pronoun"), words, starts, verb)
    mention = known.by_end.get(starts[verb] - 1)
    if mention is None or mention.name.kind not in _SORTS:
        return None
    return _source(Subject(mention.start, mention.end, "name", mention), words, starts, verb)


def _source(subject: Subject, words: tuple[str, ...], starts: tuple[int, ...], verb: int) -> Source | None:
    """The source with the word at verb for its cue, if that is a verb without an object: not "he turned it down"."""
    if not _is_verb(words[verb]) or (words[verb + 1 : verb + 2] and words[verb + 1] in _OBJECTS):
        return None
    return Source(subject, starts[verb], starts[verb] + len(words[verb]), "verb-after", True)


def _is_somebody(context: Context, subject: Subject) -> bool:
    """Whether a description is of someone who may speak: “…,” gloated the manager."""
    first, _, rest = context.document.text[subject.start : subject.end].partition(" ")
    return first in _DETERMINERS and head_noun(rest).lower() in SPEAKERS


def _is_verb(word: str) -> bool:
    return word in _WENT or (word[0].islower() and word.endswith("ed") and not FLAGS[word] & _NO_VERBS)
