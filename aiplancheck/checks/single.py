"""Only one source states it, so nothing confirms or contradicts it.

The verdict on the claim is a gap with the reason `single`.
"""

from aiplancheck.checks._gap import gaps
from aiplancheck.findings import Check

CHECK = Check("single", "warning", gaps("single"))
