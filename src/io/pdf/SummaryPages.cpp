#include "io/pdf/SummaryPages.h"

#include <algorithm>
#include <optional>

namespace xushi {
namespace {

constexpr std::ptrdiff_t leastOnLastPage = 2;

/// Finds page breaks; a break `b` stands before row b.
class Breaker {
public:
    Breaker(std::span<const PageRow> rows, double capacity) : m_rows(rows), m_capacity(capacity) {}

    /// The break that ends the page begun by `first`, which does not hold all that is left.
    std::size_t after(std::size_t first) const {
        const std::size_t full = std::max(first + 1, firstThatDoesNotFit(first));
        for (std::size_t at = full; at > first; --at)
            if (mayBreak(at) && !leavesWidow(at)) return at;
        for (std::size_t at = full; at > first; --at)
            if (mayBreak(at)) return at;
        return full;
    }

    /// The latest break that brings enough rows to a last page with `tail`.
    std::optional<std::size_t> beforeTail(std::size_t first, double tail) const {
        for (std::size_t at = m_rows.size(); at-- > first + 1;)
            if (mayBreak(at) && !leavesWidow(at))
                return height(at, m_rows.size()) + tail <= m_capacity ? std::optional(at) : std::nullopt;
        return std::nullopt;
    }

    double height(std::size_t first, std::size_t last) const {
        double sum = 0;
        for (const auto& row : m_rows.subspan(first, last - first)) sum += row.height;
        return sum;
    }

private:
    bool isPart(std::size_t at) const { return at < m_rows.size() && m_rows[at].kind == SummaryRowKind::Part; }

    int levelOf(std::size_t at) const { return isPart(at) ? std::max(m_rows[at].level, 1) : 0; }

    std::size_t firstThatDoesNotFit(std::size_t first) const {
        double sum = 0;
        std::size_t at = first;
        while (at < m_rows.size() && (sum += m_rows[at].height) <= m_capacity) ++at;
        return at;
    }

    bool mayBreak(std::size_t at) const {
        if (at == 0 || m_rows[at - 1].kind == SummaryRowKind::Section) return false;
        // Every total that the row hangs below, from the nearest.
        std::size_t head = at;
        while (head > 0 && levelOf(head) > 0) {
            const int level = levelOf(head);
            while (head > 0 && levelOf(head) >= level) --head;
            if (levelOf(head) < level && !mayBreakGroup(head, at)) return false;
        }
        return true;
    }

    /// Only what no page holds; its first two and its last two rows keep company.
    bool mayBreakGroup(std::size_t head, std::size_t at) const {
        std::size_t end = at;
        while (levelOf(end) > levelOf(head)) ++end;
        return height(head, end) > m_capacity && at > head + 1 && at + 1 < end;
    }

    bool leavesWidow(std::size_t at) const {
        const auto left = m_rows.subspan(at);
        return std::ranges::count_if(left, [](const PageRow& row) {
                   return row.kind != SummaryRowKind::Section;
               }) < leastOnLastPage;
    }

    std::span<const PageRow> m_rows;
    double m_capacity;
};

} // namespace

std::vector<PageRange> pagesOf(std::span<const PageRow> rows, double capacity, double tail) {
    const Breaker breaker(rows, capacity);
    std::vector<PageRange> pages;
    std::size_t first = 0;
    while (breaker.height(first, rows.size()) > capacity) {
        const std::size_t next = breaker.after(first);
        pages.push_back({first, next});
        first = next;
    }
    if (breaker.height(first, rows.size()) + tail > capacity)
        if (const auto next = breaker.beforeTail(first, tail)) {
            pages.push_back({first, *next});
            first = *next;
        }
    if (first < rows.size() || pages.empty()) pages.push_back({first, rows.size()});
    return pages;
}

} // namespace xushi
