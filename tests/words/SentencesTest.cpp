#include "domain/WordArgument.h"
#include "domain/analyses/Standing.h"
#include "domain/checks/CheckCatalog.h"
#include "support/CheckExamples.h"
#include "support/SourceTree.h"
#include "words/UndrawnCharacters.h"
#include "words/sentences/SentenceParts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

std::set<std::string> placeholdersOf(std::string_view pattern) {
    const std::string text(pattern);
    static const std::regex mark(R"(\{([^}]*)\})");
    std::set<std::string> found;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), mark); at != std::sregex_iterator(); ++at)
        found.insert((*at)[1]);
    return found;
}

bool hasSentence(const std::string& key) {
    return std::ranges::find(sentences(), key, &Sentence::key) != sentences().end();
}

/// The keys of one kind that stand as literals in the rules of the domain.
std::vector<std::string> domainKeys(const std::string& kind) {
    std::vector<std::string> keys;
    for (const auto& file : sourceFiles())
        if (file.path.starts_with("domain/"))
            for (const auto& key : file.matches("\"(" + kind + "\\.[a-z0-9-]+)\"")) keys.push_back(key);
    return keys;
}

TEST(Sentences, StandInOrderOfTheirKeysInEveryPart) {
    for (const auto part : sentenceParts()) {
        ASSERT_FALSE(part.empty());
        for (std::size_t i = 1; i < part.size(); ++i) EXPECT_LT(part[i - 1].key, part[i].key);
    }
}

TEST(Sentences, AreOfOneFamilyInOnePart) {
    std::map<std::string_view, std::size_t> partOf;
    for (std::size_t part = 0; part < sentenceParts().size(); ++part)
        for (const auto& sentence : sentenceParts()[part]) {
            const auto family = sentence.key.substr(0, sentence.key.find('.'));
            EXPECT_EQ(partOf.emplace(family, part).first->second, part) << sentence.key;
        }
}

TEST(Sentences, StandInOrderOfTheirKeysAndOnlyOnce) {
    ASSERT_GT(sentences().size(), 100U);
    for (std::size_t i = 1; i < sentences().size(); ++i) EXPECT_LT(sentences()[i - 1].key, sentences()[i].key);
}

TEST(Sentences, AreWrittenInBothLanguages) {
    for (const auto& sentence : sentences()) {
        EXPECT_FALSE(sentence.chinese.empty()) << sentence.key;
        EXPECT_FALSE(sentence.english.empty()) << sentence.key;
    }
}

TEST(Sentences, TakeTheSameArgumentsInBothLanguages) {
    for (const auto& sentence : sentences()) {
        EXPECT_EQ(placeholdersOf(sentence.chinese), placeholdersOf(sentence.english)) << sentence.key;
        for (const auto& mark : placeholdersOf(sentence.chinese))
            EXPECT_TRUE(mark.size() == 1 && mark[0] >= '0' && mark[0] <= '9') << sentence.key << " {" << mark << "}";
    }
}

TEST(Sentences, DoNotShout) {
    for (const auto& sentence : sentences())
        for (const std::string_view mark : {"!", "！"}) {
            EXPECT_EQ(sentence.chinese.find(mark), std::string_view::npos) << sentence.key;
            EXPECT_EQ(sentence.english.find(mark), std::string_view::npos) << sentence.key;
        }
}

TEST(Sentences, ARefusedInputIsToldWhatToDo) {
    const std::set<std::string_view> families{"catalogue", "curve", "csv", "department", "person", "region", "target", "figures", "number"};
    int found = 0;
    for (const auto& sentence : sentences()) {
        if (!families.contains(sentence.key.substr(0, sentence.key.find('.')))) continue;
        const auto says = [&](std::string_view words) { return sentence.chinese.find(words) != std::string_view::npos; };
        if (!says("没有保存") && !says("没有导入") && !says("没有读取") && !says("没有写入")) continue;
        ++found;
        EXPECT_TRUE(says("请")) << sentence.key << ": " << sentence.chinese;
    }
    EXPECT_GT(found, 60);
}

TEST(Sentences, EveryKeyInTheSourceHasOne) {
    std::set<std::string> families;
    for (const auto& sentence : sentences()) families.insert(std::string(sentence.key.substr(0, sentence.key.find('.'))));
    static const std::set<std::string> fileEndings{"json", "csv", "png", "svg", "pdf", "xlsx", "xushi", "qss", "ttf", "otf"};
    int found = 0;
    for (const auto& file : sourceFiles()) {
        if (file.path.starts_with("words/sentences/")) continue;
        for (const auto& key : file.matches(R"re("([a-z]+(?:\.[a-z0-9-]+)+)")re")) {
            const auto isFile = fileEndings.contains(key.substr(key.rfind('.') + 1));
            const bool isComposed = key.ends_with('-'); // the end is a token: each family has a test that walks them
            if (isFile || isComposed || !families.contains(key.substr(0, key.find('.')))) continue;
            ++found;
            EXPECT_TRUE(hasSentence(key)) << file.path << ": " << key;
        }
    }
    EXPECT_GT(found, 100);
}

TEST(Sentences, EveryKeyHandedToACallHasOneWhateverItsFamily) {
    int found = 0;
    for (const auto& file : sourceFiles())
        for (const auto& key : file.matches(R"re((?:refused\(|missing\(|Remark\{|Problem\{[^"{}]*,|ProblemKind::[A-Za-z]+,)\s*"([^"]+)"\s*[,)}])re")) {
            ++found;
            EXPECT_TRUE(hasSentence(key)) << file.path << ": " << key;
        }
    EXPECT_GT(found, 60);
}

TEST(Sentences, EveryComposedKeyHasOne) {
    int found = 0;
    const auto expectSentence = [&](const std::string& key) {
        ++found;
        EXPECT_TRUE(hasSentence(key)) << key;
    };
    for (const auto& file : sourceFiles()) {
        for (const auto& end : file.matches(R"re(m_family \+ "(\.[a-z-]+)")re"))
            for (const std::string family : {"catalogue", "template"}) expectSentence(family + end);
        const std::string family = file.path == "io/json/CatalogueChecks.cpp" ? "catalogue."
                                   : file.path == "io/json/FiguresCsv.cpp"    ? "figures." : "";
        if (!family.empty())
            for (const auto& end : file.matches(R"re(keep\("([a-z-]+)")re")) expectSentence(family + end);
    }
    for (const auto& key : domainKeys("curve")) expectSentence("catalogue." + key);
    for (const auto& key : domainKeys("target"))
        if (!key.starts_with("target.revised")) expectSentence("catalogue." + key);
    for (const std::string key : {"period.form-not-alone", "period.form-not-a-quarter", "period.january-exempt", "period.form-alone",
                                  "period.form-months", "period.form-point", "period.form-quarters"})
        expectSentence("figures." + key);
    for (const std::string key : {"number.decimal-comma", "number.groups-unclear"})
        for (const std::string family : {"catalogue.", "figures."}) expectSentence(family + key);
    for (const std::string rule : {"half-up", "half-even"}) expectSentence("rounding." + rule);
    EXPECT_GT(found, 15);
}

TEST(Sentences, TakeAWordOfTheTableAsAnArgument) {
    const Remark remark{"note.signed-light", {wordArgument("light.on"), wordArgument("light.far-behind")}};
    EXPECT_EQ(say(remark, Language::Chinese), "签后有变：亮灯签批时为达序时，现为严重滞后");
    EXPECT_EQ(say(remark, Language::English), "changed since signing off: light: on schedule when signed off, far behind now");
    for (const auto& light : Tokens<Light>::all) EXPECT_TRUE(hasSentence("light." + std::string(light.second))) << light.second;
    EXPECT_EQ(say(Remark{"note.signed-basis", {"light.on", "x"}}, Language::English),
              "changed since signing off: basis “light.on” when signed off, “x” now")
        << "a text of a person is no word of the table";
}

TEST(Sentences, EveryCheckHasOneThatNamesAllItsNumbers) {
    const auto examples = checkExamples();
    const auto expectFilled = [](std::string_view key, const CheckArgs& args) {
        const auto at = std::ranges::find(sentences(), key, &Sentence::key);
        ASSERT_NE(at, sentences().end()) << key;
        EXPECT_EQ(placeholdersOf(at->chinese).size(), args.size()) << key;
        for (const auto& mark : placeholdersOf(at->chinese)) EXPECT_LT(std::stoul(mark), args.size()) << key;
    };
    for (const auto& check : checks()) {
        const auto example = std::ranges::find(examples, check.key, &CheckExample::key);
        ASSERT_NE(example, examples.end()) << check.key;
        const auto args = example->isOfEntry ? admissible(example->speaks.indicator, example->speaks.figure, midJune).error().args
                                             : *found(check.key, example->speaks);
        expectFilled(check.key, args);
        if (!check.refusal.empty()) expectFilled(check.refusal, args);
    }
    const Indicator firms = anIndicator({.unit = "家"});
    for (const auto& check : targetChecks())
        expectFilled(check.key, check.find({firms, aTarget({.value = "2000"}), number("2008")}).value());
}

TEST(Sentences, SoftChecksAskForAnExplanation) {
    for (const auto& check : checks()) {
        const auto at = std::ranges::find(sentences(), check.key, &Sentence::key);
        ASSERT_NE(at, sentences().end()) << check.key;
        EXPECT_EQ(at->chinese.find("请核实") != std::string_view::npos, check.severity == Severity::Soft) << check.key;
    }
}

TEST(Sentences, TakeTheirArgumentsInTheirPlaces) {
    const Remark remark{"check.cumulative-falls", {"4", "1.20", "亿元"}};
    EXPECT_EQ(say(remark, Language::Chinese), "较4月累计减少1.20亿元，请核实。");
    EXPECT_EQ(say(remark, Language::English), "1.20 亿元 below the cumulative of month 4; please check.");
}

TEST(Sentences, AnArgumentIsNeverReadAsAPlaceholder) {
    EXPECT_EQ(say(Remark{"note.text", {"{0}{1}"}}, Language::Chinese), "{0}{1}");
}

TEST(Sentences, AMissingArgumentLeavesNothing) {
    EXPECT_EQ(say(Remark{"note.curve-assumed", {}}, Language::Chinese), "序时依据为假设：");
}

TEST(Sentences, AnUnknownKeySaysItself) { EXPECT_EQ(say(Remark{"no.such-key", {"x"}}, Language::Chinese), "no.such-key"); }

TEST(Sentences, SeveralAreSeparatedAsTheLanguageDoes) {
    const std::vector<Remark> remarks{{"note.small-base", {}}, {"note.as-of-assumed", {}}};
    EXPECT_EQ(sayAll(remarks, Language::Chinese), "小基数，按整数判定；截至月份为推定");
    EXPECT_EQ(sayAll(remarks, Language::English), "small base, judged by whole things; as-of month assumed");
    EXPECT_EQ(sayAll({}, Language::Chinese), "");
}

TEST(Sentences, AWholeSentenceNeedsNothingBehindItsStop) {
    const std::vector<Remark> remarks{{"check.month-zero", {"5", "120"}}, {"check.growth-large", {"+60.0", "75"}}, {"note.small-base", {}}};
    EXPECT_EQ(sayAll(remarks, Language::Chinese),
              "5月当月数为0，累计为120，请核实。同比+60.0%，上年同期为75，变动较大，请核实。小基数，按整数判定");
    EXPECT_EQ(sayAll(remarks, Language::English), "Month 5 alone is 0, the cumulative 120; please check. +60.0 % on last year's 75: a large "
                                                  "change, please check. small base, judged by whole things");
}

TEST(Language, IsChineseUnlessEnglishWasChosen) {
    for (const auto* locale : {"", "C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "zh_TW", "de_DE.UTF-8", "e"})
        EXPECT_EQ(languageOf(locale), Language::Chinese) << locale;
    for (const auto* locale : {"en", "en_US.UTF-8", "en_GB"}) EXPECT_EQ(languageOf(locale), Language::English) << locale;
}

TEST(UndrawnCharacters, AreNamedByTheirCodePoints) {
    EXPECT_FALSE(undrawnRemark(U""));
    EXPECT_THAT(say(*undrawnRemark(U"\U00020000\uE123"), Language::Chinese), testing::HasSubstr("：U+20000, U+E123。"));
    std::u32string many;
    for (char32_t code = 0xE000; code < 0xE010; ++code) many += code;
    const std::string told = say(*undrawnRemark(many), Language::Chinese);
    EXPECT_THAT(told, testing::HasSubstr("16个字符"));
    EXPECT_THAT(told, testing::HasSubstr("U+E009。"));
    EXPECT_THAT(told, testing::Not(testing::HasSubstr("U+E00A")));
}

} // namespace
} // namespace xushi
