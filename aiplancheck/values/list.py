"""Lists of names: a set, or a sequence under `ordered`, aligned member by member through their variants.

A proper part is `within`, and where each side has a member that the other lacks they `overlap`; both are
disagreements, unless the list is `open` (the members are examples).
"""

from __future__ import annotations

import json

from aiplancheck.values import name
from aiplancheck.values._value import Basis, Comparison, Kind, Reader, Relation, Unreadable, Value


def read(text: str, reader: Reader) -> Value | Unreadable:
    """The members of a JSON array of strings; members that fold to one name count once, at their first place."""
    try:
        printed = json.loads(text)
    except (ValueError, RecursionError):
        return Unreadable("a list is written as [A, B, C]")
    if not isinstance(printed, list) or not all(isinstance(member, str) for member in printed):
        return Unreadable("a list is written as [A, B, C], each member a text")
    members: dict[str, Value] = {}
    wordings: set[str] = set()
    for member in printed:
        value = name.read(member, reader)
        if isinstance(value, Unreadable):
            return Unreadable(f"the member {member!r} is no name")
        members.setdefault(value.canonical, value)
        wordings.add(value.wording)
    if not members:
        return Unreadable("the list is empty; a source that says there is none is `none: true`")
    return Value(
        "list",
        json.dumps(list(members) if reader.ordered else sorted(members), ensure_ascii=False),
        members=tuple(members.values()),
        language=reader.language,
        text=text,
        wording="\n".join(sorted(wordings)),
        ordered=reader.ordered,
        open=reader.open,
    )


def relate(a: Value, b: Value) -> Comparison:
    """How the members pair up; what is left over decides."""
    places = {member.canonical: index for index, member in enumerate(b.members)}
    paired = tuple((i, places[m.canonical]) for i, m in enumerate(a.members) if m.canonical in places)
    left = tuple(i for i, m in enumerate(a.members) if m.canonical not in places)
    right = tuple(j for j in range(len(b.members)) if j not in {j for _, j in paired})
    found = _judge(a, b, paired, left, right)
    return Comparison(found.relation, found.sentence, found.basis, paired, left, right, differs=found.differs)


def _judge(
    a: Value, b: Value, paired: tuple[tuple[int, int], ...], left: tuple[int, ...], right: tuple[int, ...]
) -> Comparison:
    if not left and not right:
        return _same_members(a, b)
    stranger = _stranger(a, b, left, right) or _stranger(b, a, right, left)
    if stranger:
        return Comparison(
            Relation.INCOMPARABLE,
            f"“{stranger}” stands in another language or script than the other list's members; "
            "if it names one of them, join them in claims/terms.yaml",
        )
    if a.open and not paired:
        return Comparison(Relation.INCOMPARABLE, "both only give examples, and they give others")
    relation = _relation(paired, left, right)
    because = _left_over(a, b, paired, left, right)
    if a.ordered and [j for _, j in paired] != sorted(j for _, j in paired):
        return Comparison(relation, f"{because}; what they share is in another order", differs=True)
    if a.open:
        return Comparison(relation, f"{because}; the lists give examples", Basis.PRECISION)
    return Comparison(relation, because, differs=True)


def _same_members(a: Value, b: Value) -> Comparison:
    count = f"the same {len(a.members)} members" if len(a.members) > 1 else "the same member"
    if a.ordered and a.canonical != b.canonical:
        return Comparison(Relation.OVERLAPS, f"{count}, in another order", differs=True)
    return Comparison(Relation.EQUAL, count, Basis.EXACT if a.wording == b.wording else Basis.VARIANT)


def _stranger(a: Value, b: Value, left: tuple[int, ...], right: tuple[int, ...]) -> str:
    """A left-over member of a that may name one of b's left-over members in another language or script.

    Members that pair up are taken: a member that is left over beside them names none of them.
    """
    others = [b.members[j] for j in right]
    for i in left if others else ():
        if all(name.relate(a.members[i], other).relation is Relation.INCOMPARABLE for other in others):
            return a.members[i].text
    return ""


def _relation(paired: tuple[tuple[int, int], ...], left: tuple[int, ...], right: tuple[int, ...]) -> Relation:
    if not paired:
        return Relation.DISJOINT
    if left and right:
        return Relation.OVERLAPS
    return Relation.CONTAINS if left else Relation.WITHIN


def _left_over(
    a: Value, b: Value, paired: tuple[tuple[int, int], ...], left: tuple[int, ...], right: tuple[int, ...]
) -> str:
    common = f"{len(paired)} in common" if paired else "no member in common"
    sides = [
        f"only {whose} has {', '.join(f'“{of.members[i].text}”' for i in over)}"
        for whose, of, over in (("the first", a, left), ("the second", b, right))
        if over
    ]
    return f"{common}; {'; '.join(sides)}" if paired else f"{common}: {'; '.join(sides)}"


def show(value: Value) -> str:
    return ", ".join(member.text for member in value.members)


KIND = Kind(name="list", read=read, relate=relate, show=show, canonical=read, wording=True)
