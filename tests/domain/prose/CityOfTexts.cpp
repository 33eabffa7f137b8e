#include "prose/CityOfTexts.h"

#include "domain/prose/ProseReader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

const Catalogue& catalogueOfTexts() {
    static const Catalogue catalogue = [] {
        Catalogue made;
        made.regions = {{.code = {"C"}, .name = "安河市", .type = RegionType::City},
                        {.code = {"L"}, .name = "临河县", .type = RegionType::County},
                        {.code = {"J"}, .name = "金沙县", .type = RegionType::County},
                        {.code = {"E"}, .name = "安河经济技术开发区", .type = RegionType::DevelopmentZone},
                        {.code = {"W"}, .name = "生态旅游区", .type = RegionType::FunctionalZone}};
        made.indicators = {{.code = {"DEALS"}, .name = "技术合同成交额", .unit = "亿元"},
                           {.code = {"SIGNED"}, .name = "新签约科技型工业项目", .unit = "项"},
                           {.code = {"STARTED"}, .name = "新开工科技型工业项目", .unit = "项"},
                           {.code = {"DONE"}, .name = "新竣工科技型工业项目", .unit = "项"},
                           {.code = {"FIRMS"}, .name = "有效高新技术企业", .aliases = {"高企总数"}, .unit = "家", .measure = Measure::Stock},
                           {.code = {"NEW"}, .name = "新增高企", .unit = "家"},
                           {.code = {"LOAN"}, .name = "科技贷款", .unit = "亿元"},
                           {.code = {"RD"}, .name = "规上工业企业研发费用", .aliases = {"规上研发费用"}, .unit = "亿元"}};
        return made;
    }();
    return catalogue;
}

} // namespace

const ProseStatement& TextOfCity::of(const std::string& number) const {
    static const ProseStatement none;
    const auto at = std::ranges::find(statements, number, &ProseStatement::text);
    EXPECT_NE(at, statements.end()) << number;
    return at == statements.end() ? none : *at;
}

std::string TextOfCity::code(const std::string& number) const { return of(number).code ? of(number).code->text : std::string(); }
std::string TextOfCity::region(const std::string& number) const { return of(number).region ? of(number).region->text : std::string(); }

TextOfCity readInCity(const std::string& text, Date date) { return {ProseReader(ProseLexicon(catalogueOfTexts())).read(text, {.date = date})}; }

std::vector<std::string> contradictoryIn(const std::string& text, Date date) {
    const auto read = readInCity(text, date);
    const auto found = contradictionsIn(read.statements);
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!found[i].empty()) numbers.push_back(read.statements[i].text);
    return numbers;
}

} // namespace xushi
