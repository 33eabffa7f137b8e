#pragma once

#include "cli/Verb.h"
#include "domain/allocation/TargetAllocation.h"

#include <optional>
#include <vector>

namespace xushi {

/// Spreads a year's target over the counties or over the months.
class AllocateVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "allocate"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<AllocationWish> wish(const Catalogue& catalogue) const;
    Result<AllocationPlace> placeNamed(const Catalogue& catalogue, const std::string& text) const;
    Result<std::map<AllocationPlace, Decimal>> numbersOf(const Catalogue& catalogue, const std::vector<std::string>& given, const std::string& unit) const;
    void print(const AllocationPlan& plan, const Indicator& indicator) const;
    void printRow(const AllocationPlan& plan, const AllocationRow& row) const;
    void printJsonOf(const AllocationPlan& plan) const;

    std::string m_indicator;
    int m_year = 0;
    std::string m_over;
    std::string m_by;
    std::vector<std::string> m_weights;
    std::vector<std::string> m_held;
    std::string m_curve;
    std::string m_decidedOn;
    std::string m_reason;
    std::string m_format = "text";
    bool m_isDryRun = false;
};

} // namespace xushi
