#include "wiring/CatalogueLists.h"

#include "io/records/FieldWords.h"
#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/BuildSummary.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"
#include "wiring/SheetFiles.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

namespace xushi {
namespace {

/// Texts that a spreadsheet may take for something else.
class AnyCatalogue {
public:
    explicit AnyCatalogue(unsigned seed) : m_random(seed) {}

    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    std::string text() {
        static const std::vector<std::string> texts{"", "甲,乙;丙", "\"引\"号", "=1+1", " 前后 ", "两\n行", "2025-07", "007", "1.0", "TRUE", "是", "3:15", "a\tb", "-", "100%", "+5", "@x", "'撇"};
        return texts[static_cast<std::size_t>(upTo(static_cast<int>(texts.size()) - 1))];
    }
    std::string number(int decimals) {
        std::string digits = std::to_string(1 + upTo(99999));
        if (decimals > 0) digits += "." + std::string(static_cast<std::size_t>(upTo(decimals - 1)), '0') + std::to_string(upTo(9));
        return digits;
    }
    template <class E> E token() { return Tokens<E>::all[static_cast<std::size_t>(upTo(static_cast<int>(Tokens<E>::all.size()) - 1))].first; }
    std::optional<YearMonth> month() { return upTo(1) ? std::nullopt : std::optional(YearMonth{2010 + upTo(10), 1 + upTo(11)}); }

    Catalogue make() {
        Catalogue c;
        for (const char* code : {"007", "D2", "处"}) c.departments.push_back({.code = {code}, .name = std::string("处室") + code, .isAssumed = upTo(1) == 1, .order = upTo(9)});
        c.regions.push_back({.code = {"320800"}, .name = "某某市", .type = RegionType::City});
        for (const char* code : {"0320812", "R-1", "1e5"}) {
            c.regions.push_back({.code = {code}, .name = std::string("区") + code, .type = RegionType::District, .parent = RegionCode{"320800"}, .isInTotal = upTo(1) == 1, .order = upTo(9), .note = text()});
            c.regions.back().validFrom = month();
        }
        c.curves.push_back({.code = {"K1"}, .name = "曲线", .shape = PlannedPoints{{{Month(3), xushi::number(number(1).substr(0, 1))}, {Month(12), xushi::number("100")}}}, .reason = text()});
        c.curves.push_back({.code = {"K2"}, .name = "日", .shape = MilestoneDate{{2025, 9, 30}}, .reason = "x", .decidedOn = "2025-01-02"});
        for (const char* code : {"0012", "12.50", "IND_A", "2025-01"}) {
            Indicator i{.code = {code}, .name = std::string("指标 ") + code};
            i.aliases = upTo(1) ? std::vector<std::string>{std::string("别名") + code, "2025"} : std::vector<std::string>();
            i.section = upTo(1) ? "板块" : "";
            i.department = {upTo(1) ? "007" : "处"};
            i.unit = "亿元";
            i.decimals = upTo(6);
            i.frequency = token<Frequency>();
            i.direction = token<Direction>();
            i.isJanuaryExempt = upTo(1) == 1;
            i.basis = text();
            i.definition = text();
            i.order = upTo(99);
            i.validFrom = month();
            c.indicators.push_back(i);
        }
        for (const auto& indicator : c.indicators) {
            Target t{.key = {indicator.code, {upTo(1) ? "320800" : "0320812"}, 2025}};
            t.value = xushi::number(number(4));
            t.word = upTo(1) ? "以上" : "";
            t.document = text();
            t.note = text();
            if (upTo(1)) t.curve = CurveCode{"K1"};
            if (upTo(1)) t.commitment = token<Commitment>();
            if (upTo(1)) t.startLevel = xushi::number(number(2));
            if (upTo(1)) t.decidedOn = "2025-07-01";
            c.targets.push_back(t);
        }
        c.people.push_back({.code = {"01"}, .name = "填报员", .role = token<Role>(), .department = {"007"}, .order = upTo(9)});
        std::ranges::sort(c.targets, {}, &Target::key);
        return c;
    }

private:
    std::mt19937 m_random;
};

class CatalogueLists : public testing::Test {
protected:
    CataloguePlan planOf(Store& store, const std::filesystem::path& path, const std::string& reason = {}) {
        const auto stored = now(store).readCatalogue();
        const auto arriving = readCatalogueLists(path, *stored);
        EXPECT_TRUE(arriving) << arriving.error().key;
        if (!arriving) return {};
        const auto plan = readTogether(store, [&](Reading& reading) { return planCatalogue(reading, {*arriving, reason}); });
        EXPECT_TRUE(plan);
        return *plan;
    }
    void expectAllTheSame(Store& store, const std::filesystem::path& path, int records) {
        const auto plan = planOf(store, path);
        EXPECT_EQ(plan.count(CatalogueVerdict::Same), records) << path;
        for (const auto& entry : plan.entries)
            if (entry.verdict != CatalogueVerdict::Same)
                ADD_FAILURE() << path.filename() << ' ' << entry.cell << ' ' << entry.place << ' ' << (entry.problem ? entry.problem->key : std::string())
                              << (entry.fields.empty() ? std::string() : ' ' + entry.fields[0].field + ": " + entry.fields[0].before + " -> " + entry.fields[0].after);
    }
    static int recordsOf(const Catalogue& c) {
        return static_cast<int>(c.departments.size() + c.regions.size() + c.curves.size() + c.indicators.size() + c.targets.size() + c.people.size());
    }
    static bool saveWithLibreOffice(const std::filesystem::path& from, const std::string& options, const std::filesystem::path& folder, const std::filesystem::path& profile) {
        const std::string command = "soffice -env:UserInstallation=file://" + profile.string() + " --headless " + options + " --outdir " + folder.string() + " " + from.string() + " >/dev/null 2>&1";
        return std::system(command.c_str()) == 0;
    }
    static bool hasLibreOffice() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

    TemporaryFolder folder;
};

TEST_F(CatalogueLists, GoOutAndComeBackWithNothingToChange) {
    for (int round = 0; round < rounds(6); ++round) {
        SmallStore small;
        const Catalogue any = AnyCatalogue(static_cast<unsigned>(round)).make();
        const auto imported = importCatalogue(*small, any, aNote());
        ASSERT_TRUE(imported) << imported.error().key << (imported.error().args.empty() ? "" : imported.error().args[0]);
        const auto stored = *now(*small).readCatalogue();
        for (const std::string name : {"a.xlsx", "a", "a.json"}) {
            const auto path = folder / (std::to_string(round) + name);
            ASSERT_TRUE(writeCatalogueFile(stored, path));
            expectAllTheSame(*small, path, recordsOf(stored));
            if (HasFailure()) return;
        }
    }
}

template <class E> void expectKnown(const char* field, std::string (*word)(E, Language)) {
    for (const auto& [value, token] : Tokens<E>::all) EXPECT_EQ(tokenCalled({field, FieldForm::Token}, word(value, Language::Chinese)), token) << field;
}

TEST(CatalogueWords, OfTheWindowAreTakenInLists) {
    expectKnown<Measure>("measure", measureWord);
    expectKnown<Reporting>("reporting", reportingWord);
    expectKnown<Frequency>("frequency", frequencyWord);
    expectKnown<Direction>("direction", directionWord);
    expectKnown<TargetNature>("nature", natureWord);
    expectKnown<Comparator>("comparator", comparatorWord);
    expectKnown<Commitment>("commitment", commitmentWord);
    expectKnown<RegionType>("type", regionTypeWord);
    expectKnown<Role>("role", roleWord);
    for (const CurveShape& shape : {CurveShape(MonthLinear()), CurveShape(PlannedPoints()), CurveShape(DayLinear()), CurveShape(QuarterSteps()), CurveShape(LastYearShare()),
                                    CurveShape(MeanShare()), CurveShape(MilestoneDate()), CurveShape(NotScheduled())})
        EXPECT_EQ(tokenCalled({"kind", FieldForm::Token}, curveKindWord(shape, Language::Chinese)), shapeToken(shape));
}

TEST_F(CatalogueLists, AWorkbookHasTheSameBytesEveryTime) {
    SmallStore small;
    const auto stored = *now(*small).readCatalogue();
    ASSERT_TRUE(writeCatalogueFile(stored, folder / "a.xlsx"));
    ASSERT_TRUE(writeCatalogueFile(stored, folder / "b.xlsx"));
    EXPECT_EQ(bytesOf(folder / "a.xlsx"), bytesOf(folder / "b.xlsx"));
}

TEST_F(CatalogueLists, OfTheSamplesComeBackWhenLibreOfficeHasSavedThem) {
    if (!hasLibreOffice()) GTEST_SKIP() << "LibreOffice is not installed";
    for (const std::string sample : {"seed", "demonstration"}) {
        ASSERT_TRUE(createStoreFrom(folder / (sample + ".xushi"), sample));
        const auto store = openForReading(folder / (sample + ".xushi"));
        ASSERT_TRUE(store);
        const auto stored = *now(**store).readCatalogue();
        const auto all = recordsOf(stored);
        ASSERT_TRUE(writeCatalogueFile(stored, folder / "目录.xlsx"));
        ASSERT_TRUE(writeCatalogueFile(stored, folder / "csv"));
        const auto profile = folder / "profile";
        ASSERT_TRUE(saveWithLibreOffice(folder / "目录.xlsx", "--convert-to ods", folder / "1", profile));
        ASSERT_TRUE(saveWithLibreOffice(folder / "1" / "目录.ods", "--convert-to xlsx", folder / "2", profile));
        expectAllTheSame(**store, folder / "1" / "目录.ods", all);
        expectAllTheSame(**store, folder / "2" / "目录.xlsx", all);
        const std::string text = "Text - txt - csv (StarCalc)";
        const auto every = folder / "csv" / "*.csv"; // of one start of the program
        ASSERT_TRUE(saveWithLibreOffice(every, "--infilter='" + text + ":44,34,76,1' --convert-to 'csv:" + text + ":59,34,56,1'", folder / "gbk", profile));
        ASSERT_TRUE(saveWithLibreOffice(every, "--infilter='" + text + ":44,34,76,1' --convert-to xlsx", folder / "books", profile));
        expectAllTheSame(**store, folder / "gbk", all);
        expectAllTheSame(**store, folder / "books", all);
    }
}

TEST_F(CatalogueLists, TheTableOfTheHalfYearChangesNoFigureWhenItComesBack) {
    for (const std::string sample : {"seed", "demonstration"}) {
        ASSERT_TRUE(createStoreFrom(folder / (sample + ".xushi"), sample));
        const auto store = openForReading(folder / (sample + ".xushi"));
        ASSERT_TRUE(store);
        const auto catalogue = *now(**store).readCatalogue();
        const auto layout = *halfYearLayout();
        const auto words = summaryWords(Language::Chinese);
        const auto table = readTogether(**store, [&](Reading& reading) { return buildSummary(reading, {.period = *Period::parse("2025H1"), .region = {}, .layout = layout, .words = words}); });
        ASSERT_TRUE(table);
        const auto made = folder / (sample + ".xlsx");
        ASSERT_TRUE((*writerFor(made))->write(*table, made));
        std::vector<std::filesystem::path> files{made};
        if (hasLibreOffice())
            for (const std::string ending : {"xlsx", "ods", "xls"}) {
                ASSERT_TRUE(saveWithLibreOffice(made, "--convert-to " + ending, folder / "saved", folder / "profile"));
                files.push_back(folder / "saved" / (sample + "." + ending));
            }
        const NameBook names(catalogue);
        for (const auto& file : files) {
            const auto read = readSheetFile(file);
            ASSERT_TRUE(read);
            EXPECT_FALSE(isCatalogueFile(*read));
            const auto sheets = recognisedSheets(*read, names, {});
            ASSERT_TRUE(sheets);
            const auto plan = readTogether(**store, [&](Reading& reading) { return planImport(reading, *sheets, read->origin, Date{2025, 7, 5}); });
            ASSERT_TRUE(plan);
            EXPECT_GT(plan->count(ImportVerdict::Same), 20) << file;
            for (const auto& line : plan->lines)
                EXPECT_TRUE(line.verdict == ImportVerdict::Same || line.verdict == ImportVerdict::Ignored) << file << ' ' << importedFrom(line.sheet, line.found.place) << ' ' << line.reason.key;
        }
    }
}

} // namespace
} // namespace xushi
