#include "store/sql/FigureRow.h"

namespace xushi {
namespace {

template <class E> std::optional<E> enumOf(std::int8_t number) {
    return number == FigureRow::none ? std::nullopt : std::optional(static_cast<E>(number));
}

} // namespace

std::optional<Decimal> FigureRow::number(std::size_t place) const {
    return scales[place] == none ? std::nullopt : std::optional(Decimal(units[place], scales[place]));
}

Figure FigureRow::figure(FigureKey key, const std::string& all) const {
    Figure f{.key = std::move(key)};
    f.value = number(0);
    f.state = static_cast<FigureState>(state);
    f.qualifier = enumOf<Qualifier>(qualifier);
    f.status = static_cast<DataStatus>(status);
    if (const auto growth = number(1)) f.growth = PublishedGrowth{*growth, enumOf<Bound>(bound)};
    f.points = number(2);
    f.restatedBase = number(3);
    f.lastYear = number(4);
    f.isAsOfAssumed = isAsOfAssumed;
    f.revision = revision;
    f.stage = enumOf<MilestoneStage>(stage);
    std::size_t at = texts;
    std::size_t place = 0;
    for (std::string* text : {&f.source, &f.note, &f.label, &f.typed, &f.wording}) {
        if (sizes[place] > 0) text->assign(all, at, sizes[place]);
        at += sizes[place++];
    }
    return f;
}

} // namespace xushi
