#include "domain/Records.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr char formatByte = 1;

std::string text(bool value) { return value ? "1" : "0"; }
std::string text(int value) { return std::to_string(value); }
std::string text(const Decimal& value) { return value.toString(); }
template <class Tag> std::string text(const Code<Tag>& code) { return code.text; }
std::string text(const LightThresholds& value) { return value.farBehindBelow.toString(); }
std::string text(const YearMonth& value) { return value.toText(); }
template <class E> requires std::is_enum_v<E> std::string text(E value) { return std::string(token(value)); }
template <class T> std::string text(const std::optional<T>& value) { return value ? text(*value) : ""; }

/// Items of a list stand in one field with a bar between them; a bar inside an item would split it.
std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : "|") + item;
    return text;
}

Fields keyFields(const FigureKey& key) {
    return {key.period.toText(), text(key.period.kind), key.indicator.text, key.region.text};
}

std::string text(const std::vector<SealedVerdict>& verdicts) {
    Fields items;
    for (const auto& verdict : verdicts)
        for (auto item : {verdict.indicator.text, verdict.region.text, text(verdict.target), text(verdict.curve)})
            items.push_back(std::move(item));
    return joined(items);
}

constexpr std::array limitFields{&CheckLimits::growth,   &CheckLimits::completion, &CheckLimits::gapJump,
                                 &CheckLimits::unitSlip, &CheckLimits::jump,       &CheckLimits::recomputed};

void appendLength(std::string& out, std::size_t length) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((length >> shift) & 0xFF);
}

std::size_t lengthAt(std::string_view bytes) {
    std::size_t length = 0;
    for (const char byte : bytes.substr(0, 4)) length = (length << 8) | static_cast<unsigned char>(byte);
    return length;
}

/// Takes the fields of a record one by one, in the order in which fieldsOf wrote them.
class FieldReader {
public:
    explicit FieldReader(const Fields& fields) : m_fields(fields) {}

    std::string text() {
        if (m_next < m_fields.size()) return m_fields[m_next++];
        m_isGood = false;
        return {};
    }
    bool flag() {
        const std::string field = text();
        m_isGood = m_isGood && (field == "0" || field == "1");
        return field == "1";
    }
    int number() {
        const auto decimal = Decimal::parse(text());
        if (decimal && decimal->isWhole()) return static_cast<int>(decimal->rescaled(0).units());
        m_isGood = false;
        return 0;
    }
    Month month() {
        const auto month = Month::from(number());
        m_isGood = m_isGood && month.has_value();
        return month.value_or(Month::first());
    }
    YearMonth yearMonth() {
        const auto month = optionalYearMonth();
        m_isGood = m_isGood && month.has_value();
        return month.value_or(YearMonth{});
    }
    std::optional<int> optionalNumber() {
        const std::string field = text();
        if (field.empty()) return std::nullopt;
        const auto decimal = Decimal::parse(field);
        if (decimal && decimal->isWhole()) return static_cast<int>(decimal->rescaled(0).units());
        m_isGood = false;
        return std::nullopt;
    }
    FigureKey figureKey() {
        FigureKey key;
        key.period = period();
        key.indicator = code<IndicatorCode>();
        key.region = code<RegionCode>();
        return key;
    }
    /// Four items a verdict.
    std::vector<SealedVerdict> verdicts() {
        const Fields items = list();
        std::vector<SealedVerdict> verdicts;
        for (std::size_t i = 0; i + 4 <= items.size(); i += 4) {
            const Fields revisions{items[i + 2], items[i + 3]};
            FieldReader in(revisions);
            const int target = in.number();
            const int curve = in.number();
            m_isGood = m_isGood && in.m_isGood;
            verdicts.push_back({{items[i]}, {items[i + 1]}, target, curve});
        }
        m_isGood = m_isGood && items.size() % 4 == 0;
        return verdicts;
    }
    Period period() {
        const auto period = Period::parse(text());
        const auto kind = tokenOf<PeriodKind>();
        m_isGood = m_isGood && period.has_value();
        return period ? period->withKind(kind) : Period{};
    }
    template <class C> C code() { return C{text()}; }
    template <class C> std::optional<C> optionalCode() {
        C code{text()};
        return code.empty() ? std::nullopt : std::optional(code);
    }
    std::optional<Decimal> optionalDecimal() {
        const std::string field = text();
        if (field.empty()) return std::nullopt;
        const auto decimal = Decimal::parse(field);
        m_isGood = m_isGood && decimal.has_value();
        return decimal ? std::optional(*decimal) : std::nullopt;
    }
    Decimal decimal() {
        const auto value = optionalDecimal();
        m_isGood = m_isGood && value.has_value();
        return value.value_or(Decimal());
    }
    template <class E> std::optional<E> optionalToken() {
        const std::string field = text();
        const auto value = fromToken<E>(field);
        m_isGood = m_isGood && (field.empty() || value.has_value());
        return value;
    }
    template <class E> E tokenOf() {
        const auto value = optionalToken<E>();
        m_isGood = m_isGood && value.has_value();
        return value.value_or(E{});
    }
    std::optional<YearMonth> optionalYearMonth() {
        const std::string field = text();
        if (field.empty()) return std::nullopt;
        const auto period = Period::parse(field);
        m_isGood = m_isGood && period.has_value();
        return period ? std::optional(YearMonth{period->year, period->last.number()}) : std::nullopt;
    }
    Fields list() {
        const std::string joinedItems = text();
        Fields items;
        for (std::size_t start = 0; start < joinedItems.size();) {
            const auto bar = std::min(joinedItems.find('|', start), joinedItems.size());
            items.push_back(joinedItems.substr(start, bar - start));
            start = bar + 1;
        }
        return items;
    }
    CurveShape shape() {
        const std::string kind = text();
        const auto shape = shapeFrom(kind, list());
        m_isGood = m_isGood && shape.has_value();
        return shape.value_or(MonthLinear{});
    }
    /// False before fields that records of an earlier version do not have; they keep their defaults.
    bool hasMore() const { return m_next < m_fields.size(); }

    template <class R> Result<R> finished(R record) const {
        if (m_isGood && m_next == m_fields.size()) return record;
        return Problem{ProblemKind::Unreadable, "record.unreadable", {m_fields.empty() ? "" : m_fields.front()}};
    }

private:
    const Fields& m_fields;
    std::size_t m_next = 0;
    bool m_isGood = true;
};

} // namespace

Result<Figure> figureFrom(const Fields& fields) {
    FieldReader in(fields);
    Figure f;
    f.key = in.figureKey();
    f.value = in.optionalDecimal();
    f.state = in.tokenOf<FigureState>();
    f.qualifier = in.optionalToken<Qualifier>();
    f.status = in.tokenOf<DataStatus>();
    const auto growth = in.optionalDecimal();
    const auto bound = in.optionalToken<Bound>();
    if (growth) f.growth = PublishedGrowth{*growth, bound};
    f.points = in.optionalDecimal();
    f.restatedBase = in.optionalDecimal();
    f.lastYear = in.optionalDecimal();
    f.source = in.text();
    f.note = in.text();
    f.label = in.text();
    f.typed = in.text();
    f.isAsOfAssumed = in.flag();
    f.revision = in.number();
    if (in.hasMore()) {
        f.stage = in.optionalToken<MilestoneStage>();
        f.wording = in.text();
    }
    return in.finished(f);
}

Result<Indicator> indicatorFrom(const Fields& fields) {
    FieldReader in(fields);
    Indicator i;
    i.code = in.code<IndicatorCode>();
    i.name = in.text();
    i.aliases = in.list();
    i.initials = in.text();
    i.section = in.text();
    i.department = in.code<DepartmentCode>();
    i.unit = in.text();
    i.decimals = in.number();
    i.measure = in.tokenOf<Measure>();
    i.reporting = in.tokenOf<Reporting>();
    i.frequency = in.tokenOf<Frequency>();
    i.direction = in.tokenOf<Direction>();
    i.isJanuaryExempt = in.flag();
    i.parent = in.optionalCode<IndicatorCode>();
    i.isExhaustivePart = in.flag();
    i.numerator = in.optionalCode<IndicatorCode>();
    i.denominator = in.optionalCode<IndicatorCode>();
    i.basis = in.text();
    i.definition = in.text();
    i.validFrom = in.optionalYearMonth();
    i.validTo = in.optionalYearMonth();
    i.order = in.number();
    i.revision = in.number();
    if (in.hasMore()) {
        i.inForceFrom = in.optionalYearMonth();
        i.changeReason = in.text();
    }
    return in.finished(i);
}

Result<Target> targetFrom(const Fields& fields) {
    FieldReader in(fields);
    Target t;
    t.key.indicator = in.code<IndicatorCode>();
    t.key.region = in.code<RegionCode>();
    t.key.year = in.number();
    t.nature = in.tokenOf<TargetNature>();
    t.comparator = in.tokenOf<Comparator>();
    t.word = in.text();
    t.commitment = in.optionalToken<Commitment>();
    t.value = in.decimal();
    t.startMonth = in.month();
    t.document = in.text();
    t.basis = in.text();
    t.basisAssumption = in.text();
    t.startLevel = in.optionalDecimal();
    t.curve = in.optionalCode<CurveCode>();
    if (const auto limit = in.optionalDecimal()) t.thresholds = LightThresholds{*limit};
    t.decidedOn = in.text();
    t.reason = in.text();
    t.note = in.text();
    t.revision = in.number();
    return in.finished(t);
}

Result<Curve> curveFrom(const Fields& fields) {
    FieldReader in(fields);
    Curve c;
    c.code = in.code<CurveCode>();
    c.name = in.text();
    c.shape = in.shape();
    c.isAssumed = in.flag();
    c.reason = in.text();
    c.revision = in.number();
    if (in.hasMore()) c.decidedOn = in.text();
    return in.finished(c);
}

Result<Region> regionFrom(const Fields& fields) {
    FieldReader in(fields);
    Region r;
    r.code = in.code<RegionCode>();
    r.name = in.text();
    r.type = in.tokenOf<RegionType>();
    r.parent = in.optionalCode<RegionCode>();
    r.isInTotal = in.flag();
    r.validFrom = in.optionalYearMonth();
    r.validTo = in.optionalYearMonth();
    r.order = in.number();
    r.note = in.text();
    r.revision = in.number();
    return in.finished(r);
}

Result<Department> departmentFrom(const Fields& fields) {
    FieldReader in(fields);
    Department d;
    d.code = in.code<DepartmentCode>();
    d.name = in.text();
    d.isAssumed = in.flag();
    d.order = in.number();
    d.revision = in.number();
    return in.finished(d);
}

Result<Settings> settingsFrom(const Fields& fields) {
    FieldReader in(fields);
    Settings s;
    s.title = in.text();
    s.isSample = in.flag();
    s.rounding = in.tokenOf<RoundingRule>();
    s.thresholds = LightThresholds{in.decimal()};
    if (in.hasMore()) {
        for (const auto field : limitFields) s.limits.*field = in.decimal();
        s.closedThrough = in.optionalYearMonth();
    }
    if (in.hasMore()) s.dueDay = in.optionalNumber();
    return in.finished(s);
}

Result<Person> personFrom(const Fields& fields) {
    FieldReader in(fields);
    Person p;
    p.code = in.code<PersonCode>();
    p.name = in.text();
    p.role = in.tokenOf<Role>();
    p.department = in.code<DepartmentCode>();
    p.login = in.text();
    p.isAssumed = in.flag();
    p.validTo = in.optionalYearMonth();
    p.order = in.number();
    p.revision = in.number();
    return in.finished(p);
}

Result<Submission> submissionFrom(const Fields& fields) {
    FieldReader in(fields);
    Submission s;
    s.key.department = in.code<DepartmentCode>();
    s.key.month = in.yearMonth();
    s.stage = in.tokenOf<Stage>();
    s.submittedBy = in.code<PersonCode>();
    s.approvedBy = in.code<PersonCode>();
    s.signedBy = in.code<PersonCode>();
    s.comment = in.text();
    s.deadline = in.text();
    s.anchor = in.text();
    s.sealed = in.verdicts();
    s.revision = in.number();
    if (in.hasMore())
        if (const auto limit = in.optionalDecimal()) s.thresholds = LightThresholds{*limit};
    return in.finished(s);
}

Result<Review> reviewFrom(const Fields& fields) {
    FieldReader in(fields);
    Review r;
    r.figure = in.figureKey();
    r.isAccepted = in.flag();
    r.comment = in.text();
    r.reviewer = in.code<PersonCode>();
    r.figureRevision = in.number();
    r.revision = in.number();
    return in.finished(r);
}

Result<FindingExplanation> explanationFrom(const Fields& fields) {
    FieldReader in(fields);
    FindingExplanation e;
    e.figure = in.figureKey();
    e.check = in.text();
    e.finding = in.text();
    e.text = in.text();
    e.revision = in.number();
    return in.finished(e);
}

Fields fieldsOf(const Figure& f) {
    return {f.key.period.toText(), text(f.key.period.kind), f.key.indicator.text, f.key.region.text,
            text(f.value), text(f.state), text(f.qualifier), text(f.status),
            f.growth ? text(f.growth->percent) : "", f.growth ? text(f.growth->bound) : "", text(f.points),
            text(f.restatedBase), text(f.lastYear), f.source, f.note, f.label, f.typed,
            text(f.isAsOfAssumed), text(f.revision), text(f.stage), f.wording};
}

Fields fieldsOf(const Indicator& i) {
    return {i.code.text, i.name, joined(i.aliases), i.initials, i.section, i.department.text, i.unit,
            text(i.decimals), text(i.measure), text(i.reporting), text(i.frequency), text(i.direction),
            text(i.isJanuaryExempt), text(i.parent), text(i.isExhaustivePart), text(i.numerator),
            text(i.denominator), i.basis, i.definition, text(i.validFrom), text(i.validTo), text(i.order),
            text(i.revision), text(i.inForceFrom), i.changeReason};
}

Fields fieldsOf(const Target& t) {
    return {t.key.indicator.text, t.key.region.text, text(t.key.year), text(t.nature), text(t.comparator), t.word,
            text(t.commitment), text(t.value), text(t.startMonth.number()), t.document, t.basis, t.basisAssumption,
            text(t.startLevel), text(t.curve), text(t.thresholds), t.decidedOn, t.reason, t.note,
            text(t.revision)};
}

Fields fieldsOf(const Curve& c) {
    return {c.code.text, c.name, std::string(shapeToken(c.shape)), joined(shapeParts(c.shape)),
            text(c.isAssumed), c.reason, text(c.revision), c.decidedOn};
}

Fields fieldsOf(const Region& r) {
    return {r.code.text, r.name, text(r.type), text(r.parent), text(r.isInTotal), text(r.validFrom),
            text(r.validTo), text(r.order), r.note, text(r.revision)};
}

Fields fieldsOf(const Department& d) {
    return {d.code.text, d.name, text(d.isAssumed), text(d.order), text(d.revision)};
}

Fields fieldsOf(const Settings& s) {
    Fields fields{s.title, text(s.isSample), text(s.rounding), text(s.thresholds)};
    for (const auto field : limitFields) fields.push_back(text(s.limits.*field));
    fields.push_back(text(s.closedThrough));
    fields.push_back(text(s.dueDay));
    return fields;
}

Fields fieldsOf(const Person& p) {
    return {p.code.text, p.name, text(p.role), p.department.text, p.login, text(p.isAssumed), text(p.validTo),
            text(p.order), text(p.revision)};
}

Fields fieldsOf(const Submission& s) {
    return {s.key.department.text, s.key.month.toText(), text(s.stage), s.submittedBy.text, s.approvedBy.text,
            s.signedBy.text, s.comment, s.deadline, s.anchor, text(s.sealed), text(s.revision), text(s.thresholds)};
}

Fields fieldsOf(const Review& r) {
    Fields fields = keyFields(r.figure);
    for (auto field : {text(r.isAccepted), r.comment, r.reviewer.text, text(r.figureRevision), text(r.revision)})
        fields.push_back(std::move(field));
    return fields;
}

Fields fieldsOf(const FindingExplanation& e) {
    Fields fields = keyFields(e.figure);
    for (auto field : {e.check, e.finding, e.text, text(e.revision)}) fields.push_back(std::move(field));
    return fields;
}

std::string keyTextOf(const FigureKey& key) { return joined(keyFields(key)); }

std::string keyTextOf(const Figure& f) { return keyTextOf(f.key); }

std::string keyTextOf(const Submission& s) { return s.key.department.text + "|" + s.key.month.toText(); }

std::string keyTextOf(const Review& r) { return keyTextOf(r.figure); }

std::string keyTextOf(const FindingExplanation& e) { return keyTextOf(e.figure) + "|" + e.check; }

std::optional<FigureKey> figureKeyFrom(std::string_view keyText) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= keyText.size();) {
        const std::size_t bar = std::min(keyText.find('|', start), keyText.size());
        parts.push_back(keyText.substr(start, bar - start));
        start = bar + 1;
    }
    if (parts.size() != 4) return std::nullopt;
    const auto period = Period::parse(parts[0]);
    const auto kind = fromToken<PeriodKind>(parts[1]);
    if (!period || !kind) return std::nullopt;
    return FigureKey{period->withKind(*kind), {std::string(parts[2])}, {std::string(parts[3])}};
}

std::string keyTextOf(const Curve& c) { return c.code.text; }

std::string keyTextOf(const Indicator& i) { return i.code.text; }

std::string keyTextOf(const Target& t) {
    return t.key.indicator.text + "|" + t.key.region.text + "|" + text(t.key.year);
}

Fields inPresentForm(RecordKind kind, const Fields& fields) {
    const auto again = [&](const auto& record) { return record ? fieldsOf(*record) : fields; };
    switch (kind) {
    case RecordKind::Figure: return again(figureFrom(fields));
    case RecordKind::Indicator: return again(indicatorFrom(fields));
    case RecordKind::Target: return again(targetFrom(fields));
    case RecordKind::Curve: return again(curveFrom(fields));
    case RecordKind::Region: return again(regionFrom(fields));
    case RecordKind::Department: return again(departmentFrom(fields));
    case RecordKind::Settings: return again(settingsFrom(fields));
    case RecordKind::Person: return again(personFrom(fields));
    case RecordKind::Submission: return again(submissionFrom(fields));
    case RecordKind::Review: return again(reviewFrom(fields));
    case RecordKind::Explanation: return again(explanationFrom(fields));
    }
    return fields;
}

std::string encodeFields(std::span<const std::string> fields) {
    std::string out(1, formatByte);
    for (const auto& field : fields) {
        appendLength(out, field.size());
        out += field;
    }
    return out;
}

Result<Fields> decodeFields(std::string_view bytes) {
    const Problem unreadable{ProblemKind::Unreadable, "journal.body", {}};
    if (bytes.empty() || bytes.front() != formatByte) return unreadable;
    bytes.remove_prefix(1);
    Fields fields;
    while (!bytes.empty()) {
        if (bytes.size() < 4) return unreadable;
        const std::size_t length = lengthAt(bytes);
        bytes.remove_prefix(4);
        if (bytes.size() < length) return unreadable;
        fields.emplace_back(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    return fields;
}

} // namespace xushi
