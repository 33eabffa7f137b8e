#include "domain/Records.h"
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
            EXPECT_TRUE(std::regex_match(mark, std::regex("[0-9][mk]?"))) << sentence.key << " {" << mark << "}";
    }
}

TEST(Sentences, SayEveryArgumentThatTheyTake) {
    const std::vector<std::string> args{"甲0", "乙1", "丙2", "丁3", "戊4", "己5", "庚6", "辛7", "壬8", "癸9"};
    for (const auto& sentence : sentences())
        for (const Language language : {Language::Chinese, Language::English}) {
            const std::string said = say(Remark{std::string(sentence.key), args}, language);
            EXPECT_EQ(said.find('{'), std::string::npos) << said;
            for (const auto& mark : placeholdersOf(sentence.chinese))
                EXPECT_NE(said.find(args.at(static_cast<std::size_t>(mark[0] - '0'))), std::string::npos) << said;
        }
}

TEST(Sentences, SayPeriodsAndKindsInWords) {
    const auto growth = [](const char* period, Language language) { return say(Remark{"note.growth-as-of", {period}}, language); };
    EXPECT_EQ(growth("2025-06", Language::Chinese), "同比为2025年6月公布");
    EXPECT_EQ(growth("2025-06", Language::English), "growth published for Jun 2025");
    EXPECT_EQ(growth("2025-06m", Language::Chinese), "同比为2025年6月当月公布");
    EXPECT_EQ(growth("2025Q2", Language::Chinese), "同比为2025年二季度公布");
    EXPECT_EQ(growth("—", Language::Chinese), "同比为—公布") << "what is no code stays";
    EXPECT_EQ(say(refused("check.closed", {"2025-05", "2025-06"}), Language::Chinese).find("2025年5月已经结账（结至2025年6月）"), 0U);
    EXPECT_EQ(say(Remark{"verify.differs", {"region", "320812"}}, Language::Chinese), "地区 320812 与修订记录不符");
    EXPECT_EQ(say(Remark{"verify.differs", {"region", "320812"}}, Language::English), "region 320812 differs from the journal");
    for (const auto& [kind, token] : Tokens<RecordKind>::all) EXPECT_TRUE(hasSentence("record." + std::string(token))) << token;
}

TEST(Sentences, EveryPeriodThatIsHandedInIsSaidInWords) {
    const std::set<std::string> typed{"curve.day", "position.before-store", "verify.code-differs"}; // dates, and what a person has typed
    int found = 0;
    for (const auto& file : sourceFiles()) {
        static const std::regex call(R"re("([a-z]+\.[a-z.-]+)",\s*\{([^{}"]*toText\(\)[^{}"]*)\})re");
        for (auto at = std::sregex_iterator(file.text.begin(), file.text.end(), call); at != std::sregex_iterator(); ++at) {
            const std::string key = (*at)[1];
            const auto sentence = std::ranges::find(sentences(), key, &Sentence::key);
            if (sentence == sentences().end() || typed.contains(key) || key.starts_with("period.form")) continue;
            std::size_t argument = 0;
            int depth = 0;
            std::string text;
            for (const char c : (*at)[2].str() + ",") {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c != ',' || depth > 0) {
                    text += c;
                    continue;
                }
                if (text.find("toText()") != std::string::npos) {
                    ++found;
                    EXPECT_TRUE(placeholdersOf(sentence->chinese).contains(std::to_string(argument) + "m")) << file.path << ": " << key << " " << text;
                }
                ++argument;
                text.clear();
            }
        }
    }
    EXPECT_GT(found, 10);
}

TEST(Sentences, NameThePlaceOfAFaultAndNotItsNumber) {
    const auto told = [](const Remark& fault) {
        return say(Problem{ProblemKind::Unreadable, "store.journal-differs", {"账.xushi", "442", remarkArgument(fault)}}, Language::Chinese);
    };
    EXPECT_EQ(told({"verify.chain", {"1"}}),
              "“账.xushi”有442处与修订记录不符（首处：修订记录第1条与前后不衔接），没有打开，文件未作任何改动。请用最近的备份恢复。");
    EXPECT_NE(told({"verify.lost", {"department", "1"}}).find("（首处：处室 1 在修订记录中有、表中没有）"), std::string::npos);
    EXPECT_EQ(told({"verify.lost", {"department", "a\nb\x1B"}}).find_first_of("\n\x1B\x01\x02"), std::string::npos);
}

TEST(Sentences, ATextThatOnlyLooksLikeARemarkIsAText) {
    EXPECT_EQ(say(Remark{"note.text", {"\x01\x1B[2J"}}, Language::Chinese), "\uFFFD\uFFFD[2J");
}

TEST(Sentences, DoNotShout) {
    for (const auto& sentence : sentences())
        for (const std::string_view mark : {"!", "！"}) {
            EXPECT_EQ(sentence.chinese.find(mark), std::string_view::npos) << sentence.key;
            EXPECT_EQ(sentence.english.find(mark), std::string_view::npos) << sentence.key;
        }
}

TEST(Sentences, ARefusedInputIsToldWhatToDo) {
    const std::set<std::string_view> families{"catalogue", "curve", "csv", "department", "person", "region", "target", "figures", "number", "sheet"};
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
    static const std::set<std::string> fileEndings{"json", "csv", "png", "svg", "pdf", "xlsx", "xushi", "ttf", "otf"};
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
        const std::string family = file.path == "io/catalogue/CatalogueChecks.cpp" ? "catalogue."
                                   : file.path == "io/csv/FiguresCsv.cpp"           ? "figures." : "";
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
    const Target before = aTarget({.value = "20000000"});
    for (const auto& check : targetChecks()) {
        std::optional<CheckArgs> args;
        for (const auto& [value, nature, last] : {std::tuple("2000", TargetNature::Flow, "2008"), std::tuple("2000", TargetNature::Flow, "20000000"),
                                                  std::tuple("60", TargetNature::Growth, "2008")})
            if (!args) args = check.find({firms, aTarget({.value = value, .nature = nature}), number(last), {}, {}, &before});
        ASSERT_TRUE(args) << check.key;
        expectFilled(check.key, *args);
    }
    for (const auto& check : checks())
        if (check.refusal.starts_with("check.not-whole") || check.refusal == "check.rate-above-cap")
            expectFilled("target" + std::string(check.refusal.substr(5)), *found(check.key, std::ranges::find(examples, check.key, &CheckExample::key)->speaks));
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
