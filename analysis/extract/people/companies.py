"""Unknown names that speak: what in the text tells that one is a body's and no person's."""

import re
from collections.abc import Iterable
from typing import Final

from analysis.extract.first_words import first_word
from analysis.extract.people.grammar import COMPANY, ENDS_PHRASE, FLAGS
from analysis.extract.people.names import Mention
from analysis.extract.people.vocabulary import GENDERS

_MOST: Final = 6  # mentions that are looked at

# What a body does when "it" does it: "Acme said it would close", not "it would be over", which says nothing of Acme.
_ACTS: Final = (
    "cut close hire sell buy invest pay appeal fight cooperate review open launch build move offer acquire expand shut "
    "raise lower stop suspend halt remove release report seek file keep create slash issue refund recall consider "
    "respond comply challenge defend announce focus increase reduce spend add begin start resume join withdraw publish "
    "provide support ban block delete send merge list use introduce contest cancel delay employ give lay"
)
_DONE: Final = (
    "agreed sold bought hired received decided begun started reached signed made raised removed suspended fired "
    "dismissed invested filed completed launched paused halted stopped found asked informed notified taken paid won "
    "earned lost closed opened built cancelled canceled delayed published provided introduced apologised apologized "
    "contacted learned learnt discovered detected identified"
)
_DOING: Final = (
    "working cooperating looking reviewing investigating aware committed confident planning considering taking seeking "
    "cutting closing hiring selling buying investing preparing talking appealing pleased disappointed sorry unable"
)
_ITSELF: Final = re.compile(
    r"(?:,[^,;.\n]{3,60},)? (?:(?:also|has|had|have) )?\w+(?: (?:the )?[A-Z]\w*(?: [A-Z]\w+){0,2})?"
    r"(?: (?:on )?(?:[A-Z][a-z]+day|yesterday))?(?: in an? (?:\w+ )?(?:statement|filing|e-?mail|post|letter))?"
    r"(?: that)? "
    r"(?:its (?!(?:too|a|not)\b)|it (?:(?:also|now|already|still) )?(?:plans|expects|intends|aims|hopes|employs"
    rf"|(?:will|would)(?: not| also| now| soon)? (?:{_ACTS.replace(' ', '|')})"
    rf"|(?:had |has )?(?:not |also |already |now |since )?(?:{_DONE.replace(' ', '|')})"
    r"|(?:had|has)(?= [\"“])"
    rf"|(?:was|is)(?: not| also| already| now| still)? (?:{_DOING.replace(' ', '|')}))\b)"
)
# Names of companies own these, and have them named behind theirs: "Acme’s shares", "Acme spokesman".
_OWNS: Final = re.compile(
    r"(?:['’]s?)? (?:\w+ )?(?:shares|stock|spokes(?:man|woman|person)|chief executive|CEO|CFO|headquarters|stores"
    r"|outlets|factory|factories|customers|employees|shareholders|investors|revenues?|profits?|executives?|subsidiary"
    r"|Inc|plc)\b"
)
_IS: Final = re.compile(
    r", (?:which\b|(?:the|an?|one of the|whose)[^,.;\n]{0,50}?\b(?:company|firm|maker|manufacturer|retailer|chain"
    r"|group|lender|bank|insurer|airline|carmaker|supplier|operator|developer of|start-?up|provider|platform|website"
    r"|app|charity|brand|conglomerate|producer of|subsidiary|unit of|parent of|owner of)\b)"
)
_NEXT: Final = re.compile(r"[ '’-]+(\w+)")
_SHARES: Final = ("shares in ", "shares of ", "stake in ", "employees of ", "executives at ", "customers of ")


def companies(text: str, speaking: Iterable[Mention], mentions: Iterable[Mention]) -> set[str]:
    """Which of the unknown names that speak are a body's, by what stands beside any mention of them.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.names import mentions
    >>> text = "Zorblat said it would hire. Quibbly said it was over. Quibbly left."
    >>> found = mentions(Document(text))
    >>> sorted(companies(text, found, found))
    ['Zorblat']
    """
    asked = {m.name.text for m in speaking if _unknown(m)}
    if not asked:
        return set()
    seen: dict[str, int] = {}
    found: set[str] = set()
    for mention in mentions:
        called = mention.name.text
        if called not in asked or seen.get(called, 0) >= _MOST:
            continue
        seen[called] = seen.get(called, 0) + 1
        if mention.name.title or _person_here(text, mention):
            asked.discard(called)
        elif called not in found and _body_here(text, mention):
            found.add(called)
    return found & asked


def _unknown(mention: Mention) -> bool:
    """Whether a name may be a person's or a body's."""
    name = mention.name
    first = name.text.split()[0]
    return name.kind in ("single", "open") and not name.title and first not in GENDERS and len(first.rstrip(".")) > 1


def _body_here(text: str, mention: Mention) -> bool:
    start, end, _ = mention
    before = text[max(0, start - 40) : start]
    if before[-4:].lower() == "the " and mention.name.kind == "single" and mention.name.text[-1] != "s":
        behind = _NEXT.match(text, end)  # "the Ledger said", not "the Lee campaign said", nor "the Lees"
        if behind is None or FLAGS[behind[1]] & ENDS_PHRASE:
            return True
    word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    if before.endswith(", ") and text[end : end + 2] == ", ":
        word = before[:-2].rpartition(" ")[2]  # "the company, Acme, said"
    if (word and word.islower() and FLAGS[word] & COMPANY) or before.endswith(_SHARES):
        return True
    return bool(_ITSELF.match(text, end) or _OWNS.match(text, end) or _IS.match(text, end))


_PERSON: Final = re.compile(r", \d\d[,.]|, who\b| himself| herself| (?:said|says) (?:he|she|his|her)\b")


def _person_here(text: str, mention: Mention) -> bool:
    return _PERSON.match(text, mention.end) is not None


_FIRM: Final = re.compile(
    r" (?:(?:equity|research|senior|chief|market|currency|credit|bank|portfolio|fund) ){0,2}"
    r"(?:analyst|economist|strategist|trader|broker|CEO|CFO|manager) [A-Z][a-z]+ [A-Z]"
)


def of_firm(text: str, end: int) -> bool:
    """Whether the name that ends at offset end is a firm's, whose analyst is named: "Piper Lane analyst Joel Katz".

    >>> of_firm("Piper Lane analyst Joel Katz", 10)
    True
    """
    return first_word(text, end + 1) in _ANALYSTS and _FIRM.match(text, end) is not None


_ANALYSTS: Final = frozenset(
    "equity research senior chief market currency credit bank portfolio fund analyst economist strategist trader "
    "broker CEO CFO manager".split()
)
