"""Names in letters and in katakana sound alike when they are the same."""

from __future__ import annotations

import pytest

from aiplancheck.likeness._sound import of_kana, of_latin
from aiplancheck.likeness._tables import shapes

SAME = [
    ("London", "ロンドン"),
    ("Singapore", "シンガポール"),
    ("Sainsbury", "セインズベリー"),
    ("Simpson", "シンプソン"),
    ("Vandermeer", "ヴァンダーミーア"),
    ("Philip", "フィリップ"),
    ("Williams", "ウィリアムズ"),
]


@pytest.mark.parametrize(("letters", "kana"), SAME)
def test_a_name_sounds_the_same_in_katakana(letters: str, kana: str) -> None:
    assert of_latin(letters) == of_kana(kana)


def test_other_names_sound_otherwise() -> None:
    sounds = [of_latin(letters) for letters, _ in SAME]
    assert len(set(sounds)) == len(sounds)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", [(0, 2, 2)]),
        ("before\n\na\tb\tc\n1\t2\t3\nafter", [(8, 2, 3)]),
        ("| a | b |\n| 1 | 2 | 3 |\n", []),
        ("either a|b or c|d", []),
        ("", []),
    ],
)
def test_the_shape_of_a_table_is_its_rows_and_columns(text: str, found: list[tuple[int, int, int]]) -> None:
    assert list(shapes(text)) == found
