#pragma once

#include "cli/Verb.h"

#include <string>
#include <vector>

namespace xushi {

/// Writes stored figures to a table that an import reads back.
class FiguresVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "figures"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    std::string m_from;
    std::string m_to;
    std::vector<std::string> m_indicators;
    std::vector<std::string> m_regions;
    std::string m_out;
    std::string m_encoding;
};

} // namespace xushi
