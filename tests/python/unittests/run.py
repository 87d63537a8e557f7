"""Runs all tests here, and prints a line of JSON: how each of them ended."""

from __future__ import annotations

import json
import pathlib
import sys
import unittest


class Record(unittest.TestResult):
    """Keeps how each test ended."""

    def __init__(self) -> None:
        super().__init__()
        self.ended: list[dict[str, str]] = []

    def _add(self, test: unittest.TestCase, outcome: str, reason: str = "") -> None:
        name = ".".join(test.id().split(".")[-2:])
        self.ended.append({"name": name, "outcome": outcome, "reason": reason})

    def addSuccess(self, test):
        self._add(test, "passed")

    def addSkip(self, test, reason):
        self._add(test, "skipped", reason)

    def addFailure(self, test, err):
        self._add(test, "failed", self._exc_info_to_string(err, test))

    addError = addFailure

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._add(test, "failed", f"{subtest}\n{self._exc_info_to_string(err, test)}")


folder = str(pathlib.Path(__file__).parent)
record = Record()
unittest.defaultTestLoader.discover(folder).run(record)
json.dump(record.ended, sys.stdout)
