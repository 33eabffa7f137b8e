#include "app/window/PageList.h"

#include "app/allocating/AllocationPage.h"
#include "app/backups/BackupsPage.h"
#include "app/catalog/CatalogPage.h"
#include "app/charts/ChartsPage.h"
#include "app/collecting/CollectionPage.h"
#include "app/comparing/ComparisonPage.h"
#include "app/counties/CountiesPage.h"
#include "app/entry/EntryPage.h"
#include "app/history/HistoryPage.h"
#include "app/importing/CatalogueImportPage.h"
#include "app/importing/ImportPage.h"
#include "app/merging/MergePage.h"
#include "app/narrative/NarrativePage.h"
#include "app/overview/OverviewPage.h"
#include "app/proofing/ProofPage.h"
#include "app/summary/SummaryPage.h"

#include <QCoreApplication>

#include <array>

namespace xushi {
namespace {

template <class P> Page* make(Workspace& workspace, QWidget* parent) { return new P(workspace, parent); }

constexpr std::array entries{
    PageEntry{1, "overview", "overview", QT_TRANSLATE_NOOP("PageList", "Overview"), make<OverviewPage>},
    PageEntry{2, "entry", "entry", QT_TRANSLATE_NOOP("PageList", "Entry"), make<EntryPage>},
    PageEntry{3, "charts", "charts", QT_TRANSLATE_NOOP("PageList", "Charts"), make<ChartsPage>},
    PageEntry{4, "counties", "region", QT_TRANSLATE_NOOP("PageList", "Counties"), make<CountiesPage>, nullptr, true},
    PageEntry{5, "summary", "summary", QT_TRANSLATE_NOOP("PageList", "Summary"), make<SummaryPage>},
    PageEntry{7, "catalog", "catalog", QT_TRANSLATE_NOOP("PageList", "Catalogue"), make<CatalogPage>, nullptr, true},
    PageEntry{8, "history", "history", QT_TRANSLATE_NOOP("PageList", "History"), make<HistoryPage>, nullptr, true},
    PageEntry{0, "merge", "import", QT_TRANSLATE_NOOP("PageList", "Take a package back"), make<MergePage>, "entry", true},
    PageEntry{0, "import", "import", QT_TRANSLATE_NOOP("PageList", "Import"), make<ImportPage>, "entry", true},
    PageEntry{0, "collection", "entry", QT_TRANSLATE_NOOP("PageList", "Collection"), make<CollectionPage>, "entry", true},
    PageEntry{0, "narrative", "summary", QT_TRANSLATE_NOOP("PageList", "Report in words"), make<NarrativePage>, "summary", true},
    PageEntry{0, "allocation", "catalog", QT_TRANSLATE_NOOP("PageList", "Spread a target"), make<AllocationPage>, "catalog", true},
    PageEntry{0, "catalog-import", "import", QT_TRANSLATE_NOOP("PageList", "Import the catalogue"), make<CatalogueImportPage>, "catalog", true},
    PageEntry{0, "backups", "history", QT_TRANSLATE_NOOP("PageList", "Backups"), make<BackupsPage>, "history", true},
    PageEntry{0, "comparison", "history", QT_TRANSLATE_NOOP("PageList", "Two moments"), make<ComparisonPage>, "history", true},
    PageEntry{0, "proof", "summary", QT_TRANSLATE_NOOP("PageList", "Check a report"), make<ProofPage>, "summary", true},
};

} // namespace

std::span<const PageEntry> pageList() { return entries; }

} // namespace xushi
