"""aiplancheck: where documents about one subject agree, conflict or leave a gap."""

__version__ = "0.1.0"
