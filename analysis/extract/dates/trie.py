"""One pattern for many words, branching letter by letter so that a scan fails early."""

import re
from collections.abc import Iterable


def trie(words: Iterable[str]) -> str:
    """A pattern that matches exactly these words, the longest where one begins another.

    >>> trie(["may", "march", "mar"])
    'ma(?:r(?:ch)?|y)'
    """
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[:1], set()).add(word[1:])
    branches = [re.escape(head) + (trie(rest) if rest != {""} else "") for head, rest in sorted(heads.items()) if head]
    pattern = "|".join(branches)
    if len(branches) > 1 or ("" in heads and any(len(word) > 1 for word in words)):
        pattern = f"(?:{pattern})"
    elif "" in heads:
        pattern = f"(?:{pattern})" if len(pattern) > 1 else pattern
    return pattern + ("?" if "" in heads else "")
