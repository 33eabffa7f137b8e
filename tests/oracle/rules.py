"""The rules of the trade in exact fractions, as docs say them and not as the program does them.

A figure is a dict of the columns of figures.csv, an indicator and a target are those of the catalogue. A row is what
`xushi-cli board --format json` answers; `None` is null.
"""
from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction

DONE = ("estimate", "flash", "preliminary", "final", "revised")
MOST_OF_A_SMALL_COUNT = 12
SCALE_WORDS = {"": 0, "万": 4, "亿": 8, "百万": 6, "千": 3}


def exact(text):
    return None if text in (None, "") else Fraction(text)


def decimals_of(text):
    return len(text.partition(".")[2])


def rounded(value, decimals, is_even=False):
    """Once, half away from zero or to even by the magnitude, as the text of a number that is never -0."""
    units, rest = divmod(abs(value) * 10 ** decimals, 1)
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (not is_even or units % 2 == 1)):
        units += 1
    sign = "-" if value < 0 and units else ""
    digits = str(units).rjust(decimals + 1, "0")
    return sign + (digits[:-decimals] + "." + digits[-decimals:] if decimals else digits)


def six(value):
    return None if value is None else rounded(value, 6)


def total(texts):
    """The exact sum with the decimals of the term that has the most."""
    return rounded(sum(map(Fraction, texts)), max(map(decimals_of, texts)))


class Series:
    """The figures of one indicator and region by year and month, cleared ones left out."""

    def __init__(self, indicator, figures):
        self.indicator = indicator
        self.at = {(f["year"], f["month"]): f for f in figures if f["state"] != "cleared"}
        self.starts = 1  # the month in which a target of the flow starts

    def counting(self, year, month):
        f = self.at.get((year, month))
        return f if f and f["state"] == "reported" and f["value"] and f["status"] in DONE else None

    def is_reported_alone(self):
        return self.indicator["reporting"] != "cumulative" and self.indicator["measure"] in ("flow", "event-count")

    def span(self, year, month, is_of_target):
        """The months whose figures make up the year to `month`: those before a target starts only where one was reported."""
        if not self.is_reported_alone():
            return [month]
        if self.indicator["reporting"] == "quarter-alone":
            months = [m for m in (3, 6, 9, 12) if m <= month]
        else:
            months = list(range(2 if self.indicator["janExempt"] else 1, month + 1))
        if is_of_target and not any((year, m) in self.at for m in range(1, self.starts)):
            months = [m for m in months if m >= self.starts]
        begins = self.indicator.get("validFrom")
        return [m for m in months if not begins or f"{year}-{m:02}" >= begins]

    def cumulative(self, year, month, field="value", is_of_target=False):
        """Nothing where a part of it is missing: a sum is never partial."""
        parts = []
        for m in self.span(year, month, is_of_target):
            f = self.counting(year, m)
            if not f or not f[field]:
                return None
            parts.append(f[field])
        return total(parts) if parts else None


def share_of_past_year(series, year, month):
    reached, whole = series.cumulative(year, month), series.cumulative(year, 12)
    if reached is None or whole is None or Fraction(whole) <= 0:
        return None
    before = Fraction(0)
    for m in range(1, 13):
        known = series.cumulative(year, m)
        if known is None:
            continue
        if Fraction(known) < before:
            return None
        before = Fraction(known)
    return Fraction(reached) / Fraction(whole)


def days(year, first, last):
    return sum(monthrange(year, m)[1] for m in range(first, last + 1))


def share_due(curve, target, month, series):
    """0..1, or nothing where nothing is scheduled or the past gives no share."""
    kind = curve["kind"] if curve else "month-linear"
    start, year = target["startMonth"], target["year"]
    if kind == "month-linear":
        return Fraction(max(month - start + 1, 0), 13 - start)
    if kind == "day-linear":
        return Fraction(days(year, start, month), days(year, start, 12)) if month >= start else Fraction(0)
    if kind == "planned-points":
        before, reached = 0, Fraction(0)
        for point in curve["points"]:
            share = Fraction(point["share"]) / 100
            if month <= point["month"]:
                return reached + (share - reached) * Fraction(month - before, point["month"] - before)
            before, reached = point["month"], share
        return reached
    if kind == "quarter-steps":
        return max([Fraction(p["share"]) / 100 for p in curve["points"] if p["month"] <= month], default=Fraction(0))
    if kind in ("last-year-share", "mean-share"):
        count = curve["years"] if kind == "mean-share" else 1
        shares = [share_of_past_year(series, year - back, month) for back in range(1, count + 1)]
        return None if None in shares else sum(shares) / count
    if kind == "milestone-date":
        return Fraction(int(date.fromisoformat(curve["day"]) <= date(year, month, monthrange(year, month)[1])))
    return None


def meets(actual, comparator, value):
    return {"ge": actual >= value, "gt": actual > value, "le": actual <= value, "lt": actual < value}[comparator]


def light_for(gap, threshold):
    return "on" if gap >= 0 else "behind" if gap >= threshold else "far-behind"


def counts_whole_things(indicator):
    return indicator["decimals"] == 0 and indicator["unit"] in ("家", "项", "个", "人", "件")


class Verdict:
    def __init__(self, indicator, target, curve, month, series, threshold):
        self.indicator, self.target, self.curve = indicator, target, curve
        self.month, self.series, self.threshold = month, series, threshold
        self.value = Fraction(target["value"])
        self.is_lower_better = target["comparator"] in ("le", "lt")
        self.completion = self.schedule = self.gap = self.linear_gap = None
        self.light = "not-applicable"

    def meets(self, actual):
        return meets(actual, self.target["comparator"], self.value)

    def gap_to(self, share):
        """How far ahead of T x S the actual is, in points of the target's size; a limit is kept from below."""
        ahead = (self.actual - self.value * share) / abs(self.value) * 100
        return -ahead if self.is_lower_better else ahead

    def without_schedule(self):
        if self.meets(self.actual):
            self.light = "on"
        elif self.month == 12:
            self.light = "far-behind" if self.value == 0 else \
                {"on": "behind"}.get(light_for(self.gap_to(1), self.threshold), light_for(self.gap_to(1), self.threshold))

    def flow(self, actual):
        share = share_due(self.curve, self.target, self.month, self.series)
        self.schedule = None if share is None else share * 100
        self.actual = actual
        if actual is None:
            self.light = "missing"
            return
        if self.value == 0:
            return self.without_schedule()
        self.completion = actual / self.value * 100
        if not self.curve or self.curve["kind"] != "not-scheduled":
            self.linear_gap = self.gap_to(share_due(None, self.target, self.month, self.series))
        if share is None:
            return self.without_schedule()
        self.gap = self.gap_to(share)
        self.light = light_for(self.gap, self.threshold)
        is_small = 0 < self.value <= MOST_OF_A_SMALL_COUNT and self.value.denominator == 1
        if is_small and not self.is_lower_better and counts_whole_things(self.indicator):
            short = (self.value * share) // 1 - actual // 1
            self.light = "on" if short <= 0 else "behind" if short == 1 else "far-behind"
        if share == 1 and self.light == "on" and not self.meets(actual):
            self.light = "behind"

    def stock(self, actual):
        self.actual = actual
        if actual is None:
            self.light = "missing"
            return
        if self.value != 0:
            self.completion = actual / self.value * 100
        self.without_schedule()

    def direct(self, actual):
        """Rates and growths: the difference in points."""
        self.gap = self.value - actual if self.is_lower_better else actual - self.value
        self.light = light_for(self.gap, self.threshold)
        if self.light == "on" and not self.meets(actual):
            self.light = "behind"

    def rate(self, actual):
        if actual is None:
            self.light = "missing"
        else:
            self.direct(actual)

    def growth(self, growth):
        if growth is None or growth["kind"] == "base-missing":
            self.light = "missing"
        elif growth["bound"]:
            is_right_side = (growth["bound"] == "ge") != self.is_lower_better
            if is_right_side and self.meets(growth["value"]):
                self.light = "on"
            elif not is_right_side and not self.meets(growth["value"]):
                self.light = "behind"
        elif growth["value"] is not None:
            self.direct(growth["value"])

    def milestone(self, stage):
        if not stage:
            self.light = "missing"
            return
        is_done = stage == "done"
        self.completion = Fraction(100 if is_done else 0)
        if self.curve and self.curve["kind"] == "milestone-date":
            self.schedule = share_due(self.curve, self.target, self.month, self.series) * 100
            self.gap = self.completion - self.schedule
            self.light = light_for(self.gap, self.threshold)
        elif is_done:
            self.light = "on"
        elif self.month == 12:
            self.light = "far-behind"


def growth_over(value, base, kind):
    if base is None:
        return {"kind": "base-missing", "value": None, "bound": None}
    if base < 0:
        return {"kind": "base-negative", "value": None, "bound": None}
    if base == 0:
        return {"kind": "base-zero", "value": None, "bound": None}
    return {"kind": kind, "value": (value / base - 1) * 100 if value >= 0 else None, "bound": None}


def growth_of(indicator, figure, value, restated, last_year, is_of_the_sum):
    """Published wins over restated, restated over last year's figure."""
    if indicator["measure"] == "milestone":
        return None
    if indicator["measure"] == "rate":
        if figure["points"]:
            return {"kind": "points", "value": Fraction(figure["points"]), "bound": None}
        base = restated if restated is not None else last_year
        if value is None:
            return None
        if base is None:
            return {"kind": "base-missing", "value": None, "bound": None}
        return {"kind": "points", "value": value - base, "bound": None}
    if figure["growth"] and is_of_the_sum:
        bound = figure["growth_bound"]
        return {"kind": "published-bound" if bound else "published", "value": Fraction(figure["growth"]), "bound": bound}
    if value is None:
        return None
    if restated is not None:
        return growth_over(value, restated, "restated")
    return growth_over(value, last_year, "computed")


def unit_power(unit):
    for word, power in sorted(SCALE_WORDS.items(), key=lambda item: -len(item[0])):
        if unit.startswith(word) and len(unit) > len(word):
            return power
    return 0


def derived_rate(catalogue, all_series, indicator, region, year, month):
    amounts = []
    for code in (indicator["numerator"], indicator["denominator"]):
        part = catalogue[code]
        series = all_series.get((code, region))
        amount = series.cumulative(year, month) if series else None
        if amount is None:
            return None
        amounts.append(Fraction(amount) * 10 ** unit_power(part["unit"]))
    return amounts[0] / amounts[1] * 100 if amounts[1] > 0 else None


def has_both_parts(catalogue, all_series, indicator, region, year, month):
    def amount(code):
        series = all_series.get((code, region))
        return series.cumulative(year, month) if series else None

    return amount(indicator["numerator"]) is not None and amount(indicator["denominator"]) is not None


def judged_figure(series, year, month, target):
    """The latest that counts; before a forecast, a plan or a bare growth."""
    is_by_growth = target and target["nature"] == "growth"

    def counts(f):
        is_done = f["status"] in DONE
        return f["state"] != "reported" or (is_done and (f["value"] or f["stage"] or (is_by_growth and f["growth"])))

    def says_something(f):
        return f["state"] != "reported" or f["value"] or f["growth"] or f["points"] or f["stage"]

    for accepts in (counts, says_something):
        for m in range(month, 0, -1):
            f = series.at.get((year, m))
            if f and accepts(f):
                return f
    return None


def row_at(catalogue, all_series, curves, indicator, region, target, year, month, settings):
    """What the board says of one indicator and region at a month; nothing where the year has neither target nor figure."""
    is_even = settings["rounding"] == "half-even"
    series = all_series.get((indicator["code"], region)) or Series(indicator, [])
    series.starts = target["startMonth"] if target and target["nature"] == "flow" else 1
    figure = judged_figure(series, year, month, target)
    row = dict.fromkeys(("asOf", "value", "qualifier", "status", "lastYear", "growth", "growthKind", "completion",
                         "schedule", "gap", "linearGap"))
    actual = growth = None
    counts = False
    at = month
    is_undivided = False
    is_derived = indicator["measure"] == "rate" and indicator.get("numerator") and indicator.get("denominator")
    if figure:
        at = figure["month"]
        is_counting = series.counting(year, at) is figure
        counts = figure["status"] in DONE
        row["asOf"] = f"{year}-{at:02}"
        row["status"], row["qualifier"] = figure["status"], figure["qualifier"] or None
        row["value"] = series.cumulative(year, at, "value", True) if is_counting else figure["value"] or None
        last = series.cumulative(year, at, "last_year", True) if is_counting else figure["last_year"] or None
        last = last or series.cumulative(year - 1, at, "value", True)
        row["lastYear"] = last
        base = exact(last)
        if base is None and is_derived:
            base = derived_rate(catalogue, all_series, indicator, region, year - 1, at)
            row["lastYear"] = None if base is None else rounded(base, indicator["decimals"], is_even)
        is_of_the_sum = not series.is_reported_alone() or at == 1
        restated = exact(series.cumulative(year, at, "restated_base", True))
        growth = growth_of(indicator, figure, exact(row["value"]), restated, base, is_of_the_sum)
        actual = exact(row["value"])
    elif is_derived:
        for at in range(month, 0, -1):
            actual = derived_rate(catalogue, all_series, indicator, region, year, at)
            if actual is None and not has_both_parts(catalogue, all_series, indicator, region, year, at):
                continue
            row["asOf"] = f"{year}-{at:02}"
            if actual is None:  # nothing can be divided: not applicable, and not missing
                is_undivided = True
                break
            counts = True
            row["asOf"], row["status"] = f"{year}-{at:02}", "preliminary"
            row["value"] = rounded(actual, indicator["decimals"], is_even)
            recorded = series.cumulative(year - 1, at)
            base = exact(recorded)
            if base is None:
                base = derived_rate(catalogue, all_series, indicator, region, year - 1, at)
                recorded = None if base is None else rounded(base, indicator["decimals"], is_even)
            row["lastYear"] = recorded
            growth = {"kind": "points" if base is not None else "base-missing",
                      "value": None if base is None else actual - base, "bound": None}
            break
        else:
            at = month
    if not row["asOf"] and not target:
        return None
    if growth:
        row["growth"], row["growthKind"] = six(growth["value"]), growth["kind"]
    row["target"] = target["value"] if target else None
    row["comparator"] = target["comparator"] if target else None
    row["light"] = "not-applicable"
    if target:
        threshold = Fraction(target.get("farBehindAt") or settings["farBehindAt"])
        verdict = Verdict(indicator, target, curves.get(target.get("curve")), at, series, threshold)
        if not counts:
            actual = growth = None
        if target["nature"] == "growth":
            verdict.growth(growth)
        elif target["nature"] == "milestone":
            verdict.milestone(figure["stage"] if figure and counts and figure["state"] == "reported" else None)
        else:
            getattr(verdict, target["nature"])(actual)
        # Something was reported, only no sum can be judged: the verdict is withheld, the figure is not missing.
        is_withheld = figure and (figure["state"] == "below-unit" or (counts and not row["value"] and not growth))
        if is_undivided or figure and figure["state"] == "not-applicable" or (is_withheld and verdict.light == "missing"):
            verdict.light = "not-applicable"
        row["completion"], row["schedule"] = six(verdict.completion), six(verdict.schedule)
        row["gap"], row["linearGap"], row["light"] = six(verdict.gap), six(verdict.linear_gap), verdict.light
    return row
