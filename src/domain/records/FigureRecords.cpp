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
    return in.finished(std::move(f));
}

namespace {

/// In the order in which figureFrom reads them.
template <class Take> void giveFields(const Figure& f, Take take) {
    take(f.key.period.toText());
    take(token(f.key.period.kind));
    take(f.key.indicator.text);
    take(f.key.region.text);
    take(asField(f.value));
    take(token(f.state));
    take(asField(f.qualifier));
    take(token(f.status));
    take(f.growth ? asField(f.growth->percent) : "");
    take(f.growth ? asField(f.growth->bound) : "");
    for (const auto* number : {&f.points, &f.restatedBase, &f.lastYear}) take(asField(*number));
    for (const auto* text : {&f.source, &f.note, &f.label, &f.typed}) take(*text);
    take(asField(f.isAsOfAssumed));
    take(asField(f.revision));
    take(asField(f.stage));
    take(f.wording);
}

} // namespace

Fields fieldsOf(const Figure& f) {
    Fields fields;
    giveFields(f, [&](std::string_view field) { fields.emplace_back(field); });
    return fields;
}

std::string bodyOf(const Figure& f) {
    FieldBytes body;
    giveFields(f, [&](std::string_view field) { body.add(field); });
    return body.bytes();
}

std::string keyTextOf(const FigureKey& key) {
    std::string text = key.period.toText();
    for (const std::string_view part : {token(key.period.kind), std::string_view(key.indicator.text), std::string_view(key.region.text)}) {
        text += '|';
        text += part;
    }
    return text;
}

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
