"""Words in marks behind a noun of speech that somebody owns: "Kim's claim that it was “stolen”", "his “mad” call"."""

from bisect import bisect_left
from typing import Final

from analysis.extract.people.grammar import FLAGS, PREPOSITION, SPEAKER
from analysis.extract.people.nominals import nominal_before
from analysis.extract.people.subjects import Subject
from analysis.extract.quotes.context import Context, Source
from analysis.extract.quotes.marks import Marked

_NOUNS: Final = frozenset(
    "claim claims call calls warning warnings accusation accusations assertion assertions argument arguments promise "
    "promises pledge pledges demand demands allegation allegations suggestion suggestions insistence statement "
    "statements description remark remarks comment comments slogan slogans contention complaint complaints vow threat "
    "threats admission confession explanation answer reply response prediction appeal plea".split()
)
_LEADS: Final = frozenset({"that", "for", "of", "about", "on", "is", "was", "to"})
_REACH: Final = 24
_OWNERS: Final = frozenset({"his", "her", "their", "its", "His", "Her", "Their", "Its"})
_ADJECTIVES: Final = 3


def owned(context: Context, mark: Marked) -> Source | None:
    """The source in a noun of speech before the mark in its sentence, with whoever it belongs to; or None."""
    known = context.known
    words, starts, gaps = known.words, known.starts, known.gaps
    sentence = context.settings[mark.outer_start].start
    last = bisect_left(starts, mark.outer_start)
    behind = bisect_left(starts, mark.outer_end)
    if behind < len(words) and words[behind] in _NOUNS and gaps[behind - 1].endswith(" "):  # "Kim's “mad” call"
        subject = _owner(context, last, sentence) if last and gaps[last - 1][:1] in " '’" else None
        if subject:
            return Source(subject, starts[behind], starts[behind] + len(words[behind]), "noun-of-speech")
    floor = max(0, last - 1 - _REACH)
    if _NOUNS.isdisjoint(words[floor + 1 : last]):
        return None
    for k in range(last - 1, floor, -1):
        if starts[k] < sentence or gaps[k][:1] in ";:":
            return None
        if words[k] in _NOUNS:
            if k + 1 == len(words) or words[k + 1] not in _LEADS or gaps[k] != " ":
                return None
            subject = _owner(context, k, sentence)
            return Source(subject, starts[k], starts[k] + len(words[k]), "noun-of-speech") if subject else None
    return None


def _owner(context: Context, k: int, sentence: int) -> Subject | None:
    """Whose the noun at word k is, with adjectives between: "Kim's most explosive", "his"."""
    known = context.known
    words, starts = known.words, known.starts
    for j in range(k - 1, max(-1, k - 2 - _ADJECTIVES), -1):
        if starts[j] < sentence:
            return None
        if words[j] in _OWNERS:
            return Subject(starts[j], starts[j] + len(words[j]), "pronoun")
        mention = known.by_end.get(starts[j] + len(words[j]))
        if mention and mention.name.possessive:
            return Subject(mention.start, mention.end, "name", mention)
        if words[j] in ("s", "S") and j and FLAGS[words[j - 1]] & SPEAKER and known.gaps[j - 1] in ("'", "’"):
            found = nominal_before(known, j - 1, starts[j - 1] + len(words[j - 1]))
            return found if found and found.start >= sentence else None  # "the Lee campaign's claim"
        if FLAGS[words[j]] & PREPOSITION:
            return None
    return None
