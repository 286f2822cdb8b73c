"""Reporting clauses: a cue of speech or thought, with the words that name whose speech it is."""

import re
from typing import Final

from analysis.document import Document
from analysis.extract.people.according import TRIGGERS as OF_TRIGGERS
from analysis.extract.people.according import of_clause
from analysis.extract.people.clause import Clause
from analysis.extract.people.double_marks import double_marks
from analysis.extract.people.grammar import NOUN_FORMS
from analysis.extract.people.noun_or_verb import ONLY_NOUN_BEFORE, POINTS
from analysis.extract.people.subjects import Names, names
from analysis.extract.people.verb_clauses import verb_clause
from analysis.extract.people.vocabulary import CUES, cue
from analysis.once import once


@once
def clauses(document: Document) -> list[Clause]:
    """All reporting clauses of the document in the order of their cues.

    >>> [c.cue.form for c in clauses(Document("Kim said it rained. According to Lee, it snowed."))]
    ['said', 'According to']
    """
    known = names(document)
    words, starts = known.words, known.starts
    found: list[Clause] = []
    near = double_marks(document) + document.offsets_of("‘")
    near.sort()
    if "'" in document.text:
        near = sorted(near + [place for place in document.offsets_of("'") if _DOUBLED(document.text, place)])
    near.append(len(document.text) + 2 * _FAR)
    gaps, cues, nouns = known.gaps, CUES, NOUN_FORMS
    k, last = 0, -2 * _FAR  # the first mark behind the word, and where the one before it is
    for i in document.places_of(_TRIGGERS):
        word = words[i]
        if word in _BEFORE_THAT:
            clause = _that_clause(known, i)
            if clause:
                found.append(clause)
            if clause or word not in cues:
                continue
        if word in _WEAK:
            # Of use beside a quotation alone.
            place = starts[i]
            while near[k] < place:
                last = near[k]
                k += 1
            if near[k] - place > _FAR and place - last > _FAR:
                continue
        if i and word in nouns:
            if words[i - 1] in ONLY_NOUN_BEFORE and not _by_saying(known, i):
                continue
            if words[i - 1] in _MEASURED and i > 1 and gaps[i - 2] == "-" and gaps[i - 1] == " ":
                continue  # "the 300-page report", "a two-day claim"
        if word in OF_TRIGGERS:
            clause = of_clause(known, i)
        elif word in _PHRASES:
            clause = _phrase_clause(known, i)
        else:
            clause = verb_clause(known, i, cues[word])
        if clause:
            found.append(clause)
    return found


def _by_saying(known: Names, i: int) -> bool:
    """Whether word i is a verb behind such a word: "by saying", "a sign that read"; not "goes without saying"."""
    words = known.words
    if words[i].endswith("ing") and words[i - 1] in POINTS and known.gaps[i - 1] == ", ":
        return True  # "Kim disputed that, saying"
    if words[i] == "saying":
        return words[i - 1] in _BEFORE_SAYING
    return words[i - 1] == "that" and words[i] in _READS


_MEASURED: Final = frozenset(
    "page day week month year hour minute second word point part volume member person man woman mile long".split()
)
_READS: Final = frozenset({"read", "reads"})
_BEFORE_SAYING: Final = frozenset({"by", "for", "of", "in", "from", "with", "about"})
_FAR: Final = 90
_DOUBLED: Final = re.compile(r"''|(?<= )'\b").match

# Cues that lead no clause of their own: "began", "called".
_WEAK: Final = frozenset(form for form, cue in CUES.items() if cue.frames.isdisjoint({"clause", "hearer", "question"}))

# Cues of two words, found by their second.
_PHRASES: Final = {
    "clear": frozenset("made makes make making".split()),
    "evidence": frozenset({"gave", "gives", "giving"}),
    "out": frozenset("pointed points point pointing".split()),
}

# Verbs that speak with a noun and "that": "makes the case that", "voiced fears that", "gave her word that".
_MAKES: Final = frozenset("made makes make making".split())
_VOICES: Final = frozenset(
    "expressed expresses express expressing voiced voices voice voicing raised raises raising conveyed aired".split()
)
_GIVES: Final = frozenset("gave gives give giving given issued issues issuing offered offers repeated repeats".split())
_TAKES: Final = frozenset("took takes take taking".split())
_POSTS: Final = frozenset("posted posts posting".split())
_NOUNS: Final = (
    dict.fromkeys(("case", "point", "argument", "prediction", "allegation", "claim"), _MAKES)
    | dict.fromkeys(
        "concern concerns fear fears doubt doubts hope hopes confidence regret alarm disappointment "
        "frustration optimism surprise".split(),
        _VOICES,
    )
    | dict.fromkeys("assurance assurances warning warnings reminder notice word".split(), _GIVES)
    | {"view": _TAKES}
    | dict.fromkeys(
        "X Facebook Twitter Instagram Telegram Threads Bluesky LinkedIn TikTok Reddit Weibo Social media "
        "online".split(),
        _POSTS,
    )
)
# Verbs that speak where "that" follows alone: "she accepted that it was late", "the court held that".
_WITH_THAT: Final = {
    form: cue(form, lemma, "neutral", frozenset({"clause"}))
    for lemma, forms in (("accept", "accepted accepts accept"), ("hold", "held holds"))
    for form in forms.split()
}
_BEFORE_THAT: Final = frozenset(_NOUNS) | frozenset(_WITH_THAT)
_TRIGGERS: Final = frozenset(CUES) | OF_TRIGGERS | frozenset(_PHRASES) | _BEFORE_THAT


def _phrase_clause(known: Names, i: int) -> Clause | None:
    """The clause of a cue of two words: "made (it) clear", "pointed out"."""
    words, starts = known.words, known.starts
    first = i - 2 if i > 1 and words[i - 1] == "it" else i - 1
    if first < 0 or words[first] not in _PHRASES[words[i]]:
        return None
    end = starts[i] + len(words[i])
    form = known.text[starts[first] : end]
    if len(form) > 18:
        return None
    clause = verb_clause(known, first, cue(words[first], form, "neutral", _CLAUSAL))
    if clause is None:
        return None
    if clause.order == "VS":
        return None
    clause.end, clause.cue_end = max(clause.end, end), end
    return clause


_CLAUSAL: Final = frozenset({"clause"})


def _that_clause(known: Names, i: int) -> Clause | None:
    """The clause of a verb, or of a verb and its noun of speech, that speaks where "that" stands behind it."""
    if known.words[i + 1 : i + 2] != ("that",):
        return None
    word = known.words[i]
    return verb_clause(known, i, _WITH_THAT[word]) if word in _WITH_THAT else _noun_clause(known, i)


def _noun_clause(known: Names, i: int) -> Clause | None:
    """The clause of a verb and its noun of speech, before "that": "makes the case", "voiced growing fears"."""
    words, starts = known.words, known.starts
    verbs = _NOUNS[words[i]]
    for k in range(i - 1, max(-1, i - 2 - _WORDS_BETWEEN), -1):
        if known.gaps[k] != " ":
            return None
        if words[k] in verbs:
            end = starts[i] + len(words[i])
            form = known.text[starts[k] : end]
            clause = verb_clause(known, k, cue(words[k], form, "neutral", _CLAUSAL))
            if clause is None or clause.order == "VS":
                return None
            clause.end, clause.cue_end = max(clause.end, end), end
            return clause
    return None


_WORDS_BETWEEN: Final = 3
