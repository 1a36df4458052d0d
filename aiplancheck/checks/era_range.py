"""A date outside the years of the era it is printed in.

The date is read all the same. Bad: 昭和65年. Good: 平成2年.
"""

from aiplancheck.checks._remark import remarks
from aiplancheck.findings import Check

CHECK = Check("era-range", "warning", remarks("era-range", "look at the source again: the year or the era is wrong"))
