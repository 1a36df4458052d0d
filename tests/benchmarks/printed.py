"""Printed values by the thousand, all different and the same in every run: templates, and what fills their slots."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping

#: What is drawn for a slot; the random numbers come from outside, so that a run can be repeated.
Draw = Callable[[random.Random], str]


def _from(words: str) -> Draw:
    """One of these words; | divides them."""
    choices = words.split("|")
    return lambda chance: chance.choice(choices)


def _whole(low: int, high: int, group: str = "") -> Draw:
    """A whole number in digits, grouped by a mark where there is one."""
    return lambda chance: f"{chance.randint(low, high):,}".replace(",", group)


def _decimal(high: int, mark: str) -> Draw:
    """A number with one or two digits behind the decimal mark."""
    return lambda chance: f"{chance.randint(0, high)}{mark}{chance.randint(1, 99)}"


#: Slots that are alike in every language.
_DIGITS: dict[str, Draw] = {
    "day": _whole(1, 28),
    "mon": _whole(1, 12),
    "day1": _whole(1, 9),
    "day2": lambda chance: f"{chance.randint(1, 28):02d}",
    "mon2": lambda chance: f"{chance.randint(1, 12):02d}",
    "year": _whole(1900, 2999),
    "early": _whole(1000, 1899),
    "q": _whole(1, 4),
    "n": _whole(1, 999),
    "lo": _whole(1, 400),
    "hi": _whole(401, 999),
    "k": _whole(2, 99),
    "big": _whole(1000, 999_999),
    "pct": _whole(1, 99),
    "code": _from("USD|EUR|JPY|GBP|CHF|CAD"),
    "sign": _from("$|€|£|¥|US$"),
}

_EN: dict[str, Draw] = {
    "weekday": _from("Monday|Tuesday|Wed.|Thursday|Friday|Saturday|Sunday"),
    "month": _from("January|Feb.|March|April|May|June|July|August|Sept.|October|November|Dec."),
    "grouped": _whole(1000, 9_999_999, ","),
    "decimal": _decimal(999, "."),
    "scale": _from("thousand|million|billion|trillion"),
    "ten": _from("twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"),
    "one": _from("two|three|four|five|six|seven|eight|nine"),
    "hedge": _from("about|around|approximately|nearly|almost|roughly|some"),
    "limit": _from("more than|over|at least|up to|less than|under|at most"),
    "noun": _from("pillars|countries|harbours|people|measures|items|regions|ships"),
    "currency": _from("dollars|euros|yen|Swiss francs|pounds"),
    "unit": _from("years|months|weeks|days|hours|minutes"),
    "thing": _from("members|states|regions|economies"),
    "km": _from("km|kg|metres|tonnes|MW"),
}
_DE: dict[str, Draw] = {
    "weekday": _from("Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"),
    "month": _from("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    "grouped": _whole(1000, 9_999_999, "."),
    "decimal": _decimal(999, ","),
    "scale": _from("Tausend|Millionen|Mio.|Milliarden|Mrd.|Billionen"),
    "ten": _from("zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig"),
    "one": _from("zwei|drei|vier|fünf|sechs|sieben|acht|neun"),
    "hedge": _from("rund|etwa|ca.|circa|fast|knapp|ungefähr|gut"),
    "limit": _from("mehr als|über|mindestens|bis zu|weniger als|unter|höchstens"),
    "noun": _from("Säulen|Länder|Häfen|Menschen|Maßnahmen|Regionen|Schiffe"),
    "currency": _from("Dollar|Euro|Yen|Schweizer Franken|Pfund"),
    "unit": _from("Jahre|Monate|Wochen|Tage|Stunden|Minuten"),
    "thing": _from("Mitgliedern|Staaten|Regionen|Ländern"),
    "km": _from("km|kg|Meter|Tonnen|MW"),
}
_JA: dict[str, Draw] = {
    "weekday": _from("月|火|水|木|金|土|日"),
    "era": _from("令和|平成|昭和"),
    "letter": _from("R|H|S"),
    "eyear": _whole(1, 30),
    "grouped": _whole(1000, 9_999_999, ","),
    "decimal": _decimal(999, "."),
    "scale": _from("万|億|兆"),
    "kanji": _from("二|三|四|五|六|七|八|九"),
    "tens": _from("十|二十|三十|四十|五十|百|三百|千|二千"),
    "wide": lambda chance: "".join(chance.choice("１２３４５６７８９") for _ in range(chance.randint(1, 4))),
    "hedge": _from("約|およそ|ほぼ"),
    "limit": _from("以上|以下|未満|超|程度|ほど|弱|強"),
    "noun": _from("つ|人|件|社|カ国|隻|本の柱|項目"),
    "currency": _from("円|ドル|ユーロ|米ドル"),
    "unit": _from("年間|か月|カ月|週間|日間|時間|分"),
}
_SLOTS = {"en": _DIGITS | _EN, "de": _DIGITS | _DE, "ja": _DIGITS | _JA}

#: Printed values by kind and language; the last ones of each are unreadable.
_TEMPLATES: Mapping[str, Mapping[str, str]] = {
    "date": {
        "en": """
            {weekday}, {month} {day}, {year} | {month} {day}, {year} | {day} {month} {year} | {month} {year} |
            {year}-{mon2}-{day2} | Q{q} {year} | the first half of {year} | early {month} {year} |
            by {month} {year} | since {month} {day}, {year} | {month} {day} | from {month} to {month} {year} |
            {month} {day1}–{day}, {year} | between {early} and {year} | before {month} {day}, {year} |
            the end of {year} | fiscal {year} | {mon}/{mon}/{year} | autumn {year} | circa {year} |
            {noun} {year}
        """,
        "de": """
            {weekday}, {day}. {month} {year} | {day}. {month} {year} | {day2}.{mon2}.{year} | {month} {year} |
            {year}-{mon2}-{day2} | {q}. Quartal {year} | Anfang {year} | Ende {month} {year} |
            bis {month} {year} | seit dem {day}. {month} {year} | {day}. {month} |
            von {month} bis {month} {year} | {day}. bis {day}. {month} {year} | zwischen {early} und {year} |
            vor dem {day}. {month} {year} | im ersten Halbjahr {year} | Geschäftsjahr {year} | {n}.{n}.{year} |
            Herbst {year} | circa {year} | {noun} {year}
        """,
        "ja": """
            {year}年{mon}月{day}日 | {year}年{mon}月{day}日({weekday}) | {year}年{mon}月 |
            {era}{eyear}年{mon}月{day}日 | {letter}{eyear}.{mon}.{day} | {year}年第{q}四半期 | {year}年度 |
            {year}年末 | {year}年前半 | {year}年{mon}月上旬 | {year}年{mon}月まで | {year}年{mon}月{day}日から |
            {mon}月{day}日 | {year}年{mon}月〜{mon}月 | {year}年{mon}月{day}日から{day}日まで |
            {early}〜{year}年度 | {year}/{mon2}/{day2} | {year}年{mon}月{day}日以降 | {year}年春 | {year}年ごろ |
            第{n}号{year}
        """,
    },
    "number": {
        "en": """
            {n} | {grouped} | {decimal} | {decimal} {scale} | {n} {scale} | {ten}-{one} |
            {one} hundred and {ten}-{one} | {one} {scale} | {n} {noun} | {ten}-{one} {noun} | {hedge} {grouped} |
            {hedge} {decimal} {scale} | {limit} {n} {noun} | {limit} {grouped} | {lo} to {hi} |
            between {lo} and {hi} | {lo}–{hi} {noun} | {n} {km} | {n} 1/2 | {one} thirds | {n} or more | G{n} |
            {n}.{lo}.{hi} | {n} {unit}
        """,
        "de": """
            {n} | {grouped} | {decimal} | {decimal} {scale} | {n} {scale} | {one}und{ten} |
            {one}hundert{one}und{ten} | {one} {scale} | {n} {noun} | {one}und{ten} {noun} | {hedge} {grouped} |
            {hedge} {decimal} {scale} | {limit} {n} {noun} | {limit} {grouped} | {lo} bis {hi} |
            zwischen {lo} und {hi} | {lo}–{hi} {noun} | {n} {km} | {n} 1/2 | {one} Drittel | {n} oder mehr |
            G{n} | {n}.{lo}.{hi} | {n} {unit}
        """,
        "ja": """
            {n} | {grouped} | {decimal} | {n}{scale} | {n}億{k}00万 | {tens}{kanji} | {kanji}百{tens} | {wide} |
            {n}{noun} | {kanji}{noun} | {hedge}{n}{scale} | {n}{noun}{limit} | {grouped}{limit} |
            {lo}〜{hi}{noun} | {lo}から{hi} | {hedge}{n}{noun} | {n}キロ | {k}分の{k} | {lo}以上{hi}未満 | G{n} |
            {n}.{lo}.{hi} | {n}{unit}
        """,
    },
    "money": {
        "en": """
            {sign}{grouped} | {sign}{decimal} | {sign}{decimal} {scale} | {n} {scale} {currency} |
            {grouped} {currency} | {code} {grouped} | {one} {scale} {currency} | {hedge} {sign}{decimal} {scale} |
            {limit} {n} {scale} {currency} | {limit} {sign}{grouped} | {sign}{lo}–{hi} {scale} |
            between ${lo} and ${hi} {scale} | {n} {currency} and {k} cents | {n}k {code} |
            {lo} to {hi} {currency} | {grouped} kroner | {n} {noun} | {sign}{n}.{lo}.{hi}
        """,
        "de": """
            {grouped} {currency} | {decimal} {currency} | {decimal} {scale} {currency} | {n} {scale} {currency} |
            {sign} {grouped} | {code} {grouped} | {one} {scale} {currency} |
            {hedge} {decimal} {scale} {currency} | {limit} {n} {scale} {currency} | {limit} {grouped} {currency} |
            {lo}–{hi} {scale} {currency} | zwischen {lo} und {hi} {scale} {currency} | {n} Euro {k} |
            {n},- {sign} | {lo} bis {hi} {currency} | {grouped} Kronen | {n} {noun} | {sign}{n}.{lo}.{hi}
        """,
        "ja": """
            {n}円 | {grouped}{currency} | {n}{scale}{currency} | {n}億{k}00万{currency} | {sign}{grouped} |
            {decimal}{scale}{currency} | {kanji}{scale}{currency} | {hedge}{n}{scale}{currency} |
            {n}{scale}{currency}{limit} | {hedge}{grouped}{currency} | {lo}〜{hi}{scale}{currency} |
            {lo}{scale}から{hi}{scale}{currency} | {wide}{currency} | {grouped}クローネ | {n}{noun} |
            {sign}{n}.{lo}.{hi}
        """,
    },
    "percentage": {
        "en": """
            {pct}% | {decimal}% | {decimal} percent | {n} per cent | {ten}-{one} percent | {hedge} {decimal}% |
            {limit} {decimal} percent | {pct}–{pct}% | between {pct}% and 1{n}% | from {pct} to {n} per cent |
            one in {k} | {one} out of {k} | {k} in every {n} | {hedge} {one} in {k} | {decimal}% of {noun} |
            {decimal} percentage points | {n} {noun}
        """,
        "de": """
            {pct} % | {decimal} % | {decimal} Prozent | {n} Prozent | {one}und{ten} Prozent |
            {hedge} {decimal} % | {limit} {decimal} Prozent | {pct}–{pct} % | zwischen {pct} % und 1{n} % |
            {pct} bis {n} Prozent | jeder {k}. | {one} von {k} | {k} von {n} | {hedge} {one} von {k} |
            {decimal} % der {noun} | {decimal} Prozentpunkte | {n} {noun}
        """,
        "ja": """
            {pct}% | {decimal}% | {decimal}パーセント | {wide}％ | {kanji}割 | {kanji}割{kanji}分 |
            {hedge}{decimal}% | {decimal}%{limit} | {pct}〜{n}% | {pct}%から{n}% | {k}人に1人 | {n}人に{k}人 |
            {n}分の{k} | {hedge}{kanji}割{limit} | {decimal}ポイント | {n}{noun}
        """,
    },
    "duration": {
        "en": """
            {n} {unit} | {one} {unit} | {ten}-{one} {unit} | {decimal} {unit} | {hedge} {n} {unit} |
            {limit} {n} {unit} | {lo} to {hi} {unit} | {lo}–{hi} {unit} | {k} years and {k} months |
            {one} and a half {unit} | between {lo} and {hi} {unit} | for {n} {unit} | a {n}-year period |
            {grouped} {unit} | P{n}Y | {n} years and {k} days | {n} {noun}
        """,
        "de": """
            {n} {unit} | {one} {unit} | {one}und{ten} {unit} | {decimal} {unit} | {hedge} {n} {unit} |
            {limit} {n} {unit} | {lo} bis {hi} {unit} | {lo}–{hi} {unit} | {k} Jahre und {k} Monate |
            {one}einhalb {unit} | zwischen {lo} und {hi} {unit} | für {n} {unit} | {n}-jährig | {grouped} {unit} |
            P{n}Y | {n} Jahre und {k} Tage | {n} {noun}
        """,
        "ja": """
            {n}{unit} | {kanji}{unit} | {tens}{kanji}{unit} | {decimal}{unit} | {hedge}{n}{unit} |
            {n}{unit}{limit} | {lo}〜{hi}{unit} | {lo}{unit}から{hi}{unit} | {k}年{k}か月 | {k}年半 |
            {wide}{unit} | {n}{unit}にわたり | {grouped}{unit} | P{n}Y | {n}年{k}日 | {n}{noun}
        """,
    },
    "rank": {
        "en": """
            {k}th | {lo}th out of {hi} | {k}1st of {n} {thing} | ranked {k}th | No. {n} | number {one} | top {n} |
            the top {n} of {big} | {n}th among {big} | rank {n} | ranked {n} out of {big} | {k}th place |
            the {n}th largest | {one} | {n} | {n} {noun}
        """,
        "de": """
            {k}. Platz | Platz {n} | Platz {n} von {big} | Rang {n} | {n}. von {big} | auf Platz {n} | Nr. {n} |
            Top {n} | Top {n} von {big} | Rang {lo} unter {hi} {thing} | Platz {lo} bis {hi} | der {k}. Platz |
            {n}. Rang | {one} | {n} | {n} {noun}
        """,
        "ja": """
            {n}位 | 第{n}位 | {hi}カ国中{lo}位 | {big}社中{n}位 | {n}位({big}カ国中) | 世界{n}位 | {n}番目 |
            トップ{n} | 上位{n} | {lo}位から{hi}位 | {lo}〜{hi}位 | {wide}位 | {kanji}位 | {big}{noun} | {n} |
            {k}{noun}
        """,
    },
}
_LAST_TRY = 200


def printed_values(each: int, seed: int = 1) -> Iterator[tuple[str, str, str]]:
    """Up to so many distinct texts of each kind and language, as (text, kind, language)."""
    chance = random.Random(seed)
    for kind, languages in _TEMPLATES.items():
        for language, templates in languages.items():
            texts = _texts([one.strip() for one in templates.split("|")], language, each, chance)
            yield from ((text, kind, language) for text in texts)


def _texts(templates: list[str], language: str, most: int, chance: random.Random) -> list[str]:
    """Distinct texts, the templates in turns; fewer than asked for when new ones become rare."""
    slots, found, tries = _Slots(_SLOTS[language], chance), dict[str, None](), 0
    while len(found) < most and tries < _LAST_TRY:
        text = templates[(len(found) + tries) % len(templates)].format_map(slots)
        tries = tries + 1 if text in found else 0
        found[text] = None
    return list(found)


class _Slots(dict[str, str]):
    """A mapping in which every look at a slot draws anew."""

    def __init__(self, draws: Mapping[str, Draw], chance: random.Random) -> None:
        super().__init__()
        self._draws, self._chance = draws, chance

    def __missing__(self, slot: str) -> str:
        return self._draws[slot](self._chance)
