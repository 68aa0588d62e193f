"""Hostile images, of exercises and as logos, cost little and are refused, or are read."""

import struct
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest

from planner.domain.log import Log
from planner.writers import json
from tests.builders import plan
from tests.hostile.weighed import in_bounds, planner, refused

Make = Callable[[], bytes]

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, RGBA, PALETTE = 0, 6, 3
PIXEL_IN_GIF = b"\x2c\0\0\0\0\1\0\1\0\0\x02\x02\x44\x01\0"
TEMPLATE = """exercises:
  toe-taps:
    name: Toe taps
    start: Lie on your back.
    steps: [Tap.]
    dose: {reps: 4}
    picture: tap.png
"""
PIXELS, DAMAGED = "more than 16 million pixels", "is no image, or is damaged"


def chunk(name: bytes, content: bytes) -> bytes:
    body = name + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def png(width: int, height: int, kind: int = GREY, bits: int = 8, more: bytes = b"") -> bytes:
    """A PNG of one colour, packed row by row."""
    line = bytes(1 + (width * bits * {GREY: 1, RGBA: 4}[kind] + 7) // 8)
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    end = chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return SIGNATURE + chunk(b"IHDR", head) + more + end


def claiming(width: int, height: int) -> bytes:
    """A PNG of two bytes that says it is so large."""
    head = struct.pack(">IIBBBBB", width, height, 8, GREY, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0"))


def bomb(name: bytes, before: bytes) -> bytes:
    return png(9, 9, more=chunk(name, before + zlib.compress(bytes(300_000_000), 1)))


def gif(width: int, height: int, frames: int) -> bytes:
    head = b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0" + bytes(6)
    return head + PIXEL_IN_GIF * frames + b";"


def saved(width: int, height: int, kind: str, **how: object) -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (width, height), "red").save(out, kind, **how)
    return out.getvalue()


REFUSED: dict[str, tuple[Make, str]] = {
    "a PNG of 100,000 × 100,000": (partial(claiming, 100_000, 100_000), PIXELS),
    "a PNG of one colour, 6,300 × 6,300": (partial(png, 6300, 6300), PIXELS),
    "a PNG one pixel wide": (partial(claiming, 1, 15_000_000), "longer than 20,000 pixels"),
    "a PNG one pixel high": (partial(claiming, 15_000_000, 1), "longer than 20,000 pixels"),
    "a zTXt chunk of 300 MB": (partial(bomb, b"zTXt", b"a\0\0"), DAMAGED),
    "an iTXt chunk of 300 MB": (partial(bomb, b"iTXt", b"a\0\1\0\0\0"), DAMAGED),
    "a profile of 300 MB": (partial(bomb, b"iCCP", b"a\0\0"), DAMAGED),
    "1.6 million chunks": (lambda: png(9, 9, more=chunk(b"teSt", b"") * 1_600_000), DAMAGED),
    "a GIF of 65,535 × 65,535": (partial(gif, 65_535, 65_535, 1), PIXELS),
    "a WebP of 5,000 × 5,000": (partial(saved, 5000, 5000, "WEBP", method=0), PIXELS),
    "a JPEG of 7,000 × 7,000": (partial(saved, 7000, 7000, "JPEG"), "more than 40 million pixels"),
    "21 MB": (lambda: png(9, 9) + bytes(21_000_000), "larger than 20 MB"),
}

READ: dict[str, Make] = {
    "a PNG of 4,000 × 4,000 in 16 bits": partial(png, 4000, 4000, RGBA, 16),
    "a PNG of 800 × 20,000": partial(png, 800, 20_000),
    "a WebP of 4,000 × 4,000": partial(saved, 4000, 4000, "WEBP", method=0),
    "a JPEG of 6,300 × 6,300 by steps": partial(saved, 6300, 6300, "JPEG", progressive=True),
    "a PNG of two thousand million frames": lambda: png(
        9, 9, more=chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0))
    ),
    "a GIF of a million frames": partial(gif, 1, 1, 1_000_000),
    "more pixels than the image has": lambda: png(9, 9, more=chunk(b"IDAT", bytes(1_000_000))),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_picture_is_refused_in_bounds(tmp_path: Path, name: str) -> None:
    make, message = REFUSED[name]
    (tmp_path / "mine.yaml").write_text(TEMPLATE)
    (tmp_path / "tap.png").write_bytes(make())
    found = planner(tmp_path, "check", "mine.yaml")
    refused(found, message)
    assert found.err.startswith("mine.yaml:7:14: toe-taps: picture ")


@pytest.mark.parametrize("name", READ)
def test_what_looks_hostile_and_is_none_is_read_in_bounds(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine.yaml").write_text(TEMPLATE)
    (tmp_path / "tap.png").write_bytes(READ[name]())
    in_bounds(planner(tmp_path, "check", "mine.yaml"))


@pytest.mark.parametrize("name", ["a PNG of 100,000 × 100,000", "a zTXt chunk of 300 MB", "21 MB"])
def test_a_hostile_logo_is_refused_in_bounds(tmp_path: Path, name: str) -> None:
    make, message = REFUSED[name]
    (tmp_path / "plan.json").write_bytes(json.write(plan(), Log()))
    (tmp_path / "logo.png").write_bytes(make())
    refused(planner(tmp_path, "print", "plan.json", "--logo", "logo.png"), message)
    assert not (tmp_path / "plan.pdf").exists()
