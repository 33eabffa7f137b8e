#pragma once

#include "cli/Verb.h"
#include "domain/narrative/Narrative.h"
#include "domain/summary/SummaryTable.h"
#include "store/Reading.h"

namespace xushi {

/// Writes the report of a narrative template; the kind of file follows from the ending.
class NarrativeVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "narrative"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    struct Built {
        Narrative narrative;
        std::optional<SummaryTable> table;
    };

    Result<Built> build() const;
    Result<std::optional<SummaryTable>> tableOf(Reading& reading, const std::string& layout, const Period& period, const std::optional<RegionCode>& region) const;
    void warnOf(const Narrative& narrative) const;

    std::string m_template = "half-year"; ///< code or name
    std::string m_period;
    std::string m_region;
    std::string m_out;
};

} // namespace xushi
