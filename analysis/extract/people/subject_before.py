"""The subject before a cue: a name, a pronoun or a description, with what stands between them."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.people.adjuncts import OCCASIONS, before_adjunct
from analysis.extract.people.asides import across_commas
from analysis.extract.people.grammar import (
    CAPITALS,
    COMPANY,
    DETERMINER,
    ENDS_PHRASE,
    FLAGS,
    FRONT,
    HELPER,
    PREPOSITION,
    PREPOSITIONS,
    PRONOUN,
    SPEAKER,
    STOP,
    UNNAMED,
)
from analysis.extract.people.names import Mention
from analysis.extract.people.nominals import ABBREVIATED, knowing_before, nominal_before
from analysis.extract.people.relatives import CLAUSE_WORDS, before_participle, before_who, of_whom, relative, which
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import CALENDAR


def noun_phrase_before(known: Names, j: int, gap: str) -> Subject | None:
    """The noun phrase that ends with word j; gap is what stands between the word and the cue."""
    word, start = known.words[j], known.starts[j]
    if gap != " " and gap.strip(" \u00a0") not in ("", ".", "'", "’"):
        if gap.strip() in (",", "),", ".,") or gap.rstrip().endswith((")", "—", "–", "-")):
            return across_commas(known, j, start + len(word) + len(gap), gap, _with_preposition)
        return None
    end = start + len(word)
    if known.gaps[j - 1] != " ":  # as seldom
        firm = known.by_end.get(end) if len(word) == 1 else None
        if firm is not None and firm.name.kind == "organisation":
            return _with_preposition(known, firm, j)  # "AT&T", "Moody's"
        if known.gaps[j - 1] == "-" and j > 1 and known.words[j - 1] == "of":
            return nominal_before(known, j - 2, end)  # "the mother-of-three"
        if known.text[start - 1 : start] == "@":
            return Subject(start - 1, end, "nominal")
    if word in _NO_PHRASE:
        return None
    flags = FLAGS[word]
    if flags & _SMALL and not flags & CAPITALS:  # the WHO is no pronoun
        if flags & STOP:
            return which(known, j, noun_phrase_before) if word in ("that", "which") and gap == " " else None
        if word == "whom":
            return of_whom(known, j, noun_phrase_before)
        if flags & PRONOUN:
            if word in _OBJECTS and j > 2 and known.words[j - 2] == "who" and known.gaps[j - 3] == " ":
                return noun_phrase_before(known, j - 3, " ")  # "a neighbour who saw it said"
            return Subject(start, end, "pronoun") if word.lower() != "who" else relative(known, j, noun_phrase_before)
        # "A senior official who asked not to be named said"
        words = known.words
        who = next((k for k in range(j - 1, max(0, j - CLAUSE_WORDS), -1) if words[k] == "who"), 0)
        if who and known.gaps[who - 1][:1] == " ":
            return noun_phrase_before(known, who - 1, known.gaps[who - 1][:-1])
    if word[0].isdigit() and _DECADE(word):
        return _of_age(known, j, end)
    mention = known.by_end.get(end)
    if mention is None or mention.name.kind != "person":
        published = before_participle(known, j) if gap == " " else None
        if published:
            return published
        outer = before_adjunct(known, j)
        if outer >= 0:
            released = outer > 0 and known.gaps[outer - 1] == " " and known.words[outer].endswith("ed")
            found = noun_phrase_before(known, outer - 1 if released else outer, " ")  # "a survey released Sunday"
            if found:
                return found
        if word in CALENDAR:
            return None
    if gap[:1] == ".":
        mention = mention or known.by_end.get(end + 1)
        if mention is None:
            return None
    if mention:
        return _with_preposition(known, mention, j)
    subject = _made_by(known, nominal_before(known, j, end))
    if gap == " " and subject and not FLAGS[head_noun(known.text[subject.start : end])] & SPEAKER:
        return before_who(known, j, noun_phrase_before) or subject
    return subject


def _of_age(known: Names, j: int, end: int) -> Subject | None:
    """The description that ends with an age: "a man in his 30s", "a woman in her early 70s"."""
    words = known.words
    k = j - 1 - (words[j - 1] in _PART_OF_DECADE)
    if k < 2 or words[k] not in _OWNERS or words[k - 1] != "in":
        return None
    found = noun_phrase_before(known, k - 2, " ") if known.gaps[k - 2] == " " else None
    return Subject(found.start, end, "nominal") if found and found.sort == "nominal" else found


_DECADE: Final = re.compile(r"[1-9]0s\Z").match
_PART_OF_DECADE: Final = frozenset({"early", "mid", "late"})
_OWNERS: Final = frozenset({"his", "her", "their"})
_OBJECTS: Final = frozenset({"it", "him", "her", "them", "us", "me", "you"})
_NO_PHRASE: Final = frozenset({"there", "There", "THERE", "said", "says"})  # no noun phrase ends with one of these
_SMALL: Final = STOP | PRONOUN | UNNAMED


def _made_by(known: Names, found: Subject | None) -> Subject | None:
    """The description, or what was made by whom it describes: "a report issued by the bank"."""
    if found and known.text.startswith("by ", found.start - 3):
        k = bisect_left(known.starts, found.start) - 2
        if k > 0 and known.words[k].endswith("ed") and known.gaps[k - 1] == " " and not _passive(known.words[k - 1]):
            return noun_phrase_before(known, k - 1, " ") or found
    return found


def _passive(word: str) -> bool:
    """Whether the participle behind the word belongs to a verb of its sentence: "was conducted by"."""
    return bool(FLAGS[word] & HELPER)


def _with_preposition(known: Names, mention: Mention, j: int) -> Subject | None:
    """The mention as a subject, or the phrase it ends: "a spokesman for Kim", "officials in Iran"."""
    starts, words, gaps = known.starts, known.words, known.gaps
    begin, end, name = mention
    k = j
    front = begin - len(name.title) - 1  # a title may have its own preposition: "Leader of the House Ann Lee"
    if not name.title or not known.text.startswith(name.title, max(0, front)):
        front = begin
    while k > 0 and starts[k] > front:
        k -= 1
    # Only small words may stand between the preposition and the name, "of the", "for Mr.", or what the body is: "for
    # energy giant Shell".
    p = k - 1
    floor = max(0, k - 6)
    if words[p].islower() and FLAGS[words[p]] & _BODY and gaps[p] == " ":
        p -= 2 if gaps[p - 1] == " " and words[p - 1].islower() and not FLAGS[words[p - 1]] & _PARTS else 1
    while p >= floor and FLAGS[words[p]] & FRONT:
        if gaps[p] != " " and (gaps[p] != ". " or len(words[p]) > ABBREVIATED):
            break  # the end of a sentence, not "for Mr. Kim"
        p -= 1
    if words[p] == "and" and name.kind in _ONE_OF_TWO and p > 0:
        bench = _bench(known, p - 1, end) or _pair(known, p, mention)
        if bench:
            return bench
    if p >= 1 and words[p] in PREPOSITIONS and gaps[p] == " ":
        head = words[p - 1]
        if words[p] == "by" and head.endswith("ed") and p > 1 and gaps[p - 2] == " " and not _passive(words[p - 2]):
            found = noun_phrase_before(known, p - 2, " ")  # "economists polled by the Post expect"
            if found and found.sort == "nominal":
                return found
        if head in OCCASIONS:  # "Kim in an interview with the Post said"
            outer = before_adjunct(known, p - 1)
            found = noun_phrase_before(known, outer, " ") if outer >= 0 else None
            if found:
                return found
        if words[p] in _EMPLOYED and name.kind != "person" and gaps[p - 1] == " ":
            one = known.by_end.get(starts[p - 1] + len(head))
            if one and one.name.kind == "person":
                return Subject(one.start, one.end, "name", one)  # "Ann Lee at Nord Bank said"
        if words[p] == "as" and name.kind == "person":  # "identified by police as Ann Lee"
            return Subject(begin, end, "name", mention)
        adjacent = gaps[p - 1] == " "
        head_end = starts[p - 1] + len(head)
        if adjacent and FLAGS[head] & SPEAKER:
            subject = nominal_before(known, p - 1, head_end)
            if subject:
                return Subject(subject.start, end, "nominal")
        knowing = knowing_before(known, p)
        if knowing:
            return Subject(knowing.start, end, "nominal")
        if name.kind == "place" and words[p] in ("in", "from") and adjacent and head.lower() in _ANYBODY:
            return nominal_before(known, p - 1, head_end)  # "everybody in Washington told him"
        if words[p] == "of" and adjacent and name.kind != "person":
            subject = nominal_before(known, p - 1, head_end)
            if subject:
                before = known.by_end.get(subject.end)
                if before:
                    return Subject(before.start, before.end, "name", before)
                return Subject(subject.start, end, "nominal")
    if name.kind in ("title", "people"):
        return nominal_before(known, j, end)
    apart = name.kind == "person" or p < 0 or gaps[p] != " " or not words[p].islower()
    if not apart and not FLAGS[words[p]] & _BEFORE_NAME:
        described = nominal_before(known, j, end)  # "lawyers for one such PAC"
        if described and any(words[n] in _FOR for n in range(p, max(p - 4, 0), -1) if starts[n] > described.start):
            return described
    return Subject(begin, end, "name", mention)


def _bench(known: Names, j: int, end: int) -> Subject | None:
    """The body of members who end with word j and at offset end: "a bench of Justice Lee and Justice Kim"."""
    prior = known.by_end.get(known.starts[j] + len(known.words[j])) if j > 1 else None
    found = _with_preposition(known, prior, j) if prior and prior.name.kind == "person" else None
    if (
        found is None
        or found.sort != "nominal"
        or _BENCHES.isdisjoint(known.text[found.start : found.end].split(" ", 3))
    ):
        return None
    return Subject(found.start, end, "nominal")


def _pair(known: Names, p: int, second: Mention) -> Subject | None:
    """Two who speak as one, who open their clause: "Ann Lee and Bo Chen said"; the first stands for both."""
    first = known.by_end.get(known.starts[p] - 1)
    if first is None or first.name.kind not in _ONE_OF_TWO or known.gaps[p] != " ":
        return None
    front = first.start - (len(first.name.title) + 1 if first.name.title else 0)
    k = bisect_left(known.starts, front)
    if k and known.gaps[k - 1] == " " and _sentence_start(known, front) != front:
        return None  # "told Lee and Chen said"
    return Subject(first.start, second.end, "name", first)


def _sentence_start(known: Names, place: int) -> int:
    return known.sentences[bisect_left(known.sentences, (place + 1,), 1) - 1].start


_ONE_OF_TWO: Final = frozenset({"person", "single", "open"})
_BENCHES: Final = frozenset({"bench", "panel", "team"})
_BEFORE_NAME: Final = PREPOSITION | STOP | PRONOUN | ENDS_PHRASE
_FOR: Final = frozenset({"for", "of", "with", "from", "at"})


_EMPLOYED: Final = frozenset({"at", "from", "with"})
_BODY: Final = SPEAKER | COMPANY
_PARTS: Final = DETERMINER | PREPOSITION | STOP | HELPER


_ANYBODY: Final = frozenset(
    {"everybody", "everyone", "nobody", "anyone", "anybody", "someone", "somebody", "those", "one"}
)
