#include "io/catalogue/CatalogueRecords.h"

#include "domain/Records.h"
#include "domain/TargetUnit.h"
#include "domain/YearSpan.h"

namespace xushi {
namespace {

constexpr WholeRange orders{-1'000'000'000, 1'000'000'000};
constexpr WholeRange months{1, 12};
constexpr WholeRange years{everyYear.first, everyYear.last};
constexpr WholeRange curveYears{0, 10};
constexpr WholeRange scales{0, Decimal::maxScale};

FileValue fieldOf(const Decimal& value) { return value.toString(); }
FileValue fieldOf(const YearMonth& value) { return value.toText(); }
template <class Tag> FileValue fieldOf(const Code<Tag>& code) { return code.text; }
template <class E> requires std::is_enum_v<E> FileValue fieldOf(E value) { return std::string(token(value)); }
template <class T> FileValue fieldOf(const std::optional<T>& value) { return value ? fieldOf(*value) : FileValue(); }

FileValue fieldOf(const CurvePoint& point) { return {{"month", point.month.number()}, {"share", point.percent.toString()}}; }

/// Only what the kind of curve has: points, a number of years, or a day.
FileValue pointsOf(const CurveShape& shape) {
    FileValue points = FileValue::array();
    if (const auto* planned = std::get_if<PlannedPoints>(&shape))
        for (const auto& point : planned->points) points.push_back(fieldOf(point));
    if (const auto* steps = std::get_if<QuarterSteps>(&shape))
        for (std::size_t i = 0; i < steps->percents.size(); ++i)
            points.push_back(fieldOf(CurvePoint{Month(static_cast<int>(i) * 3 + 3), steps->percents[i]}));
    return points;
}

FileValue yearsOf(const CurveShape& shape) {
    const auto* mean = std::get_if<MeanShare>(&shape);
    return mean ? FileValue(mean->years) : FileValue();
}

FileValue dayOf(const CurveShape& shape) {
    const auto* milestone = std::get_if<MilestoneDate>(&shape);
    return milestone ? FileValue(milestone->day.toText()) : FileValue();
}

/// What is not an object with a month and a decimal share is refused as a whole.
std::optional<CurvePoint> pointFrom(const FileValue& point) {
    RecordReader in(point, "", "");
    if (!point.is_object()) return std::nullopt;
    in.allowOnly(std::array<std::string_view, 2>{"month", "share"});
    const Month month(in.whole("month", months, std::nullopt));
    const Decimal share = in.neededDecimal("share", "%");
    return in.isGood() ? std::optional(CurvePoint{month, share}) : std::nullopt;
}

/// Points, years and day as the parts that the domain reads shapes from; a field that the kind does not have is refused.
CurveShape readShape(RecordReader& in) {
    const std::string kind = in.neededText("kind");
    std::vector<std::string> parts;
    const auto elements = in.elements("points");
    for (const FileValue& element : elements) {
        const auto point = pointFrom(element);
        if (!point) return in.refuse("points", shownValue(element)), MonthLinear{};
        parts.push_back(std::to_string(point->month.number()) + ":" + point->percent.toString());
    }
    const int yearCount = in.whole("years", curveYears, 0);
    const std::string day = in.date("day");
    if (yearCount > 0) parts.push_back(std::to_string(yearCount));
    if (!day.empty()) parts.push_back(day);
    const auto shape = shapeFrom(kind, parts);
    if (shape) return *shape;
    if (!isKnownShape(kind)) in.refuse("kind", kind);
    else if (!elements.empty()) in.refuse("points", shownValue(elements.front()));
    else if (!day.empty()) in.refuse("day", day);
    else in.refuse("years", std::to_string(yearCount));
    return MonthLinear{};
}

/// The domain's lights turn at a gap of 0; an exchange file may say so and nothing else.
void checkBehindAt(RecordReader& in) {
    const auto behindAt = in.decimal("behindAt", "个百分点");
    if (behindAt && !behindAt->isZero()) in.refuse("behindAt", behindAt->toString());
}

} // namespace

FileValue recordOf(const Department& d) {
    return {{"code", d.code.text}, {"name", d.name}, {"assumed", d.isAssumed}, {"order", d.order}};
}

FileValue recordOf(const Person& p) {
    return {{"code", p.code.text}, {"name", p.name}, {"role", fieldOf(p.role)}, {"department", p.department.text},
            {"login", p.login}, {"assumed", p.isAssumed}, {"validTo", fieldOf(p.validTo)}, {"order", p.order}};
}

FileValue recordOf(const Region& r) {
    return {{"code", r.code.text}, {"name", r.name}, {"type", fieldOf(r.type)}, {"parent", fieldOf(r.parent)},
            {"inTotal", r.isInTotal}, {"validFrom", fieldOf(r.validFrom)}, {"validTo", fieldOf(r.validTo)},
            {"order", r.order}, {"note", r.note}};
}

FileValue recordOf(const Curve& c) {
    return {{"code", c.code.text}, {"name", c.name}, {"kind", std::string(shapeToken(c.shape))},
            {"points", pointsOf(c.shape)}, {"years", yearsOf(c.shape)}, {"day", dayOf(c.shape)},
            {"assumed", c.isAssumed}, {"reason", c.reason}, {"decidedOn", c.decidedOn}};
}

FileValue recordOf(const Indicator& i) {
    FileValue record{{"code", i.code.text}, {"name", i.name}, {"aliases", FileValue(i.aliases)}, {"initials", i.initials},
            {"section", i.section}, {"department", i.department.text}, {"unit", i.unit},
            {"decimals", i.decimals}, {"measure", fieldOf(i.measure)}, {"reporting", fieldOf(i.reporting)},
            {"frequency", fieldOf(i.frequency)}, {"direction", fieldOf(i.direction)}, {"janExempt", i.isJanuaryExempt},
            {"parent", fieldOf(i.parent)}, {"exhaustive", i.isExhaustivePart}, {"numerator", fieldOf(i.numerator)},
            {"denominator", fieldOf(i.denominator)}, {"basis", i.basis}, {"definition", i.definition},
            {"validFrom", fieldOf(i.validFrom)}, {"validTo", fieldOf(i.validTo)}, {"order", i.order}};
    if (i.inForceFrom) { // most definitions have one version, and their record says nothing of it
        record["inForceFrom"] = fieldOf(i.inForceFrom);
        record["changeReason"] = i.changeReason;
    }
    return record;
}

FileValue recordOf(const Target& t) {
    const auto farBehindAt = t.thresholds ? std::optional(t.thresholds->farBehindBelow) : std::nullopt;
    return {{"indicator", t.key.indicator.text}, {"region", t.key.region.text}, {"year", t.key.year},
            {"nature", fieldOf(t.nature)}, {"comparator", fieldOf(t.comparator)}, {"word", t.word},
            {"commitment", fieldOf(t.commitment)}, {"value", fieldOf(t.value)}, {"startMonth", t.startMonth.number()},
            {"document", t.document}, {"basis", t.basis}, {"basisAssumption", t.basisAssumption},
            {"startLevel", fieldOf(t.startLevel)}, {"curve", fieldOf(t.curve)}, {"behindAt", nullptr},
            {"farBehindAt", fieldOf(farBehindAt)}, {"decidedOn", t.decidedOn}, {"reason", t.reason},
            {"note", t.note}};
}

void readRecord(RecordReader& in, Department& d) {
    d.code = in.neededCode<DepartmentCode>("code");
    d.name = in.neededText("name");
    d.isAssumed = in.flag("assumed", d.isAssumed);
    d.order = in.whole("order", orders, d.order);
}

void readRecord(RecordReader& in, Region& r) {
    r.code = in.neededCode<RegionCode>("code");
    r.name = in.neededText("name");
    r.type = in.token<RegionType>("type").value_or(r.type);
    r.parent = in.code<RegionCode>("parent");
    r.isInTotal = in.flag("inTotal", r.isInTotal);
    r.validFrom = in.yearMonth("validFrom");
    r.validTo = in.yearMonth("validTo");
    r.order = in.whole("order", orders, r.order);
    r.note = in.text("note");
}

void readRecord(RecordReader& in, Curve& c) {
    c.code = in.neededCode<CurveCode>("code");
    c.name = in.neededText("name");
    c.shape = readShape(in);
    c.isAssumed = in.flag("assumed", c.isAssumed);
    c.reason = in.text("reason");
    c.decidedOn = in.date("decidedOn");
}

void readRecord(RecordReader& in, Indicator& i) {
    i.code = in.neededCode<IndicatorCode>("code");
    i.name = in.neededText("name");
    i.aliases = in.texts("aliases");
    i.initials = in.text("initials");
    i.section = in.text("section");
    i.department = in.code<DepartmentCode>("department").value_or(DepartmentCode{});
    i.unit = in.text("unit");
    i.decimals = in.whole("decimals", scales, i.decimals);
    i.measure = in.token<Measure>("measure").value_or(i.measure);
    i.reporting = in.token<Reporting>("reporting").value_or(i.reporting);
    i.frequency = in.token<Frequency>("frequency").value_or(i.frequency);
    i.direction = in.token<Direction>("direction").value_or(i.direction);
    i.isJanuaryExempt = in.flag("janExempt", i.isJanuaryExempt);
    i.parent = in.code<IndicatorCode>("parent");
    i.isExhaustivePart = in.flag("exhaustive", i.isExhaustivePart);
    i.numerator = in.code<IndicatorCode>("numerator");
    i.denominator = in.code<IndicatorCode>("denominator");
    i.basis = in.text("basis");
    i.definition = in.text("definition");
    i.validFrom = in.yearMonth("validFrom");
    i.validTo = in.yearMonth("validTo");
    i.inForceFrom = in.yearMonth("inForceFrom");
    i.changeReason = in.text("changeReason");
    i.order = in.whole("order", orders, i.order);
}

void readTarget(RecordReader& in, const Catalogue& catalogue, Target& t) {
    t.key.indicator = in.neededCode<IndicatorCode>("indicator");
    t.key.region = in.neededCode<RegionCode>("region");
    t.key.year = in.whole("year", years, std::nullopt);
    t.nature = in.token<TargetNature>("nature").value_or(t.nature);
    t.comparator = in.token<Comparator>("comparator").value_or(t.comparator);
    t.word = in.text("word");
    t.commitment = in.token<Commitment>("commitment");
    const Indicator* indicator = catalogue.find(t.key.indicator);
    t.value = in.neededDecimal("value", indicator ? unitOf(t.nature, *indicator) : std::string());
    t.startMonth = Month(in.whole("startMonth", months, t.startMonth.number()));
    t.document = in.text("document");
    t.basis = in.text("basis");
    t.basisAssumption = in.text("basisAssumption");
    t.startLevel = in.decimal("startLevel", indicator ? indicator->unit : std::string());
    t.curve = in.code<CurveCode>("curve");
    checkBehindAt(in);
    if (const auto limit = in.decimal("farBehindAt", "个百分点")) {
        if (*limit > Decimal(0)) in.refuse("farBehindAt", limit->toString());
        t.thresholds = LightThresholds{*limit};
    }
    t.decidedOn = in.date("decidedOn");
    t.reason = in.text("reason");
    t.note = in.text("note");
}

void readRecord(RecordReader& in, Person& p) {
    p.code = in.neededCode<PersonCode>("code");
    p.name = in.neededText("name");
    p.role = in.token<Role>("role").value_or(p.role);
    p.department = in.code<DepartmentCode>("department").value_or(DepartmentCode{});
    p.login = in.text("login");
    p.isAssumed = in.flag("assumed", p.isAssumed);
    p.validTo = in.yearMonth("validTo");
    p.order = in.whole("order", orders, p.order);
}

std::string recordName(const Department& department) { return "departments/" + department.code.text; }
std::string recordName(const Region& region) { return "regions/" + region.code.text; }
std::string recordName(const Curve& curve) { return "curves/" + curve.code.text; }
std::string recordName(const Indicator& indicator) { return "indicators/" + indicator.code.text; }
std::string recordName(const Target& target) { return "targets/" + keyTextOf(target); }
std::string recordName(const Person& person) { return "people/" + person.code.text; }

} // namespace xushi
