r"""Characters as they were meant: what another encoding, a typesetter or a web page put in their place.

A page that was decoded wrongly once shows "â€œ" for a quotation mark; a PDF has "ﬁ" in one letter; soft hyphens and
zero-width blanks stand unseen inside words, so that no list knows them.
"""

import re
from typing import Final

# What the bytes 80 to BF are in windows-1252; those that it leaves out stand for themselves.
_HIGH: Final = {byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(0x80, 0x100)}
_CHARACTER: Final = {byte: chr(byte) if high == "\ufffd" else high for byte, high in _HIGH.items()}
_BYTE: Final = {character: byte for byte, character in _CHARACTER.items()} | {chr(byte): byte for byte in _HIGH}
_CONTINUING: Final = re.escape("".join({_CHARACTER[byte] + chr(byte) for byte in range(0x80, 0xC0)}))
_TWO_BYTES: Final = f"[Â-ß][{_CONTINUING}]"
_TELLTALE: Final = re.compile(rf"â[€\x80]|[ÂÃ][{_CONTINUING}]")
_MISREAD: Final = re.compile(rf"{_TWO_BYTES}|[à-ï][{_CONTINUING}]{{2}}|[ð-ô][{_CONTINUING}]{{3}}")

_SOFT_HYPHEN_AT_LINE_END: Final = re.compile(r"\xad\n[ \t]*")
_BLANKS: Final = dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_UNSEEN: Final = dict.fromkeys(
    [0xAD, 0x34F, 0x61C, 0x200B, 0x200C, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_LINE_ENDS: Final = dict.fromkeys([0x0B, 0x85, 0x2028, 0x2029], "\n")
_LIGATURES: Final = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), 0xFB00))
_CONTROLS: Final = {byte: high for byte, high in _HIGH.items() if byte < 0xA0 and high != "\ufffd" and byte != 0x85}
_TABLE: Final = _LINE_ENDS | _CONTROLS | _BLANKS | _UNSEEN | _LIGATURES


def cleaned(text: str) -> str:
    r"""The text with the characters that were meant; what is seen on the page does not change.

    >>> cleaned("It was the o\ufb03ce of the go\xadvern\xadment,\xa0he said.")
    'It was the office of the government, he said.'
    """
    if text.isascii():
        return text.replace("\v", "\n")
    text = _SOFT_HYPHEN_AT_LINE_END.sub("", _decoded_again(text))
    return text.translate(_TABLE)


def _decoded_again(text: str) -> str:
    """The text with what was UTF-8 and read as windows-1252 made right: "cafÃ©" was "café".

    One sure sign is asked for first: "CAFÉ™" alone may well be meant.

    >>> _decoded_again("She said â€œnoâ€\x9d at the cafÃ©."), _decoded_again("The CAFÉ™")
    ('She said “no” at the café.', 'The CAFÉ™')
    """
    if not _TELLTALE.search(text):
        return text
    return _MISREAD.sub(_as_meant, text).replace("â€", "”")  # its third byte is none in windows-1252, and is often lost


def _as_meant(match: re.Match[str]) -> str:
    try:
        return bytes(map(_BYTE.__getitem__, match[0])).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
