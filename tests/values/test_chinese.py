"""Chinese: numbers in characters, 两 and 余 and 几, per cent before its number, 兆 by region, dates."""

from __future__ import annotations

import pytest

from aiplancheck.values import Reader, Relation, Value, mentions, relate
from tests.values.amounts import spelt, value

NUMBERS = [
    # noughts that hold a place, and a last figure that counts the next one
    ("三千零六", "3006"),
    ("三千零六十", "3060"),
    ("3千零6", "3006"),
    ("三千〇六", "3006"),
    ("七百零三万零二十一", "7030021"),
    ("三千六", "3600"),
    ("三百六", "360"),
    ("七万六", "[75500,76500)"),
    ("7万6", "[75500,76500)"),
    ("七万零六", "70006"),
    ("7万6543", "76543"),
    ("三亿六", "[355000000,365000000)"),
    # 两, old and financial figures
    ("两万两千", "22000"),
    ("兩萬兩千", "22000"),
    ("二两", "unreadable"),
    ("廿七", "27"),
    ("柒佰捌拾玖", "789"),
    ("參仟伍佰", "3500"),
    ("三○六", "306"),
    ("零六", "unreadable"),
    # two figures side by side are a range, and no row of digits
    ("三四", "[3,4]"),
    ("六七十人", "[60,70]"),
    ("两三千", "[2000,3000]"),
    ("十七八", "[17,18]"),
    ("一百五六十", "[150,160]"),
    ("五六百万", "[5000000,6000000]"),
    ("大约六七十人", "[54,77]"),
    ("至少六七十人", "unreadable"),
    ("二六", "unreadable"),
    # some more than a figure, and less than one more in its last place
    ("600多人", "(600,700)"),
    ("六百余人", "(600,700)"),
    ("650多", "(650,660)"),
    ("十几个", "(10,20)"),
    ("二十多万", "(200000,300000)"),
    ("360余万", "(3600000,3700000)"),
    ("1.5亿多", "(150000000,160000000)"),
    ("百余人", "(100,200)"),
    ("万余人", "(10000,20000)"),
    ("十来个", "[9,11]"),
    ("几十个", "unreadable"),
    ("数百人", "unreadable"),
    # hedges before a scale without a number
    ("近万人", "(9000,10000]"),
    ("上百人", "[100,∞)"),
    ("过万人", "(10000,∞)"),
    ("逾千人", "(1000,∞)"),
    # scales
    ("3万亿", "[2850000000000,3150000000000)"),
    ("七万万", "[665000000,735000000)"),
    ("3兆", "unreadable"),
    ("三兆六十亿", "[3005950000000,3006050000000)"),
    ("3兆瓦", "3000000 W"),
    # decimals, fractions, signs
    ("三点零六", "[3.055,3.065)"),
    ("三点六万", "[35500,36500)"),
    ("三点六分", "unreadable"),
    ("三点六十", "unreadable"),
    ("七分之三", "0.428571428571428571428571428571"),
    ("三又七分之二", "3.28571428571428571428571428571"),
    ("两个半", "2.5"),
    ("负七", "-7"),
    ("零下七摄氏度", "-7 °C"),
    # what is counted, and what is no number
    ("七个支柱", "7"),
    ("63個國家和地區", "63"),
    ("七个月", "unreadable"),
    ("七成", "unreadable"),
    ("百分之七", "unreadable"),
    ("七千克", "7 kg"),
    ("7千米", "7000 m"),
    ("7万科", "unreadable"),
    ("千八百", "unreadable"),
    ("一米七五", "[1.745,1.755) m"),
    ("3米5个", "unreadable"),
    ("大于60小于70", "(60,70)"),
    ("60与70之间", "[60,70]"),
    ("60人以上", "[60,∞)"),
    ("60人以内", "(-∞,60]"),
    ("不足60人", "(-∞,60)"),
]
MONEY = [
    ("7亿元人民币", "[665000000,735000000) CNY"),
    ("人民币7元", "7 CNY"),
    ("港币700元", "700 HKD"),
    ("新臺幣700元", "700 TWD"),
    ("700元", "700 CNY"),
    ("￥700", "700 CNY"),
    ("三块六", "3.6 CNY"),
    ("三块六毛五", "3.65 CNY"),
    ("3元6角5分", "3.65 CNY"),
    ("六毛五", "0.65 CNY"),
    ("五分", "unreadable"),
    ("五分钱", "0.05 CNY"),
    ("7兆韩元", "[6650000000000,7350000000000) KRW"),
    ("7兆3000億日圓", "[7299950000000,7300050000000) JPY"),
    ("70多亿美元", "(7000000000,8000000000) USD"),
    ("十几亿元", "(1000000000,2000000000) CNY"),
    ("数亿元", "unreadable"),
    ("30-40亿欧元", "[3000000000,4000000000] EUR"),
    ("7元旦", "unreadable"),
    ("700克朗", "unreadable"),
    ("柒佰元整", "700 CNY"),
]
PERCENTAGES = [
    ("百分之七", "[6.5,7.5) percent"),
    ("百分之七点六", "[7.55,7.65) percent"),
    ("负百分之七", "[-7.5,-6.5) percent"),
    ("百分之百", "[99.5,100.5) percent"),
    ("约百分之七十", "[63,77] percent"),
    ("百分之六七十", "[60,70] percent"),
    ("百分之六十至七十", "[60,70] percent"),
    ("百分之六十到百分之七十", "[60,70] percent"),
    ("百分之六十多", "(60,70) percent"),
    ("千分之七", "[0.65,0.75) percent"),
    ("万分之七", "[0.065,0.075) percent"),
    ("七成", "[65,75) percent"),
    ("七成六", "[75.5,76.5) percent"),
    ("六七成", "[60,70] percent"),
    ("近七成", "(63,70] percent"),
    ("过半", "(50,∞) percent"),
    ("每七人中有一人", "[12.8571428571428571428571428571,15.7142857142857142857142857143] percent"),
    ("7个百分点", "unreadable"),
    ("七折", "unreadable"),
    ("百分之几", "unreadable"),
]
DURATIONS = [
    ("七年", "84 P1M"),
    ("七年半", "90 P1M"),
    ("七个半月", "7.5 P1M"),
    ("一个半小时", "90 PT1M"),
    ("三年零六个月", "42 P1M"),
    ("三年多", "(36,48) P1M"),
    ("三个多月", "(3,4) P1M"),
    ("十来年", "[108,132] P1M"),
    ("十年来", "120 P1M"),
    ("两三年", "[24,36] P1M"),
    ("半年多", "(6,∞) P1M"),
    ("9秒98", "[9.975,9.985) PT1S"),
    ("三十日内", "(-∞,30] P1D"),
    ("三个季度", "9 P1M"),
    ("7月", "unreadable"),
    ("7日", "unreadable"),
    ("20时30分", "unreadable"),
    ("2031年", "unreadable"),
    ("三年级", "unreadable"),
    ("数年", "unreadable"),
]
RANKS = [
    ("第7名", "7"),
    ("排名第七", "7"),
    ("63个国家中排名第7", "7 of 63"),
    ("全球第七", "7"),
    ("全球第七大经济体", "7"),
    ("前七名", "[1,7]"),
    ("第七", "unreadable"),
    ("倒数第七名", "unreadable"),
]
DATES = [
    ("二〇三一年五月六日", "2031-05-06"),
    ("二零三一年五月六號", "2031-05-06"),
    ("2031年5月6日（星期二）", "2031-05-06"),
    ("五月廿六日", "--05-26"),
    ("民國120年5月", "2031-05"),
    ("中華民國一百二十年", "2031"),
    ("120年5月", "unreadable"),
    ("公元前1046年", "unreadable"),
    ("2031年前三季度", "2031-01-01/2031-09-30"),
    ("2031年前5个月", "2031-01-01/2031-05-31"),
    ("2031年1至5月", "2031-01-01/2031-05-31"),
    ("2031年二季度", "2031-04-01/2031-06-30"),
    ("2031年5月下旬", "2031-05-21/2031-05-31"),
    ("20世纪70年代", "1970-01-01/1979-12-31"),
    ("70年代", "unreadable"),
    ("上世纪70年代", "unreadable"),
    ("2031年度", "2031"),
    ("2031财年", "unreadable"),
    ("到2031年", "../2031-12-31"),
    ("2031年之前", "../2030-12-31"),
    ("2031年底前", "../2031-12-31"),
    ("最晚2031年", "../2031-12-31"),
    ("2031年之后", "2032-01-01/.."),
    ("自2031年5月6日起施行", "2031-05-06"),
    ("2031年春节", "unreadable"),
    ("2031年左右", "unreadable"),
    ("02/03/2031", "unreadable"),
]
TABLE = [
    *(("number", *row) for row in NUMBERS),
    *(("money", *row) for row in MONEY),
    *(("percentage", *row) for row in PERCENTAGES),
    *(("duration", *row) for row in DURATIONS),
    *(("rank", *row) for row in RANKS),
    *(("date", *row) for row in DATES),
]
REGIONS = [
    ("zh-TW", "number", "3兆", "[2850000000000,3150000000000)"),
    ("zh-Hant", "number", "3兆", "[2850000000000,3150000000000)"),
    ("zh-CN", "number", "3兆", "unreadable"),
    ("zh-TW", "number", "3兆瓦", "3000000 W"),
    ("zh-TW", "money", "700元", "700 TWD"),
    ("zh-HK", "money", "$700", "700 HKD"),
    ("zh-Hant-HK", "money", "700元", "700 HKD"),
    ("zh-SG", "money", "700元", "700 SGD"),
    ("zh-TW", "money", "700美元", "700 USD"),
    ("zh-HK", "date", "02/03/2031", "2031-03-02"),
]
IN_TEXT = [
    ("共有七百多名学生和二十位老师。", ["七百多", "二十"]),
    ("最近三年投资数十亿元。", ["三年"]),
    ("通过7项法案，经过五天讨论。", ["7", "五天"]),
    ("新华社北京3日电，下午3点，5号楼。", []),
    ("公元前221年统一六国，农历2031年。", []),
    ("五角大楼、四面八方、三亚、世界500强。", []),
    ("登陆部队收拾房间，入伍时分。", []),
    ("上半年增长百分之七点六，占比近三成。", ["百分之七点六", "近三成"]),
    ("2031年5月6日，总额为新台币9,899亿元。", ["2031年5月6日", "新台币9,899亿元"]),
    ("在63个国家中，中国排名第29位，美国名列第三。", ["63", "排名第29位", "名列第三"]),
    ("上百人参加，十分感谢。", ["上百"]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), TABLE)
def test_chinese_reads_as_its_readers_do(kind: str, text: str, expected: str) -> None:
    assert spelt(kind, text, "zh") == expected


@pytest.mark.parametrize(("language", "kind", "text", "expected"), REGIONS)
def test_a_region_settles_currencies_scales_and_the_order_of_days(
    language: str, kind: str, text: str, expected: str
) -> None:
    assert spelt(kind, text, language) == expected


@pytest.mark.parametrize(("text", "expected"), IN_TEXT)
def test_values_are_found_in_chinese_text_and_words_with_figures_are_none(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in mentions(text, Reader(language="zh"))] == expected


@pytest.mark.parametrize("text", ["七万六", "三千零六", "360余万", "六七十人", "两个半", "柒佰捌拾玖"])
def test_simplified_and_traditional_characters_read_alike(text: str) -> None:
    traditional = text.translate(str.maketrans("万亿个余两", "萬億個餘兩"))
    assert relate(value("number", text, "zh"), value("number", traditional, "zh")).relation is Relation.EQUAL


def test_some_more_than_a_figure_is_below_the_next_step() -> None:
    some_more = value("number", "600多人", "zh")
    assert relate(some_more, value("number", "680")).relation is Relation.CONTAINS
    assert relate(some_more, value("number", "more than 600")).relation is Relation.WITHIN
    assert relate(some_more, value("number", "750")).relation is Relation.DISJOINT


def test_a_yuan_amount_is_the_same_in_english() -> None:
    assert relate(value("money", "35亿元", "zh"), value("money", "3.5 billion yuan")).relation is Relation.EQUAL


def test_a_wrong_weekday_is_remarked() -> None:
    found = value("date", "2031年5月6日星期三", "zh")
    assert isinstance(found, Value)
    assert [remark.check for remark in found.remarks] == ["weekday"]
