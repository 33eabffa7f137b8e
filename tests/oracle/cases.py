"""Random catalogues and figures that the program accepts, as the files of a sample."""
import csv
import json
import random

YEAR = 2025
CURVES = ("month-linear", "day-linear", "planned-points", "quarter-steps", "last-year-share", "mean-share",
          "milestone-date", "not-scheduled")
COLUMNS = ("period", "indicator", "region", "value", "state", "qualifier", "status", "growth", "growth_bound", "points",
           "restated_base", "last_year", "stage")


def number(rng, digits, decimals, is_positive=True):
    text = str(rng.randrange(10 ** rng.randint(1, digits)))
    scale = rng.randint(0, min(decimals, 14 if len(text) < 15 else 0))
    text = text.rjust(scale + 1, "0")
    text = text[:-scale] + "." + text[-scale:] if scale else text
    return text if is_positive or rng.random() < 0.7 or not text.strip("0.") else "-" + text


def maybe(rng, chance, make):
    return make() if rng.random() < chance else ""


class Cases:
    def __init__(self, seed, indicators, rounding):
        self.rng = random.Random(seed)
        self.settings = {"rounding": rounding, "farBehindAt": self.rng.choice(("-10", "-5", "-12.5"))}
        self.regions = [{"code": "HA", "name": "全市", "type": "city"}, {"code": "LS", "name": "涟水县", "type": "county"}]
        self.curves = [self.curve(f"C{i}", CURVES[i % len(CURVES)]) for i in range(24)]
        self.indicators, self.targets, self.figures = [], [], []
        for i in range(indicators):
            self.add(i)

    def shares(self, months):
        parts = sorted(number(self.rng, 2, 2) for _ in months)
        parts = sorted(parts, key=float)
        return [{"month": m, "share": s} for m, s in zip(months[:-1], parts)] + [{"month": 12, "share": "100"}]

    def curve(self, code, kind):
        curve = {"code": code, "name": code, "kind": kind}
        if kind == "planned-points":
            curve["points"] = self.shares(sorted(self.rng.sample(range(1, 12), self.rng.randint(1, 5))) + [12])
        elif kind == "quarter-steps":
            curve["points"] = self.shares([3, 6, 9, 12])
        elif kind == "mean-share":
            curve["years"] = self.rng.randint(1, 10)
        elif kind == "milestone-date":
            curve["day"] = f"{YEAR}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"
        return curve

    def add(self, i):
        rng = self.rng
        measure = rng.choice(("flow", "flow", "flow", "event-count", "stock", "rate", "milestone"))
        is_count = measure in ("event-count", "stock") or rng.random() < 0.3
        indicator = {"code": f"I{i:04}", "name": f"指标{i:04}", "unit": "项" if is_count else rng.choice(("亿元", "万元", "元")),
                     "decimals": 0 if is_count else rng.randint(0, 4), "measure": measure, "reporting": "cumulative",
                     "janExempt": False, "order": i}
        if measure == "rate":
            indicator["unit"], indicator["decimals"] = "%", rng.randint(0, 3)
            if rng.random() < 0.6:
                self.add_derived(indicator)
        elif measure in ("flow", "event-count"):
            indicator["reporting"] = rng.choice(("cumulative", "cumulative", "month-alone", "quarter-alone"))
            indicator["janExempt"] = indicator["reporting"] != "quarter-alone" and rng.random() < 0.15
            if indicator["reporting"] == "month-alone" and rng.random() < 0.2:
                indicator["validFrom"] = f"{YEAR}-{rng.randint(2, 6):02}"
        self.indicators.append(indicator)
        digits = rng.choice((1, 2, 4, 7, 11, 15))
        for region in ("HA", "LS"):
            target = self.target(indicator, region, digits) if rng.random() < 0.85 else None
            if target:
                self.targets.append(target)
            self.add_figures(indicator, region, target, digits)

    def add_derived(self, rate):
        """A numerator and a denominator of its own, in units of one kind."""
        for role in ("numerator", "denominator"):
            part = {"code": rate["code"] + role[0].upper(), "name": rate["name"] + role, "decimals": 2, "measure": "flow",
                    "unit": self.rng.choice(("亿元", "万元", "元", "百万元")), "reporting": "cumulative", "janExempt": False,
                    "order": rate["order"]}
            rate[role] = part["code"]
            self.indicators.append(part)
            for region in ("HA", "LS"):
                self.add_figures(part, region, None, self.rng.choice((2, 6, 15)))

    def target(self, indicator, region, digits):
        rng = self.rng
        measure = indicator["measure"]
        nature = {"flow": "flow", "event-count": "flow"}.get(measure, measure)
        if measure in ("flow", "stock") and rng.random() < 0.2:
            nature = "growth"
        value = number(rng, 2 if nature in ("growth", "rate") else digits, 0 if indicator["unit"] == "项" else 3, nature != "growth")
        target = {"indicator": indicator["code"], "region": region, "year": YEAR, "nature": nature,
                  "comparator": rng.choice(("ge", "ge", "gt", "le", "lt")), "value": "1" if nature == "milestone" else value,
                  "startMonth": rng.choice((1, 1, 1, 1, rng.randint(2, 12)))}
        if nature == "flow" and rng.random() < 0.9:
            target["curve"] = rng.choice(self.curves)["code"]
        if nature == "milestone" and rng.random() < 0.6:
            target["curve"] = next(c["code"] for c in self.curves if c["kind"] == "milestone-date")
        if rng.random() < 0.2:
            target["farBehindAt"] = rng.choice(("0", "-0.5", "-25"))
        return target

    def years_back(self, indicator, target):
        kind = next((c for c in self.curves if target and c["code"] == target.get("curve")), None)
        if kind and kind["kind"] == "mean-share":
            return kind["years"]
        return 1

    def add_figures(self, indicator, region, target, digits):
        rng = self.rng
        density = rng.choice((1, 1, 1, 0.9, 0.6, 0.1, 0))
        for year in range(YEAR - self.years_back(indicator, target), YEAR + 1):
            before = None
            for month in range(1, 13):
                is_due = not (month == 1 and indicator["janExempt"])
                is_due = is_due and f"{year}-{month:02}" >= indicator.get("validFrom", "")
                if indicator["reporting"] == "quarter-alone" and month % 3:
                    continue
                is_kept = rng.random() < (density if year == YEAR else max(density, 0.97))
                if not is_due or not is_kept:
                    continue
                figure = self.figure(indicator, region, target, year, month, digits, before)
                before = figure["value"] or before
                self.figures.append(figure)

    def figure(self, indicator, region, target, year, month, digits, before):
        rng = self.rng
        is_alone = indicator["reporting"] != "cumulative"
        suffix = {"month-alone": "m", "quarter-alone": ""}.get(indicator["reporting"], "")
        period = f"{year}-{month:02}{suffix}" if indicator["reporting"] != "quarter-alone" else f"{year}Q{month // 3}"
        figure = dict.fromkeys(COLUMNS, "")
        figure.update(period=period, indicator=indicator["code"], region=region, state="reported", year=year, month=month,
                      status=rng.choice(("preliminary", "final", "flash", "estimate", "revised")))
        if indicator["measure"] == "milestone":
            figure["stage"] = rng.choice(("not-started", "under-way", "done"))
            return figure
        decimals = 0 if indicator["unit"] == "项" else 6
        if indicator.get("numerator") and rng.random() < 0.6:
            figure["state"] = "cleared"  # so that the rate is computed
            return figure
        value = number(rng, digits, decimals, rng.random() < 0.9 or year < YEAR)
        if not is_alone and indicator["measure"] in ("flow", "event-count") and before and rng.random() < 0.98:
            value = max(value, before, key=float) if year < YEAR or rng.random() < 0.8 else value
        figure["value"] = value
        if year < YEAR:
            return figure
        chance = rng.random()
        if chance < 0.04:
            figure["status"] = rng.choice(("forecast", "planned"))
        elif chance < 0.08:
            figure["state"], figure["value"] = rng.choice(("not-applicable", "below-unit", "cleared")), ""
            return figure
        figure["qualifier"] = maybe(rng, 0.1, lambda: rng.choice("近余超达约"))
        figure["last_year"] = maybe(rng, 0.2, lambda: number(rng, digits, decimals, rng.random() < 0.8))
        figure["restated_base"] = maybe(rng, 0.1, lambda: number(rng, digits, decimals, rng.random() < 0.8))
        if indicator["measure"] == "rate":
            figure["points"] = maybe(rng, 0.2, lambda: number(rng, 3, 2, False))
        elif rng.random() < 0.5 and (target and target["nature"] == "growth" or rng.random() < 0.2):
            figure["growth"] = number(rng, 3, 2, False)
            figure["growth_bound"] = maybe(rng, 0.4, lambda: rng.choice(("ge", "le")))
        return figure

    def write(self, folder):
        folder.mkdir(parents=True)
        document = {"format": 1, "title": "oracle", "rounding": self.settings["rounding"],
                    "farBehindAt": self.settings["farBehindAt"], "departments": [], "regions": self.regions,
                    "curves": self.curves, "indicators": self.indicators, "targets": self.targets}
        (folder / "catalog.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        with open(folder / "figures.csv", "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore", lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(self.figures)
