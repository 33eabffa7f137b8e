#pragma once

#include "domain/narrative/NarrativeRequest.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// One indicator of a sentence with what the store has of it.
struct NarrativeSubject {
    const NarrativeTemplate::Item& item;
    const Indicator& indicator;
    const Region& region;
    const BoardRow* row = nullptr; ///< nullptr: neither target nor figure

    bool hasValue() const { return row && (row->value || row->stage); }
    NarrativeFigure figure(NarrativeAspect what, const Period& asked) const;
};

/// What the sentences of one report look up.
class NarrativeWorld {
public:
    explicit NarrativeWorld(const NarrativeRequest& request);

    const NarrativeRequest& request() const { return m_request; }
    const NumberFormat& format() const { return m_format; }
    /// Nothing for what the store does not have, which becomes a remark.
    std::optional<NarrativeSubject> subjectOf(const NarrativeTemplate::Item& item);
    /// The row at another month of the year; nothing where there is none.
    std::optional<BoardRow> rowAt(const NarrativeSubject& subject, Month month) const;
    const BoardRow* cityRow(const NarrativeSubject& subject) const;
    bool isCity(const Region& region) const;
    /// False while the department's month is on its way. A store in which no month was ever submitted has no such steps.
    bool isApproved(const NarrativeSubject& subject) const;
    /// {period} {asOf} {months} {year} {month} {scope} {region}
    std::string filled(std::string text, const Period& asOf) const;
    /// What the items asked for and the store does not have.
    std::vector<Remark> remarks() const;

private:
    const BoardRow* rowOf(const IndicatorCode& indicator, const RegionCode& region) const;

    const NarrativeRequest& m_request;
    NumberFormat m_format;
    std::map<std::pair<std::string, std::string>, const BoardRow*> m_rows;
    std::vector<std::string> m_noIndicators;
    std::vector<std::string> m_noRegions;
};

} // namespace xushi
