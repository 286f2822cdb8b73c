"""What stands on a page between the paragraphs of an article, taken off: what is no line of it, and what is below."""

import re
from collections.abc import Sequence
from typing import Final

from analysis.reading.blocks import Block, is_prose
from analysis.reading.credits import lines_of
from analysis.reading.notices import kind_of

_LEAST_BEGUN: Final = 2  # paragraphs before the article may be over
_LEAST_LABELS: Final = 3  # short lines that end a page, as its tags
_LONGEST_LABEL: Final = 4  # words
_LONGEST_ASIDE: Final = 12  # blocks
# What a page says to those who hear it: where something that is none of the article begins, and where that ends.
_ASIDE: Final = re.compile(r"(?:skip past (?:newsletter|promoted?)\b.*|list of \d+ items)\Z", re.IGNORECASE)
_ASIDE_ENDS: Final = re.compile(r"(?:after newsletter promotion|end of list)\Z", re.IGNORECASE)
_RIGHTS: Final = re.compile(r"(?:©|\(c\)|copyright(?: ©| \(c\))?) ?(?:19|20)\d\d\b", re.IGNORECASE)
_CREDITS: Final = ("credit", "credited", "notice")
_LABELLED_CREDIT: Final = re.compile(r"(?:\A|[(\[])(?:images?|photos?|pictures?|credits?|photograph):\s", re.IGNORECASE)
_LEAST_TITLE: Final = 4  # words
_BULLET: Final = re.compile(r"[*•] +\S.*(?<![.!?])\Z")
_CREDITED_TO: Final = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?:/| for )[A-Z][^/.!?]{2,40}\Z")
_OVER: Final = re.compile(
    r"(?:written by (?-i:[A-Z])[^.!?]{2,60}|unsubscribe\b[^.!?]{0,80}|categories: .*|\d+ comments?)\Z", re.IGNORECASE
)
_CAPTION_BUTTON: Final = re.compile(r"(?:hide|toggle) caption\Z", re.IGNORECASE)
_LONGEST_CAPTION: Final = 50  # words
_PUNCTUATED: Final = re.compile(r"[.!?:;,…\"“”’)]\Z|\d")
_QUOTED_PRICE: Final = re.compile(r"[$£€₹¥]?[\d,.]+\s*[▲▼△▽↑↓+−–-]*\s*[\d,.]+\s*%\Z")  # "5,297.10 −0.21%"
_MORE_FROM: Final = re.compile(
    r"(?:more (?:from|by|on|about|in)|follow|shared from|read in|around the"
    r"|read more (?:from|about|on)) [^.!?]{2,60}\Z",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"About (?:the )?([A-Z][\w&.’'-]*(?: [\w&.’'-]+){0,5})\Z")
_CAPTION: Final = re.compile(r"\A(?!By\b).*\b[a-z]{2,}\s(?:.*\s)?[a-z]{2,}\b", re.DOTALL)  # no date or name
# The time at which a paragraph of a live blog was posted; figures begin a paragraph too, but not again and again.
_LIVE: Final = re.compile(
    r"((?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T|IST|AE[SD]T))?)"
    r"\s*[:|–—-]?\s+(?=[\"“‘'(\[]*[A-Z])"
)
_LEAST_RUN: Final = 2
_CLOSED: Final = re.compile(r"[.!?:;,…\"“”’)\]—–-]\Z|\A[\"“‘'(\[*•–—-]")  # a sentence, or a part of one; a list's item
_LEAST_STAMPS: Final = 3
_STOPPED: Final = re.compile(r"[.!?…:][\"'”’)\]]*\Z")


def without_furniture(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks that may be the article's, and the others.

    >>> page = "It rained for a long, long week.|Share|More on this story|Storm hits|Why?|So they all went away again."
    >>> kept, others = without_furniture([Block(text) for text in page.split("|")])
    >>> [block.text for block in kept]
    ['It rained for a long, long week.', 'So they all went away again.']
    """
    kept: list[Block] = []
    removed: list[Block] = []
    begun = 0  # paragraphs so far
    beside = 0  # lines taken off so far above the last paragraph
    below = credited = introduced = False
    aside = 0
    for at, block in enumerate(blocks):
        kind = _kind_here(blocks, at, bool(kept), begun)
        prose = is_prose(block.text)
        if kind == "end" and begun >= _LEAST_BEGUN:
            removed += blocks[at:]
            break
        if kind in _CREDITS and _is_caption(kept, block, kind != "notice" and not begun):
            removed.append(kept.pop())
        if kind == "caption above" and kept and len(kept[-1].text.split()) <= _LONGEST_CAPTION:
            removed.append(kept.pop())
        aside = aside - 1 if aside else _aside(blocks, at)
        below = kind == "heading" or (below and not prose and not _goes_on(blocks, at, begun))
        caption = credited and not prose and block.kind != "heading" and bool(_CAPTION.search(block.text))
        links = block.kind == "link" and begun > 0 and not prose
        if kind or below or caption or links or aside or introduced:
            removed.append(block)
        else:
            kept.append(block)
            beside = len(removed) if prose else beside
            begun += prose and (begun > 0 or _STOPPED.search(block.text) is not None)  # "Ban fog? Harl finds out"
        credited = kind == "credit"
        introduced = kind == "introduces" or (introduced and at + 1 < len(blocks) and _is_credited(blocks[at + 1]))
    kept, labels = without_labels(kept, len(removed) > beside)
    return kept, removed + labels


def _kind_here(blocks: Sequence[Block], at: int, titled: bool, begun: int) -> str:
    """What the block at `at` is, where it stands, its title above it if titled; "" for what may be the article's.

    "Opinion: Who steals a bench?" may be the title, "Opinion" the name of the section, above the article alone.
    """
    block = blocks[at]
    kind = kind_of(block)
    if kind == "section":
        if titled and not begun and block.text.lower() == "summary":
            return "heading"
        return "" if begun or block.kind == "heading" else "whole"
    if (
        kind in _CREDITS
        and not begun
        and "(with " in block.text
        and all(line.kind in ("byline", "name") for line in lines_of(block))
    ):
        return ""  # "Ann Lee (with Reuters, AFP)"
    if kind in ("captioned", "label"):
        return {"captioned": "credit", "label": "notice"}[kind] if titled else ""
    if begun >= _LEAST_BEGUN and (_OVER.match(block.text) or _RIGHTS.match(block.text)):
        return "end"
    if kind == "heading at the end":
        crosshead = at + 1 < len(blocks) and is_prose(blocks[at + 1].text)
        return "heading" if begun >= _LEAST_BEGUN and not crosshead else ""
    if kind:
        return kind
    after = blocks[at + 1].text if at + 1 < len(blocks) else ""
    near = blocks[max(at - 1, 0) : at + 2]
    if _CREDITED_TO.match(block.text) and any(_CAPTION_BUTTON.match(other.text) for other in near):
        return "caption above" if _CAPTION_BUTTON.match(after) else "whole"
    if _QUOTED_PRICE.match(block.text) or (_QUOTED_PRICE.match(after) and len(block.text.split()) < _LONGEST_LABEL):
        return "whole"
    if not begun and _BULLET.match(block.text) and any(_BULLET.match(other.text) for other in near if other != block):
        return "whole"  # what an agency sums up above its story
    if "\t" in block.text and not any(line.kind for line in lines_of(block)):
        return "" if is_prose(block.text) else "whole"  # the row of a table
    if begun >= _LEAST_BEGUN and _MORE_FROM.match(block.text):
        return "heading"
    if (
        begun >= _LEAST_BEGUN
        and (about := _ABOUT.match(block.text))
        and about[1].split()[0] in after.split(None, 3)[:2]
    ):
        return "end"  # of a press release
    return ""


def _is_credited(block: Block) -> bool:
    return _CREDITED_TO.match(block.text) is not None


def _is_caption(kept: Sequence[Block], credit: Block, above: bool) -> bool:
    """Whether the last of the blocks kept is the caption of a picture, whose credit stands below it.

    It is none if it may be the title: another line, or a paragraph, must stand above it. Above the article any credit
    has its caption; further down one that says so.
    """
    if len(kept) < _LEAST_BEGUN or not (above or _LABELLED_CREDIT.search(credit.text)):
        return False
    *others, last = kept
    if last.kind == "heading" or is_prose(last.text) or not (last.text[:1].islower() or _CAPTION.search(last.text)):
        return False
    return not any(line.kind for line in lines_of(last)) and any(
        len(block.text.split()) >= _LEAST_TITLE for block in others[-_LONGEST_ASIDE:]
    )


def _aside(blocks: Sequence[Block], at: int) -> int:
    """How many blocks, from that at `at` on, the page itself tells to be none of its article."""
    if not _ASIDE.match(blocks[at].text):
        return 0
    near = (n for n, block in enumerate(blocks[at : at + _LONGEST_ASIDE]) if _ASIDE_ENDS.match(block.text))
    return next(near, 0)


def without_labels(blocks: Sequence[Block], others: bool) -> tuple[list[Block], list[Block]]:
    """The blocks without the tags and names that stand at their end, and those; other lines taken off tell of more."""
    found = 0
    for block in reversed(blocks):
        if block.kind == "item" or len(block.text.split()) > _LONGEST_LABEL or _PUNCTUATED.search(block.text):
            break
        found += 1
    end = len(blocks) - found
    enough = found >= _LEAST_LABELS - others and sum(is_prose(block.text) for block in blocks[:end]) >= _LEAST_BEGUN
    return (list(blocks[:end]), list(blocks[end:])) if enough else (list(blocks), [])


def without_links(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks without runs of lines between paragraphs that are none, as links to other articles; and those.

    A line alone may be a crosshead; what a colon announces is a list of the article's own.

    >>> page = "It rained all week in the town.|Storm hits Leeds|Ten best umbrellas|So they all went away again."
    >>> [block.text for block in without_links([Block(text) for text in page.split("|")])[1]]
    ['Storm hits Leeds', 'Ten best umbrellas']
    """
    kept: list[Block] = []
    removed: list[Block] = []
    run: list[Block] = []
    for block in blocks:
        if block.kind == "text" and not is_prose(block.text) and not _CLOSED.search(block.text):
            run.append(block)
            continue
        between = is_prose(block.text) and any(map(_ended, kept[-1:]))
        (removed if between and len(run) >= _LEAST_RUN else kept).extend(run)
        kept.append(block)
        run = []
    return kept + run, removed


def _ended(block: Block) -> bool:
    """Whether the block is a paragraph that ends in a full stop: nothing goes on behind it."""
    return is_prose(block.text) and _STOPPED.search(block.text) is not None and not block.text.endswith(":")


def without_stamps(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks of a live blog without the time that begins each, and the times; other pages as they are.

    >>> page = "12.31 She stood up.|12.38 Duty is frozen.|13.05 She sat down.|Nobody left."
    >>> kept, stamps = without_stamps([Block(text) for text in page.split("|")])
    >>> kept[0].text, stamps[0].text
    ('She stood up.', '12.31')
    """
    found = [_LIVE.match(block.text) for block in blocks]
    if sum(1 for match in found if match) < _LEAST_STAMPS:
        return list(blocks), []
    if not any(match and _STOPPED.search(block.text) for match, block in zip(found, blocks, strict=True)):
        ticker = [block for match, block in zip(found, blocks, strict=True) if match]
        return [block for match, block in zip(found, blocks, strict=True) if not match], ticker
    kept = [
        block._replace(text=block.text[match.end() :]) if match else block
        for block, match in zip(blocks, found, strict=True)
    ]
    return kept, [Block(match[1]) for match in found if match]


def _goes_on(blocks: Sequence[Block], at: int, begun: int) -> bool:
    """Whether the page goes on behind links to others: with a heading over a paragraph, or the article's byline."""
    if not begun and any(line.kind in ("byline", "date") for line in lines_of(blocks[at])):
        return True
    return blocks[at].kind == "heading" and at + 1 < len(blocks) and is_prose(blocks[at + 1].text)
