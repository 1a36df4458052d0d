"""Number words and fractions of a language file: compound words are spelt out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from aiplancheck.languages._language import FractionWords, Numerals
from aiplancheck.languages._section import LanguageError, Section

_HUNDRED = 100


def numerals(section: Section) -> Numerals:
    """The part `numerals`. Raises LanguageError for an unknown style."""
    style = section.word("style")
    if style not in ("words", "characters"):
        raise LanguageError(f"{section.at('style')}: expected words or characters, found {style!r}")
    ones, inside, twenties = section.numbers("ones"), section.numbers("ones_inside"), section.numbers("twenties")
    joined, tens = section.words("joined"), {**section.numbers("tens"), **twenties}
    compound = _joined(joined, tens, {**_without(ones, inside), **inside}, twenties)
    small = {**ones, **section.numbers("ones_alone"), **tens, **compound}  # beiden stands in no compound
    return Numerals(
        style="words" if style == "words" else "characters",
        small=small,
        hundreds=section.numbers("hundreds"),
        scales=section.numbers("scales"),
        letters=section.numbers("letters"),
        money_letters=section.numbers("money_letters"),
        inside=inside,
        dozens=section.numbers("dozens"),
        collectives=section.numbers("collectives"),
        of=section.words("of"),
        point=section.words("point"),
        hundreds_to=section.number("hundreds_to"),
        six_digits=section.flag("six_digits"),
        digits_behind=section.flag("digits_behind"),
        noughts=section.words("noughts"),
        single=section.words("single"),
        pairs=section.words("pairs"),
        clock=section.words("clock"),
        short_last=section.flag("short_last"),
        unclear_scales=section.numbers("unclear_scales"),
        one=section.words("one"),
        runs_on=section.flag("runs_on"),
        bare=section.words("bare"),
        linkers=section.words("linkers"),
        ordinals=_ordinals(section, small, joined, tens, twenties),
        ordinal_marks=section.table("ordinal_marks"),
        minus=section.words("minus"),
        minus_signs=section.words("minus_signs") or ("-",),
    )


def _joined(
    templates: tuple[str, ...],
    tens: Mapping[str, Decimal],
    ones: Mapping[str, Decimal],
    twenties: Collection[str] = (),
) -> dict[str, Decimal]:
    """Twenty and one as twenty-one: every ten with every number from one to nine, `twenties` with those to 19."""
    return {
        template.format(tens=ten, ones=one): tens[ten] + ones[one]
        for template in templates
        for ten in tens
        for one in ones
        if 0 < ones[one] < (20 if ten in twenties else 10)
    }


def _without(words: Mapping[str, Decimal], replaced: Mapping[str, Decimal]) -> dict[str, Decimal]:
    gone = set(replaced.values())
    return {word: number for word, number in words.items() if number not in gone}


def _ordinals(
    section: Section,
    small: Mapping[str, Decimal],
    joined: tuple[str, ...],
    tens: Mapping[str, Decimal],
    twenties: Collection[str],
) -> dict[str, Decimal]:
    """Words for places: those given; with `ordinal_suffixes` (by the number they begin at) also made of the others.

    Compound ones are made as `joined` says, or of `ordinal_tens` as `ordinals_joined` says (vigésimo cuarto).
    """
    given = section.numbers("ordinals")
    suffixes = sorted((number, suffix) for suffix, number in section.numbers("ordinal_suffixes").items())
    endings = section.words("ordinal_endings") or ("",)
    own_tens, templates = section.numbers("ordinal_tens"), section.words("ordinals_joined")
    if not suffixes:
        return {**given, **_joined(templates or joined, own_tens or tens, given, twenties)}
    stems = dict(given)
    for word, number in small.items():
        suffix = [suffix for least, suffix in suffixes if number >= least]
        if suffix and number not in given.values():
            stems[word + suffix[-1]] = number
    return {stem + ending: number for stem, number in stems.items() for ending in endings}


def fractions(section: Section, counted: Numerals) -> FractionWords:
    """The part `fractions`; `counted` are the numbers of which denominators are made."""
    suffixes = section.numbers("denominator_suffixes")
    return FractionWords(
        alone=section.fractions("alone"),
        after=section.fractions("after"),
        denominators={**_parts(counted, suffixes), **section.numbers("denominators")},
        hedged=section.fractions("hedged"),
        infix=section.words("infix"),
        over=section.words("over"),
        joined=section.words("joined"),
        of=section.words("of"),
    )


def _parts(counted: Numerals, suffixes: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Small numbers with a suffix that makes parts of them, from the number on that it is given for.

    A vowel that both have is written once: treinta, treintavos.
    """
    return {
        word.removesuffix(suffix[0]) + suffix: number
        for suffix, least in suffixes.items()
        for word, number in counted.small.items()
        if least <= number < _HUNDRED and " " not in word
    }
