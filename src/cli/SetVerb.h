#pragma once

#include "cli/Verb.h"

#include "domain/Catalogue.h"
#include "usecases/EnterFigures.h"

namespace xushi {

/// Writes one figure.
class SetVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "set"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<FigureEdit> edit(const Catalogue& catalogue, const Period& period) const;
    void report(const Catalogue& catalogue, const EditOutcome& outcome) const;
    void reportFindings(Store& store, const Catalogue& catalogue, const Figure& figure) const;

    std::string m_indicator;
    std::string m_period;
    std::string m_region;
    std::optional<std::string> m_value;
    std::optional<std::string> m_growth;
    std::optional<std::string> m_points;
    std::optional<std::string> m_lastYear;
    std::optional<std::string> m_restatedBase;
    std::optional<std::string> m_source;
    std::optional<std::string> m_note;
    std::optional<std::string> m_wording;
    std::string m_qualifier;
    std::string m_status;
    std::string m_growthBound;
    std::string m_reason;
};

} // namespace xushi
