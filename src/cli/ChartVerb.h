#pragma once

#include "cli/Verb.h"
#include "usecases/ReadCharts.h"

namespace xushi {

/// Writes the chart of an indicator or of a 板块, or a pack of them; the kind of file follows from the ending.
class ChartVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "chart"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<ChartQuestion> question() const;
    ExitCode writeOne(const ChartQuestion& asked) const;
    ExitCode writePack(const ChartQuestion& asked) const;

    std::string m_indicator;
    std::string m_kind = "cumulative";
    std::string m_period;
    std::string m_region;
    std::string m_section;
    std::string m_by = "value";
    std::string m_out;
    bool m_isPack = false;
};

} // namespace xushi
