#pragma once

#include "cli/Verb.h"

namespace xushi {

/// `xushi-cli roll-over`: copies last year's targets into a year, or tells what copying would do.
class RollOverVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "roll-over"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    int m_year = 0;
    bool m_isTrial = false;
};

} // namespace xushi
