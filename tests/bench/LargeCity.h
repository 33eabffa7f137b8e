#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <vector>

namespace xushi {

/// A made-up city of 200 indicators in 110 regions, with a target, a figure of May and one of the May before for each:
/// every comparator, several curves, zero and negative bases, small counts, rates and stocks among them.
class LargeCity {
public:
    static constexpr int indicatorCount = 200;
    static constexpr int regionCount = 110;
    static constexpr int seriesCount = indicatorCount * regionCount;

    struct Series {
        const Indicator* indicator;
        const Target* target;
        const CurveShape* curve;
        Decimal value;
        std::optional<Decimal> lastYear;
    };

    LargeCity();

    const Catalogue& catalogue() const { return m_catalogue; }
    const std::vector<Series>& series() const { return m_series; }
    /// May of 2025 and of 2024, ordered as for a board.
    std::vector<Figure> figuresOfMay() const;

    enum Extent { OneMonth, TenYears };
    /// Indicators, regions, targets and figures into a migrated database, without a journal.
    void write(SQLite::Database& database, Extent extent) const;

    /// Growth, completion, schedule, gap and light in one statement over figure, last year's figure and target.
    static const char* const boardStatement;

    /// What such a board is judged from, a row a series and nothing computed: every column of the target and of the figures of the month,
    /// of the month before (the month alone), of the same month a year before (the base) and of the December before (the level a stock
    /// starts from), each found by its key.
    static const char* const rowsStatement;

private:
    Catalogue m_catalogue;
    std::vector<Series> m_series;
};

} // namespace xushi
