"""Strict reading of one part of a language file: every key is asked for, and one that nobody asks for is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal, InvalidOperation
from fractions import Fraction


class LanguageError(ValueError):
    """A language file is not as it should be; the message names the file, the key and what was expected."""


class Section:
    """A mapping of a language file, with the path of keys that leads to it."""

    def __init__(self, content: object, where: str) -> None:
        if not isinstance(content, Mapping):
            raise LanguageError(f"{where}: expected a mapping")
        self._content: Mapping[str, object] = content
        self._where = where
        self._asked: set[str] = set()

    def at(self, key: str) -> str:
        return f"{self._where}: {key}"

    def raw(self, key: str, default: object) -> object:
        """What stands under the key, or the default where there is nothing."""
        self._asked.add(key)
        found = self._content.get(key, default)
        return default if found == "" and not isinstance(default, str) else found

    @contextmanager
    def part(self, key: str) -> Iterator[Section]:
        """The mapping under the key (empty if absent); at the end its unknown keys are refused."""
        inner = Section(self.raw(key, {}), self.at(key))
        yield inner
        inner.finish()

    def parts(self, key: str) -> list[Section]:
        """The list of mappings under the key; the caller finishes each."""
        found = self.raw(key, [])
        if not isinstance(found, list):
            raise LanguageError(f"{self.at(key)}: expected a list of mappings")
        return [Section(item, f"{self.at(key)}[{index}]") for index, item in enumerate(found)]

    def word(self, key: str, default: str = "") -> str:
        found = self.raw(key, default)
        if not isinstance(found, str):
            raise LanguageError(f"{self.at(key)}: expected one text")
        return found

    def flag(self, key: str) -> bool:
        found = self.word(key, "false")
        if found not in ("true", "false"):
            raise LanguageError(f"{self.at(key)}: expected true or false, found {found!r}")
        return found == "true"

    def number(self, key: str) -> Decimal | None:
        """One number, None where there is none."""
        found = self.word(key)
        try:
            return Decimal(found) if found else None
        except InvalidOperation:
            raise LanguageError(f"{self.at(key)}: {found!r} is no number") from None

    def words(self, key: str) -> tuple[str, ...]:
        return _words(self.raw(key, []), self.at(key))

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """A mapping from a name to its words."""
        found = self.raw(key, {})
        if not isinstance(found, Mapping):
            raise LanguageError(f"{self.at(key)}: expected a mapping of lists")
        return {name: _words(words, f"{self.at(key)}: {name}") for name, words in found.items()}

    def numbers(self, key: str) -> dict[str, Decimal]:
        """A mapping from a number (`12`, `0.1`, `10^6`) to its words, as word to number."""
        found = {}
        for number, words in self.table(key).items():
            base, _, exponent = number.partition("^")
            try:
                value = Decimal(base) ** int(exponent) if exponent else Decimal(base)
            except (InvalidOperation, ValueError):
                raise LanguageError(f"{self.at(key)}: {number!r} is no number") from None
            found.update(dict.fromkeys(words, value))
        return found

    def fractions(self, key: str) -> dict[str, Fraction]:
        """A mapping from a fraction (`3/4`) to its words, as word to fraction."""
        found = {}
        for fraction, words in self.table(key).items():
            try:
                found.update(dict.fromkeys(words, Fraction(fraction)))
            except (ValueError, ZeroDivisionError):
                raise LanguageError(f"{self.at(key)}: {fraction!r} is no fraction") from None
        return found

    def finish(self) -> None:
        """Raises LanguageError for a key that nobody asked for."""
        for key in self._content:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                raise LanguageError(f"{self.at(key)}: unknown key; known here: {known}")


def _words(found: object, where: str) -> tuple[str, ...]:
    if isinstance(found, str):
        return (found,) if found else ()
    if isinstance(found, list) and all(isinstance(word, str) and word for word in found):
        return tuple(found)
    raise LanguageError(f"{where}: expected a list of words")
