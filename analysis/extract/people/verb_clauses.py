"""The clause of a verb of speech or thought: its subject, before or behind it, and its form."""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from analysis.extract.people.adjuncts import OCCASIONS, chain_before
from analysis.extract.people.clause import Clause
from analysis.extract.people.grammar import ARTICLE, FLAGS, HELPER, IS, NOUN_FORMS, PASSED, SPEAKERS, TO
from analysis.extract.people.names import Mention
from analysis.extract.people.noun_or_verb import is_noun
from analysis.extract.people.subject_after import subject_after
from analysis.extract.people.subject_before import noun_phrase_before
from analysis.extract.people.subjects import Names, Subject
from analysis.extract.people.vocabulary import CALENDAR, Cue


def verb_clause(known: Names, i: int, cue: Cue) -> Clause | None:
    """The clause of the verb that is word i, or None where the word is a noun or no verb of reporting.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.subjects import names
    >>> from analysis.extract.people.vocabulary import CUES
    >>> clause = verb_clause(names(Document("“Never,” said Kim.")), 1, CUES["said"])
    >>> clause.order, clause.form
    ('VS', 'finite')
    """
    words, gaps = known.words, known.gaps
    start = known.starts[i]
    end = start + len(words[i])
    before, gap = (words[i - 1], gaps[i - 1]) if i else ("", known.text[:start])
    behind = gaps[i]
    if gap == " " and behind == " " and before in _SIMPLE and not cue.past:
        # The most frequent of all, decided at once: "he says that".
        pronoun = Subject(start - 1 - len(before), start - 1, "pronoun")
        return Clause(pronoun.start, end, start, end, cue, "SV", pronoun, "participle" if cue.participle else "finite")
    if cue.form in NOUN_FORMS and is_noun(words, i, gap, behind, cue):
        return None
    if words[i] in _NO_SPEECH and words[i + 1 : i + 2] and words[i + 1] in _NO_SPEECH[words[i]] and behind == " ":
        return None
    if words[i] == "tell" and (before in _CANNOT or (before == "can" and behind != " ")):
        return None  # "could not tell a friend from a foe", "as far as I can tell"
    if FLAGS[before] & ARTICLE or gap[-1:] == "-" or behind[:1] == "-":
        return None
    if words[i] in _BRIEFED and words[i + 1 : i + 2] and words[i + 1] in _ON:
        return None  # "an official briefed on the matter"
    if gap == " " and (before in _UNSAID if cue.participle else before in _HELPED and cue.form == cue.lemma):
        return None
    if before in _ATTRIBUTES and gap == " " and (cue.form in NOUN_FORMS or cue.form.endswith("ed")):
        return None  # "for alleged fraud", "secretary of state"
    # Inverted: the cue right behind a closing mark or a comma, its subject behind it.
    if gap != " " and not cue.participle and words[i][0].islower():
        mark = gap[-3:].rstrip()
        if cue.form in NOUN_FORMS and mark in _CLOSING:
            mark = ""  # "Kim's “mad” call": a quotation that is said ends in a comma
        if mark[-2:] in _BRITISH:
            mark = mark[:-1]
        if mark and mark[-1] in "\"”“’'»,—–-" and (mark[-1] != "'" or mark.endswith(("''", ",'"))):
            subject = subject_after(known, end)
            if subject and subject.sort == "pronoun" and _has_verb(known, subject):
                subject = None  # "Kim, in a shirt reading “Go,” said she had won"
            if subject and subject.sort == "nominal" and mark == ",":
                before_it = noun_phrase_before(known, i - 1, gap)  # "The coroner, Ann Lee, said the jury of five would"
                if before_it and before_it.mention and before_it.start - _sentence_start(known, start) < _NEAR_START:
                    return Clause(before_it.start, end, start, end, cue, "SV", before_it)
            if subject and _inverts(known.text, subject, mark[-1], cue):
                return Clause(start, subject.end, start, end, cue, "VS", subject)
    if words[i] < "a" and cue.past and behind == " ":  # a capital first
        inverted = subject_after(known, end)  # "Added Kim: “…”"
        if inverted and inverted.sort == "name" and known.text.startswith(":", inverted.end):
            return Clause(start, inverted.end, start, end, cue, "VS", inverted)
    subject, form = _subject_before(known, i, gap, cue)
    if subject and words[i] in _QUOTES and behind == " " and (spoken := _AS_SAYING.match(known.text, end)):
        quoted = subject_after(known, end)  # "“…,” Lee quoted Kim as saying"
        if quoted:
            quoted.end = min(quoted.end, spoken.end("who"))
            if spoken["who"] in _OBJECTS:
                quoted.sort = "pronoun"
            return Clause(min(subject.start, start), end, start, end, cue, "SV", quoted, form)
    if subject is None:
        return Clause(start, end, start, end, cue, "none", None, form)
    return Clause(min(subject.start, start), end, start, end, cue, "SV", subject, form)


def _has_verb(known: Names, subject: Subject) -> bool:
    """Whether a verb stands right behind a pronoun: "she had", not "she on Monday"."""
    k = bisect_left(known.starts, subject.end)
    if k >= len(known.words) or known.gaps[k - 1] not in _CLOSE:
        return False
    return bool(FLAGS[known.words[k]] & HELPER) and known.words[k] not in _ADVERBS


_ADVERBS: Final = frozenset("later then again once often soon first further even just only still now also too".split())


def _sentence_start(known: Names, place: int) -> int:
    return known.sentences[bisect_left(known.sentences, (place + 1,), 1) - 1].start


_BRIEFED: Final = frozenset({"briefed", "informed"})
_ON: Final = frozenset({"on", "about", "of", "by"})
_UNSAID: Final = frozenset("worth Worth stop stopped stops stopping avoid avoided avoids quit without".split())
_HELPED: Final = frozenset("help helps helped helping let lets".split())  # "helped write it"
# Verbs before a participle that say no more than that it goes on: "keeps saying", "began telling".
_GOES_ON: Final = frozenset(
    "keep keeps kept begin begins began start starts started continue continues continued resumed went goes "
    "spent".split()
)
_SIMPLE: Final = frozenset({"he", "He", "she", "She", "they", "They", "we", "We", "I", "you", "You", "it", "It"})
_NEAR_START: Final = 40
_NO_SPEECH: Final = {"sworn": frozenset({"in", "into"}), "swore": frozenset({"in"}), "swear": frozenset({"in"})}
_CANNOT: Final = frozenset({"cannot", "not", "t"})
_ATTRIBUTES: Final = frozenset({"of", "for", "from", "with", "in", "at", "on", "about", "against", "into"})
_CLOSING: Final = frozenset("\"”’'»")
# The comma of a British inversion: “No”, said Kim.
_BRITISH: Final = frozenset(("”,", '",', "»,"))


def _inverts(text: str, subject: Subject, mark: str, cue: Cue) -> bool:
    """Whether the subject behind the cue is its own: sure behind a quotation, less so behind a comma."""
    if mark in "\"”’'»":
        return True
    if "clause" not in cue.frames or cue.form in NOUN_FORMS or not _SET_OFF.match(text, subject.end):
        return False
    return subject.sort != "nominal" or text[subject.start : subject.end].split()[-1].lower() in SPEAKERS


# What follows the subject of an inverted clause: its end, an aside, or when and where it was said.
_SET_OFF: Final = re.compile(
    r"\s*(?:[,.;:(—–]|\Z)|\sand (?:others|(?:his|her|their) \w+),"
    r"|\s(?:of|in|on|at|who|during|last|this|to|after|when|as|by|from|with|[A-Z]\w+day|yesterday|today)\b"
)


def _subject_before(known: Names, i: int, gap: str, cue: Cue) -> tuple[Subject | None, str]:
    """The subject before the cue at word i, which stands behind gap, and the form of the clause."""
    words, gaps, starts, by_end = known.words, known.gaps, known.starts, known.by_end
    form = "participle" if cue.participle else "finite"
    if form == "participle" and i > 2 and words[i - 1] == "as" and gaps[i - 2] == " ":
        quoted = noun_phrase_before(known, i - 2, " ")  # "the paper quoted Kim as saying"
        if quoted and words[i - 2] in ("him", "her"):
            quoted.sort = "pronoun"
        k = bisect_left(known.starts, quoted.start) - 1 if quoted else -1
        if k >= 0 and words[k] in _QUOTES:
            return quoted, form
    if words[i] < "a" and gap[:1] in (".", "!", "?"):
        return None, form  # the sentence before has a subject of its own
    passive = False
    j = i - 1
    floor = i - 12 if i > 12 else 0
    while j >= floor and gap in _CLOSE:
        flags = FLAGS[words[j]]
        if not flags & _PASSED_OR_TO or gaps[j - 1] == "&" or _is_named(words[j], starts[j], by_end):
            break  # the T of "AT&T" is not that of "don't", nor the s of "Moody's" that of "he's"
        if flags & TO:
            chain = chain_before(words, gaps, j)
            if chain < 0:
                return None, "infinitive"
            j = chain
            gap = gaps[j]
            continue
        if flags & IS:
            if form == "participle":
                form = "finite"
            else:
                passive = True
        gap = gaps[j - 1]
        j -= 1
    if j < 0:
        return None, form
    if passive and words[i] in _HEARSAY and _OF_SAYING.match(known.text, known.starts[i] + len(words[i])):
        return noun_phrase_before(known, j, gap), form  # "Kim was quoted as saying"
    if form == "finite" and ((passive and cue.form == "said") or (cue.past and (passive or _followed(words, gaps, i)))):
        by = _BY.match(known.text, known.starts[i] + len(words[i]))
        return subject_after(known, by.end() - 1) if by else None, "passive"
    if form == "participle" and gap == " " and _writing(words, j):
        return None, form  # who issued it is speaking: "Kim issued a statement saying"
    if form == "participle" and gap == " " and words[j] in _CAUGHT:
        j -= 1  # "an officer can be heard telling"
        while j > 0 and FLAGS[words[j]] & PASSED and gaps[j] in _CLOSE:
            j -= 1
        gap = gaps[j]
    if form == "participle" and gap == " " and words[j] in _GOES_ON and j:
        return _subject_before(known, j, gaps[j - 1], replace(cue, participle=False, past=False))
    if form == "participle" and gap[:1] == ",":
        return None, form  # of the clause before: "Kim, in an ad for the club, argued so, calling it"
    if cue.past and gap == ", " and words[i + 1 : i + 2] and words[i + 1] in _ASKED_OF and cue.lemma in _TO_HEARERS:
        if _AND_ASIDE.search(known.text, max(0, known.starts[i] - 80), known.starts[i]):
            return None, form  # "Kim warned of it and, pointing at the river, asked who would help"
        return None, "passive"  # "Kim, asked if he would go, shrugged"
    return noun_phrase_before(known, j, gap), form


def _is_named(word: str, start: int, by_end: dict[int, Mention]) -> bool:
    """Whether a name ends with the word, which is none elsewhere: the s of "Moody's", "Mrs May"."""
    mention = by_end.get(start + len(word))
    return mention is not None and (word in _NAMES_TOO or (len(word) == 1 and mention.name.kind == "organisation"))


_NAMES_TOO: Final = frozenset({"May", "Will"})


_PASSED_OR_TO: Final = PASSED | TO
_CLOSE: Final = frozenset((" ", "'", "’", "\u00a0"))
_CAUGHT: Final = frozenset({"heard", "overheard", "seen", "caught", "recorded", "filmed", "shown", "taped", "quoted"})
_QUOTES: Final = frozenset({"quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing"})
_ASKED_OF: Final = frozenset("if whether about why how what who when where by for that".split())
_TO_HEARERS: Final = frozenset({"ask", "question", "tell", "inform", "press", "urge", "quiz"})
_HEARSAY: Final = frozenset({"quoted", "reported", "cited", "recorded"})
_OF_SAYING: Final = re.compile(
    r"(?: (?:by|in|on) [^,.;:“”\"\n]{1,40}?)? (?:as (?:saying|telling|having|calling|asking|warning)"
    r"|to have (?:said|told|asked|called|warned|added|replied))\b"
)
_AND_ASIDE: Final = re.compile(r"\band, [^,.;:“”\"]{3,60}, \Z")
_OBJECTS: Final = frozenset({"him", "her", "them"})
_AS_SAYING: Final = re.compile(r" (?P<who>[^,.;:“”\"\n]{1,70}?) as (?:saying|telling|having said)\b")
_BY: Final = re.compile(r"(?: [a-z]+){0,2} by ")


def _writing(words: tuple[str, ...], j: int) -> bool:
    """Whether what ends with word j is written or said: "a statement", "a letter on Monday"."""
    return words[j] in OCCASIONS or (words[j] in CALENDAR and not OCCASIONS.isdisjoint(words[j - 2 : j]))


def _followed(words: tuple[str, ...], gaps: tuple[str, ...], i: int) -> bool:
    """Whether " by " stands right behind word i."""
    if gaps[i] != " " or words[i + 1 : i + 2] != ("by",) or gaps[i + 1][:1] != " ":
        return False
    behind = words[min(i + 2, len(words) - 1)]
    return not (behind.endswith("ing") or behind in _MEANS)  # "responded by mailing", "he explained by telephone"


_MEANS: Final = frozenset(
    "telephone phone email e mail text letter video fax post message radio satellite then".split()
)
