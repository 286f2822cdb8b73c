"""Marked words that nobody speaks: titles of works and programmes, nicknames, so-called words."""

import re
from typing import Final

from analysis.extract.quotes.marks import Marked

_SMALL: Final = frozenset("a an the and but or of in on at to for from with by as vs nor not is it".split())
_WORD: Final = re.compile(r"[^\W_][\w'’.&-]*")
_SENTENCE_END: Final = re.compile(r"[.!?]\s+\S")
_LOOK_BACK: Final = 60
_FIRST_WORDS: Final = 6
_FIRST_REACH: Final = 80  # characters

_WORK: Final = (
    r"show|shows|program|programme|programs|series|sitcom|drama|comedy|thriller|film|films|movie|movies|documentary"
    r"|book|books|novel|novels|memoir|memoirs|biography|autobiography|trilogy|play|musical|opera|song|songs|single"
    r"|album|anthem|ballad|hymn|hit|classic|poem|essay|podcast|magazine|blog|column|painting|sculpture|exhibition"
    r"|sketch|episode|broadcast|sequel|reboot|remake|trailer|soundtrack|video[ ]game|game"
)
_MAKER: Final = (
    r"author|authors|co-author|coauthor|editor|co-editor|host|hosts|co-host|cohost|anchor|moderator|star|stars"
    r"|creator|producer|director|writer|heroine|hero|presenter|narrator|cast"
)
# What stands before a title: "the film “", "author of “", "titled “", "on NBC's “", "starred in “".
_BEFORE: Final = re.compile(
    rf"""(?:
        \b(?:{_WORK})(?:,|[ ]called|[ ]named)?
      | \b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts)[ ](?:[a-z-]+[ ]){{1,3}}(?:called|named|nicknamed|dubbed)
      | \b(?:{_MAKER})[ ](?:of|in|on)(?:[ ](?:the|his|her|a)(?:[ ]\w+)?)?
      | \b(?:titled|entitled|retitled|headlined|sang|starred[ ]in|starring[ ]in|stars[ ]in|appeared[ ]in|roles?[ ]in
          |charge[ ]of|tune[ ]of|broadcast[ ]of|episode[ ]of|edition[ ]of|season(?:[ ]\w+)?[ ]of|style[ ]of|copies[ ]of
          |rights[ ]to|hits[ ]including|songs[ ]including|films[ ]including|books[ ]including|job[ ]on
          |role[ ](?:in|at|on))
      | \b(?:[Oo]n|[Ff]rom|of|for|to|told|tell|tells|telling|[Ii]n|with|hosts|hosting|host)
        [ ](?:the[ ])?(?:[A-Z0-9][\w.&-]*[ ]){{0,4}}
        [A-Z0-9][\w.&-]*(?:[ ](?:channel|network|radio|television|host|hosts|anchor))?['’]s
    )[ ]\Z""",
    re.VERBOSE,
)
# After a preposition alone a title needs two capitals: "said on “Meet the Press.”"
_ON: Final = re.compile(r"\b(?:on|On)[ ]\Z")
# Who is told is no speech: "told “Fox & Friends” that", but "was told “No Way.”"
_TOLD: Final = re.compile(r"(?<!\bwas )(?<!were )(?<!been )(?<!being )(?<!\bare )\b(?:told|tells|telling)[ ]\Z")
# A crowd's words are no one's, but spoken: "to chants of “lock the gates”".
_CROWDS: Final = tuple(
    f"{noun} of " for noun in ("chants", "a chant", "shouts", "choruses", "a chorus", "boos", "loud cries", "cries")
)
_BEHIND: Final = re.compile(
    rf"[ ](?:(?:TV|television|radio|talk|cable|morning|news|reality|hit)[ ]){{0,2}}(?:{_WORK}|star|stars|actor|actress"
    r"|host|co-host|anchor|moderator|author|franchise|creator|theme)\b"
)
_SO_CALLED: Final = ("so-called ", "so called ", "self-described ", "self-styled ")
_CAPITAL: Final = re.compile(r"[^\W_a-z]")
_NICKNAME: Final = re.compile(r"\b(?:known[ ]as|aka|a\.k\.a\.|alias|nicknamed)[ ](?:the[ ])?\Z")
_NICKNAMES: Final = ("known as ", "aka ", "a.k.a. ", "alias ", "nicknamed ", " the ")  # how it ends
_LONGEST_NICKNAME: Final = 30
_BETWEEN_NAMES: Final = re.compile(r"[A-Z][\w.-]*[ ]\Z")
_NAME_FOLLOWS: Final = re.compile(r"[ ][A-Z][a-z]")


def unspoken(text: str, mark: Marked, sentence: int) -> str:
    """The kind, title or scare, of marked words that are surely nobody's speech, a crowd's being fragments; or "".

    >>> from analysis.document import Document
    >>> from analysis.extract.quotes.marks import scan
    >>> text = "Lee, author of “The Long Road,” told C. L. “Bud” Orr of a so-called “truce”."
    >>> [unspoken(text, mark, 0) for mark in scan(Document(text))]
    ['title', 'title', 'scare']
    """
    low = max(sentence, mark.outer_start - _LOOK_BACK)
    before = text[low : mark.outer_start]
    if before.endswith(_SO_CALLED):
        return "scare"
    if before.endswith(_CROWDS):
        return "fragment"
    if (
        text.startswith("the ", mark.start)
        and before.endswith(_NICKNAMES)
        and _NICKNAME.search(before)
        and mark.end - mark.start < _LONGEST_NICKNAME
    ):
        return "title"
    if "a" <= text[mark.start] <= "z" or not _CAPITAL.match(text, mark.start):
        return ""
    blank = text.find(" ", mark.start, mark.end)
    for _ in range(_FIRST_WORDS):
        if blank < 0 or blank - mark.start > _FIRST_REACH:
            break
        end = text.find(" ", blank + 1, mark.end)
        if end > 0 and "a" <= text[blank + 1] <= "z":
            word = text[blank + 1 : end]
            if word.isalpha() and word not in _SMALL:
                return ""  # most speech shows here, by one of its first words, that it is no title
        blank = end
    words: list[str] = []
    for match in _WORD.finditer(text, mark.start, min(mark.end, mark.start + 120)):
        word = match[0]
        if word[0].islower() and word not in _SMALL:
            return ""
        words.append(word)
    if not words or not _capitalised(words) or _SENTENCE_END.search(text, mark.start, mark.end):
        return ""
    if before.endswith(_NICKNAMES) and _NICKNAME.search(before):
        return "title"
    if len(words) == 1 and _BETWEEN_NAMES.search(before) and _NAME_FOLLOWS.match(text, mark.outer_end):
        return "title"
    if _BEFORE.search(before) or _BEHIND.match(text, mark.outer_end):
        return "title"
    if len(words) > 1 and text[mark.end - 1] not in "!?" and _TOLD.search(before):
        return "title"
    if len(words) > 1 and _ON.search(before) and not _headline(text, sentence, mark):
        return "title"
    return ""


def _capitalised(words: list[str]) -> bool:
    """Whether the words are set as a title: all but small ones begin with a capital or a digit.

    >>> _capitalised(["Meet", "the", "Press"]), _capitalised(["We", "won"])
    (True, False)
    """
    if words[0][0].islower() or words[-1][0].islower():
        return False
    return all(not word[0].islower() or word in _SMALL for word in words)


def _headline(text: str, sentence: int, mark: Marked) -> bool:
    """Whether the words before the mark are set as a title too, so that capitals say nothing."""
    words = [word for word in _WORD.findall(text, sentence, mark.outer_start) if word not in _SMALL]
    return all(not word[0].islower() for word in words)
