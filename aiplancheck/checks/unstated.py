"""No source states it.

The verdict on the claim is a gap with the reason `unstated`.
"""

from aiplancheck.checks._gap import gaps
from aiplancheck.findings import Check

CHECK = Check("unstated", "warning", gaps("unstated"))
