"""Common slips in YAML, each told from the parser's complaint and from the lines themselves.

The parser names the first token that fits nowhere; the slip is often earlier (a line without its colon, a quotation
mark that is never closed). Each rule answers one kind of slip, or passes; the first answer counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from aiplancheck.registry import _lines
from aiplancheck.registry._complaint import Complaint, Slip
from aiplancheck.registry._faults import shown


def _tab(c: Complaint) -> Slip | None:
    indent = c.lines.indent(c.line)
    if "\t" in indent and ("tab" in c.problem or "start any token" in c.problem or c.column <= len(indent) + 1):
        return Slip(c.line, indent.index("\t") + 1, "a tab cannot indent YAML", "use spaces, two for each level")
    if c.near == "\t":
        return Slip(c.line, c.column, "a tab cannot stand here in YAML", "use a space")
    return None


def _reserved(c: Complaint) -> Slip | None:
    """@, backtick, %, *, &, ! or a block sign where a value begins."""
    if "start any token" in c.problem and c.near:
        return _needs_quotes(c.line, c.column, c.near)
    for sign, what in (
        ("*", "an alias"),
        ("&", "an anchor"),
        ("!", "a tag"),
        ("", "a block scalar"),
        ("%", "a directive"),
    ):
        if what in c.context or ("tag" in c.problem and what == "a tag"):
            column = c.context_column
            return _needs_quotes(c.context_line, column, sign or c.lines.character(c.context_line, column))
    return None


def _needs_quotes(line: int, column: int, sign: str) -> Slip:
    return Slip(line, column, f'a value cannot begin with "{sign}" in YAML', f'put it in quotes: "{sign}…"')


def _unclosed_quote(c: Complaint) -> Slip | None:
    if "quoted scalar" not in c.context:
        return None
    if "escape" in c.problem:
        return Slip(
            c.line,
            c.column,
            "a backslash in double quotes begins a special character, and this is none",
            "write the backslash twice, or put the text in single quotes",
        )
    return Slip(
        c.context_line,
        c.context_column,
        "the quotation mark that opens here is never closed",
        "close it at the end of the text",
    )


def _after_quote(c: Complaint) -> Slip | None:
    """More text after a closing quotation mark: an unescaped one inside, or an earlier one that was left open."""
    if not c.scene.scalar or not c.scene.scalar.style or c.scene.scalar.style not in "'\"":
        return None
    start, end = c.scene.scalar.start_mark, c.scene.scalar.end_mark
    between = c.lines.text(c.line)[end.column : c.column - 1]
    if end.line + 1 != c.line or between.strip():
        return None
    if start.line != end.line:
        return Slip(
            start.line + 1,
            start.column + 1,
            "the quotation mark that opens here is not closed on its line",
            f"close it at the end of the text; as it stands, it goes on to line {end.line + 1}",
        )
    return None if c.scene.brackets else _behind_quote(c, c.scene.scalar.style)


def _behind_quote(c: Complaint, mark: str) -> Slip:
    tip = 'inside double quotes write \\" for a quotation mark'
    if mark == "'":
        tip = "inside single quotes write '' for an apostrophe, or use double quotes around"
    return Slip(c.line, c.column, "there is more text after the closing quotation mark", tip)


def _bracket(c: Complaint) -> Slip | None:
    """Lists and mappings in brackets: never closed, or a comma missing."""
    if not c.scene.brackets:
        return None
    sign, line, column = c.scene.brackets[-1]
    closing = "]" if sign == "[" else "}"
    if c.near and c.near in "]}" and c.near != closing:
        return Slip(
            c.line,
            c.column,
            f'"{c.near}" closes nothing here: "{sign}" on line {line} is open',
            f'close it with "{closing}" first',
        )
    goes_on = c.scene.brackets[0][1] != c.line and (not c.near or c.near == ":" or c.lines.looks_like_key(c.line))
    if c.lines.is_end(c.line, c.column) or (goes_on and c.line != line):
        return Slip(line, column, f'the "{sign}" that opens here is never closed', f'close it with "{closing}"')
    if c.near == ",":
        return Slip(
            c.line, c.column, "there is nothing before this comma", "remove it, or put text with a comma in quotes"
        )
    if "expected" in c.problem and "flow" in c.context:
        return Slip(
            c.line,
            c.column,
            f'a comma or "{closing}" is missing before this',
            'inside brackets put text with quotation marks, brackets, commas or ": " in quotes',
        )
    return None


def _no_colon(c: Complaint) -> Slip | None:
    """A line that should be a key and has no colon, found when the next line's colon or the end comes."""
    if "could not find expected ':'" in c.problem:
        if c.context_line == c.line and len(c.lines.text(c.line)) > 1024:
            return Slip(c.line, c.context_column, "a key is longer than 1024 characters", "shorten it")
        return _colonless(c, c.context_line)
    if "mapping values are not allowed" not in c.problem:
        return None
    own = c.lines.text(c.line)[: c.column - 1]
    if _lines.has_key(own):
        return None
    above = c.lines.above(c.line)
    if above and not _lines.has_key(c.lines.text(above)) and len(c.lines.indent(above)) <= len(c.lines.indent(c.line)):
        return _colonless(c, above)
    return None


def _colonless(c: Complaint, line: int) -> Slip:
    words = _lines.content(c.lines.text(line))
    column = c.lines.text(line).find(words) + 1
    for sign, what in (
        ("：", "a full-width colon"),
        (":\u00a0", "a no-break space after the colon"),
        (":\u3000", "a full-width space after the colon"),
    ):
        if sign in words:
            return Slip(
                line,
                column + words.index(sign),
                f"{what} ends no key in YAML",
                'write ": " with a plain colon and a plain space',
            )
    if re.match(r"[\w-]+:\S", words):
        return Slip(
            line,
            column + words.index(":"),
            f"there is no space after the colon in {shown(words)}",
            "put a space after the colon",
        )
    return Slip(
        line,
        column,
        f"{shown(words)} has no colon after the key",
        'write it as "key: value"; a text that goes on over several lines is indented further or quoted',
    )


def _second_colon(c: Complaint) -> Slip | None:
    """`key: text: more`, or a key indented below a key that has its value already."""
    if "mapping values are not allowed" not in c.problem:
        return None
    if _lines.has_key(c.lines.text(c.line)[: c.column - 1]):
        return Slip(c.line, c.column, 'a second ": " in one value', 'put the value in quotes: key: "text: more text"')
    above = c.lines.above(c.line)
    column = len(c.lines.indent(c.line)) + 1
    if above and len(c.lines.indent(above)) < column - 1:
        return Slip(
            c.line,
            column,
            f"this line stands deeper than line {above}, which has its value already",
            "indent it like the line above, or put a text over several lines in quotes",
        )
    return Slip(
        c.line,
        column,
        "this key stands where the text above goes on",
        "indent it like the keys above, or put the text above in quotes",
    )


def _indentation(c: Complaint) -> Slip | None:
    """A line whose indentation fits no block that is open, or a list item among keys, or a key among items."""
    first = len(c.lines.indent(c.line)) + 1
    if "block mapping" not in c.context and "block collection" not in c.context:
        return None
    if c.near == ":":
        return Slip(c.line, c.column, "there is no key before this colon", "write one, or put the text in quotes")
    if c.lines.text(c.line)[: c.column - 1].rstrip().endswith(("]", "}")):
        return Slip(
            c.line,
            c.column,
            "there is more text after the closing bracket",
            "put text that begins with a bracket in quotes",
        )
    if c.column != first:
        return None
    if re.match(r"-[^\s-]", c.lines.text(c.line)[first - 1 :]):
        return Slip(c.line, c.column, "there is no space after the dash", 'put a space after it: "- …"')
    columns = sorted(set(c.scene.indents))
    if c.column in columns:
        if c.lines.text(c.line)[first - 1 :].startswith(("- ", "-\n")) or c.lines.text(c.line).strip() == "-":
            return Slip(
                c.line,
                first,
                "a list item stands where a key is expected",
                "indent the list below its key, or remove the dash",
            )
        return Slip(
            c.line,
            first,
            "a key stands where a list item is expected",
            'begin it with "- ", or indent it like the keys',
        )
    known = " or ".join(str(column) for column in c.lines.columns_above(c.line)[-4:])
    return Slip(
        c.line, first, f"this line begins in column {first}, where nothing above begins", f"indent it to column {known}"
    )


def _squeezed(c: Complaint) -> Slip | None:
    """A colon in brackets with something else than a blank behind it; text right behind a quotation mark."""
    if "unexpected ':'" in c.problem:
        return Slip(
            c.line, c.column, "there is no space after this colon", "put a space after it, or the text in quotes"
        )
    before = c.lines.text(c.line)[: c.column - 1].rstrip()
    if "block mapping" in c.context and before.endswith(('"', "'")):
        return _behind_quote(c, before[-1])
    return None


def _stray(c: Complaint) -> Slip | None:
    """A sign that begins a list, a key or a bracket where a plain value is expected."""
    if "sequence entries" in c.problem:
        return Slip(
            c.line,
            c.column,
            "a list cannot begin on the line of its key",
            'put "- …" on the next line, or the text in quotes',
        )
    if "mapping keys" in c.problem:
        return _needs_quotes(c.line, c.column, "?")
    if "node content" in c.problem and c.near:
        return _needs_quotes(c.line, c.column, c.near)
    if "document start" in c.problem:
        return Slip(
            c.line,
            c.column,
            "there is more after the end of the document",
            "one document a file; remove what ends it above",
        )
    return None


#: In the order in which they are asked.
RULES: tuple[Callable[[Complaint], Slip | None], ...] = (
    _tab,
    _unclosed_quote,
    _after_quote,
    _reserved,
    _no_colon,
    _second_colon,
    _squeezed,
    _bracket,
    _indentation,
    _stray,
)
