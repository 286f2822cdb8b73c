"""Words beside a number that bound it ("about", "at least") or make it a change ("rose by", "additional")."""

import re

from analysis.extract.numbers.tokens import Tokens, gap_before, word_end
from analysis.lexicon import entries

_BOUNDS = {e.term: e.category for e in entries("number_bounds")}
CHANGES = {e.term: e.category for e in entries("change_cues") if e.category in ("up", "down")}
_ADDITIONAL = frozenset(e.term for e in entries("change_cues") if e.category == "additional")
_SKIPPED = frozenset("a an the just only even merely his her its their our my record whopping mere total full another's".split())
_ARTICLES = frozenset("a an the its their his her our my".split())
_OBJECTS = frozenset("raise raises raised raising add adds add expand boost boosts lift lifts".split())
_PARTICLE_VERBS = frozenset(
    "pay pays paid paying turn turned write wrote written writing give gives gave given giving make makes made making set sets setting pick picks picked take takes took taking put "
    "puts putting rack racks racked follow followed come came bring brought back backed split use used using eat ate buy "
    "buying bought sign signed signing line lined hold holds held keep kept open opened cough shut stand hunt gun shot "
    "shoot shoots blow blew blown burn burned break broke".split()
)
_GAPS = (" ", "-", "\u00a0", " - ")
_BEHIND = re.compile(r"(?:\+|-odd\b| ?(?:or|and) (?:more|so|less|fewer|over|above|under|below|higher|up|counting|older|younger)\b|-plus\b| plus\b)")
_CHANGE_NOUNS = frozenset("rise increase fall drop decline gain jump surge plunge reduction hike decrease slump".split())


def cues_before(tokens: Tokens, index: int, start: int, kind: str) -> tuple[str, str, int]:
    """(bound, change, index of the first cue word) by the words before the one at index; the number starts at start."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    bound, change = "exact", "none"
    right = start
    blocked = definite = False
    k = index - 1
    if text[start - 1 : start] in ("~", "≈", "∼", "<", ">", "≥", "≤") or text[start - 2 : start - 1] in ("≈", "~"):
        mark = text[start - 1 : start].strip() or text[start - 2 : start - 1]
        bound = {"<": "under", "≤": "under", ">": "over", "≥": "over"}.get(mark, "about")
    while k >= 0 and index - k < 9:
        if text[word_end(tokens, k) : right] not in _GAPS:
            break
        word = words[k].lower()
        size = _bound_phrase(tokens, k, word)
        if size and definite:
            break  # "below the 210 pence level" compares, it does not bound
        if size and bound == "exact":
            phrase = " ".join(w.lower() for w in words[k - size + 1 : k + 1])
            if not (kind == "duration" and phrase in ("over", "under", "past", "some", "within")):
                bound = _BOUNDS[phrase]
                k -= size
                right = starts[k + 1]
                continue
            break
        if word in _ADDITIONAL and change == "none":
            change = "additional"
        elif word not in _SKIPPED:
            break
        elif word in _ARTICLES:
            blocked = True
            definite = definite or word not in ("a", "an")
        right = starts[k]
        k -= 1
    if change == "none" and k >= 0 and not blocked:
        change = _change_at(tokens, k, right, kind)
    return bound, change, k + 1


def _bound_phrase(tokens: Tokens, k: int, word: str) -> int:
    """How many words the bound that ends with the word at k has; 0 if none ends there."""
    words = tokens.words
    phrase = word
    best = 1 if word in _BOUNDS else 0
    for size in (2, 3, 4):
        j = k - size + 1
        if j < 0 or gap_before(tokens, j + 1) != " ":
            break
        phrase = words[j].lower() + " " + phrase
        if phrase in _BOUNDS:
            best = size
    return best


def _change_at(tokens: Tokens, k: int, right: int, kind: str) -> str:
    """The change that the word at k, directly before the number and its bound, gives it."""
    words, text = tokens.words, tokens.text
    if text[word_end(tokens, k) : right] not in _GAPS:
        return "none"
    word = words[k].lower()
    direct = CHANGES.get(word)
    if word in ("up", "down") and kind != "percent" and k and words[k - 1].lower() in _PARTICLE_VERBS:
        return "none"  # "gave up 517 yards"
    if direct and not (word in _OBJECTS and kind in ("money", "count", "duration")):
        return direct
    if word == "by":
        for j in range(k - 1, max(-1, k - 10), -1):
            if any(c in ".;:!?(" for c in gap_before(tokens, j + 1)):
                break
            found = CHANGES.get(words[j].lower())
            if found:
                return found
    if word == "of" and k and words[k - 1].lower() in _CHANGE_NOUNS:
        return CHANGES.get(words[k - 1].lower(), "up" if words[k - 1].lower() == "surge" else "down")
    return "none"


def bound_behind(text: str, end: int) -> str | None:
    """The bound that stands behind a number: "or more", "or so", "+".

    >>> bound_behind("30 or more", 2)
    'over'
    """
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    if match[0] == "+":
        return "over"
    if match[0] == "-odd":
        return "about"
    return _BOUNDS.get(match[0].strip(" -"), "over")


def moved_by(tokens: Tokens, index: int) -> str:
    """The change verb up to twelve words before the word at index, within its clause; "none" if there is none."""
    words = tokens.words
    for j in range(index - 1, max(-1, index - 14), -1):
        if j + 1 < len(words) and any(c in ".;:!?" for c in gap_before(tokens, j + 1).strip()[:1]):
            return "none"
        found = CHANGES.get(words[j].lower())
        if found:
            return found
    return "none"
