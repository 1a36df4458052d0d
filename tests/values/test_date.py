"""Dates: the tables of what is read as what, and the silence: what must not be read."""

from __future__ import annotations

import pytest

from aiplancheck import languages
from aiplancheck.values import Reader, Relation, Unreadable, Value, Via, date

READ = [
    # the day in full
    ("en", "Thursday, June 5, 2031", "2031-06-05"),
    ("en", "Thurs., Jun. 5th, 2031", "2031-06-05"),
    ("en", "Thursday the 5th of June, 2031", "2031-06-05"),
    ("en", "5 June 2031 (Thursday)", "2031-06-05"),
    ("en", "the fifth of June 2031", "2031-06-05"),
    ("en", "5-Jun-2031", "2031-06-05"),
    ("en", "on the 5th of June, 2031", "2031-06-05"),
    ("en", "2031/06/05", "2031-06-05"),
    ("en", "2031.6.5", "2031-06-05"),
    ("en", "06/25/2031", "2031-06-25"),
    ("en", "25/06/2031", "2031-06-25"),
    ("en", "06/06/2031", "2031-06-06"),
    ("en-US", "05/06/2031", "2031-05-06"),
    ("en-GB", "05/06/2031", "2031-06-05"),
    ("en-NZ", "05/06/2031", "2031-06-05"),
    ("de", "am Donnerstag, dem 5. Juni 2031", "2031-06-05"),
    ("de", "Do., 5.6.2031", "2031-06-05"),
    ("de", "05/06/2031", "2031-06-05"),
    ("de-AT", "3. Jänner 2031", "2031-01-03"),
    ("de", "ab dem ersten März 2031", "2031-03-01"),
    ("ja", "2031年6月5日（木）", "2031-06-05"),
    ("ja", "2031年6月5日木曜日", "2031-06-05"),
    ("ja", "２０３１年６月５日", "2031-06-05"),
    ("ja", "二〇三一年六月五日", "2031-06-05"),
    ("ja", "令和十三年六月五日", "2031-06-05"),
    ("ja", "令和13年（2031年）6月5日", "2031-06-05"),
    ("ja", "2031（令和13）年6月5日", "2031-06-05"),
    ("ja", "Ｒ１３．６．５", "2031-06-05"),
    ("ja", "㍻3年6月5日", "1991-06-05"),
    ("ja", "2031年2月11日（火・祝）", "2031-02-11"),
    # months and years
    ("en", "in June 2031", "2031-06"),
    ("en", "2031-06", "2031-06"),
    ("en", "the year 2031", "2031"),
    ("de", "im Jahre 1848", "1848"),
    ("ja", "平成元年", "1989"),
    ("ja", "西暦2031年6月", "2031-06"),
    # parts
    ("en", "early 2031", "2031-01-01/2031-04-30"),
    ("en", "mid-February 2031", "2031-02-11/2031-02-20"),
    ("en", "the end of February 2032", "2032-02-21/2032-02-29"),
    ("en", "2H 2031", "2031-07-01/2031-12-31"),
    ("en", "first half of June 2031", "2031-06-01/2031-06-15"),
    ("en", "the last half of 2031", "2031-07-01/2031-12-31"),
    ("en", "2031 Q4", "2031-10-01/2031-12-31"),
    ("de", "im vierten Quartal des Jahres 2031", "2031-10-01/2031-12-31"),
    ("de", "in der zweiten Jahreshälfte 2031", "2031-07-01/2031-12-31"),
    ("ja", "2031年度上期", "2031-04-01/2031-09-30"),
    ("ja", "2031年度の下半期", "2031-10-01/2032-03-31"),
    ("ja", "2031年度末", "2031-12-01/2032-03-31"),
    ("ja", "2031年半ば", "2031-05-01/2031-08-31"),
    ("ja", "2031年2月下旬", "2031-02-21/2031-02-28"),
    ("ja", "2031年6月初め", "2031-06-01/2031-06-10"),
    # decades and centuries
    ("en", "the mid-1980s", "1983-05-01/1986-08-31"),
    ("en", "the twentieth century", "1901-01-01/2000-12-31"),
    ("de", "in den 1980er-Jahren", "1980-01-01/1989-12-31"),
    ("de", "die 2000er Jahre", "2000-01-01/2009-12-31"),
    ("ja", "1980年代前半", "1980-01-01/1984-12-31"),
    ("ja", "二十世紀後半", "1951-01-01/2000-12-31"),
    # fiscal years that say themselves when they run
    ("ja", "令和元年度", "2019-04-01/2020-03-31"),
    ("ja", "2031年3月期第3四半期", "2030-10-01/2030-12-31"),
    ("en", "the fiscal year ended June 30, 2031", "2030-07-01/2031-06-30"),
    # ranges
    ("en", "June 28 to July 2, 2031", "2031-06-28/2031-07-02"),
    ("en", "between Monday, June 2, and Friday, June 6, 2031", "2031-06-02/2031-06-06"),
    ("en", "from late 2031 to mid-2032", "2031-09-01/2032-08-31"),
    ("en", "1 June – 30 June 2031", "2031-06"),
    ("en", "January to December 2031", "2031"),
    ("en", "2031-06-01/2031-06-05", "2031-06-01/2031-06-05"),
    ("de", "1.–15. Juni 2031", "2031-06-01/2031-06-15"),
    ("de", "1.6.–15.6.2031", "2031-06-01/2031-06-15"),
    ("de", "zwischen dem 3. und dem 5. März 2031", "2031-03-03/2031-03-05"),
    ("ja", "2031年6月2〜6日", "2031-06-02/2031-06-06"),
    ("ja", "2031〜2035年", "2031-01-01/2035-12-31"),
    ("ja", "令和13年6月から令和14年5月まで", "2031-06-01/2032-05-31"),
    # limits
    ("en", "no later than mid-2031", "../2031-08-31"),
    ("en", "before June 5, 2031", "../2031-06-04"),
    ("en", "after the end of 2031", "2032-01-01/.."),
    ("en", "2031 at the earliest", "2031-01-01/.."),
    ("de", "bis spätestens Ende 2031", "../2031-12-31"),
    ("de", "vor 2031", "../2030-12-31"),
    ("de", "frühestens ab Juni 2031", "2031-06-01/.."),
    ("ja", "遅くとも2031年6月までに", "../2031-06-30"),
    ("ja", "2031年度末まで", "../2032-03-31"),
    ("ja", "2031年より後", "2032-01-01/.."),
    # without a year
    ("en", "Tuesday, February 29", "--02-29"),
    ("en", "May", "--05"),
    ("de", "30.06.", "--06-30"),
    ("ja", "六月五日", "--06-05"),
    # languages without a file: what needs no words, and full dates
    ("it", "2031-06-05", "2031-06-05"),
    ("it", "2031", "2031"),
    ("it", "giovedì 5 giugno 2031", "2031-06-05"),
    ("pt", "5 de junho de 2031", "2031-06-05"),
]

UNREADABLE = [
    ("ja", "昭和282年6月17日"),
    ("ja", "1950-53上半期"),
    ("en", "early 1950-53"),
    # words, names, numbers
    ("en", ""),
    ("en", "Studio 2031"),
    ("en", "63"),
    ("en", "20310605"),
    ("en", "0099"),
    ("en", "3 June 2031, 10:30"),
    ("en", "five"),
    ("de", "vier"),
    ("en", "29th"),
    ("ja", "約20%"),
    ("ja", "5年間"),
    ("ja", "千年"),
    ("ja", "6月5"),
    ("en", "Juno 5, 2031"),
    # no such day
    ("en", "June 31"),
    ("en", "2031-02-29"),
    ("de", "31.13.2031"),
    ("de", "06.25.2031"),
    ("ja", "令和13年2月29日"),
    ("ja", "令和0年"),
    ("en", "the fifth quarter of 2031"),
    # two readings
    ("en", "05/06/2031"),
    ("en-CA", "05/06/2031"),
    ("ja", "05/06/2031"),
    ("en", "5/6/31"),
    ("en", "'90s"),
    ("en", "the 1900s"),
    ("en", "2011/12"),
    ("en", "2031–32"),
    ("ja", "2031年（令和12年）"),
    # no bounds
    ("en", "summer 2031"),
    ("de", "im Frühjahr 2031"),
    ("ja", "2031年春"),
    ("en", "around 2031"),
    ("de", "ca. 2031"),
    ("ja", "2031年頃"),
    ("ja", "上期"),
    ("ja", "2031年上期"),
    ("ja", "2031年上旬"),
    # relative, or a year is missing
    ("en", "last Friday"),
    ("de", "heute"),
    ("ja", "来年度"),
    ("en", "by March 30"),
    ("en", "mid-May"),
    ("en", "June 2 to June 6"),
    # fiscal years without a setting
    ("en", "Q2 FY2031"),
    ("de", "Geschäftsjahr 2031/32"),
    # ranges that are none
    ("en", "2032 to 2031"),
    ("en", "November–February 2031"),
    ("ja", "2031年6月、8月"),
    # the old lunar calendar, and dates that end before the years 1 to 9999 do
    ("ja", "明治5年12月2日"),
    ("en", "after 9999"),
    # what dateparser would make something of
    ("it", "circa 5 giugno 2031"),
    ("it", "5 giugno 2031 circa"),
    ("it", "entro il 5 giugno 2031"),
    ("it", "5 giugno"),
    ("it", "12"),
    ("it", "quattro"),
    ("it", "31 giugno 2031"),
    ("xx", "5 June 2031"),
    ("not a language", "5 June 2031"),
]


def value(text: str, language: str = "en", *, fiscal: tuple[int, int] | None = None) -> Value:
    found = date.read(text, Reader(language=language, fiscal_year_starts=fiscal))
    assert isinstance(found, Value), found
    return found


@pytest.mark.parametrize(("language", "text", "reads"), READ)
def test_a_printed_date_is_read(language: str, text: str, reads: str) -> None:
    assert value(text, language).canonical == reads


@pytest.mark.parametrize(("language", "text"), UNREADABLE)
def test_what_is_no_certain_date_is_not_read(language: str, text: str) -> None:
    found = date.read(text, Reader(language=language))
    assert isinstance(found, Unreadable), found
    assert found.reason


@pytest.mark.parametrize("language", languages.tags())
def test_a_languages_own_examples_hold(language: str) -> None:
    found = languages.load(language)
    assert found is not None
    assert found.dates is not None
    for example in found.dates.examples:
        got = date.read(example.text, Reader(language=language))
        if example.reads is None:
            assert isinstance(got, Unreadable), example
        else:
            assert got == date.canonical(example.reads, Reader()), example


@pytest.mark.parametrize(
    ("text", "starts", "reads"),
    [
        ("FY2031", (4, 1), "2031-04-01/2032-03-31"),
        ("fiscal 2031", (1, 1), "2031"),
        ("fiscal year 2031/32", (10, 1), "2031-10-01/2032-09-30"),
        ("FY 2031-32", (7, 1), "2031-07-01/2032-06-30"),
        ("Q3 FY2031", (4, 1), "2031-10-01/2031-12-31"),
        ("the second half of fiscal 2031", (4, 6), "2031-10-06/2032-04-05"),
        ("by the end of fiscal 2031", (4, 1), "../2032-03-31"),
    ],
)
def test_a_fiscal_year_starts_where_the_setting_says(text: str, starts: tuple[int, int], reads: str) -> None:
    assert value(text, fiscal=starts).canonical == reads


@pytest.mark.parametrize("text", ["FY 2031/33", "FY 2031/32", "FY31"])
def test_a_label_that_is_no_fiscal_year_of_the_setting_is_not_read(text: str) -> None:
    assert isinstance(date.read(text, Reader(fiscal_year_starts=(1, 1))), Unreadable)


def test_a_fiscal_year_without_a_setting_says_which_setting_is_missing() -> None:
    found = date.read("fiscal 2031", Reader())
    assert isinstance(found, Unreadable)
    assert "fiscal_year_starts" in found.reason


@pytest.mark.parametrize(
    ("language", "text", "check", "message"),
    [
        ("en", "Friday, June 5, 2031", "weekday", "5 June 2031 is a Thursday, not a Friday"),
        ("en", "Thursday 5 to Sunday 7 June 2031", "weekday", "7 June 2031 is a Saturday, not a Sunday"),
        ("de", "Montag, 5. Juni 2031", "weekday", "5 June 2031 is a Thursday, not a Monday"),
        ("ja", "2031年6月5日（水）", "weekday", "5 June 2031 is a Thursday, not a Wednesday"),
        ("ja", "令和元年4月30日", "era-range", "2019-04-30 lies before 令和, which began on 2019-05-01"),
        ("ja", "平成31年5月", "era-range", "2019-05-01 lies after 平成, which ended on 2019-04-30"),
        ("ja", "S64.1.8", "era-range", "1989-01-08 lies after 昭和, which ended on 1989-01-07"),
    ],
)
def test_what_is_odd_is_read_and_remarked(language: str, text: str, check: str, message: str) -> None:
    remarks = value(text, language).remarks
    assert [(remark.check, remark.message) for remark in remarks] == [(check, message)]


@pytest.mark.parametrize("text", ["令和元年", "平成31年4月30日", "昭和64年1月7日", "大正元年", "明治6年1月1日"])
def test_a_date_inside_its_era_is_not_remarked(text: str) -> None:
    assert value(text, "ja").remarks == ()


@pytest.mark.parametrize(
    ("text", "via", "limit", "named"),
    [
        ("June 5, 2031", Via.EXACT, None, "2031-06-05"),
        ("June 2031", Via.PERIOD, None, "2031-06"),
        ("since 2031", Via.PERIOD, None, "2031"),
        ("by 2031", Via.PERIOD, "high", "2031"),
        ("no earlier than June 2031", Via.PERIOD, "low", "2031-06"),
        ("before 2031", Via.PERIOD, "high", "2030-12-31"),
        ("after June 2031", Via.PERIOD, "low", "2031-07-01"),
    ],
)
def test_a_limit_keeps_the_period_it_names(text: str, via: Via, limit: str | None, named: str) -> None:
    found = value(text)
    assert (found.via, found.limit, found.approximate) == (via, limit, False)
    point = date.as_limit(found)
    assert (point.canonical, point.limit, point.span) == (named, None, found.named)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("2031-06-05", "2031-06-05"),
        ("2011-12", "2011-12"),
        ("2031", "2031"),
        ("0079", "0079"),
        ("2031-07/2031-09", "2031-07-01/2031-09-30"),
        ("2031/2032", "2031-01-01/2032-12-31"),
        ("../2031", "../2031-12-31"),
        ("2031-06/..", "2031-06-01/.."),
        ("--06-05", "--06-05"),
        ("--06", "--06"),
        ("June 5, 2031", "2031-06-05"),
    ],
)
def test_means_takes_edtf_and_what_is_printed(text: str, reads: str) -> None:
    found = date.canonical(text, Reader())
    assert isinstance(found, Value)
    assert found.canonical == reads


@pytest.mark.parametrize("text", ["2031-6-31", "2031-02-30", "../..", "--13-01", "--02-30", "/", "2031-06/2031-05"])
def test_means_takes_nothing_else(text: str) -> None:
    assert isinstance(date.canonical(text, Reader()), Unreadable)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("June 5, 2031", "5 June 2031"),
        ("June 2031", "June 2031"),
        ("2031", "2031"),
        ("Q2 2031", "1 April to 30 June 2031"),
        ("June 2–6, 2031", "2 to 6 June 2031"),
        ("from late 2031 to early 2032", "1 September 2031 to 30 April 2032"),
        ("by 2031", "up to 31 December 2031"),
        ("after 2031", "from 1 January 2032 on"),
        ("June 5", "5 June of an unknown year"),
        ("June", "June of an unknown year"),
    ],
)
def test_a_date_is_shown_in_plain_words(text: str, shown: str) -> None:
    assert date.show(value(text)) == shown


RELATED = [
    ("June 5, 2031", "5. Juni 2031", "equal", "exact", "both are 5 June 2031"),
    ("June 5, 2031", "Juni 2031", "within", "precision", "5 June 2031 lies within June 2031"),
    ("2031", "Juni 2031", "contains", "precision", "2031 contains June 2031"),
    ("Q2 2031", "Mitte 2031", "overlaps", "precision", "1 April to 30 June 2031 and 1 May to 31 August 2031 share"),
    ("June 5, 2031", "6. Juni 2031", "disjoint", None, "5 June 2031 and 6 June 2031 have no day in common"),
    ("by 2031", "bis 2032", "within", "bound", "up to 31 December 2031 lies within up to 31 December 2032"),
    ("by 2031", "bis Ende 2031", "equal", "exact", "both are up to 31 December 2031"),
    ("by 2031", "2030", "contains", "precision", "up to 31 December 2031 contains 2030"),
    ("by 2031", "nach 2031", "disjoint", None, "have no day in common"),
    ("June 5", "5. Juni", "equal", "exact", "both are 5 June of an unknown year"),
    ("June 5", "6. Juni", "disjoint", None, "whatever the year"),
    ("June 5", "Juni", "incomparable", None, "may have a day in common, or not"),
    ("June 5", "Juni 2031", "incomparable", None, "may have a day in common, or not"),
    ("June 5", "Mai 2031", "disjoint", None, "whatever the year"),
    ("June 5", "bis 2031", "incomparable", None, "may have a day in common, or not"),
    ("June 5", "5.6.2031", "incomparable", None, "may have a day in common, or not"),
    ("February 29", "2031", "disjoint", None, "whatever the year"),
    ("February 29", "2032", "incomparable", None, "may have a day in common, or not"),
    ("June", "Q2 2031", "incomparable", None, "may have a day in common, or not"),
    ("June", "Q3 2031", "disjoint", None, "whatever the year"),
    ("December", "9999", "incomparable", None, "may have a day in common, or not"),
]


@pytest.mark.parametrize(("english", "german", "relation", "basis", "because"), RELATED)
def test_two_dates_stand_to_each_other(
    english: str, german: str, relation: str, basis: str | None, because: str
) -> None:
    found = date.KIND.relate(value(english), value(german, "de"))
    assert found.relation is Relation(relation)
    assert (found.basis.word if found.basis is not None else None) == basis
    assert because in found.because


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        ("2031", "June 2031", "2031-06"),
        ("by June 2031", "2031", "2031-01-01/2031-06-30"),
        ("after 2030", "by 2031", "2031"),
        ("after 2030", "after 2031", "2032-01-01/.."),
        ("June 5", "June 5", "--06-05"),
        ("June 5", "2031", None),
        ("2030", "2031", None),
    ],
)
def test_what_both_may_mean(a: str, b: str, shared: str | None) -> None:
    assert date.KIND.common is not None
    found = date.KIND.common(value(a), value(b))
    assert (found.canonical if found else None) == shared


@pytest.mark.parametrize(
    ("text", "tolerance", "reads"),
    [
        ("June 5, 2031", "3 days", "2031-06-02/2031-06-08"),
        ("June 2031", "1 day", "2031-05-31/2031-07-01"),
        ("June 5, 2031", "P1W", "2031-05-29/2031-06-12"),
        ("by 2031", "1 week", "../2032-01-07"),
        ("June 5", "3 days", "--06-05"),
    ],
)
def test_a_tolerance_widens_both_ends(text: str, tolerance: str, reads: str) -> None:
    assert date.widened(value(text), tolerance).canonical == reads


@pytest.mark.parametrize("tolerance", ["2%", "3", "a month", "99999 days", ""])
def test_another_tolerance_is_refused(tolerance: str) -> None:
    with pytest.raises(ValueError, match="no number of days or weeks"):
        date.widened(value("June 5, 2031"), tolerance)


@pytest.mark.parametrize("text", ["1" * 1_000_000, "1." * 500_000, "(" * 1_000_000, "1." * 99, "(" * 200, "十" * 200])
def test_an_endless_text_is_no_date(text: str) -> None:
    assert isinstance(date.read(text, Reader(language="ja")), Unreadable)
