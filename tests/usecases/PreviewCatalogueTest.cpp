#include "usecases/PreviewCatalogue.h"

#include "usecases/CatalogueEditing.h"
#include "usecases/ImportCatalogue.h"

#include <algorithm>

namespace xushi {
namespace {

class PreviewCatalogue : public CatalogueEditing {
protected:
    CataloguePreview previewOf(const Catalogue& file, const std::string& reason = {}) {
        const auto preview = readTogether(*store, [&](Reading& reading) { return previewCatalogue(reading, file, reason); });
        EXPECT_TRUE(preview) << preview.error().key;
        return *preview;
    }
    static const CatalogueLine& lineOf(const CataloguePreview& preview, RecordKind kind, const std::string& key) {
        return *std::ranges::find_if(preview.lines, [&](const CatalogueLine& line) { return line.kind == kind && line.key == key; });
    }
};

TEST_F(PreviewCatalogue, SaysWhatAnImportThenDoes) {
    Catalogue file = aSmallCatalogue();
    file.indicators[0].name = "新开工项目";
    file.indicators.push_back(anIndicator({.code = "NEW", .name = "新指标"}));
    const auto preview = previewOf(file);
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head) << "a preview writes nothing";
    EXPECT_EQ(lineOf(preview, RecordKind::Indicator, "STARTS").verdict, CatalogueVerdict::Changed);
    EXPECT_EQ(lineOf(preview, RecordKind::Indicator, "NEW").verdict, CatalogueVerdict::New);
    const auto counts = importCatalogue(*store, preview.importable, aNote());
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->added, preview.count(CatalogueVerdict::New));
    EXPECT_EQ(counts->changed, preview.count(CatalogueVerdict::Changed));
    EXPECT_EQ(counts->unchanged, preview.count(CatalogueVerdict::Same));
}

TEST_F(PreviewCatalogue, JudgesByTheRulesOfTheEditorsAndLeavesOutWhatHangsOnAProblem) {
    putFigure(*store, aFigure({.value = "5"}));
    head = xushi::now(*store).journalHead()->sequence;
    Catalogue file = aSmallCatalogue();
    file.indicators[0].unit = "万项";
    file.indicators.push_back(anIndicator({.code = "BAD", .name = " "}));
    file.indicators.push_back(anIndicator({.code = "PART", .name = "其中", .parent = "BAD"}));
    file.departments[0].name = "改\x01名";
    const auto preview = previewOf(file);
    EXPECT_EQ(lineOf(preview, RecordKind::Indicator, "STARTS").problem->key, "indicator.unit-in-use");
    EXPECT_EQ(lineOf(preview, RecordKind::Indicator, "BAD").problem->key, "indicator.no-name");
    EXPECT_EQ(lineOf(preview, RecordKind::Indicator, "PART").problem->key, "catalogue.reference");
    EXPECT_EQ(lineOf(preview, RecordKind::Department, "GX").problem->key, "text.control");
    EXPECT_EQ(preview.count(CatalogueVerdict::Problem), 4);
    EXPECT_FALSE(importCatalogue(*store, preview.incoming, aNote())) << "all or nothing";
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
    EXPECT_TRUE(importCatalogue(*store, preview.importable, aNote())) << "what is left can be taken";
}

TEST_F(PreviewCatalogue, AsksForAReasonAndGivesItToWhatIsChanged) {
    Catalogue file = aSmallCatalogue();
    file.targets[0].value = number("300");
    const auto without = previewOf(file);
    EXPECT_TRUE(without.needsReason);
    EXPECT_EQ(without.count(CatalogueVerdict::Problem), 1);
    const auto with = previewOf(file, "年中调整");
    EXPECT_FALSE(with.needsReason);
    EXPECT_EQ(with.count(CatalogueVerdict::Changed), 1);
    ASSERT_TRUE(importCatalogue(*store, with.importable, aNote()));
    EXPECT_EQ(target().reason, "年中调整");
    EXPECT_EQ(previewOf(file, "别的").count(CatalogueVerdict::Changed), 1) << "the stored reason is not in the file";
}

TEST_F(PreviewCatalogue, RefusesACurveThatIsNone) {
    Catalogue file = aSmallCatalogue();
    file.curves.push_back({.code = {"BAD"}, .name = "断", .shape = PlannedPoints{{{Month(6), number("40")}}}});
    EXPECT_EQ(lineOf(previewOf(file), RecordKind::Curve, "BAD").problem->key, "curve.does-not-end-at-100");
}

} // namespace
} // namespace xushi
