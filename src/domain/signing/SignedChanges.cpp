#include "domain/signing/SignedChanges.h"

#include "domain/ComparatorWord.h"
#include "domain/WordArgument.h"
#include "domain/analyses/ShownNumbers.h"

namespace xushi {
namespace {

constexpr std::string_view none = "—";
constexpr int exchangeDecimals = 6; ///< as exact values are written to files

/// One row by the rule and the definition that give it its digits.
struct Shown {
    const BoardRow& row;
    const Indicator& definition;
    NumberFormat format;

    std::string figure(const std::optional<Decimal>& value) const {
        return value ? format.decimal(shownFigure(*value, definition)) : std::string(none);
    }
    std::string plain(const std::optional<Decimal>& value) const { return value ? format.decimal(*value) : std::string(none); }
    std::string share(const std::optional<Percent>& value) const {
        return value ? format.decimal(shownShare(*value, format.rounding)) : std::string(none);
    }
    std::string points(const std::optional<Points>& value) const {
        return value ? format.signedDecimal(shownPoints(*value, definition.measure, format.rounding)) : std::string(none);
    }
    std::string growth() const;
};

std::string Shown::growth() const {
    if (!row.growth) return std::string(none);
    if (const auto shown = shownGrowth(*row.growth, definition.measure, format.rounding))
        return row.growth->bound ? boundSign(*row.growth->bound) + format.decimal(*shown) : format.signedDecimal(*shown);
    const auto words = growthInWords(*row.growth, definition, format);
    return words->args.empty() ? wordArgument(words->key) : std::string(none); // over zero: the base says it
}

std::optional<Ratio> valueOf(const std::optional<Percent>& percent) {
    return percent ? std::optional(percent->value) : std::nullopt;
}
std::optional<Ratio> valueOf(const std::optional<Points>& points) { return points ? std::optional(points->value) : std::nullopt; }
std::optional<Ratio> exactGrowth(const BoardRow& row) {
    if (!row.growth) return std::nullopt;
    return row.growth->percent ? valueOf(row.growth->percent) : valueOf(row.growth->points);
}

std::string targetText(const Shown& shown) {
    if (!shown.row.target) return std::string(none);
    const Target& target = *shown.row.target;
    return comparatorSign(target.comparator) + shown.plain(target.value);
}

std::string curveKind(const BoardRow& row) { return wordArgument("curve." + std::string(shapeToken(shapeOf(row.curve)))); }

std::string curveName(const BoardRow& row) { return row.curve ? row.curve->name : curveKind(row); }

/// What was planned: 3:15, 12:100; the kind of a curve that has no parts.
std::string curveParts(const BoardRow& row) {
    std::string text;
    for (const auto& part : shapeParts(shapeOf(row.curve))) text += (text.empty() ? "" : ", ") + part;
    return text.empty() ? curveKind(row) : text;
}

std::string textOr(const std::string& text) { return text.empty() ? std::string(none) : text; }

/// Collects the differences of one row.
class Comparison {
public:
    Comparison(const BoardRow& asSigned, const BoardRow& present, const PresentRule& rule)
        : m_signed{asSigned, definitionOf(asSigned, rule.definition), formatOf(asSigned, {.rounding = rule.rounding})},
          m_present{present, rule.definition, {.rounding = rule.rounding}} {}

    std::vector<Remark> remarks() {
        compareFigures();
        if (m_signed.row.target || m_present.row.target) compareVerdict();
        compareRules();
        return std::move(m_remarks);
    }

private:
    void add(const char* key, std::string then, std::string now) {
        if (then != now) m_remarks.push_back({key, {std::move(then), std::move(now)}});
    }
    void addFigure(const char* key, const std::optional<Decimal>& then, const std::optional<Decimal>& now) {
        add(key, m_signed.figure(then), m_present.figure(now));
    }
    /// With the digits of the files where those that are shown are the same.
    void addExact(const char* key, std::string shownThen, std::string shownNow, const std::optional<Ratio>& then, const std::optional<Ratio>& now) {
        if (shownThen != shownNow) return add(key, std::move(shownThen), std::move(shownNow));
        if (then && now) add(key, rounded(*then, exchangeDecimals).toString(), rounded(*now, exchangeDecimals).toString());
    }
    void addShare(const char* key, const std::optional<Percent>& then, const std::optional<Percent>& now) {
        addExact(key, m_signed.share(then), m_present.share(now), valueOf(then), valueOf(now));
    }
    void addPoints(const char* key, const std::optional<Points>& then, const std::optional<Points>& now) {
        addExact(key, m_signed.points(then), m_present.points(now), valueOf(then), valueOf(now));
    }

    void compareFigures();
    void compareVerdict();
    void compareRules();

    Shown m_signed;
    Shown m_present;
    std::vector<Remark> m_remarks;
};

void Comparison::compareFigures() {
    const BoardRow& then = m_signed.row;
    const BoardRow& now = m_present.row;
    const auto period = [](const BoardRow& row) { return row.asOf ? row.asOf->toText() : std::string(none); };
    add("note.signed-as-of", period(then), period(now));
    addFigure("note.signed-value", then.value, now.value);
    if (then.numerator || now.numerator) add("note.signed-numerator", m_signed.plain(then.numerator), m_present.plain(now.numerator));
    if (then.denominator || now.denominator)
        add("note.signed-denominator", m_signed.plain(then.denominator), m_present.plain(now.denominator));
    addFigure("note.signed-last-year", then.lastYear, now.lastYear);
    addExact("note.signed-growth", m_signed.growth(), m_present.growth(), exactGrowth(then), exactGrowth(now));
    add("note.signed-basis", textOr(m_signed.definition.basis), textOr(m_present.definition.basis));
}

void Comparison::compareVerdict() {
    const Standing& then = m_signed.row.standing;
    const Standing& now = m_present.row.standing;
    add("note.signed-target", targetText(m_signed), targetText(m_present));
    const auto assumption = [](const BoardRow& row) { return textOr(row.target ? row.target->basisAssumption : ""); };
    add("note.signed-assumption", assumption(m_signed.row), assumption(m_present.row));
    const bool isRenamed = curveName(m_signed.row) != curveName(m_present.row);
    const auto curve = isRenamed ? curveName : curveParts; // a revised curve mostly keeps its name
    add("note.signed-curve", curve(m_signed.row), curve(m_present.row));
    addShare("note.signed-completion", then.completion, now.completion);
    addShare("note.signed-increase", then.increase, now.increase);
    addShare("note.signed-schedule", then.schedule, now.schedule);
    addPoints("note.signed-gap", then.gap, now.gap);
    const bool isOneGap = then.linearGap == then.gap && now.linearGap == now.gap; // both curves are the even one
    if (!isOneGap) addPoints("note.signed-linear-gap", then.linearGap, now.linearGap);
    const auto light = [](const BoardRow& row) {
        return row.target ? wordArgument("light." + std::string(token(row.standing.light))) : std::string(none);
    };
    add("note.signed-light", light(m_signed.row), light(m_present.row));
    add("note.signed-thresholds", m_signed.plain(m_signed.row.thresholds.farBehindBelow),
        m_present.plain(m_present.row.thresholds.farBehindBelow));
}

/// The rule stands below the table for all rows: one that was made by another says so.
void Comparison::compareRules() {
    const auto rule = [](const Shown& shown) { return wordArgument("rounding." + std::string(token(shown.format.rounding))); };
    add("note.signed-rounding", rule(m_signed), rule(m_present));
}

} // namespace

std::vector<Remark> changesSinceSigning(const BoardRow& asSigned, const BoardRow& present, const PresentRule& rule) {
    return Comparison(asSigned, present, rule).remarks();
}

} // namespace xushi
