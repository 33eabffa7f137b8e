#pragma once

#include "domain/prose/ProseReader.h"

#include <algorithm>
#include <string>

namespace xushi {

inline Catalogue fewIndicators() {
    Catalogue catalogue;
    catalogue.regions = {{.code = {"C"}, .name = "某市", .type = RegionType::City}, {.code = {"L"}, .name = "临河县"}, {.code = {"Q"}, .name = "青阳区"}};
    catalogue.indicators = {{.code = {"PROJECTS"}, .name = "科技项目开工数", .unit = "项"},
                            {.code = {"PROJECTS.BIG"}, .name = "科技项目开工数（亿元以上）", .unit = "项"},
                            {.code = {"DEALS"}, .name = "技术合同成交额", .unit = "亿元"},
                            {.code = {"PROFIT"}, .name = "高新企业利润总额", .unit = "亿元"},
                            {.code = {"RATIO"}, .name = "高新产业产值占比", .unit = "%", .measure = Measure::Rate},
                            {.code = {"FIRMS"}, .name = "在册高新技术企业", .unit = "家", .measure = Measure::Stock}};
    catalogue.indicators[1].parent = IndicatorCode{"PROJECTS"};
    return catalogue;
}

/// `DEALS@C 2025-05 figure 12.3亿元`: what a number of a text means, read in June 2025.
inline std::string meaning(const std::string& text, const std::string& number) {
    static const Catalogue catalogue = fewIndicators();
    const auto statements = ProseReader(ProseLexicon(catalogue)).read(text, {.date = Date{2025, 6, 10}});
    const auto at = std::ranges::find(statements, number, &ProseStatement::text);
    if (at == statements.end()) return "not read";
    const auto& s = *at;
    const std::string value = s.growth ? s.growth->value.toString() + s.growth->unit : s.value ? s.value->toString() + s.unit : "";
    return (s.code ? s.code->text : "-") + "@" + (s.region ? s.region->text : "-") + " " + (s.period ? s.period->period.toText() : "-") + " " + std::string(token(s.kind)) + " " + value;
}

} // namespace xushi
