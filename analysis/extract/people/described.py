"""Whom a description means that the article has given of someone before: "the governor", "the finance minister"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from analysis.document import Document
from analysis.extract.people.double_marks import double_marks
from analysis.extract.people.role_words import BEHIND_HEAD, head_words, role_words
from analysis.extract.people.vocabulary import PEOPLES
from analysis.extract.records import Person
from analysis.once import once

_THE: Final = ("The ", "the ", "This ", "this ")
_CALLED: Final = {
    "representative": ("congressman", "congresswoman", "lawmaker"),
    "congressman": ("lawmaker", "representative"),
    "congresswoman": ("lawmaker", "representative"),
    "senator": ("lawmaker",),
    "mp": ("lawmaker", "politician"),
    "boy": ("teenager",),
    "striker": ("footballer",),
}
# A deputy is not the president.
_OTHERS: Final = frozenset({"vice", "deputy", "assistant", "associate", "ex", "sub", "under", "shadow"})
_IN_COURT: Final = frozenset({"judge", "coroner", "magistrate", "prosecutor", "referee", "umpire"})
_PAST: Final = frozenset({"former", "retired", "then", "ex"})
_YEARS_OLD: Final = re.compile(r"[Tt]he \d\d-year-old(?: [a-z-]+){0,3}")
_OLD_FROM: Final = re.compile(_YEARS_OLD.pattern + r" from [A-Z].*")
_MAN: Final = re.compile(r"[A-Z][a-z]+(?:sh|ch|shire|Scots)(?:man|woman)|Scots(?:man|woman)")
_OF_PLACE: Final = re.compile(r"[Tt]he (?:(?:ex|former)[- ])?[A-Z]\w+(?: [A-Z]\w+)? [a-z-]+")
# Players and artists are called by where they are from; politicians too, but so is whoever else is in the news there.
_CALLED_BY_PLACE: Final = frozenset(
    "captain skipper striker opener midfielder goalkeeper keeper defender winger forward batsman batter bowler seamer "
    "spinner all-rounder wicketkeeper coach manager boss international star champion golfer rider driver player "
    "footballer cricketer sprinter swimmer boxer jockey native singer actor actress novelist "
    "director playwright painter".split()
)
_PLAYERS: Final = frozenset(
    "striker midfielder goalkeeper defender winger forward batsman bowler seamer spinner all-rounder wicketkeeper "
    "quarterback pitcher jockey".split()
)
_PARENTS: Final = dict.fromkeys(("mother", "mum", "mom", "mam", "grandmother"), "female") | dict.fromkeys(
    ("father", "dad", "grandfather"), "male"
)
_Named = tuple[int, Person]
_MOST: Final = 80  # mentions that are looked back at, so that long texts cost no more than in line with their length
_SENTENCES: Final = 12
_Role = tuple[frozenset[str], bool, Person]  # its words, whether it is one of the past, whose it is


class Described:
    """The persons of an article by what they have been called; answers whom a description means at a place."""

    def __init__(self, document: Document, people: Sequence[Person]) -> None:
        self._document = document
        self._persons = [person for person in people if person.kind == "person"]
        # Made when they are first asked for, as many articles ask for none.
        self._nobodies: list[tuple[int, int]] | None = None
        self._heads: dict[str, list[tuple[int, _Role]]] | None = None
        self._at: dict[int, Person] = {}
        self._starts: list[int] | None = None

    def _plain(self) -> list[tuple[int, int]]:
        """Where persons are named of whom nothing is told, who may be anything, and where first each is.

        "Kim spoke. The senator said".
        """
        if self._nobodies is None:
            self._nobodies = sorted(
                (place, person.places[0][0])
                for person in self._persons
                if not person.role
                for place, _ in person.places
            )
        return self._nobodies

    def _by_head(self) -> dict[str, list[tuple[int, _Role]]]:
        """The places at which those are named who have been called so, in order, by the word."""
        if self._heads is not None:
            return self._heads
        found: dict[str, list[tuple[int, _Role]]] = {}
        for person in self._persons:
            if not person.role:
                continue
            words, of_state = role_words(person.role)
            if not words or not of_state:
                continue
            head = words[-1]
            role = (frozenset(words), not _PAST.isdisjoint(words), person)
            for called in (head, *_CALLED.get(head, ())):
                found.setdefault(called, []).extend((place, role) for place, _ in person.places)
        for named in found.values():
            named.sort(key=itemgetter(0))
        self._heads = found
        return found

    def meant(self, phrase: str, place: int) -> Person | None:
        """The person whom the phrase at the place means; None where nobody has been called so before.

        >>> ann, bob = Person(0, 7, "Ann Lee", "Gov.", places=((0, 7),)), Person(9, 12, "Bob Hay", "a nurse")
        >>> described = Described(Document("Ann Lee. Bob Hay."), [ann, bob])
        >>> described.meant("the governor", 20).name, described.meant("a nurse", 20)
        ('Ann Lee', None)
        """
        if not phrase.startswith(_THE):
            return None
        if phrase[4:6].isdigit() and _OLD_FROM.fullmatch(phrase):
            return self._named_last(place)  # "the 58-year-old driver from Dayton"
        words, _ = head_words(phrase)
        if not words or any(word in BEHIND_HEAD for word in phrase.split()):
            return None
        head = words[-1]
        gender = _PARENTS.get(head.partition("-of-")[0]) if "-of-" in head else None
        if gender:
            return self._of_gender(gender, place)
        if self.is_epithet(phrase):
            return self._named_last(place)
        exact, loose, former = self._called(frozenset(words), head, place)
        found = exact or loose
        if found:
            return None if self._another(found[0], place, head in _IN_COURT) else found[1]
        if former:
            return former[1]
        if _OF_PLACE.fullmatch(phrase) and head in _CALLED_BY_PLACE:
            return self._named_last(place)  # "the Australia captain"
        if len(words) == 1 and head in _PLAYERS:
            return self._named_last(place)  # "the striker"
        return None

    def _called(
        self, asked: frozenset[str], head: str, place: int
    ) -> tuple[_Named | None, _Named | None, _Named | None]:
        """Who was named last before the place that has just these words for a role; more words; and had them once."""
        former = not _PAST.isdisjoint(asked)
        rest = asked - {head}
        exact = loose = once_so = None
        named = self._by_head().get(head, [])
        k = bisect_left(named, place, key=itemgetter(0))
        for start, (words, past, person) in named[max(0, k - _MOST) : k][::-1]:
            if not rest <= words or asked & _OTHERS != words & _OTHERS:
                continue
            if past == former:
                loose = loose or (start, person)
                if words == asked:
                    exact = (start, person)
                    break
            elif past:
                once_so = once_so or (start, person)
        return exact, loose, once_so

    def _of_gender(self, gender: str, place: int) -> Person | None:
        """The person of that gender who is named last before the place."""
        places = self._places()
        for k in range(bisect_left(places, place) - 1, -1, -1)[:_MOST]:
            person = self._at[places[k]]
            if person.gender == gender:
                return person
        return None

    def is_epithet(self, phrase: str) -> bool:
        """Whether a description stands for a person as a pronoun does: "the 34-year-old", "the Italian".

        >>> described = Described(Document(""), [])
        >>> [described.is_epithet(phrase) for phrase in ("the 34-year-old", "the Italian", "the Italians")]
        [True, True, False]
        """
        if phrase[4:6].isdigit() and _YEARS_OLD.fullmatch(phrase):
            return True
        word = phrase[4:]
        singular = word in PEOPLES and not word.endswith(("s", "sh", "ch", "se"))
        return phrase[:4] in ("the ", "The ") and (
            singular or (word[:1].isupper() and _MAN.fullmatch(word) is not None)
        )

    def _named_last(self, place: int) -> Person | None:
        """The first person of the nearest sentence before the place, in its paragraph, that names one."""
        document = self._document
        if not document.sentences:
            return None
        index = document.sentence_at(place)
        paragraph = document.sentences[index].paragraph
        end, floor = place, max(0, index - _SENTENCES)
        places = self._places()
        while index >= floor and document.sentences[index].paragraph == paragraph:
            start = document.sentences[index].start
            k = bisect_left(places, start)
            while k < len(places) and places[k] < end:
                if not is_quoted(document, places[k]):
                    return self._at[places[k]]
                k += 1
            end, index = start, index - 1
        return None

    def _places(self) -> list[int]:
        """Where persons are named, in order; who it is, `_at` has."""
        if self._starts is None:
            self._at = {place: person for person in self._persons for place, _ in person.places}
            self._starts = sorted(self._at)
        return self._starts

    def _another(self, latest: int, place: int, alone: bool) -> bool:
        """Whether somebody of whom nothing is told is named in the paragraph of the place, behind the latest.

        Of an office that is held alone it must be somebody new.
        """
        plain = self._plain()
        k = bisect_left(plain, (place,)) - 1
        if k < 0 or plain[k][alone] < latest:
            return False
        document = self._document
        start = document.paragraphs[document.paragraph_at(place)][0] if document.paragraphs else 0
        return latest < start <= plain[k][0]


def is_quoted(document: Document, place: int) -> bool:
    """Whether the place seems to be inside double marks: in a quotation others are spoken of.

    >>> document = Document("“Kim left,” Lee said.")
    >>> is_quoted(document, 1), is_quoted(document, 12)
    (True, False)
    """
    start = document.paragraphs[document.paragraph_at(place)][0] if document.paragraphs else 0
    opened, closed, straight = (bisect_left(marks, place) - bisect_left(marks, start) for marks in _marks(document))
    return opened > closed or straight % 2 == 1


@once
def _marks(document: Document) -> tuple[list[int], list[int], list[int]]:
    """Where double marks open, where they close, and where those stand that do either."""
    text, places = document.text, double_marks(document)
    opens = [place for place in places if text[place] == "“"]
    closes = [place for place in places if text[place] == "”"]
    return opens, closes, [place for place in places if text[place] == '"']
