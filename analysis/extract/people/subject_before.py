"""The subject before a cue: a name, a pronoun or a description, with what stands between them."""

from bisect import bisect_left
from typing import Final

from analysis.extract.people.adjuncts import OCCASIONS, before_adjunct
from analysis.extract.people.apposed import has_office, is_described, is_full_name
from analysis.extract.people.grammar import (
    CAPITALS,
    COMPANY,
    DETERMINER,
    ENDS_PHRASE,
    FLAGS,
    FRONT,
    HELPER,
    NOT,
    PREPOSITION,
    PREPOSITIONS,
    PRONOUN,
    SPEAKER,
    STOP,
    UNNAMED,
)
from analysis.extract.people.names import Mention
from analysis.extract.people.subjects import Names, Subject, named_behind
from analysis.extract.people.unnamed import head_noun
from analysis.extract.people.vocabulary import BODIES, CALENDAR

_WIDE: Final = 220
_ABBREVIATED: Final = 5
_CLAUSE_WORDS: Final = 14


def noun_phrase_before(known: Names, j: int, gap: str) -> Subject | None:
    """The noun phrase that ends with word j; gap is what stands between the word and the cue."""
    word, start = known.words[j], known.starts[j]
    if gap != " " and gap.strip(" \u00a0") not in ("", ".", "'", "’"):
        if gap.strip() in (",", "),", ".,") or gap.rstrip().endswith((")", "—", "–", "-")):
            return _across_commas(known, j, start + len(word) + len(gap), gap)
        return None
    end = start + len(word)
    if known.gaps[j - 1] == "-" and j > 1 and known.words[j - 1] == "of":
        return _nominal_before(known, j - 2, end)  # "the mother-of-three"
    if known.text[start - 1 : start] == "@":
        return Subject(start - 1, end, "nominal")
    if word.lower() == "there":
        return None
    flags = FLAGS[word]
    if flags & _SMALL and not flags & CAPITALS:  # the WHO is no pronoun
        if flags & STOP:
            return _which(known, j) if word in ("that", "which") and gap == " " else None
        if word == "whom":
            return _of_whom(known, j)
        if flags & PRONOUN:
            return Subject(start, end, "pronoun") if word.lower() != "who" else _relative(known, j)
        # "A senior official who asked not to be named said"
        words = known.words
        who = next((k for k in range(j - 1, max(0, j - _CLAUSE_WORDS), -1) if words[k] == "who"), 0)
        if who and known.gaps[who - 1][:1] == " ":
            return noun_phrase_before(known, who - 1, known.gaps[who - 1][:-1])
    mention = known.by_end.get(end)
    if mention is None or mention.name.kind != "person":
        published = _before_participle(known, j) if gap == " " else None
        if published:
            return published
        outer = before_adjunct(known, j)
        found = noun_phrase_before(known, outer, " ") if outer >= 0 else None
        if found:
            return found
    if gap[:1] == ".":
        mention = mention or known.by_end.get(end + 1)
        if mention is None:
            return None
    if mention:
        return _with_preposition(known, mention, j)
    subject = _nominal_before(known, j, end)
    if gap == " " and subject and not FLAGS[head_noun(known.text[subject.start : end])] & SPEAKER:
        return _before_who(known, j) or subject
    return subject


_SMALL: Final = STOP | PRONOUN | UNNAMED


def _relative(known: Names, j: int) -> Subject | None:
    """The "who" that is word j, with what it stands for."""
    if not j:
        return None
    start = known.starts[j]
    found = noun_phrase_before(known, j - 1, "")
    place = (found.start, found.end, found.sort) if found else None
    return Subject(start, start + len("who"), "relative", found.mention if found else None, place)


def _before_participle(known: Names, j: int) -> Subject | None:
    """The description before a participle with what belongs to it: "a report released by the group on Monday"."""
    words, gaps = known.words, known.gaps
    for k in range(j - 1, max(0, j - _CLAUSE_WORDS), -1):
        if FLAGS[words[k]] & (STOP | PRONOUN) or not (
            gaps[k] == " " or (gaps[k] == ". " and len(words[k]) <= _ABBREVIATED and words[k][0].isupper())
        ):
            return None
        if words[k].endswith("ed") and FLAGS[words[k - 1]] & SPEAKER and gaps[k - 1] == " ":
            behind = words[k + 1]
            if (FLAGS[behind] & PREPOSITION and behind != "to") or behind in CALENDAR or behind in _TIMES:
                return _nominal_before(known, k - 1, known.starts[k - 1] + len(words[k - 1]))
            return None
    return None


def _before_who(known: Names, j: int) -> Subject | None:
    """The description before a clause of its own that ends with word j: "a woman who lives nearby said"."""
    words, gaps = known.words, known.gaps
    for k in range(j - 1, max(0, j - _CLAUSE_WORDS), -1):
        if gaps[k] not in _IN_CLAUSE:
            return None
        if words[k] == "who":
            head = words[k - 1].lower()
            if gaps[k - 1] != " " or not (FLAGS[head] & SPEAKER or head in _WHOEVER):
                return None
            if head in _WHOEVER:
                return Subject(known.starts[k - 1], known.starts[j] + len(words[j]), "nominal")
            found = noun_phrase_before(known, k - 1, "")
            first = bisect_left(known.starts, found.start) if found else 0
            if first and gaps[first - 1] == " " and not FLAGS[words[first - 1]] & STOP:
                return None  # "critics of those workers who serve food say"
            return found
        if FLAGS[words[k]] & STOP:
            return None
    return None


_IN_CLAUSE: Final = frozenset((" ", "-", "'", "’", ". "))
_WHOEVER: Final = frozenset({"those", "others", "one"})
_TIMES: Final = frozenset({"last", "this", "earlier", "late", "early", "yesterday", "today", "recently"})


def _which(known: Names, j: int) -> Subject | None:
    """The "that" or "which" that is word j, with the text or body it stands for: "a memo that described it as"."""
    gap = known.gaps[j - 1] if j else ""
    if gap != (" " if known.words[j] == "that" else ", "):
        return None
    found = noun_phrase_before(known, j - 1, " ")
    if found is None or found.sort == "pronoun":
        return None
    if found.sort == "nominal" and head_noun(known.text[found.start : found.end]).lower() not in BODIES:
        return None
    if found.mention and found.mention.name.kind not in ("organisation", "acronym"):
        return None
    return found


def _of_whom(known: Names, j: int) -> Subject | None:
    """The "whom" that is word j, with what it stands for: "voters, many of whom"."""
    k = j - 1
    while k > max(0, j - _WHOM) and known.gaps[k] in (" ", "-"):
        k -= 1
    start = known.starts[j]
    found = noun_phrase_before(known, k, "") if known.gaps[k] == ", " else None
    return Subject(start, start + len("whom"), "relative", found.mention, (found.start, found.end, found.sort)) if found else None


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
    place = text.rfind(opening, low, limit)
    if titled and titled.name.kind == "person" and not titled.name.title and _ends_aside(known, titled, place):
        return Subject(titled.start, titled.end, "name", titled)
    tries = 0
    while place > low and tries < 3:
        k = bisect_left(starts, place) - 1
        if k >= 0 and starts[k] >= low:
            end = starts[k] + len(words[k])
            mention = known.by_end.get(end) or known.by_end.get(end + 1)
            front = _apart(known, mention) if mention else None
            if front is not None:  # "Kim, of Acme Street, Hull, said"
                place = front
                tries += 1
                continue
            if mention and mention.name.kind not in ("place", "people", "title"):
                subject = _with_preposition(known, mention, k)
                owner = _apposed(known, subject) if subject and subject.sort == "nominal" else None
                if owner:
                    return owner
                named = named_behind(text, known, end) if subject and subject.sort == "nominal" else None
                return Subject(named.start, named.end, "name", named) if named else subject
            lower = words[k].lower()
            if k > 1 and words[k - 1] == "of" and known.gaps[k - 1] == "-":
                return _nominal_before(known, k - 2, end)  # "The mum-of-two, 45, said"
            found = _member(known, k, end)
            if found:
                return found
            if FLAGS[words[k]] & SPEAKER:
                named = named_behind(text, known, end, bool(FLAGS[words[k]] & COMPANY))
                return Subject(named.start, named.end, "name", named) if named else _nominal_before(known, k, end)
            if lower in ("he", "she"):
                return Subject(starts[k], end, "pronoun")
        place = text.rfind(opening, low, place)
        tries += 1
    if titled and is_full_name(known, titled):  # "Her opposite number, Ann Lee, said"
        return Subject(titled.start, titled.end, "name", titled)
    return None


def _ends_aside(known: Names, titled: Mention, place: int) -> bool:
    """Whether the aside that begins at place is a description and the name: "Her son, the actor Ann Lee, said"."""
    k, first = bisect_left(known.starts, titled.start), bisect_left(known.starts, place)
    words = known.words[first:k]
    if not words or words[0].lower() not in ("the", "a", "an") or not FLAGS[words[-1]] & SPEAKER:
        return False
    return not any(FLAGS[word] & PREPOSITION for word in words)


def _member(known: Names, k: int, end: int) -> Subject | None:
    """The description that ends with word k, which is not its noun: "A member of the delegation, who left, said"."""
    word = known.words[k]
    if not word.islower() or FLAGS[word] & (SPEAKER | ENDS_PHRASE):
        return None
    found = _nominal_before(known, k, end)
    if found is None or not FLAGS[head_noun(known.text[found.start : found.end])] & SPEAKER:
        return None
    first = bisect_left(known.starts, found.start)
    if first and FLAGS[known.words[first - 1]] & (PREPOSITION | STOP):
        return None
    return found if FLAGS[known.words[first]] & DETERMINER or known.words[first][0].isupper() else None


def _apposed(known: Names, subject: Subject) -> Subject | None:
    """The name that a description stands behind: "Ann Lee, a teacher in Akron, Ohio, said"."""
    if known.text[subject.start - 2 : subject.start] != ", ":
        return None
    mention = known.by_end.get(subject.start - 2)
    if mention is None or mention.name.kind not in ("person", "open", "single"):
        return None
    return Subject(mention.start, mention.end, "name", mention)


def _apart(known: Names, mention: Mention) -> int | None:
    """Where the comma before the preposition of a mention is, which tells where someone is from; None without one."""
    k = bisect_left(known.starts, mention.start)
    if k < 2 or known.words[k - 1] not in PREPOSITIONS or known.gaps[k - 2] != ", ":
        return None
    return known.starts[k - 1] - 2


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
        if gaps[p] != " " and (gaps[p] != ". " or len(words[p]) > _ABBREVIATED):
            break  # the end of a sentence, not "for Mr. Kim"
        p -= 1
    if p >= 1 and words[p] in PREPOSITIONS and gaps[p] == " ":
        head = words[p - 1]
        if words[p] == "by" and head.endswith("ed") and p > 1 and gaps[p - 2] == " ":
            found = noun_phrase_before(known, p - 2, " ")  # "economists polled by the Post expect"
            if found and found.sort == "nominal":
                return found
        if head in OCCASIONS:  # "Kim in an interview with the Post said"
            outer = before_adjunct(known, p - 1)
            found = noun_phrase_before(known, outer, " ") if outer >= 0 else None
            if found:
                return found
        adjacent = gaps[p - 1] == " "
        head_end = starts[p - 1] + len(head)
        if adjacent and FLAGS[head] & SPEAKER:
            subject = _nominal_before(known, p - 1, head_end)
            if subject:
                return Subject(subject.start, end, "nominal")
        knowing = _knowing(known, p)
        if knowing:
            return Subject(knowing.start, end, "nominal")
        if name.kind == "place" and words[p] in ("in", "from") and adjacent and head.lower() in _ANYBODY:
            return _nominal_before(known, p - 1, head_end)  # "everybody in Washington told him"
        if words[p] == "of" and adjacent and name.kind != "person":
            subject = _nominal_before(known, p - 1, head_end)
            if subject:
                before = known.by_end.get(subject.end)
                if before:
                    return Subject(before.start, before.end, "name", before)
                return Subject(subject.start, end, "nominal")
    if name.kind in ("title", "people"):
        return _nominal_before(known, j, end)
    return Subject(begin, end, "name", mention)


_BODY: Final = SPEAKER | COMPANY
_PARTS: Final = DETERMINER | PREPOSITION | STOP | HELPER
_WHOM: Final = 7


_ANYBODY: Final = frozenset({"everybody", "everyone", "nobody", "anyone", "anybody", "someone", "somebody", "those", "one"})
_KNOWING: Final = frozenset("familiar close briefed involved knowledgeable acquainted present aware".split())


def _knowing(known: Names, p: int) -> Subject | None:
    """The noun phrase before the preposition at word p: "a person familiar" in "a person familiar with the talks"."""
    words = known.words
    if p < 2 or words[p - 1] not in _KNOWING or not FLAGS[words[p - 2]] & SPEAKER:
        return None
    return _nominal_before(known, p - 2, known.starts[p - 2] + len(words[p - 2]))


def _nominal_before(known: Names, j: int, end: int) -> Subject | None:
    """The description that ends with word j: "senior officials", "the New Jersey governor"."""
    starts, words, gaps = known.starts, known.words, known.gaps
    if FLAGS[words[j]] & PREPOSITION and words[j] not in _OUTSIDE:
        return None  # "by asserting"
    first = None
    k = j
    floor = max(0, j - 12)
    while k >= floor:
        word = words[k]
        flags = FLAGS[word]
        if k < j:
            gap = gaps[k]
            if gap != " ":
                if gap not in _WITHIN:
                    break
                if gap in (". ", ".") and not (word[0].isupper() and len(word) <= _ABBREVIATED):
                    break  # the sentence before, not "Gov. Lee" or "U.S. officials"
            if word == "based" and gaps[k - 1].endswith("-"):
                k = _before_based(known, k)  # "the Charlotte, N.C.-based company"
                continue
            if word in ("s", "S") and known.text[starts[k] - 1] in "'’":
                k -= 1
                continue
            if flags & ENDS_PHRASE and not flags & DETERMINER:
                break
            if word.endswith("ed") and FLAGS[words[k - 1]] & SPEAKER:
                break  # "protesters carried banners"
            if flags & PREPOSITION:
                knowing = _knowing(known, k)
                if knowing and first is not None:
                    return Subject(knowing.start, end, "nominal")
                if first is None or k == 0 or not FLAGS[words[k - 1]] & SPEAKER or gap[-1] != " ":
                    break
                k -= 1
                continue
        first = k
        if flags & DETERMINER:
            within = k > 1 and words[k - 1] in PREPOSITIONS
            knowing = _knowing(known, k - 1) if within else None
            if knowing:
                return Subject(knowing.start, end, "nominal")
            if not within or not FLAGS[words[k - 2]] & SPEAKER:
                break
        k -= 1
    if first is None or not words[j][0].isalpha():
        return None
    if words[first] in _OWN and first > 1 and words[first - 1] == "and":  # "Ann Lee and her colleagues"
        leader = known.by_end.get(starts[first - 2] + len(words[first - 2]))
        if leader and leader.name.kind in ("person", "open", "single"):
            return Subject(leader.start, leader.end, "name", leader)
    if first == j and FLAGS[words[j]] & _NO_HEAD and words[j].lower() not in _ALONE:
        return None
    return Subject(starts[first], end, "nominal")


_OUTSIDE: Final = frozenset({"outside", "inside", "behind", "around", "across", "near", "under"})
def _before_based(known: Names, k: int) -> int:
    """The word before the place in front of "-based", which is word k."""
    p = k - 1
    while p > 0 and k - p < _ABBREVIATED and known.words[p - 1][0].isupper() and known.gaps[p - 1] in _IN_PLACES:
        if FLAGS[known.words[p - 1]] & DETERMINER:
            break
        p -= 1
    return p - 1


_IN_PLACES: Final = frozenset((" ", ", ", ". ", ".", "-"))
_OWN: Final = frozenset({"his", "her", "their"})
_NO_HEAD: Final = DETERMINER | PREPOSITION | NOT
_WITHIN: Final = frozenset((" ", "-", "'", "’", ". ", ".", "\u00a0", "’ ", "' "))
_ALONE: Final = frozenset({"some", "many", "most", "one", "another", "both", "others", "few", "several"})
