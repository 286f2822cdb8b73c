"""The words of a text, where each begins, what stands behind each, and where a sentence may end."""

import re
from typing import Final, NamedTuple

from analysis.known import Known

_JOINING: Final = frozenset("'’.,-")
# What stands behind a word with one mark, up to a word behind the blank.
_BEHIND: Final = {mark: f"{mark} " for mark in ",.;:?!)”\"’'"}
_MARKS: Final = frozenset(".?!")
_NOT_WORD: Final = re.compile(r"(\W+)")
# A mark that may end a sentence, as it stands before a blank: with what closes behind it. That nothing of a run of
# marks stands before is asked behind its first mark, so that the search can leap to that.
_STOP: Final = re.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"'”’)\]»]*+(?=\s|\Z)")


class Words(NamedTuple):
    """The words of a text in order, and what is known of them."""

    words: tuple[str, ...]  # every run of `\w`
    starts: tuple[int, ...]  # the offset of each
    gaps: tuple[str, ...]  # what is behind each, up to the next one or the end
    capitals: list[int]  # the indices of those of words that are not in small letters, as `str.islower` tells
    figures: list[int]  # the indices of those of words that are not of letters alone
    joins: list[int]  # the indices of those of gaps that join two words into what readers count as one
    stops: list[int]  # the offsets of the marks that may end a sentence


class _Piece(NamedTuple):
    """What stands between two blanks, by offsets into it."""

    lead: int  # where its first word begins
    words: tuple[str, ...]
    starts: tuple[int, ...]
    gaps: tuple[str, ...]  # between its words
    end: int  # where its last word ends
    gap: str  # what is behind that, up to a word behind the blank
    capitals: tuple[int, ...]
    figures: tuple[int, ...]
    joins: tuple[int, ...]
    stops: tuple[int, ...]


def words_in(text: str) -> Words:
    """The words of the text.

    Most of a text are words between blanks, which are taken as they are; what else there is, "week,", comes again and
    is looked up. To split the text at a pattern takes as long for each word as for a mark.

    >>> words_in("one, two!")
    Words(words=('one', 'two'), starts=(0, 5), gaps=(', ', '!'), capitals=[], figures=[], joins=[], stops=[8])
    """
    words: list[str] = []
    starts: list[int] = []
    gaps: list[str] = []
    capitals: list[int] = []
    figures: list[int] = []
    joins: list[int] = []
    stops: list[int] = []
    pieces = _PIECES
    place = end = 0
    for line in text.split("\n"):
        gap = ""  # what is behind the last word, if that is known
        for piece in line.split(" "):
            if piece.isalpha():
                if not piece.islower():
                    capitals.append(len(words))
                gaps.append(gap or text[end:place])
                words.append(piece)
                starts.append(place)
                gap = " "
                end = place + len(piece)
            elif (word := piece[:-1]).isalpha() and (behind := _BEHIND.get(piece[-1])):
                # The most frequent ones are told faster than looked up among all, which are seldom at hand.
                if not word.islower():
                    capitals.append(len(words))
                gaps.append(gap or text[end:place])
                words.append(word)
                starts.append(place)
                gap = behind
                end = place + len(word)
                if piece[-1] in _MARKS:
                    stops.append(end)
            else:
                found = pieces[piece]
                if found[1]:
                    lead, inner, places, between, last, behind, cased, numbered, joined, _ = found
                    gaps.append(text[end : place + lead] if lead or not gap else gap)
                    gaps += between
                    if cased:
                        capitals += [len(words) + index for index in cased]
                    if numbered:
                        figures += [len(words) + index for index in numbered]
                    if joined:
                        joins += [len(words) + index for index in joined]
                    words += inner
                    starts += [place + start for start in places]
                    gap = behind
                    end = place + last
                else:
                    gap = ""
                if found[9]:
                    stops += [place + stop for stop in found[9]]
            place += len(piece) + 1
    gaps.append(text[end:])
    # Tuples of strings and numbers are left alone by the collector of garbage, which would walk over long lists of them
    # again and again.
    return Words(tuple(words), tuple(starts), tuple(gaps[1:]), capitals, figures, joins, stops)


def _piece(text: str) -> _Piece:
    """The words and marks between two blanks: most often a word with a mark behind it."""
    parts = _NOT_WORD.split(text)
    words, gaps, starts = parts[::2], parts[1::2], []
    place = 0
    for n, word in enumerate(words):
        starts.append(place)
        place += len(word) + (len(gaps[n]) if n < len(gaps) else 0)
    first = 0 if words[0] else 1
    last = len(words) if words[-1] else len(words) - 1
    stops = tuple(match.start() for match in _STOP.finditer(text))
    if first >= last:
        return _Piece(0, (), (), (), 0, "", (), (), (), stops)
    end = starts[last - 1] + len(words[last - 1])
    inner, between = tuple(words[first:last]), tuple(gaps[first : last - 1])
    return _Piece(
        starts[first],
        inner,
        tuple(starts[first:last]),
        between,
        end,
        text[end:] + " ",
        tuple(index for index, word in enumerate(inner) if not word.islower()),
        tuple(index for index, word in enumerate(inner) if not word.isalpha()),
        tuple(index for index, gap in enumerate(between) if gap in _JOINING),
        stops,
    )


_PIECES: Final = Known(_piece)
