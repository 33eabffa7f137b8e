#include "usecases/JudgeCatalogue.h"

#include "domain/RecordNames.h"
#include "domain/texts/RecordTexts.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/EditTargets.h"
#include "usecases/IncomingCatalogue.h"
#include "usecases/IndicatorRules.h"

namespace xushi {
namespace {

/// Judges the lists one after the other and gathers what becomes of their records.
class Judge {
public:
    Judge(Reading& reading, const Catalogue& stored, const Catalogue& incoming, const ClosedMonths& closed)
        : m_reading(reading), m_stored(stored), m_incoming(incoming), m_all(joined(stored, incoming)), m_closed(closed) {}

    std::vector<CatalogueLine> lines() {
        each(RecordKind::Department, m_incoming.departments, [&](const Department& d, const Department*) { return checkDepartmentAmong(m_all, d); });
        each(RecordKind::Region, m_incoming.regions, [&](const Region& region, const Region*) {
            const auto fits = checkRegionAmong(m_all, region);
            return fits ? checkRegionKept(m_closed, m_stored, region) : fits;
        });
        each(RecordKind::Curve, m_incoming.curves, [&](const Curve& curve, const Curve* before) { return checkCurveAmong(curve, before); });
        each(RecordKind::Indicator, m_incoming.indicators, [&](const Indicator& indicator, const Indicator* before) {
            for (const auto& fits : {checkIndicatorAmong(m_all, indicator, before), checkReferences(indicator)})
                if (!fits) return fits;
            return before ? checkIndicatorKept(m_reading, m_stored, *before, indicator) : Result<void>();
        });
        each(RecordKind::Target, m_incoming.targets, [&](const Target& target, const Target*) {
            const auto fits = checkTarget(m_all, target);
            return fits ? checkTargetReasons(m_stored, target, nullptr) : fits;
        });
        each(RecordKind::Person, m_incoming.people, [&](const Person& person, const Person*) { return checkPersonAmong(m_all, person); });
        return std::move(m_lines);
    }

private:
    template <class Record, class Check> void each(RecordKind kind, const std::vector<Record>& records, const Check& check) {
        for (const auto& record : records) {
            const Record* before = storedOf(m_stored, record);
            CatalogueLine line{.kind = kind, .key = keyOf(record), .name = nameOf(record), .verdict = CatalogueVerdict::New, .problem = {}};
            if (before) line.verdict = *before == record ? CatalogueVerdict::Same : CatalogueVerdict::Changed;
            if (line.verdict != CatalogueVerdict::Same)
                for (const auto& fits : {check(record, before), checkTexts(record, before)})
                    if (!fits && !line.problem) line.problem = fits.error();
            if (line.problem) line.verdict = CatalogueVerdict::Problem;
            m_lines.push_back(std::move(line));
        }
    }

    template <class Record> static std::string keyOf(const Record& record) {
        if constexpr (std::is_same_v<Record, Target>) return keyTextOf(record);
        else return record.code.text;
    }
    /// 技术合同成交额 淮安市 2025
    template <class Record> std::string nameOf(const Record& record) const {
        if constexpr (std::is_same_v<Record, Target>)
            return nameIn(m_all, record.key.indicator) + " " + nameIn(m_all, record.key.region) + " " + std::to_string(record.key.year);
        else return record.name;
    }

    Result<void> checkReferences(const Indicator& indicator) const {
        const auto unknown = [&](const char* field, const std::string& code) { return refused("catalogue.reference", {indicator.name, field, code}); };
        if (!indicator.department.empty() && !m_all.find(indicator.department)) return unknown("department", indicator.department.text);
        for (const auto& [field, code] : {std::pair("parent", indicator.parent), std::pair("numerator", indicator.numerator), std::pair("denominator", indicator.denominator)})
            if (code && !m_all.find(*code)) return unknown(field, code->text);
        return {};
    }

    Reading& m_reading;
    const Catalogue& m_stored;
    const Catalogue& m_incoming;
    Catalogue m_all;
    const ClosedMonths& m_closed;
    std::vector<CatalogueLine> m_lines;
};

} // namespace

Result<std::vector<CatalogueLine>> judgeCatalogue(Reading& reading, const Catalogue& stored, const Catalogue& incoming) {
    const auto closed = closedMonths(reading, stored.settings);
    if (!closed) return closed.error();
    return Judge(reading, stored, incoming, *closed).lines();
}

} // namespace xushi
