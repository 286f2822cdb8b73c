"""Where a reported clause begins behind its cue."""

import re
from typing import Final

from analysis.extract.first_words import first_word
from analysis.extract.people.clause import Clause
from analysis.extract.people.vocabulary import CUES
from analysis.extract.quotes.finite import CLAUSE_ONLY, is_clause
from analysis.extract.quotes.sides import CLOSING

_DAY: Final = (
    r"(?:(?:late|early)\s(?:on\s)?)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|night|afternoon))?|yesterday|today|tonight|recently"
    r"|earlier|later|afterwards?|publicly|repeatedly|simply|flatly|bluntly|privately"
    r"|(?:last|this|earlier\sthis|late\slast)\s(?:week|weekend|month|year|fall|spring|summer|winter|night|morning|afternoon|evening"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)

# What may stand between the verb and "that": the hearer, the day, where it was said.
_THAT: Final = re.compile(
    rf"""(?:[ ,]+(?:{_DAY}|[a-z]+ly))?
    (?:,?\ (?:in|on|at|to|during|from|via|of|through|after|without|with|by)\ [^\s"“”.;:()—]+
        (?:\ (?!that\b)[^\s"“”.;:()—]+){{0,8}}?(?:,\ [A-Z]\w+(?:\ [A-Z]\w+)?(?=,))?
      |\ —\ [^—“”".;:()]{{3,60}}\ —(?=\ that\b)
      |,\ [^\s"“”.,;:()—]+(?:\ [^\s"“”.,;:()—]+){{0,5}}(?=,\ that\b))?  # "said, however, that"
    (?:[ ,]+(?:{_DAY}))?
    ,?\ that,?\ """,
    re.VERBOSE,
)

_HEARER_THAT: Final = re.compile(r""",?(?:\ (?!that\b)[^\s"“”.;:()—,]+){1,9}?,?\ that\ """, re.VERBOSE)

# What "that" stands behind where it leads no reported clause: "on the condition that", "in a result that was".
_NO_REPORT: Final = re.compile(
    r"\b(?:condition|grounds|basis|assumption|understanding|day|way|fact|hope|ground) that \Z"
)
# "Did not say when", "declined to say where": elsewhere that is when it was said.
_UNSAID: Final = re.compile(r"\b(?:not|never|to|without|would|cannot)\b|n['’]t\b")

_HEARER: Final = re.compile(
    r"\ (?:him|her|them|me|us|you|reporters|journalists|voters|supporters|lawmakers|delegates|jurors|investors|analysts"
    r"|shareholders|colleagues|friends|fans|staff|workers|members|students|parents|residents|councillors|diplomats"
    r"|detectives|officers|police|investigators|parliament|viewers|listeners|(?:the|a|his|her|their)\ [a-z]+"
    r"|(?:[a-z]+\ )?(?!was|is|has|does)[a-z]+s(?=\ (?:he|she|it|they|we|there)\b)"
    r"|(?:the\ )?[A-Z][\w.’-]*(?:\ [A-Z\d][\w.’-]*){0,3}"
    r"(?:['’]s(?:\ [A-Z][\w]*)+(?:\ (?:programme|program|show|podcast))?)?)"
    r"(?:\ (?:on|in|at|outside|during|after|before|from|via|by|over)\ [^\s,;:.()\"“”]+(?:\ [^\s,;:.()\"“”]+){0,6}?"
    r"(?=\ (?:he|she|it|they|we|there)\ ))?"
    rf"(?:\ (?:on\ )?(?:{_DAY}))?(?=\ )"
)

# "Kim told “Fox & Friends” that": a programme hears it.
_PROGRAMME: Final = re.compile(
    r" (?:(?:[A-Z][\w.&-]* ){0,2}[A-Z][\w.&-]*['’]s )?[\"“‘'][A-Z\d][^\"“”\n]{2,40}[\"”’'](?= )"
)

# How it was said, where no "that" follows: "said through an interpreter he", "said in a statement it".
_WHEREBY: Final = re.compile(
    rf"""(?:\ (?:on\ )?(?:{_DAY}))?
    \ (?:in|on|at|through|via|by|during)\ (?:(?:an?|the|his|her|their|its|e-?mailed)\ )?(?:[\w-]+\ ){{0,2}}?
    (?:interpreter|translator|statement|interview|e-?mail|letter|memo|report|filing|release|briefing|conference|call
        |spokesman|spokeswoman|spokesperson|lawyer|post|tweet|message|phone|telephone|video|speech|text|note|notice)
    (?:\ (?:with|to)\ (?:the\ )?(?:[A-Z][\w.’'-]*\ ?){{1,3}}|\ (?:on\ )?(?:{_DAY}))?
    \ (?=(?:he|she|it|they|we|there|the|an?|his|her|its|their)\b)
    |\ in\ (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{{4}})
    \ (?=(?:he|she|it|they|we|there|the|an?|his|her|its|their)\b)""",
    re.VERBOSE,
)
_BY_WHICH: Final = (" in ", " on ", " at ", " through ", " via ", " by ", " during ")

_QUESTION: Final = re.compile(
    r"(?:\ (?!(?:whether|if|why|how|what|who|when|where|which)\b)[^\s\"“”.;:()—,]+){0,6}?"
    r"\ (?=(?:whether|if|why|how|what|who|when|where|which)\b)"
)

_LEAD: Final = re.compile(rf"(?:\ (?:on\ )?(?:{_DAY}))?,?\ (?=[^\W_\"“”])")

# "Said “most” of them would stay".
_MARKED_SUBJECT: Final = re.compile(
    r" (?=[\"“‘][a-z][^\"“”‘’\n]{2,60}[\"”’] (?:(?!(?:and|but|or|as|when|to)\b)[\w’'-]+ ){0,5}?"
    r"(?:would|will|could|can|may|might|should|is|was|are|were|has|had|have)\b)"
)
_GERUND: Final = re.compile(r" (?=(?:ever )?(?!nothing|anything|something)[a-z]+ing\b)")

_NOT_CLAUSE: Final = re.compile(
    # "Said at least 40 people had died": how many is part of the subject.
    r"(?!(?:at (?:least|most)|up to|as (?:many|few|much) as|about|over|in all) (?:[$£€]?\d"
    r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|dozens|hundreds|thousands|most|some)\b))"
    r"(?:of|for|from|in|on|at|with|to|by|about|against|so|as|and|but|or|said|says|nothing|goodbye|something|yes|hello"
    r"|no(?=[,.;:]| (?:to|and|but|because|when|as|in|on|at|for|too)\b)"
    r"|during|when|while|after|before|than|into|out|up|off)\b"
)

# With what it may begin; "" is what has to be looked at by the pattern.
_NO_CLAUSES: Final = frozenset(
    "of for from in on at with to by about against so as and but or said says nothing goodbye something yes hello no "
    "during when while after before than into out up off".split()
) | {""}
_OBJECTS: Final = frozenset({"it", "this", "that", "them", "these", "those", "us", "me", ""})
# With what the time or the way in which it was said may begin.
_MAY_LEAD: Final = frozenset(
    "late early Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday today tonight recently earlier "
    "later afterward afterwards publicly repeatedly simply flatly bluntly privately last this on in at through via by "
    "during".split()
)

# "He admitted taking $2,000": what is owned up to or put forward stands as an -ing form.
_WITH_GERUND: Final = frozenset({"deny", "admit", "acknowledge", "recall", "suggest"})

# "Denied he was there", "denied its forces had fired", not "denied his claims".
_DENIED: Final = re.compile(
    r" (?=(?:(?:he|she|it|they)|(?:his|her|its|their|the) [\w-]+)"
    r" (?:had|has|have|was|were|is|are|would|will|did|could)\b)"
)


_NEAR: Final = 240
_IS_QUOTED: Final = re.compile(r" (?:was|were|is|are) [\"“‘'«]")


def clause_begin(text: str, clause: Clause, stop: int) -> int | None:
    """Where the reported clause begins behind the cue, or None if there is none.

    >>> from analysis.document import Document
    >>> from analysis.extract.people.clauses import clauses
    >>> text = "Kim told reporters on Friday that it rained."
    >>> text[clause_begin(text, clauses(Document(text))[0], len(text)) :]
    'it rained.'
    """
    place = clause.cue_end
    if text[place : place + 1] not in (" ", ","):
        return None
    if text[clause.start - 5 : clause.start] == "what " and _IS_QUOTED.match(text, place):
        return None  # "for what he said was “a song”"
    stop = min(stop, place + _NEAR)
    frames, lemma = clause.cue.frames, clause.cue.lemma
    has_that = text.find(" that", place, stop) >= 0
    begin, at_once = 0, False
    if has_that:
        begin = place + len(" that ")
        at_once = begin <= stop and text[place:begin] == " that "
        if not at_once:
            that = _THAT.match(text, place, stop)
            begin = that.end() if that else 0
    if begin and not _is_relative(text, place, begin):
        itself = at_once and _IS.match(text, begin)
        return place + 1 if itself else begin  # "said that was a question for others"
    asks = "question" in frames
    if (asks or lemma in _MAY_ASK) and _has_question_word(text, place, stop):
        question = _QUESTION.match(text, place, stop)
        if question and (asks or question.end() - place < 3 or lemma == "tell"):
            timed = not asks and text.startswith(("when ", "where "), question.end())
            if not timed or _UNSAID.search(text, max(0, clause.start - 12), clause.cue_end):
                return question.end()
    if asks:
        return None
    if lemma in _WITH_GERUND and text[clause.start - 2 : clause.start - 1] not in CLOSING:  # “No,” she recalled saying
        gerund = _GERUND.match(text, place, stop)
        if gerund or lemma == "deny":
            own = None if gerund else _DENIED.match(text, place, stop)
            return gerund.end() if gerund else own.end() if own else None
    if "hearer" in frames:
        heard = _PROGRAMME.match(text, place, stop) if lemma == "tell" else None
        place = heard.end() if heard else place
        that = (_THAT if heard else _HEARER_THAT).match(text, place, stop) if has_that else None
        if that and not _is_relative(text, place, that.end()):
            return that.end()
        hearer = heard or _HEARER.match(text, place, stop)
        if not hearer and "clause" not in frames:
            return None
        if hearer and _GOES_ON.match(text, hearer.end()):
            return None  # "has advised the police and is no candidate"
        if hearer and not _AUXILIARY.match(
            text, hearer.end()
        ):  # "warned the bridge could fall": it is not the bridge that hears
            place = hearer.end()
    word = first_word(text, place + 1) if text[place : place + 1] == " " else ""
    if word and word not in _MAY_LEAD and place + 1 < stop:
        begin = place + 1  # as nearly always: the clause begins right behind the verb
    else:
        lead = _LEAD.match(text, place, stop)
        if lead is None and lemma in CLAUSE_ONLY and (marked := _MARKED_SUBJECT.match(text, place, stop)):
            return marked.end()
        if lead and text.startswith(_BY_WHICH, place):
            lead = _WHEREBY.match(text, place, stop) or lead
        if not lead or (text.startswith(",", place) and (lemma != "say" or _GOING_ON.match(text, place))):
            return None
        begin = lead.end()
        word = first_word(text, begin)
    if clause.form == "infinitive" and _AUXILIARY.match(text, place):
        return None  # "the thing to say would be that"
    if _tells_moment(text, begin):
        return None
    if word == "that" and text[place:begin] == " ":
        return None
    if text[begin - 2] == "," and begin - place > _JUST_COMMA and _GOING_ON.match(text, begin - 2):
        return None  # "announced Wednesday, reversing", "said Tuesday, compared with": the clause stands before the cue
    says = lemma in _SAYS and text[place] == " " and (text[clause.cue_start - 2] != "," or clause.form == "participle")
    if word in _OBJECTS and _OBJECT.match(text, begin):
        return None  # "explained it to his girls"
    if lemma == "claim" and _LIVES.match(text, begin):
        return None  # "claimed at least 40 lives and injured"
    if (word in _NO_CLAUSES and _NOT_CLAUSE.match(text, begin)) or not is_clause(
        text, begin, stop, lemma in CLAUSE_ONLY, says
    ):
        return None
    return begin


def _is_relative(text: str, place: int, end: int) -> bool:
    """Whether the "that" before end is no reported clause's: its noun is before it, or a verb right behind."""
    if end - place <= len(" that "):
        return _THAT_ONE.match(text, end) is not None
    if _NO_REPORT.search(text, place, end):
        return True
    word = _WORD.match(text, end)
    if word is None:
        return False
    if text[end - 2] == ",":
        saying = CUES.get(word[0])
        return saying is not None and saying.participle  # "denied that, insisting: “…”"
    return word[0] in _RELATIVE_VERBS or (word[0].endswith("ed") and word[0].islower())


# "Confirm that figure but": no clause begins there.
_THAT_ONE: Final = re.compile(r"[a-z]+[a-rt-z](?:[.]| (?:but|when|because)\b)")
_WORD: Final = re.compile(r"\w+")
_RELATIVE_VERBS: Final = frozenset(
    "is was are were has had have will would could can may might should must does did do bore came went made took "
    "gave led left ran held kept says said ended began begins seems includes".split()
)


def _has_question_word(text: str, start: int, stop: int) -> bool:
    """Whether one of them may be there: a look that is far cheaper than the pattern, which seldom has to run."""
    return (
        text.find(" wh", start, stop) >= 0 or text.find(" how", start, stop) >= 0 or text.find(" if", start, stop) >= 0
    )


_OBJECT: Final = re.compile(
    r"(?:it|this|that|them|these|those|us|me)(?:[.,;]| (?:to|in|with|on|as|at|by|for|from|because|when|again|back)\b)"
)
_LIVES: Final = re.compile(r"(?:[\w,]+ ){1,5}(?:lives|life)\b")
# When it was said: "Kim said minutes after the vote", "a day before he left".
_MOMENTS: Final = re.compile(r"(?:[\w-]+ ){1,4}(?:after|before|earlier|later)\b")
_UNITS: Final = frozenset(
    word + ending for word in "moment second minute hour day week month year".split() for ending in ("", "s")
)
_BESIDE: Final = (" after", " before", " earlier", " later")
_REACH: Final = 160  # characters


def _tells_moment(text: str, begin: int) -> bool:
    """Whether what stands there is when it was said: "Kim said minutes after the vote"."""
    for word in _BESIDE:
        if text.find(word, begin, begin + _REACH) >= 0:
            near = text[begin : begin + 30].split(" ", 4)[:4]
            return not _UNITS.isdisjoint(near) and _MOMENTS.match(text, begin) is not None
    return False


_AUXILIARY: Final = re.compile(r" (?:could|would|will|can|may|might|must|should|is|was|are|were|has|had|have)\b")
_IS: Final = re.compile(
    r"(?:is|was|would|will|had|has|could|might|wasn|isn|wouldn|hasn|didn|doesn|seemed|made|meant|means)\b"
)
_GOES_ON: Final = re.compile(r"(?: [a-z]+)? (?:but|and|or) (?:is|was|are|were|has|had|have|will|would|did|does)\b")
# "…, Kim said, adding that", "…, Kim said, helped by": the clause stands before the cue.
_GOING_ON: Final = re.compile(
    r", (?:\w+ing\b|(?:[a-z]+ed|driven|led|hit|hurt|held) (?:[a-z]+ly )?(?:by|with|in|at|on|to|from|for)\b)"
)
_SAYS: Final = frozenset({"say", "insist", "contend"})
_JUST_COMMA: Final = 2
_MAY_ASK: Final = frozenset({"say", "explain", "tell", "describe", "announce"})
