"""The subject before a cue: a name, a pronoun or a description, with what stands between them."""

from bisect import bisect_left
from typing import Final

from analysis.extract.people.adjuncts import OCCASIONS, before_adjunct
from analysis.extract.people.apposed import has_office, is_described, is_full_name
from analysis.extract.people.residents import apart, for_one, from_place, several
from analysis.extract.people.grammar import (
    CAPITALS,
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
from analysis.extract.people.nominals import WITHIN, knowing, nominal_before
from analysis.extract.people.subjects import Names, Subject, named_behind
from analysis.extract.people.vocabulary import CALENDAR, CUES

_WIDE: Final = 220
_CLOSES: Final = frozenset("”\"’'»")
_CLAUSE_WORDS: Final = 14
_TITLE: Final = 6  # letters of "Capt." and the like; a longer word ends its sentence with a full stop


def noun_phrase_before(known: Names, j: int, gap: str) -> Subject | None:
    """The noun phrase that ends with word j; gap is what stands between the word and the cue."""
    word, start = known.words[j], known.starts[j]
    if gap != " " and gap.strip(" \u00a0") not in ("", ".", "'", "’"):
        if gap.strip() in (",", "),", ".,") or gap.rstrip().endswith((")", "—", "–", "-")):
            return _across_commas(known, j, start + len(word) + len(gap), gap)
        return None
    end = start + len(word)
    flags = FLAGS[word]
    if flags & _SMALL and not flags & CAPITALS:  # the WHO is no pronoun
        if flags & STOP:
            if word not in _RELATIVES or gap != " ":
                return None
            relative = _relative(known, j)  # "26 states that called it unlawful"
            stands_for = relative.antecedent if relative else None
            return Subject(*stands_for, relative.mention) if relative and stands_for else None
        if flags & PRONOUN:
            return Subject(start, end, "pronoun") if word.lower() != "who" else _relative(known, j)
        # "A senior official who asked not to be named said"
        words = known.words
        who = next((k for k in range(j - 1, max(0, j - _CLAUSE_WORDS), -1) if words[k] == "who"), 0)
        if who and known.gaps[who - 1][:1] == " ":
            return noun_phrase_before(known, who - 1, known.gaps[who - 1][:-1])
    outer = before_adjunct(known, j)
    if outer >= 0:
        released = outer > 0 and known.gaps[outer - 1] == " " and known.words[outer].endswith("ed")
        found = noun_phrase_before(known, outer - 1 if released else outer, " ")  # "a survey released Sunday found"
        if found:
            return found
        if word in CALENDAR:
            return None
    mention = known.by_end.get(end)
    if gap[:1] == ".":
        mention = mention or known.by_end.get(end + 1)
        if mention is None:
            return None
    if gap == " " and not _WHO.isdisjoint(known.words[max(0, j - _CLAUSE_WORDS) : j]):
        described = _with_relative_clause(known, j)
        if described:
            return described
    return _with_preposition(known, mention, j) if mention else _nominal(known, j, end)


_SMALL: Final = STOP | PRONOUN | UNNAMED
_VERBS: Final = frozenset(
    "has have had is are was were built made runs ran owns makes sells sold bought won lost led took".split()
)
_WHO: Final = frozenset({"who", "that"})


def _with_relative_clause(known: Names, j: int) -> Subject | None:
    """The description whose relative clause ends with word j: "a woman who lives near the plant said"."""
    words, gaps = known.words, known.gaps
    for k in range(j - 1, max(1, j - _CLAUSE_WORDS) - 1, -1):
        if gaps[k] not in WITHIN or words[k] in CUES:
            return None
        if words[k] in _WHO:
            verb = FLAGS[words[k + 1]] & (DETERMINER | PRONOUN | STOP | PREPOSITION) == 0 and words[k + 1][0].islower()
            if words[k] == "that":  # not "told reporters that former aides said"
                verb = words[k + 1].endswith("ed") or words[k + 1] in _VERBS
            if gaps[k - 1] != " " or not verb or not FLAGS[words[k - 1]] & SPEAKER:
                return None
            return noun_phrase_before(known, k - 1, " ")
    return None


def _nominal(known: Names, j: int, end: int) -> Subject | None:
    """The description that ends with word j, or what was made by whom it describes: "a report issued by the bank"."""
    found = nominal_before(known, j, end)
    if found and known.text.startswith("by ", found.start - 3):
        k = bisect_left(known.starts, found.start) - 2
        if k > 0 and known.words[k].endswith("ed") and known.gaps[k - 1] == " " and not _passive(known.words[k - 1]):
            return noun_phrase_before(known, k - 1, " ") or found
    return found


def _passive(word: str) -> bool:
    """Whether the participle behind the word belongs to a verb of its sentence: "was conducted by"."""
    return bool(FLAGS[word] & HELPER)


_RELATIVES: Final = frozenset({"that", "which"})


def _relative(known: Names, j: int) -> Subject | None:
    """The "who" that is word j, with what it stands for."""
    if not j:
        return None
    start = known.starts[j]
    found = noun_phrase_before(known, j - 1, "")
    if found and found.sort == "nominal" and known.gaps[j - 1] == ", " and known.text[found.start - 2] == ",":
        found = _across_commas(known, j - 1, start, ", ") or found  # "Ann Lee, a lawyer, who accused"
    place = (found.start, found.end, found.sort) if found else None
    return Subject(start, start + len("who"), "relative", found.mention if found else None, place)


def _across_commas(known: Names, j: int, right: int, gap: str) -> Subject | None:
    """The noun phrase before an aside that ends at offset right: "Kim, an analyst at Brookings, said"."""
    text, starts, words = known.text, known.starts, known.words
    sentence = bisect_left(known.sentences, (starts[j] + 1,), 1) - 1
    low = max(known.sentences[sentence].start, right - _WIDE)
    closing = gap.strip()[-1]
    opening = {")": "(", ",": ",", "—": "—", "–": "–", "-": " - "}[closing]
    limit = starts[j] + (len(words[j]) if closing != ")" else 0)
    titled = known.by_end.get(starts[j] + len(words[j])) if closing == "," else None
    if titled and (has_office(text, titled, low) if titled.name.title else is_described(known, titled)):
        return Subject(titled.start, titled.end, "name", titled)
    if titled and titled.name.kind == "place":
        resident = from_place(known, titled)
        if resident and resident.mention and is_full_name(known, resident.mention):
            return resident  # "whose president, Ann Lee of Ohio, has said"
    place = text.rfind(opening, low, limit)
    tries = 0
    while place > low and tries < 3:
        if text[place + 1] in _CLOSES:
            break  # inside a quotation
        if text[place - 1] == ")":  # "Sen. Lee (R-Ohio), a critic, said"
            place = text.rfind("(", low, place)
        k = bisect_left(starts, place) - 1
        if k >= 0 and starts[k] >= low:
            end = starts[k] + len(words[k])
            mention = known.by_end.get(end) or known.by_end.get(end + 1)
            front = apart(known, mention) if mention else None
            if front is not None:  # "Kim, of Acme Street, Hull, said"
                place = front
                tries += 1
                continue
            if mention and mention.name.kind == "place":
                resident = from_place(known, mention)
                if resident and not (resident.sort == "nominal" and text[resident.start - 2] == ","):
                    return resident
            if mention and mention.name.kind not in ("place", "people", "title"):
                subject = for_one(known, mention) or _with_preposition(known, mention, k)
                one = subject and subject.sort == "nominal" and not several(known, subject)
                named = named_behind(text, known, end) if one else None
                return Subject(named.start, named.end, "name", named) if named else subject
            lower = words[k].lower()
            if FLAGS[words[k]] & SPEAKER:
                described = nominal_before(known, k, end)
                named = None if described and several(known, described) else named_behind(text, known, end)
                return Subject(named.start, named.end, "name", named) if named else described
            if lower in ("he", "she"):
                return Subject(starts[k], end, "pronoun")
        place = text.rfind(opening, low, place)
        tries += 1
    if titled and is_full_name(known, titled):  # "Her opposite number, Ann Lee, said"
        return Subject(titled.start, titled.end, "name", titled)
    return None


def _with_preposition(known: Names, mention: Mention, j: int) -> Subject | None:
    """The mention as a subject, or the phrase it ends: "a spokesman for Kim", "officials in Iran"."""
    starts, words, gaps = known.starts, known.words, known.gaps
    begin, end, name = mention
    k = j
    while k > 0 and starts[k] > begin:
        k -= 1
    # Only small words may stand between the preposition and the name: "of the", "for Mr."
    p = k - 1
    floor = max(0, k - 6)
    while p >= floor and FLAGS[words[p]] & FRONT and (gaps[p] == " " or (gaps[p] == ". " and len(words[p]) < _TITLE)):
        p -= 1
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
        if words[p] == "as" and name.kind == "person":  # "identified by police as Ann Lee"
            return Subject(begin, end, "name", mention)
        adjacent = gaps[p - 1] == " "
        head_end = starts[p - 1] + len(head)
        if adjacent and FLAGS[head] & SPEAKER:
            subject = nominal_before(known, p - 1, head_end)
            if subject:
                return Subject(subject.start, end, "nominal")
        aware = knowing(known, p)
        if aware:
            return Subject(aware.start, end, "nominal")
        if words[p] == "of" and adjacent and name.kind != "person":
            subject = nominal_before(known, p - 1, head_end)
            if subject:
                before = known.by_end.get(subject.end)
                if before:
                    return Subject(before.start, before.end, "name", before)
                return Subject(subject.start, end, "nominal")
    if name.kind in ("title", "people"):
        return nominal_before(known, j, end)
    if (
        name.kind != "person"
        and p >= 0
        and gaps[p] == " "
        and words[p].islower()
        and not FLAGS[words[p]] & _BEFORE_NAME
    ):
        described = nominal_before(known, j, end)  # "lawyers for one such PAC"
        if described and any(words[n] in _FOR for n in range(p, max(p - 4, 0), -1) if starts[n] > described.start):
            return described
    return Subject(begin, end, "name", mention)


_BEFORE_NAME: Final = PREPOSITION | STOP | PRONOUN | ENDS_PHRASE
_FOR: Final = frozenset({"for", "of", "with", "from", "at"})
