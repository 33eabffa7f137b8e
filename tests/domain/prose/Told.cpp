#include "prose/Told.h"

namespace xushi {
namespace {

std::string period(const ProsePeriod& period) {
    const std::string from = period.firstYear ? std::to_string(*period.firstYear) + "—" : "";
    return " p:" + from + period.period.toText() + "/" + std::string(token(period.source));
}

} // namespace

std::string told(const ProseStatement& s, std::span<const ProseStatement> all) {
    std::string line = s.text + " = " + std::string(token(s.kind)) + (s.subkind.empty() ? "" : "/" + s.subkind);
    if (s.kind == StatementKind::NotAnIndicator) return line;
    if (s.value) line += " " + s.value->toString() + s.unit;
    if (s.growth) line += " g:" + s.growth->value.toString() + s.growth->unit + "/" + s.growth->base;
    if (s.rank) line += " r:" + s.rank->place.toString() + "/" + s.rank->scope;
    if (!s.qualifier.empty()) line += " q:" + s.qualifier;
    if (!s.comparator.empty()) line += " c:" + s.comparator;
    if (s.op) line += " " + std::string(token(*s.op));
    if (s.commitment) line += " " + std::string(token(*s.commitment));
    if (s.status) line += " " + std::string(token(*s.status));
    if (s.period) line += period(*s.period);
    line += " [" + s.scope + "|" + s.indicator + "]";
    if (s.parent) line += " of:" + all[*s.parent].text;
    for (const auto& question : s.questions) line += " ?" + question.key;
    return line;
}

} // namespace xushi
