"""A printed weekday that is not the weekday of its date.

The date is read all the same. Bad: `Monday, December 23, 2025`. Good: `Tuesday, December 23, 2025`.
"""

from aiplancheck.checks._remark import remarks
from aiplancheck.findings import Check

CHECK = Check("weekday", "error", remarks("weekday", "look at the source again: the day or the weekday is wrong"))
