#pragma once

#include "cli/Verb.h"

namespace xushi {

/// `xushi-cli explain`: how one number of the board was made.
class ExplainVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "explain"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    std::string m_indicator;
    std::string m_period;
    std::string m_column;
    std::string m_region;
};

} // namespace xushi
