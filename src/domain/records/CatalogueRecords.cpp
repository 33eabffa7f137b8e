#include "domain/Records.h"
#include "domain/records/FieldReader.h"
#include "domain/records/FieldText.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array limitFields{&CheckLimits::growth,   &CheckLimits::completion, &CheckLimits::gapJump,
                                 &CheckLimits::unitSlip, &CheckLimits::jump,       &CheckLimits::recomputed};

} // namespace

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
    return in.finished(std::move(i));
}

Fields fieldsOf(const Indicator& i) {
    return {i.code.text, i.name, joinedField(i.aliases), i.initials, i.section, i.department.text, i.unit,
            asField(i.decimals), asField(i.measure), asField(i.reporting), asField(i.frequency), asField(i.direction),
            asField(i.isJanuaryExempt), asField(i.parent), asField(i.isExhaustivePart), asField(i.numerator),
            asField(i.denominator), i.basis, i.definition, asField(i.validFrom), asField(i.validTo), asField(i.order),
            asField(i.revision), asField(i.inForceFrom), i.changeReason};
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
    if (in.hasMore()) t.isWithdrawn = in.flag();
    return in.finished(std::move(t));
}

Fields fieldsOf(const Target& t) {
    return {t.key.indicator.text, t.key.region.text, asField(t.key.year), asField(t.nature), asField(t.comparator),
            t.word, asField(t.commitment), asField(t.value), asField(t.startMonth.number()), t.document, t.basis,
            t.basisAssumption, asField(t.startLevel), asField(t.curve), asField(t.thresholds), t.decidedOn, t.reason,
            t.note, asField(t.revision), asField(t.isWithdrawn)};
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
    return in.finished(std::move(c));
}

Fields fieldsOf(const Curve& c) {
    return {c.code.text, c.name, std::string(shapeToken(c.shape)), joinedField(shapeParts(c.shape)),
            asField(c.isAssumed), c.reason, asField(c.revision), c.decidedOn};
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
    return in.finished(std::move(r));
}

Fields fieldsOf(const Region& r) {
    return {r.code.text, r.name, asField(r.type), asField(r.parent), asField(r.isInTotal), asField(r.validFrom),
            asField(r.validTo), asField(r.order), r.note, asField(r.revision)};
}

Result<Department> departmentFrom(const Fields& fields) {
    FieldReader in(fields);
    Department d;
    d.code = in.code<DepartmentCode>();
    d.name = in.text();
    d.isAssumed = in.flag();
    d.order = in.number();
    d.revision = in.number();
    return in.finished(std::move(d));
}

Fields fieldsOf(const Department& d) {
    return {d.code.text, d.name, asField(d.isAssumed), asField(d.order), asField(d.revision)};
}

Result<StoredLayout> layoutFrom(const Fields& fields) {
    FieldReader in(fields);
    StoredLayout l;
    l.code = in.code<LayoutCode>();
    l.name = in.text();
    l.body = in.text();
    l.revision = in.number();
    return in.finished(std::move(l));
}

Fields fieldsOf(const StoredLayout& l) { return {l.code.text, l.name, l.body, asField(l.revision)}; }

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
    if (in.hasMore()) {
        s.limits.smallCount = in.decimal();
        s.silences = in.silences();
    }
    return in.finished(std::move(s));
}

Fields fieldsOf(const Settings& s) {
    Fields fields{s.title, asField(s.isSample), asField(s.rounding), asField(s.thresholds)};
    for (const auto field : limitFields) fields.push_back(asField(s.limits.*field));
    fields.push_back(asField(s.closedThrough));
    fields.push_back(asField(s.dueDay));
    fields.push_back(asField(s.limits.smallCount));
    Fields silences;
    for (const auto& silence : s.silences) silences.push_back(textOf(silence));
    fields.push_back(joinedField(silences));
    return fields;
}

std::string keyTextOf(const Curve& c) { return c.code.text; }

std::string keyTextOf(const Indicator& i) { return i.code.text; }

std::string keyTextOf(const Target& t) {
    return t.key.indicator.text + "|" + t.key.region.text + "|" + asField(t.key.year);
}

} // namespace xushi
