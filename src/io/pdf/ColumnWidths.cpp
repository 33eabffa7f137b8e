#include "io/pdf/ColumnWidths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace xushi {
namespace {

constexpr double leastOfShare = 0.6; // a column never falls further below what the layout gave it
constexpr double lostAtLineEnd = 1.04;

double sumOf(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Moves width between the columns that wrap while that saves lines.
class Balance {
public:
    Balance(std::span<const ColumnWish> wishes, std::vector<double> widths)
        : m_wishes(wishes), m_widths(std::move(widths)) {
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            m_least.push_back(std::max(wishes[i].least, leastOfShare * m_widths[i]));
            m_rows = std::max(m_rows, wishes[i].texts.size());
        }
        m_lines = linesWith(m_widths);
    }

    std::vector<double> settled() {
        const double whole = sumOf(m_widths);
        for (const double part : std::array{0.16, 0.12, 0.08, 0.06, 0.04, 0.02, 0.01, 0.005})
            while (improvesBy(whole * part)) {}
        return m_widths;
    }

private:
    bool improvesBy(double step) {
        for (std::size_t to = 0; to < m_wishes.size(); ++to) {
            if (!m_wishes[to].wraps) continue;
            if (isBetter(grownFromAll(to, step))) return true;
            for (std::size_t from = 0; from < m_wishes.size(); ++from)
                if (from != to && slack(from) >= step && isBetter(moved(from, to, step))) return true;
        }
        return false;
    }

    double slack(std::size_t column) const {
        return m_wishes[column].wraps ? std::max(0.0, m_widths[column] - m_least[column]) : 0;
    }

    std::vector<double> moved(std::size_t from, std::size_t to, double step) const {
        auto widths = m_widths;
        widths[from] -= step;
        widths[to] += step;
        return widths;
    }

    /// The other columns give in proportion to what they can spare.
    std::vector<double> grownFromAll(std::size_t to, double step) const {
        double spare = 0;
        for (std::size_t i = 0; i < m_wishes.size(); ++i)
            if (i != to) spare += slack(i);
        auto widths = m_widths;
        if (spare < step) return widths;
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += i == to ? step : -slack(i) * step / spare;
        return widths;
    }

    bool isBetter(std::vector<double> widths) {
        const double lines = linesWith(widths);
        if (lines >= m_lines) return false;
        m_lines = lines;
        m_widths = std::move(widths);
        return true;
    }

    double linesWith(std::span<const double> widths) const {
        double lines = 0;
        for (std::size_t row = 0; row < m_rows; ++row) {
            double most = 1;
            for (std::size_t i = 0; i < m_wishes.size(); ++i)
                if (m_wishes[i].wraps && row < m_wishes[i].texts.size())
                    most = std::max(most, linesOf(i, row, widths[i]));
            lines += most;
        }
        return lines;
    }

    double linesOf(std::size_t column, std::size_t row, double width) const {
        const double text = m_wishes[column].texts[row];
        return text <= width ? 1 : std::ceil(text * lostAtLineEnd / width);
    }

    std::span<const ColumnWish> m_wishes;
    std::vector<double> m_widths;
    std::vector<double> m_least;
    std::size_t m_rows = 0;
    double m_lines = 0;
};

std::vector<double> byShares(std::span<const ColumnWish> wishes, double total) {
    double shares = 0;
    for (const auto& wish : wishes) shares += wish.share;
    std::vector<double> widths;
    for (const auto& wish : wishes) widths.push_back(total * wish.share / shares);
    return widths;
}

/// Gives what is left (or takes what is missing) in proportion to the shares of the columns that wrap.
void giveRest(std::span<const ColumnWish> wishes, std::vector<double>& widths, double total) {
    double shares = 0;
    for (const auto& wish : wishes) shares += wish.wraps ? wish.share : 0;
    if (shares <= 0) return;
    const double rest = total - sumOf(widths);
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (wishes[i].wraps) widths[i] += rest * wishes[i].share / shares;
}

} // namespace

std::vector<double> columnWidths(std::span<const ColumnWish> wishes, double total) {
    auto widths = byShares(wishes, total);
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (!wishes[i].wraps)
            widths[i] = std::clamp(widths[i], wishes[i].least, wishes[i].least + wishes[i].comfort);
    giveRest(wishes, widths, total);
    for (std::size_t i = 0; i < wishes.size(); ++i) widths[i] = std::max(widths[i], wishes[i].least);
    const double sum = sumOf(widths);
    for (double& width : widths) width *= total / sum;
    return Balance(wishes, std::move(widths)).settled();
}

} // namespace xushi
