"""Several sources state it, but they go back to one origin: a translation or copy confirms nothing.

The verdict on the claim is a gap with the reason `echo`.
"""

from aiplancheck.checks._gap import gaps
from aiplancheck.findings import Check

CHECK = Check("echo", "warning", gaps("echo"))
