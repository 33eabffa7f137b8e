#pragma once

#include "domain/Records.h"
#include "domain/Tokens.h"
#include "domain/analyses/Board.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// What of a row of the board is another one.
enum class RowPart { Value, AsOf, Target, LastYear, Growth, Completion, Schedule, Gap, Light, Remarks };
template <> struct Tokens<RowPart> {
    static constexpr TokenList<RowPart, 10> all{{{RowPart::Value, "value"},
                                                 {RowPart::AsOf, "as-of"},
                                                 {RowPart::Target, "target"},
                                                 {RowPart::LastYear, "last-year"},
                                                 {RowPart::Growth, "growth"},
                                                 {RowPart::Completion, "completion"},
                                                 {RowPart::Schedule, "schedule"},
                                                 {RowPart::Gap, "gap"},
                                                 {RowPart::Light, "light"},
                                                 {RowPart::Remarks, "remarks"}}};
};

/// A record that an act wrote between two positions of the journal.
struct WrittenRecord {
    RecordKind kind = RecordKind::Figure;
    std::string key;
    std::int64_t act = 0; ///< its group

    bool operator==(const WrittenRecord&) const = default;
};

/// One indicator of one region, before and after. The rows belong to the two boards.
struct RowDifference {
    IndicatorCode indicator;
    RegionCode region;
    const BoardRow* before = nullptr; ///< nullptr: there was none
    const BoardRow* after = nullptr;  ///< nullptr: there is none any more
    std::vector<RowPart> parts;       ///< in the order of RowPart; of a row that came or went, those that it has
    std::vector<std::int64_t> acts;   ///< that wrote what the row rests on, in order
};

/// Two boards of one period, at two positions of the journal.
struct BoardsCompared {
    const Catalogue& catalogueBefore;
    std::span<const BoardRow> before;
    const Catalogue& catalogueAfter;
    std::span<const BoardRow> after;
    Period period;
};

/// The rows that differ, in the order of the later board; those that are gone stand at the end. Values and verdicts are compared
/// unrounded. The acts of a row are those that wrote a figure of its year or of a year before that it is read with, of it or of what
/// it is computed from, its target, its curve, or its definition; the rules of the store where they changed the verdict; and, where nothing else did, a step of its month.
std::vector<RowDifference> rowDifferences(const BoardsCompared& boards, std::span<const WrittenRecord> written);

/// A definition that is another one: an indicator, a curve, a region, a department, or the rules of the store.
struct DefinitionDifference {
    RecordKind kind = RecordKind::Indicator;
    std::string key;
    bool isNew = false;
    std::vector<std::int64_t> acts;

    bool operator==(const DefinitionDifference&) const = default;
};

/// Those that were written and are others now, in the order in which they were written first.
std::vector<DefinitionDifference> definitionDifferences(const Catalogue& before, const Catalogue& after,
                                                        std::span<const WrittenRecord> written);

} // namespace xushi
