"""The Python package as its users see it (python.sh installs it first)."""

import csv
import datetime
import itertools
import os
import pathlib
import resource
import subprocess
import tempfile
import threading
import unittest
import warnings

import mirsad

TREE = pathlib.Path(os.environ["MIRSAD_TREE"])
VISIT = (TREE / "tests/command/texts/visit.txt").read_text(encoding="utf-8")


class Texts(unittest.TestCase):
    def test_an_event_has_its_parts(self):
        (event,) = mirsad.code_texts([(VISIT, "2023-12-08")])
        self.assertEqual((event.text, event.type, event.mode, event.date), (0, "CONSULT", "visit", "2023-12-07"))
        self.assertEqual(event.actors, (mirsad.Party("RUS", "GOV", "sergey-lavrov"),))
        self.assertEqual([party.country for party in event.recipients], ["AZE"])
        trigger = VISIT.encode()[event.offset : event.offset + event.length].decode()
        self.assertEqual(event.rule, f"verb:{trigger}")

    def test_days(self):
        dates = [event.date for event in mirsad.code_texts([VISIT, (VISIT, datetime.date(2023, 12, 8)), (VISIT, None)], date="2024-01-01")]
        self.assertEqual(dates, ["2023-12-31", "2023-12-07", ""])
        with self.assertRaises(ValueError):
            list(mirsad.code_texts([VISIT], date="yesterday"))

    def test_what_is_no_clean_text(self):
        dirty = [b"\xff\x00" + VISIT.encode(), "", b"", "\ud800" + VISIT, "\x00" * 100]
        self.assertEqual([event.text for event in mirsad.code_texts(dirty)], [0, 3])

    def test_an_endless_iterable_in_constant_memory(self):
        events = mirsad.code_texts(itertools.repeat(VISIT))
        list(itertools.islice(events, 200))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.assertEqual(sum(1 for _ in itertools.islice(events, 5000)), 5000)
        events.close()
        self.assertLess(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, 2048)

    def test_threads_have_their_own_coders(self):
        found = {}
        def work(name):
            found[name] = [event[1:] for event in mirsad.code_texts([VISIT] * 50, date="2023-12-08")]
        threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        self.assertEqual([len(events) for events in found.values()], [50] * 4)
        self.assertEqual(len({tuple(events) for events in found.values()}), 1)


class Files(unittest.TestCase):
    def test_rows_are_those_of_the_program(self):
        news = TREE / "corpus/news"
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([os.environ["MIRSAD_PROGRAM"], "code", str(news), "-o", folder, "--text", "--quiet"], check=True)
            with open(f"{folder}/events.csv", encoding="utf-8", newline="") as table:
                wanted = list(csv.DictReader(table))
        self.assertGreater(len(wanted), 20)
        self.assertEqual(list(mirsad.code_files(news, options=["--text"])), wanted)
        self.assertEqual(list(mirsad.code_files([news], options=["--text"])), wanted)

    def test_texts_and_files_agree(self):
        text = (TREE / "corpus/news/01-cairo-khartoum.txt").read_bytes()
        rows = list(mirsad.code_files(TREE / "corpus/news/01-cairo-khartoum.txt"))
        events = list(mirsad.code_texts([text]))
        self.assertGreater(len(rows), 2)
        self.assertEqual([(row["type"], row["mode"], row["date"], row["rule"], row["offset"]) for row in rows],
                         [(event.type, event.mode, event.date, event.rule, str(event.offset)) for event in events])

    def test_errors_are_the_program_s(self):
        with self.assertRaises(mirsad.Error) as caught:
            list(mirsad.code_files("no-such-folder"))
        self.assertEqual(caught.exception.exit_code, 66)
        self.assertIn("no-such-folder", str(caught.exception))
        with self.assertRaises(mirsad.Error) as caught:
            list(mirsad.code_files(TREE / "corpus/news", options=["--no-such-option"]))
        self.assertEqual(caught.exception.exit_code, 64)

    def test_skipped_input_is_a_warning(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            rows = list(mirsad.code_files([TREE / "tests/command/texts/visit.txt", "no-such-file"]))
        self.assertEqual(len(rows), 1)
        self.assertIn("no-such-file", str(caught[0].message))


class Package(unittest.TestCase):
    def test_version(self):
        said = subprocess.run([mirsad.program(), "--version"], stdout=subprocess.PIPE, check=True, text=True).stdout
        self.assertEqual(said.split(), ["mirsad", mirsad.version()])


if __name__ == "__main__":
    unittest.main(verbosity=1)
