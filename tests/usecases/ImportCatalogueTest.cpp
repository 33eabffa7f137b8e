#include "usecases/ImportCatalogue.h"
#include "usecases/CatalogueEditing.h"

namespace xushi {
namespace {

class ImportCatalogue : public CatalogueEditing {};

TEST_F(ImportCatalogue, AnImportCountsWhatItAddsChangesAndLeaves) {
    Catalogue incoming = aSmallCatalogue();
    incoming.indicators[0].name = "新开工项目";
    incoming.indicators.push_back(anIndicator({.code = "NEW", .name = "新指标"}));
    const auto counts = importCatalogue(*store, incoming, aNote("import-catalogue"));
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->added, 1);
    EXPECT_EQ(counts->changed, 1);
    EXPECT_EQ(counts->unchanged, 8);
    EXPECT_EQ(starts().name, "新开工项目");
    EXPECT_EQ(starts().revision, 2);
}

TEST_F(ImportCatalogue, ASecondImportChangesNothing) {
    Catalogue incoming = aSmallCatalogue();
    incoming.targets[0].value = number("300");
    incoming.targets[0].reason = "调整";
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote()));
    head = xushi::now(*store).journalHead()->sequence;
    const auto again = importCatalogue(*store, incoming, aNote());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->added + again->changed, 0);
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(ImportCatalogue, AnImportRemovesNothing) {
    Catalogue incoming;
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote()));
    EXPECT_EQ(now().indicators.size(), aSmallCatalogue().indicators.size());
    EXPECT_EQ(xushi::now(*store).journalHead()->sequence, head);
}

TEST_F(ImportCatalogue, AnImportIsAllOrNothing) {
    Catalogue incoming = aSmallCatalogue();
    incoming.departments.push_back({.code = {"NEW"}, .name = "新处"});
    incoming.curves.push_back({.code = {"BAD"}, .name = "断", .shape = PlannedPoints{{{Month(6), number("40")}}}});
    expectRefused(importCatalogue(*store, incoming, aNote()), "curve.does-not-end-at-100");
    EXPECT_EQ(now().find(DepartmentCode{"NEW"}), nullptr);
}

TEST_F(ImportCatalogue, AnImportKeepsTheUnitOfFigures) {
    putFigure(*store, aFigure({.value = "5"}));
    head = xushi::now(*store).journalHead()->sequence;
    Catalogue incoming = aSmallCatalogue();
    incoming.indicators[0].unit = "万项";
    expectRefused(importCatalogue(*store, incoming, aNote()), "indicator.unit-in-use");
}

TEST_F(ImportCatalogue, OnlyAnEmptyStoreTakesTheSettings) {
    Catalogue incoming = aSmallCatalogue();
    incoming.settings.title = "别的台账";
    ASSERT_TRUE(importCatalogue(*store, incoming, aNote()));
    EXPECT_EQ(now().settings.title, "小台账");
    TemporaryFolder folder;
    ASSERT_TRUE(createStore(folder / "empty.xushi"));
    const auto empty = openStore(folder / "empty.xushi", OpenMode::ReadWrite);
    ASSERT_TRUE(empty);
    ASSERT_TRUE(importCatalogue(*empty->store, incoming, aNote()));
    EXPECT_EQ(xushi::now(*empty->store).readCatalogue()->settings.title, "别的台账");
}

} // namespace
} // namespace xushi
