#include "io/catalogue/CatalogueChecks.h"

#include "domain/Ancestry.h"
#include "io/catalogue/CatalogueRecords.h"

#include <set>

namespace xushi {
namespace {

/// Walks the catalogue and keeps the first problem.
class Checker {
public:
    explicit Checker(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    Result<void> result() {
        checkDuplicates(m_catalogue.departments);
        checkDuplicates(m_catalogue.regions);
        checkDuplicates(m_catalogue.curves);
        checkDuplicates(m_catalogue.indicators);
        checkDuplicates(m_catalogue.targets);
        checkDuplicates(m_catalogue.people);
        for (const auto& region : m_catalogue.regions) check(region);
        for (const auto& curve : m_catalogue.curves) check(curve);
        for (const auto& indicator : m_catalogue.indicators) check(indicator);
        for (const auto& target : m_catalogue.targets) check(target);
        for (const auto& person : m_catalogue.people)
            if (!person.department.empty()) checkReference(person, "department", std::optional(person.department));
        checkParents(m_catalogue.regions);
        checkParents(m_catalogue.indicators);
        if (m_problem) return *m_problem;
        return {};
    }

private:
    template <class R> void checkDuplicates(const std::vector<R>& records) {
        for (const auto& record : records)
            if (!m_names.insert(recordName(record)).second) keep("duplicate", {recordName(record)});
    }

    void check(const Region& region) {
        checkReference(region, "parent", region.parent);
        checkValidity(region);
    }

    void check(const Curve& curve) { keepFault(curve, validate(curve.shape)); }

    void check(const Indicator& indicator) {
        if (!indicator.department.empty())
            checkReference(indicator, "department", std::optional(indicator.department));
        checkReference(indicator, "parent", indicator.parent);
        checkReference(indicator, "numerator", indicator.numerator);
        checkReference(indicator, "denominator", indicator.denominator);
        if (indicator.numerator == indicator.code) keep("cycle", {recordName(indicator), "numerator"});
        if (indicator.denominator == indicator.code) keep("cycle", {recordName(indicator), "denominator"});
        checkValidity(indicator);
    }

    void check(const Target& target) {
        checkReference(target, "indicator", std::optional(target.key.indicator));
        checkReference(target, "region", std::optional(target.key.region));
        checkReference(target, "curve", target.curve);
        keepFault(target, validate(target));
    }

    /// What the domain refuses, with the name of the record before its arguments.
    template <class R> void keepFault(const R& record, const Result<void>& valid) {
        if (valid) return;
        auto args = valid.error().args;
        args.insert(args.begin(), recordName(record));
        keep(valid.error().key, std::move(args));
    }

    template <class R, class C>
    void checkReference(const R& record, const char* field, const std::optional<C>& code) {
        if (code && !m_catalogue.find(*code)) keep("reference", {recordName(record), field, code->text});
    }

    template <class R> void checkValidity(const R& record) {
        if (record.validity().endsBeforeItBegins())
            keep("field", {recordName(record), "validTo", record.validTo->toText()});
    }

    template <class R> void checkParents(const std::vector<R>& records) {
        for (const auto& record : records)
            if (hangsBelowItself(m_catalogue, record)) return keep("cycle", {recordName(record), "parent"});
    }

    void keep(const std::string& key, std::vector<std::string> args) {
        if (!m_problem) m_problem = refused("catalogue." + key, std::move(args));
    }

    const Catalogue& m_catalogue;
    std::set<std::string> m_names;
    std::optional<Problem> m_problem;
};

} // namespace

Result<void> checkCatalogue(const Catalogue& catalogue) { return Checker(catalogue).result(); }

} // namespace xushi
