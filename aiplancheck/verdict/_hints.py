"""What would help a person with a conflict: no vote, no score, only where to look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiplancheck.model import Claim, Source
from aiplancheck.normalise import Reading
from aiplancheck.origins import Origins
from aiplancheck.verdict._meeting import disjoint
from aiplancheck.verdict._sides import Side

Clashes = Sequence[tuple[Sequence[Reading], Sequence[Reading]]]  # classes of readings that disagree


def hints(
    claim: Claim,
    clashes: Clashes,
    by_qualifier: bool,
    sides: Sequence[Side],
    origins: Origins,
    sources: Mapping[str, Source],
) -> tuple[str, ...]:
    """Plain sentences, in a fixed order. `by_qualifier`: the values are the same, only a qualifier differs."""
    return (
        *_separable(claim, clashes, by_qualifier),
        *_outlier(clashes, sides, origins),
        *_kinship(sides, origins, sources),
        *_borrowed(sides),
    )


def _separable(claim: Claim, clashes: Clashes, by_qualifier: bool) -> Iterator[str]:
    """Qualifiers that differ wherever the values do."""
    for name in claim.qualifiers:
        if name not in claim.separators and all(
            disjoint(a.stated(name), b.stated(name)) for ones, others in clashes for a in ones for b in others
        ):
            also = "" if by_qualifier else "also "
            yield f"the sides {also}differ in {name}; if that makes them two facts, say `separators: [{name}]`"


def _outlier(clashes: Clashes, sides: Sequence[Side], origins: Origins) -> Iterator[str]:
    """The one origin without which nobody disagrees; said only where others would be left to compare."""
    stating = {origins.of[source] for side in sides for source in side.sources}
    if len(stating) < 3:
        return
    pairs = [(origins.of[a.source], origins.of[b.source]) for ones, others in clashes for a in ones for b in others]
    for origin in sorted(stating):
        if all(origin in pair for pair in pairs):
            members = sorted({s for side in sides for s in side.sources if origins.of[s] == origin})
            yield f"without {' and '.join(members)} nobody would disagree"


def _kinship(sides: Sequence[Side], origins: Origins, sources: Mapping[str, Source]) -> Iterator[str]:
    """Which of the sources on the sides go back to one origin, and why."""
    standing = dict.fromkeys(source for side in sides for source in side.sources)
    families: dict[str, list[str]] = {}
    for source in standing:
        families.setdefault(origins.of[source], []).append(source)
    for kin in map(sorted, families.values()):
        if len(kin) > 1:
            yield f"{' and '.join(kin)} share one origin{_tie(kin, sources)}"


def _tie(kin: Sequence[str], sources: Mapping[str, Source]) -> str:
    ties = [
        f"{id_} is {'an' if tie.how[0] in 'aeiou' else 'a'} {tie.how} of {tie.source}"
        for id_ in kin
        for tie in sources[id_].derived_from
        if tie.how != "citation" and tie.source in kin
    ]
    return f" ({'; '.join(ties)})" if ties else ""


def _borrowed(sides: Sequence[Side]) -> Iterator[str]:
    for side in sides:
        if side.contested and side.borrowed:
            yield f"“{side.printed[0]}” rests on quoted or reported voices alone"
