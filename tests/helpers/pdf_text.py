"""The text that a viewer finds in a PDF written by Qt: what can be searched and copied."""

import re
import zlib
from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)endstream", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> \[([^\]]*)\]")
_PIECE = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\bET\b")


def page_texts(path: Path) -> list[list[str]]:
    """Each page's pieces of text in the order in which they were painted."""
    objects = {int(number): body for number, body in _OBJECT.findall(path.read_bytes())}
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\s", body)]
    return [_pieces(_contents(objects, page), objects) for page in pages]


def _contents(objects: dict[int, bytes], page: bytes) -> bytes:
    return zlib.decompress(_stream(objects[_reference(page, b"Contents")]))


def _pieces(contents: bytes, objects: dict[int, bytes]) -> list[str]:
    pieces, piece, font = [], "", 0
    for name, shapes in _PIECE.findall(contents):
        if name:
            font = int(name)
        elif shapes:
            known = _signs(objects, font)
            codes = (shapes[at : at + 4] for at in range(0, len(shapes), 4))
            piece += "".join(known.get(int(code, 16), "\ufffd") for code in codes)
        elif piece:
            pieces.append(piece.replace("\t", " ").replace("\u00a0", " "))
            piece = ""
    return pieces


def _signs(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Which character each shape of a font stands for; one that stands for none is left out."""
    table = _stream(objects[_reference(objects[font], b"ToUnicode")])
    found: dict[int, str] = {}
    for first, signs in _RANGE.findall(table):
        for place, sign in enumerate(re.findall(rb"<([0-9A-F]+)>", signs)):
            text = bytes.fromhex(sign.decode()).decode("utf-16-be")
            if text != "\0":
                found[int(first, 16) + place] = text
    return found


def _reference(body: bytes, name: bytes) -> int:
    match = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert match is not None
    return int(match[1])


def _stream(body: bytes) -> bytes:
    match = _STREAM.search(body)
    assert match is not None
    return match[1]
