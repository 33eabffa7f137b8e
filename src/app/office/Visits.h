#pragma once

#include "app/office/Place.h"

#include <QString>

#include <optional>
#include <vector>

namespace xushi {

/// A page of the window, by its id in PageList, and the place that it showed.
struct Visit {
    QString page;
    Place place;

    bool operator==(const Visit&) const = default;
};

/// The way that somebody went through the pages, for going back and forth on it.
class Visits {
public:
    /// Left for somewhere else: from there the way goes on anew.
    void leave(const Visit& from);
    /// The visit before, and the one after it again; nothing where the way ends. `from` is where somebody stands now.
    std::optional<Visit> back(const Visit& from) { return step(m_before, m_after, from); }
    std::optional<Visit> forward(const Visit& from) { return step(m_after, m_before, from); }
    bool canGoBack() const { return !m_before.empty(); }
    bool canGoForward() const { return !m_after.empty(); }
    void clear();

private:
    static std::optional<Visit> step(std::vector<Visit>& out, std::vector<Visit>& onto, const Visit& from);

    std::vector<Visit> m_before; ///< the latest last
    std::vector<Visit> m_after;  ///< the next last
};

} // namespace xushi
