#!/usr/bin/env python3
"""tests/bench/packs.py BUILD [ROUNDS]: a chart pack of 200 pages as one PDF by BUILD/bin/xushi-cli, beside the same pages by matplotlib where that
is installed; one after the other in every round (3). Ours goes the whole way: the store is opened, proved and judged. Matplotlib begins at a CSV of
the same figures, and draws what our pages have: this year with its digits, last year, the even schedule, the target, the table of the months; of
each theme its completions as bars. Of each: the time that passes and the work of all its processes, as medians, and how often ours goes into them.
Needs the targets xushi-cli and make_city_store."""
import os
import statistics
import subprocess
import sys
import tempfile

from readers import run

INDICATORS = 196  # and a page for each theme of fifty
MATPLOTLIB = """
import csv, sys
import matplotlib
matplotlib.use("pdf")
import matplotlib.pyplot as plt
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib import font_manager
# Of a collection it knows the first face alone: whichever has Chinese, else every text would be looked for in vain and boxes drawn.
known = {font.name for font in font_manager.fontManager.ttflist}
chinese = [name for name in sorted(known) if "CJK" in name and "Sans" in name and "Mono" not in name or "WenQuanYi" in name]
if not chinese:
    sys.exit("no Chinese font that matplotlib knows")
plt.rcParams["font.family"] = chinese[:1]
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
of = {}
for row in rows:
    of.setdefault(row["indicator"], {}).setdefault(int(row["year"]), []).append(float(row["value"]))
themes = {}
for number, name in enumerate(of):
    themes.setdefault("板块%d" % (number // 50), []).append((name, 1000 + number))
def sheet(title):
    figure = plt.figure(figsize=(11.69, 8.27))
    figure.suptitle(title, x=0.05, ha="left", fontweight="bold")
    return figure
def course(pages, name, target):
    figure = sheet(name + " · 全市")
    axes = figure.add_axes((0.06, 0.27, 0.84, 0.64))
    months = range(1, 13)
    now, before = of[name][2025], of[name][2024]
    axes.plot([0, 12], [0, target], "--", color="grey", linewidth=1.5)
    axes.plot(months, before, color="grey", linewidth=1)
    axes.plot(months, now, "-o", color="#1F5FA8", linewidth=2)
    axes.axhline(target, color="grey", linewidth=1)
    axes.annotate("本年 %.2f" % now[-1], (12, now[-1]), fontweight="bold", color="#1F5FA8")
    axes.annotate("目标 %d" % target, (12, target), xytext=(4, 0), textcoords="offset points")
    axes.annotate("上年", (12, before[-1]), xytext=(4, 0), textcoords="offset points", color="grey")
    axes.set_xlim(0, 12); axes.set_ylim(bottom=0); axes.set_xticks(list(months), ["%d月" % month for month in months])
    axes.set_ylabel("亿元"); axes.grid(axis="y", alpha=0.3)
    lines = [now, [target * month / 12 for month in months], before]
    below = figure.add_axes((0.06, 0.05, 0.9, 0.14)); below.axis("off")
    below.table([["%.2f" % value for value in line] for line in lines], rowLabels=["本年累计", "序时应达", "上年同期"], colLabels=["%d月" % month for month in months], loc="center")
    pages.savefig(figure); plt.close(figure)
def completions(pages, theme, names):
    figure = sheet(theme)
    axes = figure.add_axes((0.2, 0.06, 0.6, 0.86))
    shares = [100 * of[name][2025][-1] / target for name, target in names]
    places = range(len(names))
    axes.barh(places, shares, color="#1F5FA8"); axes.axvline(100, color="grey")
    for place, share in zip(places, shares):
        axes.text(share + 1, place, "%.1f%%" % share, va="center", fontsize=6)
    axes.set_yticks(list(places), [name for name, _ in names], fontsize=6); axes.invert_yaxis()
    pages.savefig(figure); plt.close(figure)
with PdfPages(sys.argv[2]) as pages:
    for theme, names in themes.items():
        completions(pages, theme, names)
        for name, target in names:
            course(pages, name, target)
"""


def python_with_matplotlib():
    for python in ("/usr/bin/python3", sys.executable):
        if os.path.exists(python) and subprocess.run([python, "-c", "import matplotlib"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    return None


def write_figures(path):
    """The city's figures of make_city_store (CityStore.cpp, valueOf)."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("indicator,year,month,value\n")
        for number in range(INDICATORS):
            for year in (2024, 2025):
                for month in range(1, 13):
                    out.write(f"指标{number},{year},{month},{(month * (5000 + 7 * number) + year * 11 + number % 97) / 100:.2f}\n")


def main():
    build = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    python = python_with_matplotlib()
    with tempfile.TemporaryDirectory() as folder:
        store, figures = os.path.join(folder, "city.xushi"), os.path.join(folder, "figures.csv")
        subprocess.run([os.path.join(build, "bin", "make_city_store"), store, str(INDICATORS), "1", "2", "0"], check=True)
        write_figures(figures)
        every = [("xushi-cli chart --pack", [os.path.join(build, "bin", "xushi-cli"), "chart", store, "--pack", "--period", "2025-12", "--out", os.path.join(folder, "ours.pdf")])]
        if python:
            every.append(("python3-matplotlib", [python, "-c", MATPLOTLIB, figures, os.path.join(folder, "theirs.pdf")]))
        measured = {name: [] for name, _ in every}
        for _ in range(rounds):
            for name, command in every:
                measured[name].append(run(command, os.path.join(folder, "out")))
        print(f"200 pages, {rounds} rounds")
        ours = None
        for name, times in measured.items():
            passed, work, memory = (statistics.median(column) for column in zip(*times))
            ours = ours or (passed, work, memory)
            size = os.path.getsize(os.path.join(folder, "ours.pdf" if name.startswith("xushi") else "theirs.pdf"))
            print(f"{name:22} {passed:7.2f} s ({passed / ours[0]:5.2f})  work {work:7.2f} s ({work / ours[1]:5.2f})  memory {memory / 1024:6.1f} MiB  file {size / 2**20:5.2f} MiB")
        if not python:
            print("not installed: python3-matplotlib")


if __name__ == "__main__":
    main()
