#pragma once

#include "domain/Figure.h"
#include "store/Reading.h"
#include "store/sql/SqlStatement.h"

#include <functional>
#include <limits>
#include <map>
#include <unordered_map>
#include <vector>

namespace xushi {

/// Where a figure stands in its table: before the first, when nothing is said.
struct FigurePlace {
    std::int64_t period = std::numeric_limits<std::int64_t>::min();
    std::int64_t indicator = 0;
    std::int64_t region = 0;
};

/// Figures keyed (period, indicator, region). Throws SQLite::Exception.
class FigureTable {
public:
    explicit FigureTable(PreparedStatements& prepared) : m_prepared(prepared) {}

    /// Ordered by indicator, region, period.
    std::vector<Figure> read(const FiguresWanted& wanted);
    /// Hands out the figures behind `place`, which moves along, until `take` has enough (false) or, and then it gives
    /// true, there is no other.
    bool readOn(FigurePlace& place, const std::function<bool(const Figure&)>& take);
    std::optional<Figure> read(const FigureKey& key);
    std::optional<Period> latestPeriod();

    /// One upsert guarded by `figure.revision`; nothing when the stored revision is another one.
    /// The indicator and the region must be in the catalogue.
    std::optional<Figure> write(const Figure& figure);

    bool knows(const FigureKey& key);

    /// After a rollback: an indicator or a region that it took away must not be taken for known.
    void forgetNames();

private:
    struct Name {
        std::string code;
        std::size_t rank = 0; ///< among the codes
    };
    struct Names {
        std::unordered_map<std::int64_t, Name> byId;
        std::map<std::string, std::int64_t> byCode;
        std::vector<const Name*> near; ///< of `byId`, those whose id is small: all of them where the program gave the ids
    };
    void loadNames();
    std::optional<std::int64_t> idOf(Names& names, const std::string& code);
    static std::vector<std::string> codesOf(const Names& names);
    static const Name& nameOf(const Names& names, std::int64_t id);

    PreparedStatements& m_prepared;
    Names m_indicators;
    Names m_regions;
};

} // namespace xushi
