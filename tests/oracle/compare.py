#!/usr/bin/env python3
"""Compares `xushi-cli board --format json` with the rules in rules.py, field by field.

    compare.py XUSHI_CLI [--cases 2000] [--seed 1]        XUSHI_ORACLE_CASES is the same as --cases

A case is one row of a board at one month. Every difference is printed with the seed; the exit code is 1 if there is one.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import cases
import rules

MONTHS = (2, 3, 5, 6, 9, 12)
FIELDS = ("asOf", "value", "qualifier", "status", "lastYear", "growth", "growthKind", "target", "comparator", "completion",
          "schedule", "gap", "linearGap", "light")


def run(cli, *arguments, data=None):
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    if data:
        environment["XUSHI_DATA_DIR"] = str(data)
    done = subprocess.run([cli, *map(str, arguments)], env=environment, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")
    return done.stdout


class Store:
    def __init__(self, cli, folder, seed, indicators, rounding):
        self.cli, self.cases = cli, cases.Cases(seed, indicators, rounding)
        self.path = folder / f"{seed}.xushi"
        self.cases.write(folder / str(seed) / "samples" / "oracle")
        run(cli, "new", self.path, "--sample", "oracle", data=folder / str(seed))
        self.catalogue = {i["code"]: i for i in self.cases.indicators}
        self.curves = {c["code"]: c for c in self.cases.curves}
        self.targets = {(t["indicator"], t["region"]): t for t in self.cases.targets}
        grouped = {}
        for figure in self.cases.figures:
            grouped.setdefault((figure["indicator"], figure["region"]), []).append(figure)
        self.series = {key: rules.Series(self.catalogue[key[0]], figures) for key, figures in grouped.items()}

    def expected(self, month):
        names = {region["code"]: region["name"] for region in self.cases.regions}
        rows = {}
        for indicator in self.cases.indicators:
            for region, name in names.items():
                target = self.targets.get((indicator["code"], region))
                row = rules.row_at(self.catalogue, self.series, self.curves, indicator, region, target, cases.YEAR, month,
                                   self.cases.settings)
                if row:
                    rows[indicator["code"], name] = row
        return rows

    def differences(self, month):
        printed = json.loads(run(self.cli, "board", self.path, "--period", f"{cases.YEAR}-{month:02}", "--format", "json"))
        actual = {(row["code"], row["region"]): row for row in printed}
        expected = self.expected(month)
        found = [f"{key}: a row too much" for key in actual.keys() - expected.keys()]
        for key, row in expected.items():
            if key not in actual:
                found.append(f"{key}: no row")
                continue
            found += [f"{key} at {month}: {field} is {actual[key][field]}, should be {row[field]}"
                      for field in FIELDS if actual[key][field] != row[field]]
        return len(expected), found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("cli")
    options.add_argument("--cases", type=int, default=int(os.environ.get("XUSHI_ORACLE_CASES", 2000 * int(os.environ.get("XUSHI_LONG", 1)))))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--indicators", type=int, default=120)
    options = options.parse_args()
    count, seed, differences = 0, options.seed, []
    while count < options.cases and not differences:
        with tempfile.TemporaryDirectory() as folder:
            for rounding in ("half-up", "half-even"):
                store = Store(options.cli, pathlib.Path(folder), seed, options.indicators, rounding)
                for month in MONTHS:
                    rows, found = store.differences(month)
                    count += rows
                    differences += [f"seed {seed}: {text}" for text in found]
                seed += 1
    for text in differences[:200]:
        print(text)
    print(f"{count} cases, {len(differences)} differences")
    sys.exit(1 if differences or count < options.cases else 0)


if __name__ == "__main__":
    main()
