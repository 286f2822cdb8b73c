"""Where a reported clause begins behind its cue, and where it ends."""

import re
from typing import Final

from analysis.extract.people.clause import Clause
from analysis.extract.quotes.context import Context

_DAY: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|night|afternoon))?|yesterday|today|tonight|recently"
    r"|earlier|later|publicly|repeatedly|simply|flatly|bluntly|privately"
    r"|(?:last|this|earlier\sthis|late\slast)\s(?:week|month|year|fall|spring|summer|winter|night"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)

# What may stand between the verb and "that": the hearer, the day, where it was said.
_THAT: Final = re.compile(
    rf"""(?:[ ,]+(?:{_DAY}))?
    (?:,?\ (?:in|on|at|to|during|from|via|of|through|after|with|by)\ [^\s"“”.;:()—]+
        (?:\ (?!that\b)[^\s"“”.;:()—]+){{0,8}}?)?
    (?:[ ,]+(?:{_DAY}))?
    ,?\ that,?\ """,
    re.VERBOSE,
)

_HEARER_THAT: Final = re.compile(r""",?(?:\ (?!that\b)[^\s"“”.;:()—]+){1,9}?,?\ that\ """, re.VERBOSE)

_HEARER: Final = re.compile(
    r"\ (?:him|her|them|me|us|you|reporters|voters|supporters|lawmakers|(?:the|a|his|her|their)\ [a-z]+"
    r"|(?:[A-Z][\w.’-]*\ ?){1,4}(?:['’]s(?:\ [A-Z][\w]*)+)?)"
    rf"(?:\ (?:on\ )?(?:{_DAY}))?(?=\ )"
)

_QUESTION: Final = re.compile(
    r"(?:\ (?!(?:whether|if|why|how|what|who|when|where|which)\b)[^\s\"“”.;:()—,]+){0,6}?"
    r"\ (?=(?:whether|if|why|how|what|who|when|where|which)\b)"
)

_LEAD: Final = re.compile(rf"(?:\ (?:on\ )?(?:{_DAY}))?,?\ (?=[^\W_\"“”])")

# What no mark or blank but " " parts; "7,000" is a word. A run of one class of characters is fast to match.
_CLEAR: Final = r"""[^"“”,;:()—\n\r\t\f\v\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*"""
_UNPARTED: Final = re.compile(rf"{_CLEAR}(?:,(?=\d){_CLEAR})*")

_FIRST_WORDS: Final = 8  # a clause has its verb among them

_WORDS: Final = re.compile(r"\w+")

# A finite verb, or the end of one with its subject: the mark of a clause.
_FINITE_VERBS: Final = frozenset(
    "is was are were has had have will would could can may might should must did does do isn wasn aren weren hasn "
    "hadn won wouldn couldn shouldn didn doesn don cannot got went made came took gave fell rose grew met ran brought "
    "caught stood paid sent spent found spoke wrote chose drew drove flew heard meant sat sold sought thought "
    "understood fled goes comes takes gets gives looks works appears appear remain knew saw became began lost held "
    "felt left kept needs wants plans makes shows means remains seems seem need want believe believes think thinks "
    "know deserve".split()
)

_FINITE_ENDING: Final = re.compile(
    r"['’](?:s|re|ll|ve|d)\b|\b(?!hundred|indeed|need|speed|seed|breed|sacred|naked|weed)[a-z]+ed\b"
)

_SUBJECT: Final = re.compile(
    r"(?:he|she|it|they|we|I|you|there|this|that|these|those|no one|nobody|everyone|what|people)(?:\b|['’])"
)

_MARKED_VERB: Final = re.compile(r"[\"“]([a-z]+) ")

# A clause whose subject is described before its verb: "the law, which Congress passed, is".
_DESCRIBED_SUBJECT: Final = re.compile(
    r"""(?:WORD\ ){0,6}WORD,\ (?:which|who|whose|where)\ [^,;:"“”]{1,90},\ (?:\w+\ )?(?:VERB)""".replace(
        "VERB", rf"{_FINITE_ENDING.pattern}|\b(?:{'|'.join(sorted(_FINITE_VERBS))})\b"
    ).replace("WORD", r"""(?:[^\s"“”,;:()—]|,(?=\d))+""")  # "7,000" is a word
)


def _is_clause(text: str, begin: int, stop: int) -> bool:
    """Whether a subject with a finite verb seems to begin at offset begin."""
    if _SUBJECT.match(text, begin, stop):
        return True
    unparted = _UNPARTED.match(text, begin, stop)
    first = unparted[0].split(" ", _FIRST_WORDS)[:_FIRST_WORDS] if unparted else []
    if "" in first:  # two blanks in a row
        del first[first.index("") :]
    opening = " ".join(first)
    if not _FINITE_VERBS.isdisjoint(_WORDS.findall(opening)) or _FINITE_ENDING.search(opening):
        return True
    if opening and len(first) < _FIRST_WORDS and unparted:
        marked = _MARKED_VERB.match(text, unparted.end(), stop)  # "said the trucks “were stopped”"
        if marked and (marked[1] in _FINITE_VERBS or _FINITE_ENDING.match(marked[1])):
            return True
    return text.find(", wh", begin, stop) >= 0 and _DESCRIBED_SUBJECT.match(text, begin, stop) is not None


_GERUND: Final = re.compile(r" (?=(?:ever )?(?!nothing|anything|something)[a-z]+ing\b)")

_NOT_CLAUSE: Final = re.compile(
    r"(?:of|for|from|in|on|at|with|to|by|about|against|so|as|and|but|or|said|says|nothing|goodbye|something|yes|no|hello|during|when|while|after|before|than|into|out|up|off)\b"
)

# "He admitted taking $2,000": what is owned up to or put forward stands as an -ing form.
_WITH_GERUND: Final = frozenset({"deny", "admit", "acknowledge", "recall", "suggest"})

_END: Final = ".!?…"

CLOSING: Final = "\"'”’)»"

_NEAR: Final = 240


def clause_begin(text: str, clause: Clause, stop: int) -> int | None:
    """Where the reported clause begins behind the cue, or None if there is none."""
    place = clause.cue_end
    if text[place : place + 1] not in (" ", ","):
        return None
    stop = min(stop, place + _NEAR)
    frames, lemma = clause.cue.frames, clause.cue.lemma
    has_that = text.find(" that", place, stop) >= 0
    that = _THAT.match(text, place, stop) if has_that else None
    if that:
        return that.end()
    asks = "question" in frames
    if (asks or lemma in _MAY_ASK) and _has_question_word(text, place, stop):
        question = _QUESTION.match(text, place, stop)
        if question and (asks or question.end() - place < 3 or lemma == "tell"):
            return question.end()
    if asks:
        return None
    if lemma in _WITH_GERUND:
        gerund = _GERUND.match(text, place, stop)
        if gerund or lemma == "deny":
            return gerund.end() if gerund else None
    if "hearer" in frames:
        that = _HEARER_THAT.match(text, place, stop) if has_that else None
        if that:
            return that.end()
        hearer = _HEARER.match(text, place, stop)
        if not hearer:
            return None
        if _GOES_ON.match(text, hearer.end()):
            return None  # "has advised the police and is no candidate"
        if not _AUXILIARY.match(text, hearer.end()):  # "warned the bridge could fall": it is not the bridge that hears
            place = hearer.end()
    lead = _LEAD.match(text, place, stop)
    if not lead or (text.startswith(",", place) and (lemma != "say" or _GOING_ON.match(text, place))):
        return None
    begin = lead.end()
    if clause.form == "infinitive" and _AUXILIARY.match(text, place):
        return None  # "the thing to say would be that"
    if not _UNITS.isdisjoint(text[begin : begin + 30].split(" ", 4)[:4]) and _MOMENTS.match(text, begin):
        return None
    return None if _NOT_CLAUSE.match(text, begin) or not _is_clause(text, begin, stop) else begin


def _has_question_word(text: str, start: int, stop: int) -> bool:
    """Whether one of them may be there: a look that is far cheaper than the pattern, which seldom has to run."""
    return any(text.find(begun, start, stop) >= 0 for begun in (" wh", " how", " if"))


# When it was said: "Kim said minutes after the vote", "a day before he left".
_MOMENTS: Final = re.compile(r"(?:[\w-]+ ){1,4}(?:after|before|earlier|later)\b")
_UNITS: Final = frozenset(
    word + ending for word in "moment second minute hour day week month year".split() for ending in ("", "s")
)
_AUXILIARY: Final = re.compile(r" (?:could|would|will|can|may|might|must|should|is|was|are|were|has|had|have)\b")
_GOES_ON: Final = re.compile(r"(?: [a-z]+)? (?:but|and|or) (?:is|was|are|were|has|had|have|will|would|did|does)\b")
_GOING_ON: Final = re.compile(r", \w+ing\b")  # "…, Kim said, adding that": the clause stands before the cue
_MAY_ASK: Final = frozenset({"say", "explain", "tell", "describe", "announce"})


# What the author says of it: "the work is safe, a claim that others reject".
COMMENT: Final = re.compile(r", an? (?:claim|charge|accusation|allegation|assertion|suggestion)\b")
_FAR: Final = 1500
_OPENS: Final = 30
_LEADS_ON: Final = re.compile(r"(?:When|After|As|While|Although|Though|Because|Since|Before) ")
_MAIN: Final = re.compile(r", (?=[A-Z]|he |she |they |it |the )")
_OWN: Final = frozenset({"infinitive"})


def clause_end(context: Context, index: int, begin: int, start: int, stop: int) -> int:
    """Where the reported clause ends: before the next reporting clause of text[start:stop], else with that."""
    text = context.document.text
    far = min(stop, begin + _FAR)
    semicolon = text.find("; ", begin, far)
    if semicolon > 0:
        stop = semicolon
    if text.endswith(
        (" which ", " who "), 0, context.clauses[index].cue_start
    ):  # "The ministry, which says it is safe, has"
        comma = text.find(", ", begin, far)
        stop = comma if comma > 0 else stop
    if context.clauses[index].start - start < _OPENS and _LEADS_ON.match(
        text, start
    ):  # "When Kim asked whether he would go, Lee left"
        main = _MAIN.search(text, begin, far)
        stop = main.start() if main else stop
    comment = COMMENT.search(text, begin, far) if text.find(", a", begin, far) >= 0 else None
    if comment:
        stop = comment.start()
    for clause in context.clauses[index + 1 : index + 5]:
        if clause.start >= stop:
            break
        if clause.start <= begin:
            continue
        front = clause.front
        before = text[max(begin, front - 70) : front]
        if clause.order == "of" or (clause.form == "participle" and clause.order == "none"):
            if before.endswith((", ", ", and ")) or clause.order == "of":
                return front - (len(before) - len(before.rstrip(" ,")))
        elif before.endswith((", and ", " and ", ", but ", " but ", ", while ")) and (
            clause.cue.speaks or clause.cue.frames & _OWN
        ):
            kept = before.rstrip()
            word = kept.rsplit(" ", 1)[-1]
            if clause.order == "none" or kept[: -len(word)].rstrip().endswith(","):
                cut = front - (len(before) - len(kept)) - len(word)
                return trimmed(text, begin, cut, " ,")
        elif before.endswith((", ", ", the ")) and clause.order == "SV" and clause.cue_end >= stop:
            return text.rfind(",", begin, clause.start)  # "..., the ministry said" at the end
    return stop


def trimmed(text: str, start: int, end: int, blanks: str) -> int:
    while end > start and text[end - 1] in blanks:
        end -= 1
    return end


def sentence_end(text: str, start: int, end: int) -> int:
    """The end of a sentence without its full stop; a quotation at its end keeps its own."""
    if text.endswith(".", start, end) and text[end - 2].isalnum():
        return end - 1  # as most do
    if text.startswith("(", start) and text.endswith(".)", start, end):
        return end - 2
    start = max(start, end - 20)
    while end > start and text[end - 1] in CLOSING and text[end - 1] not in ")":
        end -= 1
        if text[end - 1] in ".!?,":
            return end
    while end > start and text[end - 1] in _END:
        end -= 1
    return end
