#pragma once

#include "cli/BoardOutput.h"
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
    struct Asked {
        BoardReading board;
        std::vector<BoardWhy> why; ///< of each row; none where it is not asked
    };
    Result<BoardReading> boardOf(Reading& reading, const Period& period) const;
    Result<Asked> read(Reading& reading, const Period& period) const;

    std::string m_period;
    std::string m_region;
    std::string m_format = "text";
    bool m_tellsWhy = false;
};

} // namespace xushi
