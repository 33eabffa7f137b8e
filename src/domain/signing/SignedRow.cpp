#include "domain/signing/SignedRow.h"

#include "domain/analyses/DerivedRate.h"
#include "domain/signing/SignedChanges.h"

#include <algorithm>

namespace xushi {
namespace {

bool isOf(const std::optional<BoardRow>& row, Month month) { return row && row->asOf && row->asOf->last == month; }

/// The words may be of a later month than the figure, and stay with the board that shows them.
void takeWording(BoardRow& row, const std::optional<BoardRow>& present) {
    if (!present || row.wording == present->wording) return;
    const auto isOfWording = [](const Remark& remark) { return remark.key.starts_with("note.wording"); };
    std::erase_if(row.remarks, isOfWording);
    row.wording = present->wording;
    const auto told = std::ranges::find_if(present->remarks, isOfWording);
    if (told != present->remarks.end()) row.remarks.insert(row.remarks.begin(), *told);
}

/// One row while the world is found by which it is judged.
struct Judge {
    const BoardRequest& request;
    const Indicator& indicator;
    const Region& region;
    const std::optional<BoardRow>& present;

    std::optional<SignedWorld> worldOf(Month asOf) const {
        return request.signedWorlds->worldOf(indicator, region, asOf, request.period, request.figures);
    }

    JudgedRow in(std::optional<SignedWorld> world, const Period& period) const {
        JudgedRow judged{.world = std::move(world), .period = period};
        judged.row = presentRowAt(judged.request(request), *judged.world->indicator, *judged.world->region);
        if (!judged.row) return judged;
        judged.row->isOlderThanAsked = judged.row->asOf && judged.row->asOf->last < request.period.last;
        judged.row->world = judged.world->catalogue;
        judged.row->definition = judged.world->indicator;
        judged.row->rounding = judged.world->catalogue->settings.rounding;
        takeWording(*judged.row, present);
        return judged;
    }

    /// A figure that was signed off is locked, so its month is the same in every world.
    std::optional<JudgedRow> ofReported() const {
        auto world = worldOf(present && present->asOf ? present->asOf->last : request.period.last);
        if (!world) return std::nullopt;
        auto judged = in(std::move(world), request.period);
        return judged.row ? std::optional(std::move(judged)) : std::nullopt;
    }

    /// The parts of a computed rate belong to other departments too: each month is asked in its own world.
    std::optional<JudgedRow> ofComputed() const {
        std::optional<JudgedRow> ofShown;
        for (int number = request.period.last.number(); number >= 1; --number) {
            const Month month(number);
            auto world = worldOf(month);
            if (!world && isOf(present, month)) return std::nullopt;
            if (!world) continue;
            auto judged = in(std::move(world), Period::ytd(request.period.year, number));
            if (isOf(judged.row, month)) return judged;
            if (!ofShown && judged.row && month == request.period.last) ofShown = std::move(judged);
        }
        return ofShown;
    }
};

} // namespace

BoardRequest JudgedRow::request(const BoardRequest& asked) const {
    return world ? BoardRequest{*world->catalogue, world->figures, period, asked.region} : asked;
}

JudgedRow judgedRow(const BoardRequest& request, const Indicator& indicator, const Region& region, std::optional<BoardRow> present) {
    if (request.signedWorlds && !request.signedWorlds->isEmpty()) {
        const Judge judge{request, indicator, region, present};
        auto judged = isDerived(indicator) && !(present && present->asOf && !present->denominator) ? judge.ofComputed()
                                                                                                   : judge.ofReported();
        if (judged) {
            if (present)
                for (auto& remark : changesSinceSigning(*judged->row, *present, {indicator, request.catalogue.settings.rounding})) judged->row->remarks.push_back(std::move(remark));
            return std::move(*judged);
        }
    }
    return {.row = std::move(present), .world = std::nullopt, .period = request.period};
}

JudgedRow judgedRow(const BoardRequest& request, const Indicator& indicator, const Region& region) {
    return judgedRow(request, indicator, region, presentRowAt(request, indicator, region));
}

} // namespace xushi
