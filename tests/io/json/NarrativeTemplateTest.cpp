#include "io/NarrativeFiles.h"

#include "support/DataFolders.h"
#include <gtest/gtest.h>

#include <filesystem>

namespace xushi {
namespace {

std::string templateWith(const std::string& clause, const std::string& sentence = R"("id": "a")") {
    return R"({"format": 1, "name": "简报", "title": "{period}简报", "sections": [{"heading": "甲", "paragraphs": [["一是。", {)" + sentence + R"(, "clauses": ["共", )" + clause + "]}]]}]}";
}

Problem refusal(const std::string& text) {
    const auto read = narrativeTemplateFrom(text, "t.json");
    EXPECT_FALSE(read) << text;
    return read ? Problem{} : read.error();
}

TEST(NarrativeTemplate, IsReadWithAllItsParts) {
    const auto read = narrativeTemplateFrom(
        R"({"format": 1, "code": "brief", "name": "简报", "title": "标题", "comma": ",", "notes": ["附注"], "table": "half-year", "sections": [{"paragraphs": [[{"id": "a", "verdict": true, "end": "；", "clauses": ["共",
            {"indicator": "A", "region": "QJ", "before": "新开工", "after": "企业", "says": ["level", "growth"], "joiner": "、", "between": "、", "unit": "个", "odd": "多", "numerals": "chinese",
             "partsForm": "of-which", "parts": [{"indicator": "B"}]},
            {"together": [{"indicator": "C"}, {"indicator": "D"}], "form": "spread", "noun": "等", "says": ["growth"]}]}]], "sections": [{"heading": "乙"}]}]})", "t.json");
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_EQ(read->code, "brief");
    EXPECT_EQ(read->comma, ",");
    EXPECT_EQ(read->table, "half-year");
    EXPECT_EQ(read->notes, std::vector<std::string>{"附注"});
    ASSERT_EQ(read->sections.size(), 1U);
    EXPECT_EQ(read->sections[0].sections[0].heading, "乙");
    const auto& sentence = read->sections[0].paragraphs[0][0];
    EXPECT_TRUE(sentence.hasVerdict);
    EXPECT_EQ(sentence.end, "；");
    const auto& item = std::get<NarrativeTemplate::Item>(sentence.clauses[1]);
    EXPECT_EQ(item.says, (std::vector{NarrativeAspect::Level, NarrativeAspect::Growth}));
    EXPECT_EQ(item.joiner, "、");
    EXPECT_EQ(item.between, "、");
    EXPECT_EQ(item.odd, "多");
    EXPECT_EQ(item.numerals, NumeralForm::Chinese);
    EXPECT_EQ(item.partsForm, PartsForm::OfWhich);
    EXPECT_EQ(item.parts[0].indicator, "B");
    const auto& group = std::get<NarrativeTemplate::Group>(sentence.clauses[2]);
    EXPECT_EQ(group.items.size(), 2U);
    EXPECT_EQ(group.form, GroupForm::Spread);
    EXPECT_EQ(group.says, std::vector{NarrativeAspect::Growth});
}

TEST(NarrativeTemplate, TakesATextForASentenceWithItsPlaceAsId) {
    const auto read = narrativeTemplateFrom(templateWith(R"({"indicator": "A"})"), "t.json");
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_EQ(read->sections[0].paragraphs[0][0].id, "section#1.1.1");
    EXPECT_EQ(read->sections[0].paragraphs[0][0].end, "");
    EXPECT_EQ(read->sections[0].paragraphs[0][1].end, "。");
}

TEST(NarrativeTemplate, IsRefusedForTheFirstThingThatDoesNotFit) {
    EXPECT_EQ(refusal("[]").key, "template.not-json");
    EXPECT_EQ(refusal(R"({"format": 2})").key, "template.format");
    EXPECT_EQ(refusal(R"({"format": 1, "name": "简报", "title": "t", "sections": []})").key, "template.field");
    EXPECT_EQ(refusal(templateWith(R"({"before": "新开工"})")), refused("template.missing-field", {"a", "indicator"}));
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A", "colour": "red"})")), refused("template.unknown-field", {"a", "colour"}));
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A", "says": ["levels"]})")), refused("template.field", {"a", "says", "levels"}));
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A", "says": []})")), refused("template.field", {"a", "says", "[]"}));
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A", "odd": "许"})")), refused("template.field", {"a", "odd", "许"}));
    EXPECT_EQ(refusal(templateWith(R"({"together": []})")), refused("template.field", {"a", "together", "[]"}));
    EXPECT_EQ(refusal(templateWith(R"({"together": [{"indicator": "A"}], "says": ["rank"]})")), refused("template.field", {"a", "says", "rank"}));
    EXPECT_EQ(refusal(templateWith("7")).key, "template.not-a-record");
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A"})", R"("verdict": true)")).key, "template.missing-field");
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A"}]}, {"id": "a", "clauses": ["再")")), refused("template.field", {"section#1.1.3", "id", "a"})) << "an edit holds to one sentence";
    EXPECT_EQ(refusal(templateWith(R"({"indicator": "A"})", R"("id": "a|b")")), refused("template.field", {"section#1.1.2", "id", "a|b"}));
}

TEST(NarrativeTemplate, MayStandForEverySectionOfTheCatalogue) {
    const auto read = narrativeTemplateFrom(R"({"format": 1, "name": "快报", "title": "快报", "sections": [{"eachSays": ["level", "schedule"]}]})", "t.json");
    ASSERT_TRUE(read) << read.error().key;
    EXPECT_EQ(read->sections[0].eachSays, (std::vector{NarrativeAspect::Level, NarrativeAspect::Schedule}));
    EXPECT_EQ(refusal(R"({"format": 1, "name": "快报", "title": "快报", "sections": [{"eachSays": ["all"]}]})"), refused("template.field", {"section#1", "eachSays", "all"}));
}

TEST(NarrativeTemplate, OfEveryFileOfTheProgramIsRead) {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(XUSHI_DATA) + "/narratives")) {
        const auto read = readNarrativeTemplate(entry.path());
        EXPECT_TRUE(read) << entry.path() << (read ? "" : read.error().key);
        if (read) { EXPECT_EQ(read->code, entry.path().stem().string()); }
        ++files;
    }
    EXPECT_GE(files, 2);
}

} // namespace
} // namespace xushi
