#pragma once

#include "cli/Verb.h"
#include "usecases/ReadBoard.h"

namespace xushi {

/// Prints the board of a period.
class BoardVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "board"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<BoardReading> boardOf(Reading& reading, const Period& period) const;

    std::string m_period;
    std::string m_region;
    std::string m_format = "text";
};

} // namespace xushi
