#include "domain/Records.h"
#include "domain/records/FieldReader.h"
#include "domain/records/FieldText.h"
#include "domain/records/PeriodText.h"

#include <algorithm>

namespace xushi {

Fields keyFieldsOf(const FigureKey& key) {
    return {key.period.toText(), asField(key.period.kind), key.indicator.text, key.region.text};
}

Result<Figure> figureFrom(const Fields& fields) {
    FieldReader in(fields);
    Figure f;
    f.key = in.figureKey();
    f.value = in.optionalDecimal();
    f.state = in.tokenOf<FigureState>();
    f.qualifier = in.optionalToken<Qualifier>();
    f.status = in.tokenOf<DataStatus>();
    const auto growth = in.optionalDecimal();
    const auto bound = in.optionalToken<Bound>();
    if (growth) f.growth = PublishedGrowth{*growth, bound};
    f.points = in.optionalDecimal();
    f.restatedBase = in.optionalDecimal();
    f.lastYear = in.optionalDecimal();
    f.source = in.text();
    f.note = in.text();
    f.label = in.text();
    f.typed = in.text();
    f.isAsOfAssumed = in.flag();
    f.revision = in.number();
    if (in.hasMore()) {
        f.stage = in.optionalToken<MilestoneStage>();
        f.wording = in.text();
    }
    return in.finished(f);
}

Fields fieldsOf(const Figure& f) {
    return {f.key.period.toText(), asField(f.key.period.kind), f.key.indicator.text, f.key.region.text,
            asField(f.value), asField(f.state), asField(f.qualifier), asField(f.status),
            f.growth ? asField(f.growth->percent) : "", f.growth ? asField(f.growth->bound) : "", asField(f.points),
            asField(f.restatedBase), asField(f.lastYear), f.source, f.note, f.label, f.typed,
            asField(f.isAsOfAssumed), asField(f.revision), asField(f.stage), f.wording};
}

std::string keyTextOf(const FigureKey& key) { return joinedField(keyFieldsOf(key)); }

std::string keyTextOf(const Figure& f) { return keyTextOf(f.key); }

std::optional<FigureKey> figureKeyFrom(std::string_view keyText) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= keyText.size();) {
        const std::size_t bar = std::min(keyText.find('|', start), keyText.size());
        parts.push_back(keyText.substr(start, bar - start));
        start = bar + 1;
    }
    if (parts.size() != 4) return std::nullopt;
    const auto kind = fromToken<PeriodKind>(parts[1]);
    const auto period = kind ? periodFromText(parts[0], *kind) : std::nullopt;
    if (!period) return std::nullopt;
    return FigureKey{*period, {std::string(parts[2])}, {std::string(parts[3])}};
}

} // namespace xushi
