#include "app/catalog/CatalogTesting.h"

#include "support/Builders.h"
#include "support/ReadNow.h"
#include "wiring/Composition.h"

#include <QTest>

namespace xushi {
OpenCatalog::OpenCatalog() {
    const auto path = m_folder / "catalog.xushi";
    EXPECT_TRUE(createStoreFrom(path, ""));
    EXPECT_TRUE(m_workspace.open(QString::fromStdString(path.string())));
    const std::string city = m_workspace.region().text;
    // As an earlier version may have left them: of a department that the list does not have.
    EXPECT_TRUE(m_workspace.openStore().store().inTransaction(changeNote("import"), [&](Transaction& transaction) -> Result<void> {
        Indicator starts = anIndicator();
        starts.initials = "xkg";
        for (const auto& indicator : {starts, anIndicator({.code = "DONE", .name = "新竣工", .parent = "STARTS", .order = 1})})
            if (const auto put = transaction.put(indicator); !put) return put.error();
        const auto put = transaction.put(aTarget({.value = "250", .region = city}));
        return put ? Result<void>() : put.error();
    }));
    EXPECT_TRUE(m_workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    m_workspace.setPeriod(Period::ytd(2025, 5));
    FigureEdit may{.indicator = {"STARTS"}, .region = {city}, .period = Period::ytd(2025, 5)};
    may.value = "156";
    EXPECT_TRUE(m_workspace.acts().enter({may}, QStringLiteral("enter")));
    m_page = std::make_unique<CatalogPage>(m_workspace, nullptr);
    m_page->resize(1100, 720);
    m_page->show();
    m_page->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

const Indicator* CatalogTest::stored(const char* code) {
    m_catalogue = *now(m_workspace.openStore().store()).readCatalogue();
    return m_catalogue.find(IndicatorCode{code});
}

const Target* CatalogTest::storedTarget(const char* code) {
    m_catalogue = *now(m_workspace.openStore().store()).readCatalogue();
    return m_catalogue.find(TargetKey{{code}, m_workspace.region(), 2025});
}

std::vector<JournalEntry> CatalogTest::journal() const { return *now(m_workspace.openStore().store()).readJournal(0); }

} // namespace xushi
