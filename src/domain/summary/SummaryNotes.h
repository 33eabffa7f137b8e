#pragma once

#include "domain/summary/SummaryRemarks.h"

namespace xushi {

/// What stands around the rows of a table: title, subtitle and notes, with their marks replaced. `rows` are those that it shows.
class SummaryNotes {
public:
    SummaryNotes(const SummaryRequest& request, const SummaryRemarks& remarks, std::span<const BoardRow> rows);

    std::string title() const;
    std::string subtitle() const;
    std::vector<std::string> notes() const;

private:
    std::string filled(std::string text) const;
    std::string latestAsOf() const;
    std::string stages() const;
    std::string signerOf(const Submission& submission) const;
    std::vector<std::string> explanations() const;
    const Region* region() const;

    const SummaryRequest& m_request;
    const SummaryRemarks& m_remarks;
    std::span<const BoardRow> m_rows;
};

/// `text` with every `mark` replaced.
std::string replacedMark(std::string text, std::string_view mark, std::string_view by);

} // namespace xushi
