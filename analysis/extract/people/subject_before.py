"""The subject before a cue: a name, a pronoun or a description, with what stands between them."""

from bisect import bisect_left
from typing import Final

from analysis.document import Document
from analysis.extract.people.grammar import AUXILIARY, DETERMINERS, NOUN_FORMS, PREPOSITIONS, PRONOUNS, SPEAKERS, STOPS
from analysis.extract.people.names import Mention
from analysis.extract.people.subjects import Names, Subject, named_behind
from analysis.extract.people.vocabulary import CUES, ROLES

_WIDE: Final = 220
_ABBREVIATED: Final = 5
# How "a senior official who asked not to be named said" ends.
_UNNAMED: Final = frozenset({"named", "identified", "anonymity"})
_CLAUSE_WORDS: Final = 14
_NO_SUBJECT: Final = STOPS | {"who", "which", "that"}


def noun_phrase_before(document: Document, known: Names, j: int, gap: str) -> Subject | None:
    """The noun phrase that ends with word j; gap is what stands between the word and the cue."""
    word, start = document.words[j], document.starts[j]
    if gap != " " and gap.strip(" \u00a0") not in ("", ".", "'", "’"):
        if gap.strip() in (",", "),", ".,") or gap.rstrip().endswith((")", "—", "–", "-")):
            return _across_commas(document, known, j, start + len(word) + len(gap), gap)
        return None
    end = start + len(word)
    lower = word if word.isupper() and len(word) > 1 else word.lower()  # the WHO is no pronoun
    if lower in PRONOUNS and lower != "who":
        return Subject(start, end, "pronoun")
    if lower == "who" and j:
        found = noun_phrase_before(document, known, j - 1, "")
        place = (found.start, found.end, found.sort) if found else None
        return Subject(start, end, "relative", found.mention if found else None, place)
    if lower in _NO_SUBJECT:
        return None
    if lower in _UNNAMED:
        who = next((k for k in range(j - 1, max(0, j - _CLAUSE_WORDS), -1) if document.words[k] == "who"), 0)
        if who and document.gaps[who - 1][:1] == " ":
            return noun_phrase_before(document, known, who - 1, document.gaps[who - 1][:-1])
    mention = known.by_end.get(end)
    if gap[:1] == ".":
        mention = mention or known.by_end.get(end + 1)
        if mention is None:
            return None
    return _with_preposition(document, known, mention, j) if mention else _nominal_before(document, j, end)


def _across_commas(document: Document, known: Names, j: int, right: int, gap: str) -> Subject | None:
    """The noun phrase before an aside that ends at offset right: "Kim, an analyst at Brookings, said"."""
    text, starts, words = document.text, document.starts, document.words
    low = max(document.sentence_span(starts[j])[0], right - _WIDE)
    closing = gap.strip()[-1]
    opening = {")": "(", ",": ",", "—": "—", "–": "–", "-": " - "}[closing]
    limit = starts[j] + (len(words[j]) if closing != ")" else 0)
    if closing == ",":
        titled = known.by_end.get(starts[j] + len(words[j]))
        if titled and titled.name.title and _office_before(text, titled, low):
            return Subject(titled.start, titled.end, "name", titled)
    place = text.rfind(opening, low, limit)
    tries = 0
    while place > low and tries < 3:
        k = _word_ending_before(document, place)
        if k is not None and starts[k] >= low:
            end = starts[k] + len(words[k])
            mention = known.by_end.get(end) or known.by_end.get(end + 1)
            if mention and mention.name.kind not in ("place", "people", "title"):
                subject = _with_preposition(document, known, mention, k)
                named = named_behind(text, known, end) if subject and subject.sort == "nominal" else None
                return Subject(named.start, named.end, "name", named) if named else subject
            if words[k].lower() in SPEAKERS:
                named = named_behind(text, known, end) if words[k].lower() in ROLES else None
                return Subject(named.start, named.end, "name", named) if named else _nominal_before(document, k, end)
            if words[k].lower() in ("he", "she"):
                return Subject(starts[k], end, "pronoun")
        place = text.rfind(opening, low, place)
        tries += 1
    return None


def _office_before(text: str, mention: Mention, low: int) -> bool:
    """Whether an office and a comma stand before a titled name: "Chairman of the Board, General Lee"."""
    title = text.rfind(mention.name.title, low, mention.start)
    if title < 0 or text[title - 2 : title] != ", ":
        return False
    edge = max(text.rfind(mark, low, title - 2) for mark in (", ", ". ", "\n")) + 1
    words = text[max(edge, low) : title - 2].split()
    head = next(
        (words[k - 1] for k in range(1, len(words)) if words[k] in ("of", "for", "at")), words[-1] if words else ""
    )
    return head.lower() in ROLES


def _word_ending_before(document: Document, place: int) -> int | None:
    k = bisect_left(document.starts, place) - 1
    return k if k >= 0 else None


def _with_preposition(document: Document, known: Names, mention: Mention, j: int) -> Subject | None:
    """The mention as a subject, or the phrase it ends: "a spokesman for Kim", "officials in Iran"."""
    text, starts, words = document.text, document.starts, document.words
    k = j
    while k > 0 and starts[k] > mention.start:
        k -= 1
    floor = max(0, k - 6)
    # Only small words may stand between the preposition and the name: "of the", "for Mr."
    p = k - 1
    while (
        p >= floor
        and (words[p] in ("the", "The") or words[p][0].isupper())
        and text[starts[p] + len(words[p]) : starts[p + 1]] in (" ", ". ")
    ):
        p -= 1
    if p >= 1 and words[p] in PREPOSITIONS and text[starts[p] + len(words[p]) : starts[p + 1]] == " ":
        head = words[p - 1]
        if text[starts[p - 1] + len(head) : starts[p]] == " " and head.lower() in SPEAKERS:
            subject = _nominal_before(document, p - 1, starts[p - 1] + len(head))
            if subject:
                return Subject(subject.start, mention.end, "nominal", None)
        knowing = _knowing(document, p)
        if knowing:
            return Subject(knowing.start, mention.end, "nominal", None)
        if words[p] == "of" and text[starts[p - 1] + len(head) : starts[p]] == " " and mention.name.kind != "person":
            subject = _nominal_before(document, p - 1, starts[p - 1] + len(head))
            if subject:
                before = known.by_end.get(subject.end)
                if before:
                    return Subject(before.start, before.end, "name", before)
                return Subject(subject.start, mention.end, "nominal", None)
    if mention.name.kind in ("title", "people"):
        return _nominal_before(document, j, mention.end)
    return Subject(mention.start, mention.end, "name", mention)


_KNOWING: Final = frozenset("familiar close briefed involved knowledgeable acquainted present aware".split())


def _knowing(document: Document, p: int) -> Subject | None:
    """The noun phrase before the preposition at word p: "a person familiar" in "a person familiar with the talks"."""
    words, starts = document.words, document.starts
    if p < 2 or words[p - 1] not in _KNOWING or words[p - 2].lower() not in SPEAKERS:
        return None
    return _nominal_before(document, p - 2, starts[p - 2] + len(words[p - 2]))


def _nominal_before(document: Document, j: int, end: int) -> Subject | None:
    """The description that ends with word j: "senior officials", "the New Jersey governor"."""
    text, starts, words = document.text, document.starts, document.words
    first = None
    right = starts[j]
    k = j
    floor = max(0, j - 12)
    while k >= floor:
        word = words[k]
        lower = word.lower()
        if k < j:
            gap = text[starts[k] + len(word) : right]
            if gap not in (" ", "-", "'", "’", ". ", ".", "\u00a0", "’ ", "' "):
                break
            if gap in (". ", ".") and not (word[0].isupper() and len(word) <= _ABBREVIATED):
                break  # the sentence before, not "Gov. Lee" or "U.S. officials"
            if lower == "s" and text[starts[k] - 1] in "'’":
                right = starts[k]
                k -= 1
                continue
            if lower in STOPS or lower in AUXILIARY or lower in PRONOUNS or (word in CUES and word not in NOUN_FORMS):
                break
            if lower in PREPOSITIONS:
                knowing = _knowing(document, k)
                if knowing and first is not None:
                    return Subject(knowing.start, end, "nominal")
                if first is None or k == 0 or words[k - 1].lower() not in SPEAKERS or text[right - 1] != " ":
                    break
                right = starts[k]
                k -= 1
                continue
        first = k
        right = starts[k]
        if lower in DETERMINERS and k > 1 and words[k - 1] in PREPOSITIONS:
            knowing = _knowing(document, k - 1)
            if knowing:
                return Subject(knowing.start, end, "nominal")
        if lower in DETERMINERS and not (k > 1 and words[k - 1] in PREPOSITIONS and words[k - 2].lower() in SPEAKERS):
            break
        k -= 1
    if first is None or not words[j][0].isalpha():
        return None
    if (
        first == j
        and words[j].lower() in DETERMINERS | PREPOSITIONS | {"not"}
        and words[j].lower() not in ("some", "many", "most", "one", "both", "others", "few", "several")
    ):
        return None
    return Subject(starts[first], end, "nominal")
