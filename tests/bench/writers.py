#!/usr/bin/env python3
"""tests/bench/writers.py BUILD [ROUNDS [ROWS]]: a table of 5,000 rows, as CSV, to XLSX and PDF by the writers of BUILD (write_table), beside the
other programs that are installed; one after the other in every round (3). Of each: the time that passes and the work of all its processes,
as medians, and how often ours goes into them. The last lines are the whole way from a store of two years, which the others do not go:
read, held against its journal, judged, and written. Needs the targets write_table, xushi-cli and make_city_store."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from readers import run

OURS = "write_table"
XLSXWRITER = """
import csv, sys, xlsxwriter
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig")))
book = xlsxwriter.Workbook(sys.argv[2])
sheet = book.add_worksheet("汇总表")
look = {"font_name": "宋体", "font_size": 9, "border": 1, "valign": "vcenter", "text_wrap": True}
head = book.add_format({**look, "bold": True, "align": "center"})
text = book.add_format(look)
formats = {}
def number_format(cell):
    digits = len(cell.partition(".")[2])
    if digits not in formats:
        formats[digits] = book.add_format({**look, "align": "right", "num_format": "0" + ("." + "0" * digits if digits else "")})
    return formats[digits]
sheet.set_landscape(); sheet.set_paper(9); sheet.fit_to_pages(1, 0); sheet.repeat_rows(0); sheet.freeze_panes(1, 2)
for y, row in enumerate(rows):
    sheet.set_row(y, 18)
    for x, cell in enumerate(row):
        try:
            sheet.write_number(y, x, float(cell), number_format(cell))
        except ValueError:
            sheet.write_string(y, x, cell, text if y else head)
book.close()
"""


def python_with_xlsxwriter():
    for python in ("/usr/bin/python3", sys.executable):
        if os.path.exists(python) and subprocess.run([python, "-c", "import xlsxwriter"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def candidates(build, store, folder):
    """Format, name, the command, and whether it is there."""
    cli = os.path.join(build, "bin", "xushi-cli")
    csv = os.path.join(folder, "table.csv")
    soffice = shutil.which("soffice")
    python = python_with_xlsxwriter()

    def ours(ending):
        return [os.path.join(build, "bin", "write_table"), csv, os.path.join(folder, "ours." + ending)]

    def whole(ending):
        return [cli, "summary", store, "--period", "2025-12", "--out", os.path.join(folder, "whole." + ending)]

    def office(ending):
        return ["soffice", "-env:UserInstallation=file://" + os.path.join(folder, "profile"), "--headless", "--convert-to", ending, "--outdir", folder, csv]

    yield "xlsx", OURS, ours("xlsx"), True
    yield "xlsx", "python3-xlsxwriter", [python, "-c", XLSXWRITER, csv, os.path.join(folder, "theirs.xlsx")], python
    yield "xlsx", "soffice", office("xlsx"), soffice
    yield "pdf", OURS, ours("pdf"), True
    yield "pdf", "soffice", office("pdf"), soffice
    yield "xlsx", "xushi-cli summary", whole("xlsx"), True
    yield "pdf", "xushi-cli summary", whole("pdf"), True


def main():
    build = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    rows = sys.argv[3] if len(sys.argv) > 3 else "5000"
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "city.xushi")
        subprocess.run([os.path.join(build, "bin", "make_city_store"), store, rows, "1", "2"], check=True)
        subprocess.run([os.path.join(build, "bin", "xushi-cli"), "summary", store, "--period", "2025-12", "--out", os.path.join(folder, "table.csv")],
                       check=True, stdout=subprocess.DEVNULL)
        every = list(candidates(build, store, folder))
        measured = {}
        for _ in range(rounds):
            for kind, name, command, is_there in every:
                if is_there:
                    measured.setdefault((kind, name), []).append(run(command, os.path.join(folder, "out"))[:2])
        print(f"{rows} indicators, {rounds} rounds")
        for (kind, name), times in measured.items():
            passed, work = (statistics.median(column) for column in zip(*times))
            ours = [statistics.median(column) for column in zip(*measured[(kind, OURS)])]
            print(f"{kind:5} {name:20} {passed:7.2f} s ({passed / ours[0]:5.1f})  work {work:7.2f} s ({work / ours[1]:5.1f})")
        missing = sorted({name for _, name, _, is_there in every if not is_there})
        if missing:
            print("not installed: " + ", ".join(missing))


if __name__ == "__main__":
    main()
