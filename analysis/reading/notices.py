"""How the lines of a page look that are no part of an article: buttons, captions, stamps, links, notices."""

import re
from functools import cache
from typing import Final

from analysis.lexicon import categories
from analysis.reading.blocks import Block, is_prose

_INNER_END: Final = re.compile(r"[.!?…][\"'”’)\]»*]*\s+[\"“‘'(\[]?[A-Z]")
_LONGEST_NOTICE: Final = 400
# How other lines of a page begin. Those that a sentence might begin with too are bounded by what has to follow.
_NOTICE: Final = re.compile(
    r"""(?: (?:image|photo|picture|video) \s (?:source|caption|credits?) \b
          | (?:photo(?:graph)?s?|picture|image|credit|caption|read\smore|read\snext|read\salso|also\sread|see\salso
             |related\s(?:article|story)|more\son\sthis|in\scase\syou\smissed\sit|further\sreading|keywords|tags|filed\sunder
            ) \s* [:|] \s
          | (?:photo(?:graph)?|picture|image|illustration) \s by \s [^.]{3,60} \Z
          | sources? : \s [^.]{2,80} \Z
          | advertisement \b .{0,40} \Z
          | see \s more \s on : \s
          | stay \s (?:updated|tuned|connected|informed) \s (?:with|to|for|on) \b [^,"“”]{0,80} \Z
          | (?:home|news) \s* [/>»›] \s* [^.!?]{2,80} \Z
          | thanks \s for \s reading \b
          | [^.]{5,160} \s contributed \s (?: to \s this \s (?:report|story|article) | reporting ) \.? \Z
          | sign \s up \s (?:to|for) \b .{0,80} \b (?:newsletters?|e-?mails?|alerts?|briefings?|bulletin|updates) \b
          | get \s (?:our|the) \b .{0,80} \b (?:newsletters?|app|briefing|inbox) \b
          | download \s (?:our|the) \b .{0,30} \b app \b
          | follow \s .{1,60} \s on \s (?:twitter|facebook|x|instagram|whatsapp|telegram|bluesky|threads|youtube|tiktok
              |google \s news) \b
          | listen \s to \s (?:this|the \s (?:best \s of|latest)|highlights) \b [^“”"]{0,120} \Z
          | \[\d+/\d+\] \s | .{0,300} \b purchase \s licensing \s rights \b
          | our \s standards: \s
          | [^.!?]{2,80} \b can \s be \s reached \s (?:at|by|on) \b .{0,80} \Z
          | contribut(?:ing|ors?): \s [^!?]{2,120} \Z
          | \W* subscribe: \s
          | (?:\#\w+ \s*)+ \Z
          | topics?: \s [^.!?]{2,60} \Z
          | \d+ [- ] minute \s (?:listen|watch) \b
          | heard \s on \s [^.!?,]{3,40} \Z
          | \W* back \s to \s (?:all|top|the|news|home) \b [^.!?]{0,30} \Z
          | (?:get|catch|check|find) \b [^"“”]{0,60} \b (?:updates|latest \s news|breaking \s news) \b
              [^"“”]* \b (?:news|headlines|app|website|twitter|facebook) \b [^"“”]{0,60} \Z
          | unlock \s (?:the|this) \b .{0,60} \b (?:free|digest|article|story|newsletter) \b .{0,20} \Z
          | [^.]{5,140} \b (?:in|with) \s (?:this|our) \s (?:(?:weekly|daily|free) \s)+ newsletter \.? \Z
          | (?:what \s do \s you \s think\? | have \s your \s say | tell \s us | let \s us \s know) .{0,80}
              \b comments \b
          | (?:tap|click) \s here \s (?:to|for) \b .{0,60} \Z
          | .{2,60} \b is \s not \s responsible \s for \s the \s content \s of \s external \b
          | .{2,80} \b is \s a \s (?:free|reader-supported) \s (?:publication|newsletter) \b
          | end \s \d{1,2}[:.]\d\d \b .{0,12} \Z
          | (?:story|article|text) \s continues \s (?:below|after) \b
          | \( (?:additional \s)? (?:reporting|writing|editing) \s by \b
          | (?:additional|further) \s reporting \s by \s [^.]{3,120} \.? \Z
          | reporting \s by \s [^.]{3,100} [;,] \s editing \s by \b
          | \( (?:adds|updates|recasts|corrects|repeats|refiles|removes|clarifies) \b [^()]* \) \Z
          | \(\( [^()]* \)\) \Z
          | write \s to \s .{2,80} \s at \s \S+@\S+ \Z
          | (?:e-?mail|contact):? (?: \s .{0,80})? \S+@\S+ (?:\s [|·] .{5,30})? \Z
          | (?:\+\d|\(\d{2,4}\))[\d\ ()-]{6,16} \Z
          | for \s (?:any \s)? (?:further|more) \s (?:information|details) ,? \s
              (?:please \s)? (?:contact|visit|call) \b
          | (?:press|media) \s (?:contacts?|office|enquiries|inquiries) \s* :
          | this \s (?:article|story|piece) \s (?:(?:was|is|has \s been) \s
              (?:originally|first|also)? \s* (?:re)?published|(?:(?:originally|first) \s)? appeared \s (?:in|on)) \b
          | \[\^[^\]\s]+\]: \s
          | this \s e-?mail \b .* \b (?:confidential|intended) \b
          | we \s (?:use|value) \b .{0,60} \b (?:cookies|privacy) \b
          | (?:this|our) \s (?:web)?site \s uses \s cookies \b
          | © | \(c\) \s (?:\d{4}|copyright) | copyright \s (?:©|\(c\)|\d{4})
          | (?:word \s count | (?:text|reading|grade) \s level | lexile (?:\s level)?
              | recommended \s for) : \s .{1,60} \Z
          | (?:to \s continue \s reading | keep \s reading \s for \s free) \b [^"“”]{0,60} \Z
          | subscribe \s (?:for|from|now \s for) \s [$£€]
          | [$£€][\d.]+ \s for \s (?:your \s first \s)? \d+ \s (?:weeks|months)\b
          | then \s [$£€][\d.]+ \s (?:per|a|every) \s (?:week|month|year) \b (?:\. \s cancel .{0,30})? \.? \Z
          | (?:unlimited|full|complete) \s access \s (?:on|to) \b [^.]{0,60} \Z
          | already \s (?:a \s (?:subscriber|member)|have \s an \s account|subscribed|registered)\?
              (?: \s (?:log|sign) \s in)? .{0,10} \Z
          | sign \s up \s (?:now|here|today) \s? : \s
          | join \s (?:our|us|the) \b .{0,60} \b (?:channel|community|group|telegram|whatsapp|discord) \b
          | (?:was|is) \s this \s e-?mail \s forwarded \b | forwarded \s this \s e-?mail\?
          | you \s (?:are \s receiving|received|are \s getting) \s this \s (?:e-?mail|newsletter|message) \s because \b
          | this \s (?:article|story|content) \s is \s (?:more \s than \s .{1,20} \s old|for \s subscribers) \b
          | privacy \s notice: \s | you \s can \s also \s check: \s
          | this \s story \s has \s updates | this \s page \s was \s last \s edited \b
          | text \s is \s available \s under \b
          | [^"“”]{3,80} \s provides \s funding \s as \s a \s (?:\w+ \s)? (?:member|partner) \s of \b
          | [^"“”]{3,80} \s does \s not \s work \s for, \s consult, \s own \s shares \b
          | we \s believe \s in \s the \s free \s flow \b | republish \s our \s articles \s for \s free \b
          | the \s post \b .{2,200} \s appeared \s first \s on \b
          | written \s by \s (?-i:[A-Z])[^.,]{3,60} \Z | .{3,40} \s headshot \Z
          | courtesy \s (?:of|photo|(?-i:[A-Z])) [^.,]{3,60} \Z
          | (?-i:SOURCE \s [A-Z])[^.]{2,60} \Z
          | \^ \s | categor(?:y|ies): \s [^.]{2,200} \Z | coordinates: \s \d
          | saved \s to \s \w+ \Z | sent \s from \s (?:my|outlook|mail|yahoo|samsung) \b .{0,30} \Z
          | file \s (?:pic|photo|image)s? : \s | (?:watch|listen) \s \| \s | featured \s video | \( release \s id : \s
          | why \s you \s can \s trust \s .{2,40} \Z | install \s the \s .{2,40} \s app \b [^.]{0,30} \Z
          | portrait \s of \s (?-i:[A-Z][\w'’-]+ (?:\s [A-Z][\w'’-]+){1,2}) \Z
          | need \s a \s break\? \s | reach \s .{3,60} \s at \s \S+@\S+
          | the \s text \s on \s this \s page \s has \s been \b
          | skip \s to \s [^.!?,]{3,80} \Z | this \s was \s published \s .{1,20} \s ago \Z
          | log \s in, \s register \b | audio \s produced \s by \s | this \s post \s is \s also \s available \b
          | doi: \s? \S+ \Z | join \s us \s (?:for|on|at) \s [^.!?]{3,60} \Z
          | \d{1,2} \s? of \s? \d{1,2} (?-i:[A-Z])
          | you \s have \s .{1,12} \s (?:free \s)? articles? \s (?:left|remaining) \b
          | \[!\w+\] | continued \s (?:on|from) \s (?:page|p\.) \s? \w{1,4} \Z
          | keep \s up \s with \s our \b [^.]{0,40} \Z
          | [—–-]? \s? \(? with \s (?:inputs?|files|assistance|reporting|additional \s reporting) \s
              (?:from|by) \s [^.]{2,60} \Z
          | published \s in \s (?-i:[A-Z])[^.!?]{2,40}, \s [^.!?]{3,20} \d{4} \Z
          | appeared \s in \s the \s .{3,20}, \s print \s edition \b
          | find \s out \s what['’]s \s happening \s in \s | get \s more \s local \s news \b
          | more \s information: \s | provided \s by \s (?-i:[A-Z])[^.!?]{2,60} \Z
          | [^“”"]{3,60} \s delivered \s (?:straight \s)? to \s your \s inbox \b
          | \W* i \s understand \s and \s agree \s that \b
          | see \s [^.!?]{2,30}, \s page \s \w{1,4} \Z | (?:previous|next) \s article (?-i:[A-Z])
          | sponsored \s by \s (?-i:[A-Z])[^.!?]{2,40} \Z
          | share \s (?:this \s)? (?:article|story) \s (?:via|on|by) \s \w+ \Z
          | our \s morning \s e-?mail \b | originally \s published: \s | story \s saved | sort \s by: \s
          | contact \s (?-i:[A-Z])[^.]{2,60} \s at \s [\d(+][\d()\ -]{5,20} \.? \Z
          | (?:enjoying|like|liked) \s this \s (?:story|article)\? \s
          | support \s (?:local|independent|our) \s (?:news|journalism) \b [^“”"]{0,80} \Z
          | [^.!?]* _{4,} [^.!?]* \Z
          | (?:watch|listen) \s (?:now|live) : \s | \d+ \s weather \s alerts? \Z | please \s (?:log|sign) \s in \s to \b
          | published \s in \s the \s print \s edition \b | reproduced \s with \s permission \b
          | copyright \s of \s .{3,80} \s is \s the \s property \b
          | [^“”"]{0,250} \b sign \s up \s (?:here|now|today) \.? \Z
          | [^“”"]{0,250} \b subscribe \s to \s our \s (?:\w+ \s)? newsletter \.? \Z
          | (?:\d+ \s)+ next \s? (?:page|[>»]+) \W* \Z
        )""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# A word that begins a sentence as well: only a line that is none is a link to something else.
_LINK_LABEL: Final = re.compile(
    r"(?:pic|video|watch|listen|read|related|more|recommended|don['’]t miss|explore|previous|previously|also|next"
    r"|up next|go deeper|background|earlier|flashback|opinion|analysis|in pictures|photos|gallery|podcast|quiz"
    r"|live updates): ",
    re.IGNORECASE,
)
_AGENCIES: Final = "|".join(map(re.escape, sorted(categories("page_furniture")["agency"], key=len, reverse=True)))
_CREDIT: Final = re.compile(
    rf"""(?: \b Credit \.{{3}} \s* [^.:]{{2,70}} \Z
           | \b (?:Photo(?:graph|graphs|s)?|Picture|Image|Illustration|Credit|CREDIT) \s*
               (?: : | \s by \s) \s* [^.:]{{2,70}} \.? \Z
           | (?: / | via\  | ,\  | [—–-]\ ) (?:{_AGENCIES}) (?:\ Images)? \)? \.? \Z
           | [(\[] (?:[A-Z]{{2,5}} (?:\ News)? | Supplied | Facebook | {_AGENCIES}) : \ [A-Z][^()]{{2,60}} [)\]] \Z
           | [(\[] (?:File:\ )? [A-Z][^()\[\]/\ ]{{1,20}} \ [A-Z][^()\[\]/]{{1,30}} / [A-Z][^()\[\]/]{{2,40}} [)\]] \Z
           | \( (?:{_AGENCIES}) \) \Z | [(\[] (?:Submitted|Supplied|Provided|Contributed) \ by\ [^()]{{2,40}} [)\]] \Z
           | [(\[] [A-Z][\w\ ]{{1,30}} : \ [A-Z][a-z]+ (?:\ [A-Z][\w.'’-]+){{1,2}} [)\]] \Z
           | \b [A-Z][A-Z.'’-]+ \ [A-Z\ .'’-]{{1,30}} / [A-Z][A-Z\ .]{{2,30}} (?:\ \(CC[^()]{{1,20}}\))? \Z
           | \ ©\ ?[A-Z][\w\ ./-]{{2,40}} \Z
           | [(\[] (?:(?:{_AGENCIES})\ Photo | (?:File\ )? (?:Photo|Image|Picture|Credit) (?:\ by|:)? \ )
               [^()]* [)\]] \.? \Z
         )""",
    re.VERBOSE,
)
# "Ann Lee speaks. | Bo Chen/Valley Post"
_PIPED_CREDIT: Final = re.compile(
    r"\|\s?Photo Credit: .{2,60}\Z|\bPHOTO \| .{2,60}\Z|\|\ [A-Z][^|/\n]{2,40}/[A-Z][^|/\n]{2,40}\Z"
)
_AGENCY: Final = re.compile(rf"(?:.{{0,40}}(?:/|via ))?(?:{_AGENCIES})\Z")
# A caption behind the agency that the picture is from; a headline may begin so too, so that one has to stand above.
_CAPTIONED: Final = re.compile(rf"(?:{_AGENCIES}) [A-Z][a-z]*(?: [^\s]+){{3,30}}(?<![.!?:])\Z")
_NEW_WINDOW: Final = re.compile(r",?\s*\(?opens (?:in )?(?:a )?new (?:window|tab)\)?\Z", re.IGNORECASE)
_COUNTED: Final = re.compile(r"(?:view )?comments?\s*\(\d+\)\Z", re.IGNORECASE)
_PICTURE: Final = re.compile(r"\A[^\w\s\x00-\x7f“”‘’«»£€©–—]+\s*")  # "👉 Follow us on Telegram"
_EDGES: Final = re.compile(r"\A(?:_|[^\w\"“”‘’'«»?#$£€%])+|(?:_|[^\w\"“”‘’'«»?#$£€%])+\Z")  # "🔊 Listen", "*Share*"
_MOST_SECTIONS: Final = 4  # words
_MOST_CRUMB: Final = 2  # words in each part of "Business | Banking"
_STAMP: Final = re.compile(
    r"""(?:(?:last\s+)?(?:updated|published|posted)\s*(?:at|:)?\s*)?
        (?: \d{1,2}[.:]\d{2} (?::\d{2})? \s* (?:[ap]\.?m\.?)? \s* (?:[A-Z]{2,4})?
          | (?:about\ )? (?:\d+|an?) \s* (?:[mhdw]|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) \s ago )
        (?: \s* (?:by\ .{3,40} | -\s[\w &]{2,30})? ) \Z
      | (?:page\s)? \d{1,4} (?:\s of \s \d{1,4})? \Z
      | \(? \d+ (?:-|\s) min(?:ute)?s? (?:\s read)? \)? \Z | [\d,.]+k? \s
              (?:comments?|shares?|likes?|views?|followers?|restacks?|claps?|replies
              |reposts?) \Z
      | \d{1,3} \s? [mhd] \Z | \d+ [ -] min(?:ute)?s? [ -] (?:read|listen|watch) \Z | @\w{2,30} \Z | -- \Z
      | (?-i:[A-Z]{2,8}) \s [—–-] \Z""",
    re.VERBOSE | re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"(?:(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?|[\w.+-]+@[\w.-]+(?:[;,|]? [\d()+-][\d() +-]{6,18})?)\Z"
)
_BUTTONS: Final = re.compile(
    r"(?:(?:Facebook|Twitter|WhatsApp|LinkedIn|Email|E-mail|Reddit|Telegram|Pinterest|Instagram|Messenger|Threads|Bluesky"
    r"|Flipboard|Print|Share|Tweet|Copy link|SMS|X)[ ,/|·]*){2,}\Z"
)
_SIGN_OFF: Final = re.compile(
    r"(?:[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}|[A-Z]{2,3}(?:/[A-Z]{2,3}){1,4})\Z"
)  # of the desks of an agency: "md/apo/gw"
_LINE_END: Final = re.compile(r"\n|(?<=\S) [|·•] (?=\S)")
_TABLE_ROW: Final = re.compile(r"\|.*\|\Z")


def kind_of(block: Block) -> str:
    """What the block is that the article is not: "whole", "heading", "end", "credit", "notice", or ""."""
    text = block.text.strip()
    if len(text) >= _LONGEST_NOTICE:
        return "whole" if all(map(_TABLE_ROW.match, text.split("\n"))) else ""
    lines = _LINE_END.split(text)
    kinds = {line_kind(line.strip()) for line in lines}
    if kinds == {"section", ""} and all(len(line.split()) <= _MOST_CRUMB for line in lines):
        return "section"
    if "" not in kinds and not (block.kind == "heading" and text.isdigit()):
        return next(iter(kinds)) if len(kinds) == 1 else "whole"
    if all(map(_TABLE_ROW.match, text.split("\n"))):
        return "whole"
    if _PIPED_CREDIT.search(text):
        return "credit"
    if _NOTICE.match(_PICTURE.sub("", text)):
        return "notice"
    return "label" if _LINK_LABEL.match(text) and not is_prose(text) else ""


def line_kind(line: str) -> str:
    if _AGENCY.match(line):
        return "credit"
    line = _NEW_WINDOW.sub("", line)
    label = _EDGES.sub("", line).lower().replace("’", "'")
    if kind := _labels().get(line.lower()) or _labels().get(label):
        return kind
    words = label.split()
    if 1 < len(words) <= _MOST_SECTIONS and _section_words().issuperset(words):
        return "section"  # "Exclusive National Politics"
    if _COUNTED.match(line):
        return "end"
    if _CAPTIONED.match(line):
        return "captioned"
    if not label or any(pattern.match(line) for pattern in (_STAMP, _ADDRESS, _BUTTONS, _SIGN_OFF)):
        return "whole"
    if _NOTICE.match(_PICTURE.sub("", line)):
        return "notice"
    return "credited" if _CREDIT.search(line) and not _INNER_END.search(line[:-60]) else ""


@cache
def _section_words() -> frozenset[str]:
    sections = (term for term, category in _labels().items() if category == "section")
    return frozenset(word for term in sections if len(term.split()) <= _MOST_CRUMB for word in term.split())


@cache
def _labels() -> dict[str, str]:
    """Label of a page, in small letters -> its category."""
    return {term: category for category, terms in categories("page_furniture").items() for term in terms}
