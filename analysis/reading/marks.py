"""Marks that stand inside a text and are none of its words: numbers of links and notes, times in a transcript."""

import re
from typing import Final

# A page as text browsers write it: links are numbered, and told at the end.
_LINKS_TOLD: Final = re.compile(r"\n\s*References\s*\n(?:\s*\d+\. \S+:\S+[ \t]*(?:\n|\Z))+\s*\Z")
_LINK_NUMBER: Final = re.compile(r"\[\d+\](?=\S)")
# An article of an encyclopedia: numbers of notes behind its sentences, a button behind its headings.
_NOTE_NUMBER: Final = re.compile(
    r"(?<=[\w.,;:!?\"”’)\]])(?:\[(?:\d{1,3}|[a-z]|edit|note \d{1,3}|citation needed|when\?|by whom\?|who\?)\])+"
)
_CONTENTS: Final = re.compile(r"^Contents(?: \[?hide\]?)?\n(?:\s*\d+(?:\.\d+)*\s+[^\n]{2,80}(?:\n|\Z))+", re.MULTILINE)
_LEAST_NOTES: Final = 2
# "Ann Lee (00:14):", and what she says below it or behind it.
_TIMED_SPEAKER: Final = re.compile(
    r"^([A-Z][^\n:()\[\]]{1,40}?)[ \t]*[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]]:?[ \t]*(?:\n\s*)?", re.MULTILINE
)
_TIMED_MARK: Final = re.compile(
    r"\[(inaudible|crosstalk|laughter|silence|applause|foreign)(?: (?:\d\d:)?\d\d:\d\d)\]", re.I
)
_TIME_BEFORE: Final = re.compile(
    r"^[ \t]*[(\[](?:\d{1,2}:)?\d{1,2}:\d\d[)\]][ \t]*(?=\S)", re.MULTILINE
)  # "[00:14] LEE: Yes."
# Paragraphs with their numbers, as teachers hand them out: "1   It rained."
_NUMBERED: Final = re.compile(r"^[ \t]*(\d{1,3})(?:\.?[ \t]{2,}|\.?\t)(?=[A-Z\"“‘'])", re.MULTILINE)
_LEAST_SPEAKERS: Final = 3


def without_marks(text: str) -> tuple[str, list[str]]:
    r"""The text without such marks, and what was told by them at its end or head.

    >>> without_marks("It rained.[1] Nobody left.[2][3]")[0]
    'It rained. Nobody left.'
    >>> without_marks("A Lee (00:02):\nYes.\n\nB Poe (00:05):\nNo.\n\nA Lee (00:09):\nWhy?")[0].split("\n")[0]
    'A Lee: Yes.'
    """
    text, removed = _without_link_numbers(text)
    if "[" in text and len(_NOTE_NUMBER.findall(text)) >= _LEAST_NOTES:
        text = _NOTE_NUMBER.sub("", text)
    if contents := _CONTENTS.search(text) if "\nContents" in text else None:
        removed.append(contents[0].strip())
        text = f"{text[: contents.start()]}\n{text[contents.end() :]}"
    if len(_TIMED_SPEAKER.findall(text)) >= _LEAST_SPEAKERS:
        text = _TIMED_MARK.sub(r"[\1]", _TIMED_SPEAKER.sub(r"\1: ", text))
    if len(_TIME_BEFORE.findall(text)) >= _LEAST_SPEAKERS:
        text = _TIME_BEFORE.sub("", text)
    numbers = _NUMBERED.findall(text)
    if len(numbers) >= _LEAST_SPEAKERS and numbers == [str(at + 1) for at in range(len(numbers))]:
        text = _NUMBERED.sub("", text)
    return text, removed


def _without_link_numbers(text: str) -> tuple[str, list[str]]:
    """The text of a page that a text browser wrote, without the numbers of its links and their list at its end."""
    told = _LINKS_TOLD.search(text) if "\n" in text and "References" in text else None
    return (_LINK_NUMBER.sub("", text[: told.start()]), [told[0].strip()]) if told else (text, [])
