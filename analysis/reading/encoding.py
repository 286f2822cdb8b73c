"""From bytes to characters, or a clear error for what is no text."""


class ReadingError(ValueError):
    """An article that cannot be read; the message names it, says what is wrong and what to do."""


# How files that are not text begin, and what to do with them.
_SIGNATURES = (
    (b"%PDF-", "a PDF", "extract its text first (for example with pdftotext)"),
    (b"PK\x03\x04", "a zip archive or an office document", "save its text as .txt, .md or .html first"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its text as .txt, .md or .html first"),
    (b"{\\rtf", "a rich-text file", "save its text as .txt first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"\x89PNG", "a picture", "type or recognise its text first"),
    (b"\xff\xd8\xff", "a picture", "type or recognise its text first"),
)
# The encodings that English text comes in; among all of the world's, short texts are mistaken for Chinese.
_ENCODINGS = ["utf_16", "utf_32", "cp1252", "mac_roman", "cp437"]
_SAMPLE = 65536


def decode(data: bytes | str, name: str) -> str:
    r"""The characters of a file, line ends as "\n"; ReadingError if it is empty or no text.

    UTF-8 is tried first; what is not UTF-8 is left to charset-normalizer.

    >>> decode("café\r\n".encode("cp1252"), "menu.txt")
    'café\n'
    >>> decode(b"%PDF-1.7 ...", "menu.txt")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    analysis.reading.encoding.ReadingError: menu.txt: is a PDF, not text; extract its text first ...
    """
    text = data if isinstance(data, str) else _characters(data, name)
    if not text.strip():
        raise ReadingError(f"{name}: the file is empty; give a file with an article")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _characters(data: bytes, name: str) -> str:
    for signature, kind, advice in _SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(f"{name}: is {kind}, not text; {advice}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _guessed(data, name)
    if text.count("\0") * 100 > len(text):
        raise ReadingError(f"{name}: is binary data, not text; give a .txt, .md or .html file")
    return text


def _guessed(data: bytes, name: str) -> str:
    """The text in the encoding that fits best; imported here because few files need it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_ENCODINGS).best()
    if best is not None:
        try:
            return data.decode(best.encoding)
        except UnicodeDecodeError:
            pass
    raise ReadingError(f"{name}: its bytes are in no known encoding; save it as UTF-8")
