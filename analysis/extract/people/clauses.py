"""Reporting clauses: a cue of speech or thought, with the words that name whose speech it is."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final, NamedTuple

from analysis.document import Document
from analysis.extract.people.names import Mention, mentions
from analysis.extract.people.vocabulary import BODIES, CUES, PLURAL_ROLES, ROLES, Cue


class Subject(NamedTuple):
    """Whose speech it is, as written: a name, a pronoun or a description."""

    start: int
    end: int
    sort: str  # name, pronoun, relative, nominal
    mention: Mention | None = None
    antecedent: tuple[int, int, str] | None = None  # of "who": place and sort of the phrase it stands for


class Clause(NamedTuple):
    """A cue with its subject; `start` and `end` enclose both; `order` is SV, VS, of, by or none."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    cue: Cue
    order: str
    subject: Subject | None
    form: str = "finite"  # finite, participle, infinitive, passive


class Names(NamedTuple):
    """The mentions of a document, looked up by where they begin and end."""

    all: list[Mention]
    by_start: dict[int, Mention]
    by_end: dict[int, Mention]


_ACCORDING: Final = Cue("according to", "accord", "neutral", frozenset({"clause"}))
PRONOUNS: Final = frozenset({"he", "she", "they", "it", "i", "we", "you", "who"})
_OBJECT_PRONOUNS: Final = frozenset({"him", "her", "them", "me", "us"})
_AUXILIARY: Final = frozenset(
    "has have had would will could can may might must shall should did does do was were is are been be being "
    "not never s d ve ll re t didn doesn don wouldn couldn hasn haven hadn isn wasn also later then once often "
    "soon first further even just only still now again already always ever almost simply all both "
    "himself herself themselves today yesterday elsewhere instead twice too either reportedly so".split()
)
_BE: Final = frozenset("was were is are be been being re get got gets getting".split())
_NOUN_BEFORE: Final = frozenset(
    "a an the this that these those his her its their our my your no any some each every another such of in on at "
    "by for from with to without about under over new recent other first second last next more many several few "
    "public initial official formal final key media news police press repeated latest earlier own one two three s "
    "for and or".split()
)
_NOUN_FORMS: Final = frozenset(
    "report reports claim claims call calls note notes state states question questions charge charges attack "
    "attacks quote quotes offer offers request requests demand demands comment comments post posts address "
    "support supports blame tweet tweets joke jokes warning estimate estimates protest protests complaint vow "
    "promise promises pledge pledges threat reply argument notice name names label labels brand brands term terms "
    "mention signal signals answer answers response forecast forecasts text texts email emails blog remark remarks "
    "suit object objects order orders appeal appeals read reads hit hits put shout cheer cheers cry laugh chant "
    "chants hope hopes fear fears feeling feelings worry worries understanding meaning sum whisper counter "
    "maintain praise welcome credit thanks thank slap pan knock like defense tells show shows record stress "
    "hint hints ring riff snap charge rebuke hail saying writing reading".split()
)
SPEAKERS: Final = ROLES | PLURAL_ROLES | BODIES
_STOPS: Final = frozenset(
    "that but as when if because while which where whether and or than although though since until after before "
    "unless how why what so then yet nor".split()
)
_PREPOSITIONS: Final = frozenset(
    "of for from in at on with to by about against near under over behind inside outside around across between "
    "among during through into like as toward towards without within".split()
)
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "their", "his", "my", "our", "your"})
_DETERMINERS: Final = frozenset(
    "the a an his her their its our my your another one some many several two three four five six most few other "
    "both this that these those no every each any".split()
)
_WIDE: Final = 220

_AFTER_NAME: Final = re.compile(r"[\s,]*(?:the |a |an )?")
_NP_AFTER: Final = re.compile(
    r"""\s+(?P<np>
        (?:the|a|an|one|another|some|many|several|two|three|his|her|their|its|other|both)?\s?
        (?!(?:that|in|on|at|to|for|by|as|when|during|after|before|from|about|of|and|but|it|there|last|this|with
            |the|a|an|if|how|why|what|yes|no|not|we|you|i|he|she|they|his|her|their|is|was|were|are|so|or)\b)
        (?:\w[\w'’.-]*\s){0,5}?
        (?P<head>[^\W\d_][\w-]*)
    )(?=['’]?[,.;:!?"”“—–)]|\s(?:of|in|on|at|for|from|with|who|during|after|before|when|as|about|last|this
        |while|to|by|via|and|whose|late|early|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|at
        |through|following|outside|inside|near|shortly|recently|again|later|but|Sunday|earlier|yesterday|today
        |the|a|an|over|upon|if|because|since|under|amid)\b|\s[-–—(]|\s*\Z|\n)""",
    re.VERBOSE,
)
_PRONOUN_AFTER: Final = re.compile(r"\s+(?P<np>he|she|they|it|I|we|you)\b(?!['’])")


def names(document: Document) -> Names:
    """The names of the document with their places."""
    return _names(document)


@lru_cache(maxsize=4)
def _names(document: Document) -> Names:
    found = mentions(document)
    return Names(found, {m.start: m for m in found}, {m.end: m for m in found})


@lru_cache(maxsize=4)
def clauses(document: Document) -> list[Clause]:
    """All reporting clauses of the document in the order of their cues.

    >>> [c.cue.form for c in clauses(Document("Kim said it rained. According to Lee, it snowed."))]
    ['said', 'According to']
    """
    known = _names(document)
    words = document.words
    found: list[Clause] = []
    starts = document.starts
    near = [match.start() for match in _MARK.finditer(document.text)]
    if "''" in document.text or " '" in document.text:
        near = sorted([*near, *(match.start() for match in _DOUBLED.finditer(document.text))])
    near.append(len(document.text) + 2 * _FAR)
    for i in [i for i, word in enumerate(words) if word in _TRIGGERS]:
        word = words[i]
        if word in _WEAK:
            # Of use beside a quotation alone.
            place = starts[i]
            k = bisect_left(near, place)
            if near[k] - place > _FAR and (not k or place - near[k - 1] > _FAR):
                continue
        if word in _OF_TRIGGERS:
            clause = _of_clause(document, known, i)
        elif word in _PHRASES:
            clause = _phrase_clause(document, known, i)
        else:
            clause = _verb_clause(document, known, i, CUES[word])
        if clause:
            found.append(clause)
    return found


_OF_TRIGGERS: Final = frozenset({"according", "According", "words"})
_FAR: Final = 500
_MARK: Final = re.compile(r'["“”„«»‘]')
_DOUBLED: Final = re.compile(r"''| '\b")
_WEAK: Final = frozenset(form for form, cue in CUES.items() if not cue.speaks)
# Cues of two words, found by their second.
_PHRASES: Final = {
    "clear": frozenset("made makes make making".split()),
    "out": frozenset("pointed points point pointing".split()),
}
_TRIGGERS: Final = frozenset(CUES) | _OF_TRIGGERS | frozenset(_PHRASES)


def _phrase_clause(document: Document, known: Names, i: int) -> Clause | None:
    """The clause of a cue of two words: "made (it) clear", "pointed out"."""
    words, starts = document.words, document.starts
    first = i - 2 if i > 1 and words[i - 1] == "it" else i - 1
    if first < 0 or words[first] not in _PHRASES[words[i]]:
        return None
    end = starts[i] + len(words[i])
    form = document.text[starts[first] : end]
    if len(form) > 18:
        return None
    cue = Cue(words[first], form, "neutral", _CLAUSAL)
    clause = _verb_clause(document, known, first, cue)
    if clause is None:
        return None
    if clause.order == "VS":
        return None
    return clause._replace(end=max(clause.end, end), cue_end=end)


_CLAUSAL: Final = frozenset({"clause"})


def _of_clause(document: Document, known: Names, i: int) -> Clause | None:
    """The clause "according to X"."""
    text, starts, words = document.text, document.starts, document.words
    if words[i] == "words":
        if i < 2 or words[i - 1] != "the" or words[i - 2].lower() != "in" or words[i + 1 : i + 2] != ["of"]:
            return None
        start, end = starts[i - 2], starts[i + 1] + 2
    elif words[i + 1 : i + 2] != ["to"]:
        return None
    else:
        start, end = starts[i], starts[i + 1] + 2
    subject = subject_after(document, known, end)
    if subject is None or text[subject.start : subject.end] in (
        "plan",
        "law",
        "schedule",
        "custom",
        "legend",
        "rumour",
    ):
        return None
    cue = _ACCORDING._replace(form=text[start:end])
    return Clause(start, subject.end, start, end, cue, "of", subject)


def _verb_clause(document: Document, known: Names, i: int, cue: Cue) -> Clause | None:
    text, starts, words = document.text, document.starts, document.words
    start = starts[i]
    end = start + len(words[i])
    before = words[i - 1] if i else ""
    if cue.form in _NOUN_FORMS and not _verb_after(before, text[starts[i - 1] + len(before) : start]):
        return None
    if before.lower() in _ARTICLES or text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return None
    # Inverted: the cue right behind a closing mark or a comma, its subject behind it.
    gap = text[max(0, start - 3) : start].rstrip()
    form = "finite"
    if (
        gap and gap[-1] in "\"”“’'»,—–-" and (gap[-1] != "'" or gap.endswith(("''", ",'"))) and words[i][0].islower()
    ) and not cue.form.endswith("ing"):
        subject = subject_after(document, known, end)
        if subject and _inverts(text, subject, gap[-1], cue):
            return Clause(start, subject.end, start, end, cue, "VS", subject)
    subject, form = _subject_before(document, known, i, cue)
    if subject is None and form == "none":
        return None
    first = subject.start if subject else start
    return Clause(min(first, start), end, start, end, cue, "SV" if subject else "none", subject, form)


# What follows the subject of an inverted clause: its end, an aside, or when and where it was said.
_SET_OFF: Final = re.compile(
    r"\s*(?:[,.;:(—–]|\Z)|\s(?:of|in|on|at|who|during|last|this|to|after|when|as|by|from|with|[A-Z]\w+day|yesterday|today)\b"
)


def _verb_after(before: str, gap: str) -> bool:
    """Whether a form that may be a noun is a verb after the word before it: "he claims", not "his claims"."""
    lower = before.lower()
    if not before or gap not in (" ", ", ", '," ', ",” ", "” ", '" ', " — ", ") ", ".) "):
        return False
    if lower in _NOUN_BEFORE:
        return lower == "to"
    return (
        gap != " "
        or before[0].isupper()
        or lower in PRONOUNS
        or lower in _AUXILIARY
        or lower in SPEAKERS
        or lower in ("that", "which", "also", "went")
        or lower.endswith(("ly", "s"))
    )


def _inverts(text: str, subject: Subject, mark: str, cue: Cue) -> bool:
    """Whether the subject behind the cue is its own: sure behind a quotation, less so behind a comma."""
    if mark in "\"”’'»":
        return True
    if "clause" not in cue.frames or cue.form in _NOUN_FORMS or not _SET_OFF.match(text, subject.end):
        return False
    return subject.sort != "nominal" or text[subject.start : subject.end].split()[-1].lower() in SPEAKERS


def subject_after(document: Document, known: Names, position: int) -> Subject | None:
    """The noun phrase right behind position, if one is there."""
    text = document.text
    pronoun = _PRONOUN_AFTER.match(text, position)
    if pronoun:
        return Subject(*pronoun.span("np"), "pronoun")
    mention = _name_after(document, known, position)
    if mention:
        return Subject(mention.start, mention.end, "name", mention)
    match = _NP_AFTER.match(text, position, position + 140)
    if match:
        start, end = match.span("np")
        inner = next((m for s in range(start, end) if (m := known.by_start.get(s))), None)
        if inner and inner.end == end and inner.name.kind in ("person", "single", "open"):
            return Subject(inner.start, inner.end, "name", inner)
        named = named_behind(text, known, end) if match["head"].lower() in ROLES else None
        return Subject(named.start, named.end, "name", named) if named else Subject(start, end, "nominal")
    return None


def named_behind(text: str, known: Names, end: int) -> Mention | None:
    """The name set off by commas behind a description that ends at offset end: "her lawyer, Ann Lee, said"."""
    if text[end : end + 2] != ", ":
        return None
    title = _TITLED.match(text, end + 2, end + 40)
    mention = known.by_start.get(title.end() if title else end + 2) or known.by_start.get(end + 2)
    if mention is None or mention.name.kind not in ("person", "open", "single") or mention.name.possessive:
        return None
    return mention if text[mention.end : mention.end + 1] in (",", ".", ";", ":", "") else None


# Titles in front of a name; which word ends them is known from where the name begins.
_TITLED: Final = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Gen|Col|Capt|Lord|Lady)\.? (?=[A-Z])")


def _name_after(document: Document, known: Names, position: int) -> Mention | None:
    """The first name behind position with nothing but titles and descriptions before it."""
    text, words, starts = document.text, document.words, document.starts
    k = bisect_left(starts, position)
    last = position
    for n in range(k, min(k + 8, len(starts))):
        place = starts[n]
        gap = text[last:place]
        if gap not in _LOOSE and not (n == k and gap.isspace()):
            return None
        mention = known.by_start.get(place)
        if mention and mention.name.kind not in ("title", "people", "place") and not mention.name.possessive:
            return mention
        word = words[n]
        lower = word.lower()
        if word[0].islower() and (
            lower in _PREPOSITIONS or lower in _STOPS or lower in _AUXILIARY - {"s"} or lower in PRONOUNS
        ):
            break
        last = place + len(word)
    mention = known.by_start.get(starts[k]) if k < len(starts) else None
    if mention and mention.name.kind == "place" and text[position : mention.start].isspace():
        return mention
    return None


_LOOSE: Final = frozenset((" ", "-", ". ", "’", "'", "\u00a0", ".", "’ ", "' ", "”", " “", ", "[:0]))


def _subject_before(document: Document, known: Names, i: int, cue: Cue) -> tuple[Subject | None, str]:
    """The subject before the cue at word i, and the form of the clause."""
    text, starts, words = document.text, document.starts, document.words
    j = i - 1
    right = starts[i]
    form = "participle" if cue.form.endswith("ing") else "finite"
    passive = False
    floor = max(0, i - 12)
    while j >= floor:
        word = words[j]
        left_end = starts[j] + len(word)
        gap = text[left_end:right]
        if gap not in (" ", "'", "’", "\u00a0"):
            break
        lower = word.lower()
        if lower == "to":
            form = "infinitive"
            return None, form
        if lower in _AUXILIARY or (lower.endswith("ly") and lower not in ("family", "assembly", "ally")):
            if lower in _BE and form != "participle":
                passive = True
            elif lower in _BE:
                form = "finite"
            right = starts[j]
            j -= 1
            continue
        break
    if j < 0:
        return None, form
    if not passive and form == "finite" and text.startswith(" by ", starts[i] + len(words[i])):
        passive = cue.form.endswith(("ed", "ld", "wn", "en"))
    if passive and form == "finite" and cue.form.endswith(("ed", "ld", "wn", "en")):
        by = _BY.match(text, starts[i] + len(words[i]))
        if by:
            subject = subject_after(document, known, by.end() - 1)
            if subject:
                return subject, "passive"
        return None, "passive"
    return _noun_phrase_before(document, known, j, right), form


_BY: Final = re.compile(r"(?: [a-z]+){0,2} by ")


def _noun_phrase_before(document: Document, known: Names, j: int, right: int) -> Subject | None:
    """The noun phrase that ends with word j, before offset right."""
    text, starts, words = document.text, document.starts, document.words
    word = words[j]
    end = starts[j] + len(word)
    gap = text[end:right]
    lower = word.lower()
    if gap.strip(" \u00a0") in ("", ".", "'", "’"):
        if lower in PRONOUNS and lower != "who":
            return Subject(starts[j], end, "pronoun")
        if lower in ("who", "which", "that"):
            if j == 0:
                return None
            if lower != "who":
                return None
            behind = starts[j - 1] + len(words[j - 1])
            found = _noun_phrase_before(document, known, j - 1, behind)
            place = (found.start, found.end, found.sort) if found else None
            return Subject(starts[j], end, "relative", found.mention if found else None, place)
        if lower in _STOPS:
            return None
        mention = known.by_end.get(end) or (known.by_end.get(end + 1) if gap.startswith(".") else None)
        if gap.startswith(".") and mention is None:
            return None
        if mention:
            return _with_preposition(document, known, mention, j)
        return _nominal_before(document, j, end)
    if gap.strip() in (",", "),", ".,") or gap.rstrip().endswith((")", "—", "–", "-")):
        return _across_commas(document, known, j, right, gap)
    return None


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
                return _with_preposition(document, known, mention, k)
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
    if p >= 1 and words[p] in _PREPOSITIONS and text[starts[p] + len(words[p]) : starts[p + 1]] == " ":
        head = words[p - 1]
        if text[starts[p - 1] + len(head) : starts[p]] == " " and (
            head in ROLES or head in PLURAL_ROLES or head in BODIES
        ):
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
    if p < 2 or words[p - 1] not in _KNOWING or words[p - 2] not in SPEAKERS:
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
            if lower == "s" and text[starts[k] - 1] in "'’":
                right = starts[k]
                k -= 1
                continue
            if (
                lower in _STOPS
                or lower in _AUXILIARY
                or lower in PRONOUNS
                or (word in CUES and word not in _NOUN_FORMS)
            ):
                break
            if lower in _PREPOSITIONS:
                knowing = _knowing(document, k)
                if knowing and first is not None:
                    return Subject(knowing.start, end, "nominal")
                if first is None or k == 0 or words[k - 1] not in SPEAKERS or text[right - 1] != " ":
                    break
                right = starts[k]
                k -= 1
                continue
        first = k
        right = starts[k]
        if lower in _DETERMINERS and k > 1 and words[k - 1] in _PREPOSITIONS:
            knowing = _knowing(document, k - 1)
            if knowing:
                return Subject(knowing.start, end, "nominal")
        if lower in _DETERMINERS and not (k > 1 and words[k - 1] in _PREPOSITIONS and words[k - 2] in SPEAKERS):
            break
        k -= 1
    if first is None or not words[j][0].isalpha():
        return None
    if (
        first == j
        and words[j].lower() in _DETERMINERS | _PREPOSITIONS | {"not"}
        and words[j].lower() not in ("some", "many", "most", "one", "both", "others", "few", "several")
    ):
        return None
    return Subject(starts[first], end, "nominal")
