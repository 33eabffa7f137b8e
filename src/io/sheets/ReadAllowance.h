#pragma once

#include "io/SheetReader.h"

namespace xushi {

/// What one file may still ask for, and whether its reading has come to an end. The first refusal stays.
class ReadAllowance {
public:
    ReadAllowance(const NamedFile& file, const ReadLimits& limits, SheetSink& sink);

    const ReadLimits& limits() const { return m_limits; }
    SheetSink& sink() { return m_sink; }

    /// Counts what comes out of a part while it comes.
    void unpack(std::uint64_t bytes);
    /// Counts what a reader or its caller keeps beside the cells.
    void keep(std::uint64_t bytes);
    /// Counts an element of a part: each takes its time, however few bytes it has.
    void countElement();
    /// Hands a cell on, as long as there are not too many.
    void take(SheetCell&& cell);
    bool hasCells() const { return m_cells > 0; }
    /// Asks whether the person has had enough.
    void askForEnd();

    void refuse(const std::string& key);
    Problem problem(const std::string& key) const;
    bool isOver() const { return m_problem.has_value(); }
    Result<void> soFar() const { return m_problem ? Result<void>(*m_problem) : Result<void>(); }

private:
    std::string m_name;
    ReadLimits m_limits;
    SheetSink& m_sink;
    std::uint64_t m_unpacked = 0;
    std::uint64_t m_kept = 0;
    std::int64_t m_cells = 0;
    std::int64_t m_elements = 0;
    std::optional<Problem> m_problem;
};

} // namespace xushi
