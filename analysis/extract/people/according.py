"""Reporting clauses without a verb: "according to X", "in the words of X", "in X's words"."""

from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.people.subject_after import subject_after
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.vocabulary import cue
from analysis.known import Known

TRIGGERS: Final = frozenset({"according", "According", "words"})

_AS_WRITTEN: Final = Known(lambda form: cue(form, "accord", "neutral", frozenset({"clause"})))

# According to these nobody speaks: "according to plan".
_NOBODY: Final = frozenset({"plan", "law", "schedule", "custom", "legend", "rumour"})


def of_clause(known: Names, i: int) -> Clause | None:
    """The clause "according to X", "in the words of X" or "in X's words"."""
    text, starts, words = known.text, known.starts, known.words
    if words[i] == "words":
        owner = _in_words_of(known, i)
        if owner:
            end = starts[i] + len("words")
            front, speaker = owner
            return Clause(front, end, starts[i], end, _AS_WRITTEN["words"], "of", speaker)
        if i < 2 or words[i - 1] != "the" or words[i - 2].lower() != "in" or words[i + 1 : i + 2] != ("of",):
            return None
        start, end = starts[i - 2], starts[i + 1] + 2
    elif words[i + 1 : i + 2] != ("to",):
        return None
    else:
        start, end = starts[i], starts[i + 1] + 2
    subject = subject_after(known, end)
    if subject and text[subject.start : subject.end] in _OBJECTS:
        subject.sort = "pronoun"
    if subject is None or text[subject.start : subject.end] in _NOBODY:
        return None
    return Clause(start, subject.end, start, end, _AS_WRITTEN[text[start:end]], "of", subject)


def _in_words_of(known: Names, i: int) -> tuple[int, Subject] | None:
    """Whose words the words at word i are, with where the phrase begins: "in Kim's words", "in her words"."""
    words, starts = known.words, known.starts
    j = i - 2 if i and words[i - 1] == "s" else i - 1
    if j < 1:
        return None
    end = starts[j] + len(words[j])
    if words[j] in _OWNERS:
        return (starts[j - 1], Subject(starts[j], end, "pronoun")) if words[j - 1] in _IN else None
    owner = known.by_end.get(end)
    if owner is None or not owner.name.possessive:
        return None
    begin = owner.start - (len(owner.name.title) + 1 if owner.name.title else 0)
    if begin < 3 or known.text[begin - 3 : begin] not in ("in ", "In "):
        return None
    whole = begin == 3 or not known.text[begin - 4].isalnum()  # "in", not the end of "within"
    return (begin - len("in "), Subject(owner.start, end, "name", owner)) if whole else None


_OBJECTS: Final = frozenset({"him", "her", "them"})
_OWNERS: Final = frozenset({"his", "her", "their"})
_IN: Final = frozenset({"in", "In"})
