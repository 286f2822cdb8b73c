"""The date of a quantity by the words of its own sentence: of its clause, or one that holds for all of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from analysis.claims.asides import ASIDE_NOW, ASIDE_PAST, is_aside
from analysis.claims.levels import is_level, level_dates
from analysis.claims.nearness import joined, nearest, nearest_but, points_of, soon, with_stretches
from analysis.claims.tenses import is_of_now
from analysis.claims.timing import is_ahead_in_name, is_bound, is_compared, names_thing
from analysis.document import Document
from analysis.extract.numbers.grammar import AUXILIARY, GRAMMAR, VERB_FORM
from analysis.extract.records import Quantity, Quote, Timex

# What parts a sentence into clauses, roughly: a time expression rarely reaches over one of these. Each alternative
# begins with a letter or mark of its own, which is what lets the search leap from one to the next.
_BOUNDARY: Final = re.compile(
    r""";|:|—|–|,(?!\d)|\ -{1,2}\s|\n-{1,2}\s|\u00a0-{1,2}\s
        | b(?<!\wb)ut\b | w(?<!\ww)hile\b | w(?<!\ww)hereas\b | a(?<!\wa)lthough\b
        | a(?<!\wa)fter (?=\s (?:the|an?|its|his|her|their|he|she|it|they|[A-Z]\w*) \b)
        # a second predicate: "has 300 flats and wants to sell 100 next year"
        | a(?<!\wa)nd (?=\s (?:then|that|will|would|wants?|plans?|hopes?|expects?|intends?|could|may|might|can|is|are
                              |was|were|has|have|had) \b)""",
    re.VERBOSE,
)
# "Of the 52 crew, 31 were rescued on Saturday": both are of that day.
_OF_WHOLE: Final = re.compile(
    r"(?:Of|Out of|Among)\s(?:(?:the|its|their|his|her|some|about|more than)\s){0,3}\d[^,;:.]{0,60},"
)
# "Police say 70 died on Monday; the army puts the figure at nine": of the same time.
_SAME_FIGURE: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Ii]ts|[Tt]heir)\s(?:(?:real|true|actual|official|final|total|death)\s){0,2}"
    r"(?:figure|number|toll|total|count|sum|cost|estimate)\b|\b(?:put|puts|it)\s(?:it|was|is|at)\b"
)
# "since 1976, when 5,400 died": what begins so is of the time before its comma.
_WHEN: Final = re.compile(r"\s(?:when|in which)\b")
_WORD: Final = re.compile(r"(?:\s\w+)?")  # "after the 2022 floods, in which 89 died"
_THAT: Final = re.compile(r"\s(?:that|which|who|and|but)\s")
_MODAL: Final = re.compile(r"\s(?:will|would|may|can|could|should|must)\s")
_ENDED: Final = re.compile(
    r"\s(?:that\s)?(?:ended|ending|to|through)\s(?:on\s)?(?:the\s)?(?:\d|[A-Z]|end)"
)  # "the three months ended July 28"
_FIRST_WORDS: Final = 24  # characters; a date within them opens the sentence
_LONGEST_OPENING: Final = 160  # characters
_LONGEST_LEAD: Final = 8  # characters: "Between "
_OPENERS: Final = frozenset(
    "In On At By During Over For Between Through As Until After Before Within Throughout".split()
)
_ADDED: Final = frozenset(
    ("up", "down", "or", "a rise of", "a fall of", "an increase of", "a drop of", "including", "among them", "of them")
)
# "carried 300 people last year, 15 percent more than in 2010"
_MORE_THAN: Final = re.compile(r"(?:\s[a-z]+)?\s(?:more|fewer|less|[a-z]+er)\sthan\b")
# What is told of another time than the one told before it.
_OF_DEED: Final = re.compile(r"\b(?:with|of|for|from)\s\w+ing\b")
_FAR: Final = 80  # characters
_OF_THEM: Final = (" of them", " of those", " of which", " of whom", " of these")


class Dated(NamedTuple):
    """What a sentence says of time, worked out once for all of its quantities."""

    cuts: list[int]  # where its clauses begin
    timexes: list[Timex]  # all that have days
    points: list[Timex]  # those that are dates or times
    free: list[Timex]  # those of the points that may hold for another clause than their own
    levels: dict[int, Quantity]  # numbers behind "from" or "compared with" that have a date, by the date's start
    reported: Sequence[Quote]  # what is reported in it, in order


def dated_sentence(
    document: Document,
    index: int,
    timexes: list[Timex],
    quantities: Sequence[Quantity],
    reported: Sequence[Quote],
) -> Dated:
    """What the sentence of that index says of time, by its time expressions, quantities and reported clauses.

    >>> document = Document("In 2013 it lost 12 men.")
    >>> dated = dated_sentence(document, 0, [Timex(3, 7, "DATE", "2013")], [Quantity(16, 18, 12, 12)], [])
    >>> [timex.value for timex in dated.free]
    ['2013']
    """
    text, sentence = document.text, document.sentences[index]
    found = {match.end() for match in _BOUNDARY.finditer(text, sentence.start, sentence.end)}
    whole = _OF_WHOLE.match(text, sentence.start, sentence.end)
    if whole:
        found.discard(whole.end())
    # What is reported is a clause of its own: "said on Monday that 12 trucks had crossed in June".
    found |= {quote.start for quote in reported} | {quote.end for quote in reported}
    cuts = [sentence.start, *sorted(cut for cut in found if sentence.start < cut < sentence.end)]
    points = joined(text, [timex for timex in points_of(timexes) if may_date(document, timex)])
    points = with_stretches(text, points, timexes)
    # A date that opens the sentence holds for all of it; one that stands beside another quantity is that quantity's
    # ("5,000 missiles, on top of 780 delivered this year"), one in an aside that aside's.
    begins = {timex.start for timex in points}  # "two years ago" is the time of others, not a quantity beside it
    taken = {
        bisect_right(cuts, quantity.start)
        for quantity in quantities
        if quantity.start not in begins and not (quantity.kind == "duration" and _ENDED.match(text, quantity.end))
    }
    levels = level_dates(text, points, quantities)
    free = []
    for timex in points:
        if timex.start in levels:
            continue
        clause = bisect_right(cuts, timex.start)
        opens = clause == 1 and (
            timex.start - sentence.start <= _FIRST_WORDS or _is_opening(text, sentence.start, timex.start)
        )
        aside = clause > 1 and is_aside(text, cuts[clause - 1], cuts[clause] if clause < len(cuts) else None)
        second = clause > 1 and text.endswith(" and", 0, cuts[clause - 1])  # "has 300 and will close in May"
        if (opens or (clause not in taken and not aside and not second)) and not _apart(timex, reported, quantities):
            free.append(timex)
    return Dated(cuts, timexes, points, free, levels, reported)


def _apart(timex: Timex, reported: Sequence[Quote], quantities: Sequence[Quantity]) -> bool:
    """Whether the time stands in a reported clause without a quantity: "51 agree, adding that talks begin in May"."""
    at = bisect_right(reported, timex.start, key=_start) - 1
    if at < 0 or timex.start >= reported[at].end:
        return False
    if reported[at].end == timex.end and timex.start - reported[at].start <= _LONGEST_LEAD:
        return False  # "Last month, he said, it carried 7,100 cars": all that is said before the cue
    first = bisect_left(quantities, reported[at].start, key=_start)
    return first == len(quantities) or quantities[first].start >= reported[at].end


def may_date(document: Document, timex: Timex) -> bool:
    """Whether a quantity can be of that time: not if something is only compared with it or named by it.

    >>> may_date(Document("It is the lowest since 2009."), Timex(23, 27, "DATE", "2009"))
    False
    """
    return not (is_compared(document.text, timex, document.published) or names_thing(document.text, timex))


def _is_opening(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is no more than the first words of an adverbial: "In the 12 months to" March."""
    if end - start > _LONGEST_OPENING:
        return False
    words = text[start:end].split()
    return words[0] in _OPENERS and not any(GRAMMAR[word] & (AUXILIARY | VERB_FORM) for word in words)


def own_date(document: Document, dated: Dated, quantity: Quantity) -> tuple[Timex | None, str | None]:
    """The time expression of the quantity's clause, or else of its sentence, and which of both it is.

    >>> document, lost = Document("In 2013 it lost 12 men."), Quantity(16, 18, 12, 12)
    >>> year = Timex(3, 7, "DATE", "2013")
    >>> own_date(document, dated_sentence(document, 0, [year], [lost], []), lost)[1]
    'clause'
    """
    text = document.text
    same = nearest(dated.timexes, quantity)
    if same and same.start < quantity.end and quantity.start < same.end:
        return same, "clause"  # a duration that is anchored tells its own days
    if dated.levels:
        level = _of_level(dated, quantity)
        if level is not None:
            return level, "clause"
    clause = bisect_right(dated.cuts, quantity.start)
    until = dated.cuts[clause] if clause < len(dated.cuts) else None
    near = nearest(dated.points, quantity, dated.cuts[clause - 1], until)
    if near is not None and near.end <= quantity.start and text.startswith((" and ", ", and "), near.end):
        near = soon(dated.points, quantity, until) or near  # "6.9 times in 2020 and 3.1 times in 1996"
    elif near is not None and near.end <= quantity.start and _OF_DEED.search(text, near.end, quantity.start):
        near = soon(dated.points, quantity, until, _FAR) or near  # "was charged on Friday with stealing 23 cars in May"
    if near is None and clause > 1 and _WHEN.match(text, dated.cuts[clause - 1]):
        before = nearest(dated.timexes, quantity, dated.cuts[clause - 2], dated.cuts[clause - 1])
        if before is not None and _WORD.fullmatch(text, before.end, dated.cuts[clause - 1] - 1):
            return before, "clause"
    if near and not _is_of_another(document, dated, near, quantity, dated.cuts[clause - 1]):
        return near, "clause"
    # An age is that of the day of publication, whatever else the sentence tells of; so is what an aside tells of now.
    now = quantity.kind == "age" or (clause > 1 and ASIDE_NOW.match(text, dated.cuts[clause - 1]))
    free = None if now or not dated.free else nearest_but(near, dated.free, quantity)
    if (
        free is None
        and near is None
        and clause > 1
        and _SAME_FIGURE.search(text, dated.cuts[clause - 1], quantity.start)
    ):
        free = nearest(dated.points, quantity, dated.cuts[0], quantity.start)
    if free is not None and free.start >= quantity.end and ";" in text[quantity.end : free.start]:
        free = None
    ahead = free is not None and clause > 1 and free.direction == "future"
    if ahead and ASIDE_PAST.match(text, dated.cuts[clause - 1]):
        free = None
    if free is not None and is_level(text, quantity) and _is_ahead(document, free):
        free = None  # "By May it wants 40 percent, up from 12"
    if free is not None and _is_of_other_tense(document, dated, free, quantity, dated.cuts[clause - 1]):
        return None, None
    if free is None and clause > 1 and not now and _is_fragment(text, dated.cuts[clause - 1], quantity):
        # "stood at 450 on May 24, down 4 in a week"
        free = nearest(dated.points, quantity, dated.cuts[clause - 2], dated.cuts[clause - 1])
    if free is None and near is None and not now:
        free = _of_saying(dated, quantity)
    return free, "sentence" if free else None


def _of_saying(dated: Dated, quantity: Quantity) -> Timex | None:
    """The time between the cue and what it reports: "Kim, who said on Monday that 40 had left, is ill"."""
    at = bisect_right(dated.reported, quantity.start, key=_start) - 1
    quote = dated.reported[at] if at >= 0 else None
    if quote is None or quote.cue_end is None or not quote.cue_end <= quote.start <= quantity.start < quote.end:
        return None
    return nearest(dated.points, quantity, quote.cue_end, quote.start)


def _is_of_other_tense(document: Document, dated: Dated, free: Timex, quantity: Quantity, since: int) -> bool:
    """Whether the clause of the quantity speaks of now, and the time of another clause is long over or to come.

    What somebody says on a day of the last weeks is mostly of that day, whatever its tense.
    """
    text, published = document.text, document.published
    if published is None or free.first_day is None or free.last_day is None or free.type == "DURATION":
        return False
    if free.first_day > published:  # "It buys 40 a month, and will until May"; but "When it opens in May, it has 9"
        late = free.start >= quantity.end
    else:
        late = (published - free.last_day).days > _LONG_OVER and not text.endswith(_SINCE, 0, free.start)
    return late and is_of_now(text, since, quantity)


_LONG_OVER: Final = 31  # days
_SINCE: Final = (" since ", "Since ", " from ", "From ")


def _is_ahead(document: Document, timex: Timex) -> bool:
    published, day = document.published, timex.first_day
    return published is not None and day is not None and day > published


def _of_level(dated: Dated, quantity: Quantity) -> Timex | None:
    """The date of the level that the quantity gives: "against $4 million, or 9 cents a share, a year earlier"."""
    behind = bisect_left(dated.points, quantity.end, key=_start)
    if behind == len(dated.points):
        return None
    owner = dated.levels.get(dated.points[behind].start)
    return dated.points[behind] if owner is not None and owner.start <= quantity.start else None


def _is_fragment(text: str, start: int, quantity: Quantity) -> bool:
    """Whether the clause of the quantity only adds to the one before it: ", down 4 in a week", ", 9 of them"."""
    lead = text[start : quantity.start].strip()
    if not lead and _MORE_THAN.match(text, quantity.end):
        return True
    return lead in _ADDED or lead.startswith("including ") or text.startswith(_OF_THEM, quantity.end)


def _is_of_another(document: Document, dated: Dated, near: Timex, quantity: Quantity, since: int) -> bool:
    """Whether the date in the quantity's clause is that of another predicate, or of the other end of a change."""
    owner = dated.levels.get(near.start)
    if owner is not None and quantity.start > near.start:
        return True  # "to 9 percent from 8 in March as 40 firms closed"
    if owner is not None and owner.link is not None and owner.link == quantity.link:
        return owner.start != quantity.start
    if owner is not None and quantity.start < owner.start:
        # "fell to 12, down 3.8% from 13 in 2014"
        return (owner.kind, owner.unit) == (quantity.kind, quantity.unit) or quantity.change in ("up", "down")
    if is_ahead_in_name(document.text, near, quantity):
        return True
    if near.start >= quantity.end:
        if near.direction != "future" or not _MODAL.search(document.text, quantity.end, near.start):
            return False
        return is_of_now(document.text, since, quantity)  # "They need 40 men and we will know by summer"
    over = document.published is not None and near.last_day is not None and near.last_day < document.published
    relative = _THAT.search(document.text, near.end, quantity.start) if over else None
    if relative and is_of_now(document.text, relative.end(), quantity):
        return True  # "Last month she won for a cheese that takes 14 months to ripen"
    return near.end <= quantity.start and is_bound(document.text, since, near, document.published)


_start = attrgetter("start")
