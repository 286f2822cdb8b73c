"""The subject behind a cue: "said Ann Lee, an analyst", "according to the report"."""

import re
from bisect import bisect_left
from typing import Final

from analysis.extract.first_words import first_word
from analysis.extract.people.grammar import (
    COMPANY,
    DETERMINER,
    ENDS_PHRASE,
    FLAGS,
    HELPER,
    PREPOSITION,
    PRONOUN,
    SPEAKER,
    STOP,
)
from analysis.extract.people.names import Mention
from analysis.extract.people.nominals import ABBREVIATED
from analysis.extract.people.subjects import Names, Subject, named_behind
from analysis.extract.people.vocabulary import CALENDAR, PLURAL_ROLES, ROLES, SHORT_TITLES

_NP_AFTER: Final = re.compile(
    r"""\s+(?P<np>
        (?:(?:the|a|an|one|another|some|many|several|two|three|his|her|their|its|other|both)\s)?
        (?!(?:that|in|on|at|to|for|by|as|when|during|after|before|from|about|of|and|but|it|there|last|this|with
            |the|a|an|if|how|why|what|yes|no|not|we|you|i|he|she|they|his|her|their|is|was|were|are|so|or)\b)
        (?:\w[\w'’.-]*\s){0,5}?
        (?P<head>[^\W\d_][\w-]*|\d\d-year-old)
    )(?=['’]?[,.;:!?"”“—–)]|\s(?:of|in|on|at|for|from|with|who|during|after|before|when|as|about|last|this
        |while|to|by|via|and|calling|named|called|identified|identifying|whose|late|early|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|at
        |that|through|following|outside|inside|near|shortly|recently|again|later|but|Sunday|earlier|yesterday|today
        |the|a|an|it|he|she|they|we|there|over|upon|if|because|since|under|amid)\b|\s[-–—(]|\s*\Z|\n)""",
    re.VERBOSE,
)

OF_WHAT: Final = re.compile(r" (?:of|for|at|in) (?:[\w.'’&-]+ ){0,5}[\w.'’&-]+(?=, )")

_PRONOUN_AFTER: Final = re.compile(r"\s+(?P<np>he|she|they|it|I|we|you)\b(?!['’])")


_MAY_PRONOUN: Final = frozenset({"he", "she", "they", "it", "I", "we", "you", ""})


def subject_after(known: Names, position: int) -> Subject | None:
    """The noun phrase right behind position, if one is there."""
    text = known.text
    pronoun = _PRONOUN_AFTER.match(text, position) if first_word(text, position + 1) in _MAY_PRONOUN else None
    if pronoun:
        return Subject(*pronoun.span("np"), "pronoun")
    if text.startswith(" @", position):
        handle = _HANDLE.match(text, position + 1)
        return Subject(handle.start(), handle.end(), "nominal") if handle else None
    mention = _name_after(known, position)
    if mention:
        paper = _paper_of(known, mention)
        if paper:
            return paper
        start, end = _speakers_of(known, mention)
        if end:
            return Subject(start, end, "nominal")
        return Subject(mention.start, _second_end(known, mention) or mention.end, "name", mention)
    match = _NP_AFTER.match(text, position, position + 140)
    if match:
        start, end = match.span("np")
        if any(FLAGS[word] & HELPER for word in match["np"].split()):
            return None  # a clause of its own: "said the plan could be"
        inner = next((m for s in range(start, end) if (m := known.by_start.get(s))), None)
        if inner and inner.end == end and inner.name.kind in _PERSONS:
            return Subject(inner.start, inner.end, "name", inner)
        end = _without_participle(match["np"], start, end)
        head = match["head"].lower()
        named = None
        if FLAGS[head] & (SPEAKER | COMPANY) or match["np"] == "one":
            named = named_behind(text, known, end, bool(FLAGS[head] & COMPANY))
            inside = None if named else OF_WHAT.match(text, end, end + 80)  # "the director of the bank, Ann Lee"
            named = named_behind(text, known, inside.end()) if inside else named
        if named:
            return Subject(named.start, named.end, "name", named)
        knowing = _KNOWN_TO.match(text, end, end + 90) if match["head"] in _KNOWING else None
        if knowing:
            end = knowing.end()
        elif FLAGS[head] & SPEAKER:
            end = _with_body(known, end)
        return Subject(start, end, "nominal")
    return None


# "People familiar with the matter", "a person close to the talks".
_KNOWING: Final = frozenset("familiar close briefed involved knowledgeable acquainted aware".split())
_KNOWN_TO: Final = re.compile(
    r" (?:with|to|on|in|about|of) [^,.;:“”\"()\n]{1,70}?(?=[,.;:“”\"()\n]| (?:said|who|and|but|when|that)\b|\s*\Z)"
)


def _second_end(known: Names, first: Mention) -> int:
    """Where the second of two ends who speak as one, or 0: "said Ann Lee and Bo Chen"; the first stands for both."""
    if not known.text.startswith(" and ", first.end):
        return 0
    k = bisect_left(known.starts, first.end) + 1
    if k < len(known.words) and known.words[k] in SHORT_TITLES:
        k += 1
    second = known.by_start.get(known.starts[k]) if k < len(known.starts) else None
    if second is None or second.name.kind not in _PERSONS or second.name.possessive:
        return 0
    return second.end if known.text[second.end : second.end + 1] in _ENDS_CLAUSE else 0


_PERSONS: Final = frozenset({"person", "single", "open"})
_ENDS_CLAUSE: Final = frozenset((".", ",", ";", ":", ""))


def _with_body(known: Names, end: int) -> int:
    """The end of a speaker's phrase with the body spoken for: "a spokesman for the council", "an official at Acme"."""
    words, starts, gaps = known.words, known.starts, known.gaps
    k = bisect_left(starts, end)
    if k + 1 >= len(words) or words[k] not in _FOR or gaps[k - 1] != " " or gaps[k] != " ":
        return end
    last = free = 0
    for n in range(k + 1, min(k + _REACH, len(words))):
        word = words[n]
        if word in CALENDAR:
            break
        if word[0].isupper() or FLAGS[word] & COMPANY:
            last = n
        elif not FLAGS[word] & DETERMINER and word not in _IN_BODIES:
            free += 1
            if free > 1 or FLAGS[word] & _ENDS:
                break
        if gaps[n] != " ":
            break
    ahead = FLAGS[words[last + 1]] if last + 1 < len(words) else _BEHIND_BODY
    if not last or gaps[last][:1] in _OWNED or (gaps[last] == " " and not ahead & _BEHIND_BODY):
        return end  # "a poll of Indiana voters"
    return end if len(words[last]) == 1 else starts[last] + len(words[last])


_FOR: Final = frozenset({"for", "at", "with", "of", "from", "in"})
_IN_BODIES: Final = frozenset({"of", "and", "for"})
_OWNED: Final = frozenset({"'", "’"})
_BEHIND_BODY: Final = PREPOSITION | STOP | HELPER | PRONOUN | ENDS_PHRASE


def _without_participle(phrase: str, start: int, end: int) -> int:
    """The end of a phrase at start without the participle behind its noun: "a study published", "a letter seen"."""
    words = phrase.split()
    told_by = len(words) > 1 and (FLAGS[words[-2]] & SPEAKER or words[-2] in _DOCUMENTS)
    if not told_by or any(FLAGS[word] & DETERMINER for word in words[1:-1]):
        return end
    return start + phrase.rfind(" ") if words[-1].endswith("ed") or words[-1] in _PARTICIPLES else end


_DOCUMENTS: Final = frozenset("papers documents records figures data files filings statistics emails".split())
_PARTICIPLES: Final = frozenset("seen sent made held written given shown shared put taken drawn led run".split())


def _name_after(known: Names, position: int) -> Mention | None:
    """The first name behind position with nothing but titles and descriptions before it."""
    words, starts, gaps = known.words, known.starts, known.gaps
    k = bisect_left(starts, position)
    if k == len(starts):
        return None
    gap = known.text[position : starts[k]]
    blank = gap.isspace()
    if gap not in _LOOSE and not blank:
        return None
    for n in range(k, min(k + _REACH, len(starts))):
        if n > k and (gaps[n - 1] not in _LOOSE or (gaps[n - 1][0] == "." and _ends_sentence(words[n - 1]))):
            return None
        mention = known.by_start.get(starts[n])
        if mention and mention.name.kind not in _NO_SPEAKERS and not mention.name.possessive:
            return _described(known, mention, n) or mention
        word = words[n]
        if word[0].islower() and FLAGS[word] & _ENDS and word != "both":
            break
    mention = known.by_start.get(starts[k])
    return mention if mention and mention.name.kind == "place" and blank else None


def _ends_sentence(word: str) -> bool:
    """Whether a stop behind the word is none of an abbreviation: "said the spokesman. Lee", not "state sen. Lee"."""
    return (word[0].islower() or len(word) > ABBREVIATED) and word.capitalize() not in SHORT_TITLES and "." not in word


def _described(known: Names, mention: Mention, n: int) -> Mention | None:
    """The person whose description opens with the mention at word n: "Nord Bank economist Ann Lee"."""
    words, starts, gaps = known.words, known.starts, known.gaps
    k = bisect_left(starts, mention.end, n)
    described = body = False
    for place in range(k, min(k + _ROLE_WORDS, len(starts))):
        if gaps[place - 1] not in (" ", "-") and not (place == k and gaps[place - 1] == ". "):
            return None
        person = known.by_start.get(starts[place]) if described else None
        if person and (person.name.kind in ("person", "open", "single") or (body and person.name.kind in _BODIES)):
            return person  # "the U.N. refugee agency UNHCR"
        if not words[place][0].islower():
            return None
        described = described or bool(FLAGS[words[place]] & SPEAKER)
        body = bool(FLAGS[words[place]] & COMPANY)
    return None


def _paper_of(known: Names, mention: Mention) -> Subject | None:
    """What a name only describes: "a Gallup poll", "an FBI report"."""
    k = bisect_left(known.starts, mention.end)
    if k == len(known.starts) or known.words[k] not in _PAPERS or known.gaps[k - 1] != " ":
        return None
    end = known.starts[k] + len(known.words[k])
    first = bisect_left(known.starts, mention.start)
    if first and known.gaps[first - 1] == " " and FLAGS[known.words[first - 1]] & DETERMINER:
        first -= 1
    return Subject(known.starts[first], end, "nominal")


_PAPERS: Final = frozenset("poll survey report study analysis memo count tally estimate document documents".split())


def _speakers_of(known: Names, mention: Mention) -> tuple[int, int]:
    """The place of the description that opens with a body's name, "Pentagon officials", "the Hull manager"; or 0, 0."""
    if mention.name.kind == "person":
        return 0, 0
    k = bisect_left(known.starts, mention.end)
    for place in range(k, min(k + 2, len(known.starts))):
        word = known.words[place]
        if (
            known.gaps[place - 1] not in (" ", ". ")
            or not word[0].islower()
            or FLAGS[word] & _ENDS
            or word.endswith("ed")
        ):
            return 0, 0
        if word in PLURAL_ROLES:
            return mention.start, known.starts[place] + len(word)
        if (word in ROLES or FLAGS[word] & COMPANY) and known.gaps[place] != "-":
            first = bisect_left(known.starts, mention.start)
            one = first > 0 and known.words[first - 1] in _ONE and known.gaps[first - 1] == " "
            return (known.starts[first - 1], known.starts[place] + len(word)) if one else (0, 0)
    return 0, 0


_ONE: Final = frozenset({"the", "a", "an", "one", "another"})


_ROLE_WORDS: Final = 5
_REACH: Final = 8
_BODIES: Final = frozenset({"organisation", "acronym"})
_HANDLE: Final = re.compile(r"@\w+")
_NO_SPEAKERS: Final = frozenset({"title", "people", "place"})
_ENDS: Final = PREPOSITION | STOP | HELPER | PRONOUN
_LOOSE: Final = frozenset((" ", "-", ". ", "’", "'", "\u00a0", ".", "’ ", "' ", "”", " “", ", "[:0]))
