"""Codes political and diplomatic events in Arabic news: a thin layer over the C++ library (texts) and the program (files)."""

import csv
import ctypes
import datetime
import os
import pathlib
import subprocess
import tempfile
import warnings
from typing import Iterable, Iterator, NamedTuple, Optional, Sequence, Tuple, Union

__all__ = ["Error", "Event", "Party", "code_files", "code_texts", "program", "version"]

_FOLDER = pathlib.Path(__file__).resolve().parent
_DONE, _DONE_WITH_SKIPPED = 0, 1


class Error(RuntimeError):
    """What the program says when it cannot go on; `exit_code` is as `mirsad --help` lists it."""

    def __init__(self, message: str, exit_code: int = 70):
        super().__init__(message)
        self.exit_code = exit_code


class Party(NamedTuple):
    country: str  # ISO 3166 alpha-3, or PLOVER's UNO, IGO, …; "" unknown
    sector: str  # GOV, MIL, …
    name: str  # id of a person or organisation of the lexicon; "" none


class Event(NamedTuple):
    text: int  # which text it is in, counted from 0
    type: str
    mode: str
    auxiliary: str  # "", negation, future, hypothetical, historical
    date: str  # ISO, possibly partial
    actors: Tuple[Party, ...]
    recipients: Tuple[Party, ...]
    number: int  # people counted; 0 none
    place: str
    place_country: str
    rule: str
    sentence: int  # counted from 0
    offset: int  # of the trigger, bytes of UTF-8 from the start of the text
    length: int  # bytes


# --- the library, as include/mirsad/mirsad_c.h declares it


class _String(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_void_p), ("byte_count", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.bytes, self.byte_count).decode() if self.byte_count else ""


class _Party(ctypes.Structure):
    _fields_ = [("country", _String), ("sector", _String), ("name", _String)]


class _Event(ctypes.Structure):
    _fields_ = [
        *((name, _String) for name in ("type", "mode", "auxiliary", "date", "place", "place_country", "rule")),
        ("actors", ctypes.POINTER(_Party)),
        ("actor_count", ctypes.c_size_t),
        ("recipients", ctypes.POINTER(_Party)),
        ("recipient_count", ctypes.c_size_t),
        ("number", ctypes.c_uint64),
        ("offset", ctypes.c_uint64),
        ("sentence", ctypes.c_uint32),
        ("length", ctypes.c_uint32),
    ]


_OnEvent = ctypes.CFUNCTYPE(None, ctypes.POINTER(_Event), ctypes.c_void_p)

_library = ctypes.CDLL(str(_FOLDER / "libmirsad.so"))
_library.mirsad_open.restype = ctypes.c_void_p
_library.mirsad_close.argtypes = [ctypes.c_void_p]
_library.mirsad_close.restype = None
_library.mirsad_code.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, _OnEvent, ctypes.c_void_p]
_library.mirsad_code.restype = ctypes.c_size_t
_library.mirsad_version.restype = ctypes.c_char_p


def version() -> str:
    return _library.mirsad_version().decode()


def _side(parties, count) -> Tuple[Party, ...]:
    return tuple(Party(str(p.country), str(p.sector), str(p.name)) for p in parties[:count])


def _event(text: int, view: _Event) -> Event:
    words = {name: str(getattr(view, name)) for name in ("type", "mode", "auxiliary", "date", "place", "place_country", "rule")}
    numbers = {name: getattr(view, name) for name in ("number", "sentence", "offset", "length")}
    sides = {"actors": _side(view.actors, view.actor_count), "recipients": _side(view.recipients, view.recipient_count)}
    return Event(text=text, **words, **numbers, **sides)


Text = Union[str, bytes]
Day = Union[str, datetime.date, None]


def _iso(day: Day) -> bytes:
    if day is None or day == "":
        return b""
    return datetime.date.fromisoformat(day if isinstance(day, str) else day.isoformat()[:10]).isoformat().encode()


def code_texts(texts: Iterable[Union[Text, Tuple[Text, Day]]], date: Day = None) -> Iterator[Event]:
    """The events of each text, in order. A text is a string (or UTF-8 bytes), alone or with the day it was written on; `date` is the day of
    those that come alone. ValueError for a day that is none."""
    coder = _library.mirsad_open()
    if not coder:
        raise Error("the system refuses the memory")
    try:
        for index, item in enumerate(texts):
            text, day = item if isinstance(item, tuple) else (item, date)
            found = []
            keep = _OnEvent(lambda view, _, index=index, found=found: found.append(_event(index, view.contents)))
            # A lone surrogate, which a string may hold and UTF-8 may not, becomes what invalid bytes are to the library.
            data = text.encode("utf-8", "replace") if isinstance(text, str) else bytes(text)
            _library.mirsad_code(coder, data, len(data), _iso(day), keep, None)
            yield from found
    finally:
        _library.mirsad_close(coder)


# --- the program


def program() -> str:
    """Path of the `mirsad` that came with this package."""
    return str(_FOLDER / "bin" / "mirsad")


def code_files(paths: Union[str, os.PathLike, Iterable], options: Sequence[str] = ()) -> Iterator[dict]:
    """The rows of events.csv of files and folders, as dictionaries of strings. `options` are those of `mirsad code`, except -o."""
    if isinstance(paths, (str, os.PathLike)):
        paths = [paths]
    with tempfile.TemporaryDirectory(prefix="mirsad-") as folder:
        listed = b"".join(os.fsencode(path) + b"\0" for path in paths)
        command = [program(), "code", "--quiet", *options, "--files0-from", "-", "-o", folder]
        done = subprocess.run(command, input=listed, stderr=subprocess.PIPE)
        message = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode not in (_DONE, _DONE_WITH_SKIPPED):
            raise Error(message or f"mirsad ended with {done.returncode}", done.returncode)
        if done.returncode == _DONE_WITH_SKIPPED:
            warnings.warn(message, stacklevel=2)
        with open(os.path.join(folder, "events.csv"), encoding="utf-8-sig", newline="") as table:
            yield from csv.DictReader(table)
