"""Currencies: ISO 4217 codes with their minor units, and signs that mean one currency everywhere."""

from __future__ import annotations

#: Digits of the minor unit (ISO 4217); every other code below has two.
_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF ESP ITL BEF LUF PTE GRD"
_THREE = "BHD IQD JOD KWD LYD OMR TND"
_MINOR = {**dict.fromkeys(_NONE.split(), 0), **dict.fromkeys(_THREE.split(), 3)}
_CURRENT = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
    VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
#: Replaced by the euro, but still printed.
_FORMER = "ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL LUF NLG PTE"
CODES = frozenset(_CURRENT.split()) | frozenset(_FORMER.split())
#: Codes that are also printed in small letters; others would be words (all, try, top).
_SMALL = "AUD CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD PLN SGD TWD USD"
SMALL = frozenset(_SMALL.split())
#: Signs that name one currency. Signs of several ($, ¥, £, kr) are in the language files.
SIGNS = {
    "€": "EUR",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₫": "VND",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "₡": "CRC",
    "₭": "LAK",
    "₮": "MNT",
    "₲": "PYG",
    "₸": "KZT",
    "₵": "GHS",
    "฿": "THB",
    "US$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD$": "CAD",
    "Can$": "CAD",
    "HK$": "HKD",
    "HKD$": "HKD",
    "NZ$": "NZD",
    "NZD$": "NZD",
    "S$": "SGD",
    "SG$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "Mex$": "MXN",
    "MX$": "MXN",
    "MXN$": "MXN",
    "USD$": "USD",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "JP¥": "JPY",
    "RMB": "CNY",
    "zł": "PLN",
    "Kč": "CZK",
    "SFr.": "CHF",
    "sFr.": "CHF",
}


def minor_digits(code: str) -> int:
    """How many digits behind the decimal mark an amount in full has."""
    return _MINOR.get(code, 2)
