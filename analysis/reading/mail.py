"""Articles that came by mail: the subject is the title, the day it was sent the day of publication."""

import re
from email import message_from_string, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime
from typing import Final

_HEADER: Final = re.compile(r"([A-Z][A-Za-z-]{1,30}):[ \t]+(\S.*)")
_KNOWN: Final = frozenset(
    "from to cc subject date sent reply-to message-id mime-version content-type received return-path x-mailer".split()
)
_LEAST_KNOWN: Final = 3
_FORWARDED: Final = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:forwarded|original) message[ \t]*-{2,}|begin forwarded message:)[ \t]*\n+", re.M | re.I
)
_SIGNATURE: Final = re.compile(r"\n-- ?\n")
_QUOTING: Final = re.compile(r"^>[ \t]?", re.MULTILINE)


def message_of(text: str) -> tuple[dict[str, str], str, list[str]] | None:
    r"""The fields of a mail, its text, and what was taken off it; None for what is no mail.

    >>> message_of("From: a@b.org\nSubject: Flood\nDate: Thu, 16 May 2024 09:14:55 +0200\n\nIt rained.\n-- \nAnn")
    ({'title': 'Flood', 'published': '2024-05-16'}, 'It rained.', ['Ann'])
    """
    forwarded = _FORWARDED.search(text)
    if forwarded:
        text = text[forwarded.end() :]
    text = text.lstrip()
    if text.startswith(">"):
        text = _QUOTING.sub("", text)
    head, _, rest = text.partition("\n\n")
    lines = [line.replace("*", "") for line in head.split("\n")]
    headers = {match[1].lower(): match[2].strip() for line in lines if (match := _HEADER.match(line))}
    if "subject" not in headers or "from" not in headers or len(headers.keys() & _KNOWN) < _LEAST_KNOWN:
        return None
    fields = {"title": _decoded(headers["subject"])}
    if sent := headers.get("date") or headers.get("sent"):
        fields["published"] = _day(sent)
    coded = "content-transfer-encoding" in headers or headers.get("content-type", "").startswith("multipart")
    body = (_body("\n".join(lines) + "\n\n" + rest) if coded else "") or rest
    kept, _, signature = _SIGNATURE.sub("\0", body, count=1).partition("\0")
    return fields, kept.strip(), [signature.strip()] if signature.strip() else []


def _decoded(subject: str) -> str:
    try:
        return str(make_header(decode_header(subject)))
    except (ValueError, LookupError, MessageError):
        return subject


def _day(line: str) -> str:
    try:
        return parsedate_to_datetime(line).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return line


def _body(message: str) -> str:
    """The mail's text, decoded; a page in HTML if there is nothing else, "" for what cannot be read."""
    try:
        parsed = message_from_string(message, policy=policy.default)
        part = parsed.get_body(("plain", "html"))
        if part is None:
            return ""
        coded = str(part.get("content-transfer-encoding", "")).lower() in ("quoted-printable", "base64")
        content = part.get_content() if coded else part.get_payload()
    except (LookupError, ValueError, TypeError, AttributeError, MessageError):
        return ""
    return content.replace("\r\n", "\n") if isinstance(content, str) else ""
