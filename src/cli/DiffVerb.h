#pragma once

#include "cli/Verb.h"
#include "usecases/CompareBoards.h"

#include <string>

namespace xushi {

/// Prints what differs on the board between two positions of the journal, and who changed it.
class DiffVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "diff"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<ComparisonAsked> askedByPublication(Reading& reading) const;
    Result<ComparisonAsked> askedByPositions(Reading& reading) const;
    Result<ComparisonAsked> placeAsked(Reading& reading) const;
    ExitCode compareWithCopy(Store& store) const;
    Result<std::int64_t> entryOf(Reading& reading, const std::string& position) const;
    void printText(const BoardComparison& comparison) const;
    void printJson(const BoardComparison& comparison) const;

    std::string m_other;
    std::string m_from;
    std::string m_to;
    std::string m_period;
    std::string m_region;
    std::string m_format = "text";
    int m_published = 0;
};

} // namespace xushi
