"""What an image file may cost, in plain numbers (R18, A16). No imports: the decoding process reads them, too."""

MAX_BYTES = 2_097_152
"""Largest file, inclusive (A16)."""

MAX_PIXELS = 36_000_000
"""Largest picture; phones make 12 to 24 megapixels."""

MAX_SIDE = 20_000
"""Longest side in pixels."""

DISPLAY_SIDE = 1600
"""Long side of the picture that is shown, in pixels; a smaller picture is not made larger."""

THUMBNAIL_SIDE = 320
"""Long side of the picture in lists, in pixels."""

HALVED_FROM_PIXELS = 16_000_000
"""A larger JPEG is decoded at half its size or less, which saves three quarters of the memory and still is sharp enough."""

DECODED_BYTES = 256_000_000
"""What decoding may hold at once, estimated from the header before anything is decoded."""

ADDRESS_SPACE = 262_144_000
"""What the decoding process may take beyond what it began with; then an allocation fails (RLIMIT_AS)."""

CPU_SECONDS = 10
"""Hard limit of the decoding process (RLIMIT_CPU)."""

WALL_SECONDS = 20
"""After this the decoding process is ended from outside."""
