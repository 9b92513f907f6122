"""A register is never in memory as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
import unittest

from command import COMMAND, POLICY
from tables import PLACE

SANITIZED = bool(os.environ.get("FANGPIN_SANITIZED"))
ROWS = 70_000 if SANITIZED else 200_000
MOST = 1_000 if SANITIZED else 120  # MB; the register is larger

RUN = """
import resource, subprocess, sys, threading
rows, form = int(sys.argv[1]), sys.argv[2]
command = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
note = "x" * 1000

def write():
    with command.stdin as register:
        if form == "csv":
            register.write(b"id,household_size,net_income,at_risk,note\\n")
        for row in range(rows):
            line = (f'H-{row},{row % 6 + 1},{row}.50,yes,{note}' if form == "csv" else
                    f'{{"id":"H-{row}","household_size":{row % 6 + 1},"net_income":"{row}.50",'
                    f'"at_risk":true,"note":"{note}"}}')
            register.write(line.encode() + b"\\n")

threading.Thread(target=write).start()
lines = sum(1 for line in command.stdout if b"undetermined" in line)
print(command.wait(), lines, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""
"""Alone in a process: a peak is that of all children so far."""


class Large(unittest.TestCase):
    def test_large_registers_are_judged_in_bounded_memory(self) -> None:
        for form in ("csv", "jsonl"):
            with self.subTest(format=form):
                done = subprocess.run(
                    [sys.executable, "-c", RUN, str(ROWS), form, COMMAND, "table", *POLICY, *PLACE],
                    capture_output=True, check=True, text=True)
                status, lines, megabytes = map(int, done.stdout.split())
                print(f"\n{ROWS} rows of {form}, {ROWS // 1000} MB: judged in {megabytes} MB")
                self.assertEqual((status, lines), (0, ROWS))
                self.assertLess(megabytes, MOST)
