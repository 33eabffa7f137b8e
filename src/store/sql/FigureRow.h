#pragma once

#include "domain/Figure.h"
#include "store/sql/SqlStatement.h"

#include <array>
#include <string>

namespace xushi {

/// What stands in a row of the figure table behind its key, as small as can be: rows are put in order before figures, which are several
/// times as large, are made of them.
struct FigureRow {
    static constexpr std::int8_t none = -1; ///< as a scale and as an enumerator
    static constexpr std::size_t numberCount = 5;
    static constexpr std::size_t textCount = 5;

    std::array<std::int64_t, numberCount> units{};
    std::array<std::int8_t, numberCount> scales{};
    std::int8_t state = 0;
    std::int8_t qualifier = none;
    std::int8_t status = 0;
    std::int8_t bound = none;
    std::int8_t stage = none;
    bool isAsOfAssumed = false;
    int revision = 0;
    std::size_t texts = 0; ///< where they begin, one behind the other
    std::array<std::uint32_t, textCount> sizes{};

    /// The columns from `value_units` on, of a SqlStatement or of RowColumns; the texts are put behind `texts`. Throws for what no version of
    /// the program writes.
    template <class Columns> static FigureRow from(Columns& columns, std::string& texts);
    Figure figure(FigureKey key, const std::string& texts) const;

private:
    template <class E> static std::int8_t enumerator(std::optional<std::int64_t> number);
    template <class Columns> void takeNumber(std::size_t place, Columns& columns);
    template <class Columns> void takeText(std::size_t place, Columns& columns, std::string& texts);
    std::optional<Decimal> number(std::size_t place) const;
};

template <class E> std::int8_t FigureRow::enumerator(std::optional<std::int64_t> number) {
    if (!number) return none;
    for (const auto& [value, text] : Tokens<E>::all)
        if (static_cast<std::int64_t>(value) == *number) return static_cast<std::int8_t>(*number);
    throwDamaged();
}

template <class Columns> void FigureRow::takeNumber(std::size_t place, Columns& columns) {
    const auto decimal = columns.optionalDecimal();
    if (decimal) units[place] = decimal->units();
    scales[place] = decimal ? static_cast<std::int8_t>(decimal->scale()) : none;
}

template <class Columns> void FigureRow::takeText(std::size_t place, Columns& columns, std::string& all) {
    const std::string_view text = columns.view();
    all += text;
    sizes[place] = static_cast<std::uint32_t>(text.size());
}

template <class Columns> FigureRow FigureRow::from(Columns& columns, std::string& all) {
    FigureRow row;
    row.texts = all.size();
    row.takeNumber(0, columns);
    row.state = enumerator<FigureState>(columns.number());
    row.qualifier = enumerator<Qualifier>(columns.optionalNumber());
    row.status = enumerator<DataStatus>(columns.number());
    row.takeNumber(1, columns);
    row.bound = enumerator<Bound>(columns.optionalNumber());
    for (std::size_t place = 2; place < numberCount; ++place) row.takeNumber(place, columns);
    for (std::size_t place = 0; place + 1 < textCount; ++place) row.takeText(place, columns, all);
    row.isAsOfAssumed = columns.number() != 0;
    row.revision = static_cast<int>(columns.number());
    row.stage = enumerator<MilestoneStage>(columns.optionalNumber());
    row.takeText(textCount - 1, columns, all);
    return row;
}

} // namespace xushi
