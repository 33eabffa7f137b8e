#!/usr/bin/env python3
"""tests/bench/readers.py BUILD [ROUNDS]: a million cells of an XLSX file read by BUILD/bin/xushi-cli and by the other programs
that are installed, one after the other in every round (3). Of each: the time that passes, the work of all its processes, and
the most memory (of each process of its own, added up), as medians, and how often ours goes into them."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

OPENPYXL = """
import csv, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
rows = csv.writer(open(sys.argv[2], "w"))
for sheet in book:
    for row in sheet.iter_rows(values_only=True):
        rows.writerow(row)
"""


def python_with_openpyxl():
    """The interpreter that has it: the system's own has what Debian packages."""
    for python in ("/usr/bin/python3", sys.executable):
        if os.path.exists(python) and subprocess.run([python, "-c", "import openpyxl"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def candidates(build, book, out):
    """Name, the command, and whether it is there."""
    cli = os.path.join(build, "bin", "xushi-cli")
    python = python_with_openpyxl()
    yield "xushi-cli read", [cli, "read", book, "--format", "csv"], os.path.exists(cli)
    yield "ssconvert", ["ssconvert", book, out], shutil.which("ssconvert")
    yield "soffice", ["soffice", "--headless", "--convert-to", "csv", "--outdir", os.path.dirname(out), book], shutil.which("soffice")
    yield "python3-openpyxl", [python, "-c", OPENPYXL, book, out], python


def family_of(root):
    """The process and all that come from it."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as stat:
                    parents[int(entry)] = int(stat.read().rsplit(")", 1)[1].split()[1])
            except OSError:
                pass
    family = {root}
    while True:
        more = {child for child, parent in parents.items() if parent in family} - family
        if not more:
            return family
        family |= more


def most_memory(pid):
    try:
        with open(f"/proc/{pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0


def run(command, out):
    """Seconds passed, seconds of work, KiB."""
    memory = {}
    with open(out + ".output", "wb") as output:
        began = time.monotonic()
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            for member in family_of(child.pid):
                memory[member] = max(memory.get(member, 0), most_memory(member))
            time.sleep(0.02)
        passed = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return passed, usage.ru_utime + usage.ru_stime, max(sum(memory.values()), usage.ru_maxrss)


def main():
    build = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        book, out = os.path.join(folder, "book.xlsx"), os.path.join(folder, "book.csv")
        subprocess.run([os.path.join(build, "bin", "make_large_book"), book], check=True)
        there = [(name, command) for name, command, is_there in candidates(build, book, out) if is_there]
        missing = [name for name, _, is_there in candidates(build, book, out) if not is_there]
        measured = {name: [] for name, _ in there}
        for _ in range(rounds):
            for name, command in there:
                measured[name].append(run(command, out))
        print(f"{os.path.getsize(book) / 2**20:.1f} MiB, {rounds} rounds")
        ours = None
        for name, _ in there:
            passed, work, memory = (statistics.median(column) for column in zip(*measured[name]))
            ours = ours or (passed, work, memory)
            print(f"{name:18} {passed:7.2f} s ({passed / ours[0]:5.1f})  work {work:7.2f} s ({work / ours[1]:5.1f})  "
                  f"memory {memory / 1024:7.1f} MiB ({memory / ours[2]:5.1f})")
        if missing:
            print("not installed: " + ", ".join(missing))


if __name__ == "__main__":
    main()
