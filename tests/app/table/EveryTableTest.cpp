#include "app/shared/Page.h"
#include "app/table/TableManners.h"
#include "support/OpenWindow.h"
#include "support/drivers/TableDriver.h"

#include <QAbstractItemView>
#include <QSettings>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace xushi {
namespace {

/// Tables that are no lists to read, each with the reason. A table that is neither here nor has manners is a forgotten one.
const std::map<std::string, std::string> withoutManners{
    {"ChartsPage/table", "the twin of a picture, in its order; the cursor of both is one"},
    {"AllocationPage/parts", "amounts are typed in it, in the order of the catalogue"},
    {"EntryPage/changes", "read before one step and gone with it: Enter takes the step and Esc does not"},
    {"EntryPage/courseMonths", "the twelve months of one row, without a cursor: the keys stay in the table beside it"},
    {"EntryPage/grid", "figures are typed in it: it has keys, clipboard, find and replace of its own"},
    {"EntryPage/yearGrid", "the same"},
    {"EntryPage/replacements", "the preview of one replacing"},
    {"EntryPage/historyTable", "a part of the panel of one figure, without cursor"},
    {"CatalogPage/monthsView", "a curve is typed in it"},
    {"CatalogPage/historyView", "the few revisions of one target, the last first"},
    {"ImportPage/picture", "the picture of a sheet of somebody else, in its columns"},
    {"SummaryPage/columnsView", "a layout is edited in it"},
    {"SummaryPage/filterTree", "the same"},
};

/// Every table that has adopted the kit.
const std::set<std::string> known{"audit", "backups", "backups/differences", "catalog/department", "catalog/indicators", "catalog/person", "catalog/region", "catalogue-import/lines", "collection", "collection/act", "collection/arrivals", "comparison",
                                  "counties/list", "counties/matrix", "history", "history/act", "import/lines", "merge/lines", "narrative/figures", "news", "overview", "proof", "published", "published/differences", "review"};

class EveryTable : public testing::Test {
protected:
    void SetUp() override {
        QSettings().remove(QStringLiteral("tables"));
        ASSERT_TRUE(open.isReady);
        open.window.resize(1280, 800);
        open.window.workspace().setPeriod(Period::ytd(2025, 6));
    }

    static std::string placeOf(const QAbstractItemView& view) {
        const QWidget* page = &view;
        while (page && !qobject_cast<const Page*>(page)) page = page->parentWidget();
        return page ? fromQt(page->objectName() + QLatin1Char('/') + view.objectName()) : fromQt(view.objectName());
    }

    OpenWindow open{"demonstration"};
};

TEST_F(EveryTable, OfTheWindowHasMannersOrAReasonToHaveNone) {
    for (const QString& id : open.window.pageIds()) open.window.showPage(id);
    std::set<std::string> adopted;
    for (auto* view : tablesIn(open.window)) {
        const auto* manners = TableManners::of(view);
        EXPECT_TRUE(manners || withoutManners.contains(placeOf(*view))) << placeOf(*view) << " was forgotten";
        const bool isAlone = !manners || adopted.insert(fromQt(manners->id())).second;
        EXPECT_TRUE(isAlone) << "two tables share what is remembered of " << fromQt(manners->id());
    }
    EXPECT_EQ(adopted, known);
}

} // namespace
} // namespace xushi
