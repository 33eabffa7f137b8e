#pragma once

#include "cli/Verb.h"

namespace xushi {

/// Exports the table of a layout; the kind of file follows from the ending.
class SummaryVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "summary"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    std::string m_template = "half-year"; ///< code or name
    std::string m_period;
    std::string m_region;
    std::string m_out;
};

} // namespace xushi
