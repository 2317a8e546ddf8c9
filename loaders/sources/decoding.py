"""From bytes to text: UTF-8 first, then what French newsrooms wrote before it, each said aloud.

Strict UTF-8 almost never accepts text in another encoding, so it is tried first; a byte order mark decides before
that. What remains is single-byte text, and the letters it would give tell which (cp1252, Mac Roman, cp850 differ in
where é and à stand); charset-normalizer is asked when none of them looks French.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from entrevue.schema.errors import InputError

BYTE_ORDER_MARKS = (  # UTF-32 before UTF-16, whose little-endian mark begins alike
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
FRENCH_LETTERS = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ«»’‘“”…–—°€§·\u00a0\u202f")
SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")
CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\x1a")  # 0x1A ends old DOS files
SAMPLE = 4096  # bytes that decide whether a file is text
MOST_CONTROLS = 0.02  # of the sample; text has none, programs and images many
MOST_FOREIGN = 0.2  # of the non-ASCII characters that a French text may hold besides French letters


class UndecodableError(InputError):
    """The bytes are no text (`binary`), or text in an encoding that cannot be told."""

    def __init__(self, reason: str, *, binary: bool) -> None:
        super().__init__(reason)
        self.binary = binary


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with Unix line ends in normal form C, the encoding it was in, and the number of bytes that were not."""

    text: str
    encoding: str
    replaced: int = 0

    @property
    def remark(self) -> str | None:
        """What to tell the user; None for plain UTF-8."""
        if self.replaced:
            return f"read as UTF-8 with {self.replaced} invalid byte(s) replaced"
        if self.encoding in {"utf-8", "utf-8-sig"}:
            return None
        return f"read as {self.encoding}, which is not UTF-8"


def decode(data: bytes) -> Decoded:
    """Decode `data`, whatever its encoding; raises `UndecodableError`."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return Decoded(normalised(data.decode(encoding)), encoding)
            except UnicodeDecodeError as error:
                raise UndecodableError(f"starts as {encoding} but is not", binary=True) from error
    if (wide := _wide_encoding(data)) is not None:
        return Decoded(normalised(data.decode(wide)), wide)
    if (kind := binary_kind(data)) is not None:
        raise UndecodableError(f"binary file ({kind})", binary=True)
    try:
        return Decoded(normalised(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def normalised(text: str) -> str:
    """Unix line ends and normal form C (some systems write é as two characters, which no vocabulary matches)."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def binary_kind(data: bytes) -> str | None:
    """Tell what a non-text file seems to be; None for text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    sample = data[:SAMPLE]
    if b"\0" in sample:
        return "it holds NUL bytes"
    controls = sum(byte in CONTROLS for byte in sample)
    return "it holds control characters" if controls > MOST_CONTROLS * len(sample) else None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: in Latin script every second byte is NUL."""
    sample = data[:SAMPLE]
    if len(sample) < 4 or b"\0" not in sample:  # noqa: PLR2004 (two characters are the least that tell)
        return None
    for encoding, nul, letter in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        high, low = sample[nul::2], sample[letter::2]
        if high.count(0) > 0.7 * len(high) and low.count(0) == 0 and len(data) % 2 == 0:
            try:
                data.decode(encoding)
            except UnicodeDecodeError:
                continue
            return encoding
    return None


def _decode_legacy(data: bytes) -> Decoded:
    """Bytes that are not UTF-8: a few bad bytes in UTF-8, a single-byte encoding of French, or another one."""
    repaired = data.decode("utf-8", errors="replace")
    foreign = repaired.count("\ufffd")
    if sum(character > "\x7f" for character in repaired) > 10 * foreign:  # nine in ten are well formed
        return Decoded(normalised(repaired), "utf-8", replaced=foreign)
    candidates = [(text, name) for name in SINGLE_BYTE if (text := _try(data, name)) is not None]
    if candidates:
        text, name = min(candidates, key=lambda candidate: _foreign_share(candidate[0]))  # the first of equals
        if _foreign_share(text) <= MOST_FOREIGN:
            return Decoded(normalised(text), name)
    from charset_normalizer import from_bytes  # noqa: PLC0415 (0.1 s, for the rare file that needs it)

    best = from_bytes(data[: 64 * SAMPLE]).best()
    if best is None or (text := _try(data, best.encoding)) is None:
        raise UndecodableError("its encoding cannot be told; save it as UTF-8", binary=False)
    return Decoded(normalised(text), best.encoding)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _foreign_share(text: str) -> float:
    """Return the share of non-ASCII characters that French does not use."""
    special = [character for character in text if character > "\x7f"]
    return sum(character not in FRENCH_LETTERS for character in special) / max(1, len(special))
