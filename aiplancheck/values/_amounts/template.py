"""Matching a pattern of a language file at a place in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from aiplancheck.languages._pattern import Either, Pattern, Slot, Word
from aiplancheck.values._amounts.printed import Printed

#: Reads what stands in a slot: a number and where it ends.
SlotReader = Callable[[Printed, int], tuple[Decimal, int] | None]


def remembered(slot: SlotReader) -> SlotReader:
    """The same reader for one text, asked once for each place however many patterns ask."""
    known: dict[int, tuple[Decimal, int] | None] = {}

    def read(printed: Printed, at: int) -> tuple[Decimal, int] | None:
        if at not in known:
            known[at] = slot(printed, at)
        return known[at]

    return read


def needed(pattern: Pattern) -> tuple[tuple[str, ...], ...]:
    """Words of which a text must hold at least one of each group, or the pattern cannot match in it."""
    groups: list[tuple[str, ...]] = []
    for part in pattern:
        if isinstance(part, Word):
            groups.append((part.text,))
        elif isinstance(part, Either):
            first = [choice[0] if choice else None for choice in part.choices]
            if all(isinstance(one, Word) for one in first):
                groups.append(tuple(one.text for one in first if isinstance(one, Word)))
    return tuple(groups)


def match(
    pattern: Pattern, printed: Printed, at: int, slots: Mapping[str, SlotReader]
) -> tuple[dict[str, Decimal], int] | None:
    """What the slots hold and where the pattern ends, the longest way; None where it does not match."""
    return max(_ways(pattern, printed, at, slots), key=lambda way: way[1], default=None)


def _ways(
    pattern: Pattern, printed: Printed, at: int, slots: Mapping[str, SlotReader]
) -> Iterator[tuple[dict[str, Decimal], int]]:
    """Every way to match; patterns are short, so there are few."""
    if not pattern:
        yield {}, at
        return
    head, rest = pattern[0], pattern[1:]
    for held, end in _head(head, printed, at, slots):
        for more, last in _ways(rest, printed, end, slots):
            yield {**held, **more}, last


def _head(
    head: Word | Slot | Either, printed: Printed, at: int, slots: Mapping[str, SlotReader]
) -> Iterator[tuple[dict[str, Decimal], int]]:
    if isinstance(head, Either):
        for choice in head.choices:
            yield from _ways(choice, printed, at, slots)
        return
    start = printed.skip(at)
    if isinstance(head, Slot):
        found = slots[head.name](printed, start)
        if found is not None:
            yield {head.name: found[0]}, found[1]
    elif printed.text.startswith(head.text, start) and _whole(printed.text, head.text, start):
        yield {}, start + len(head.text)


def _whole(text: str, word: str, at: int) -> bool:
    """Whether a word of an alphabet does not run on into further letters."""
    end = at + len(word)
    return not (_alphabetic(word[-1:]) and _alphabetic(text[end : end + 1])) and not (
        at > 0 and _alphabetic(word[:1]) and _alphabetic(text[at - 1])
    )


def _alphabetic(character: str) -> bool:
    """Letters of scripts that put blanks between words."""
    return character.isalpha() and character < "\u3000"
