#pragma once

#include "support/EveryPart.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/MergeDriver.h"
#include "support/drivers/NarrativeDriver.h"
#include "support/drivers/ProofDriver.h"
#include "usecases/EnterFigures.h"
#include "wiring/PackageFiles.h"

#include "app/shared/Page.h"
#include "app/table/TableRoles.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAbstractProxyModel>
#include <QStandardItemModel>

#include <filesystem>
#include <functional>
#include <memory>

namespace xushi {

inline const Period statesPeriod = Period::ytd(2025, 5);
inline const std::string shownIndicator = "TECH_CONTRACT_AMT";

/// The stores are made once; every window gets copies. The first has figures, targets, curves and people.
struct Samples {
    Samples() {
        qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
        for (const char* name : {"main", "other"}) areMade = areMade && createStoreFrom((folder / name).string() + ".xushi", "seed");
        areMade = areMade && createStoreFrom((folder / "empty.xushi").string(), {});
    }
    std::string copy(const std::string& name, const TemporaryFolder& into) const {
        const auto path = into / (name + ".xushi");
        std::filesystem::copy_file(folder / (name + ".xushi"), path, std::filesystem::copy_options::overwrite_existing);
        return path.string();
    }

    TemporaryFolder folder;
    bool areMade = true;
};

/// A window whose models are all read after every change, and the hand-written ones whenever one of them is reset.
struct WalkedWindow {
    WalkedWindow() : main(samples().copy("main", folder)) {
        window.show();
        QApplication::setActiveWindow(&window);
        for (auto* model : everyOf<QAbstractItemModel>(window)) {
            if (!QByteArray(model->metaObject()->className()).startsWith("xushi::")) continue;
            // Qt's own item model has flags where there is no index, against its tester's rule; so has a proxy over it.
            if (qobject_cast<QStandardItemModel*>(model) || qobject_cast<QAbstractProxyModel*>(model)) continue;
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::Warning));
            own.push_back(model);
            QObject::connect(model, &QAbstractItemModel::modelReset, &window, [this] { readInTheMiddle(); });
            QObject::connect(model, &QAbstractItemModel::modelAboutToBeReset, &window, [this, model] { isBeingReset = model; });
            QObject::connect(model, &QAbstractItemModel::modelReset, &window, [this] { isBeingReset = nullptr; });
        }
    }
    static const Samples& samples() {
        static const Samples made;
        return made;
    }
    Workspace& workspace() { return window.workspace(); }

    void openMain() {
        main = samples().copy("main", folder);
        ASSERT_TRUE(window.openStore(toQt(main)));
        workspace().setPeriod(statesPeriod);
        workspace().setRegion(workspace().catalogue().city()->code);
    }
    void read(const QAbstractItemModel& model, const QModelIndex& parent, const std::vector<int>& roles) {
        if (isBeingReset == &model) return;
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : roles) model.data(index, role);
                model.flags(index);
                ++count;
                if (column == 0) read(model, index, roles);
            }
    }
    void readAll() {
        const std::vector<int> roles{Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::FontRole, LightRole, RefusedRole, FindingRole,
                                     LockedRole, FormRole, IndicatorRole, UnitRole, SortRole};
        for (const auto* model : everyOf<QAbstractItemModel>(window)) {
            for (int column = 0; column < model->columnCount(); ++column) model->headerData(column, Qt::Horizontal);
            read(*model, {}, roles);
        }
    }
    void readInTheMiddle() {
        for (const auto* model : own) read(*model, {}, {Qt::DisplayRole});
    }
    template <class Record> void put(const Record& record) {
        ASSERT_TRUE(workspace().openStore().store().inTransaction(changeNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
            if (const auto stored = transaction.put(record); !stored) return stored.error();
            return {};
        }));
        ASSERT_TRUE(workspace().acts().readCatalogue(ChangeReason::AnotherPerson));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    void grid() {
        window.showPage(QStringLiteral("entry"));
        frame.page("EntryPage").showIndicator({shownIndicator});
    }
    /// Two files, so that the list of them is shown.
    void openAct() {
        window.showPage(QStringLiteral("collection"));
        CollectionDriver(window).goToArrival(0);
        hand::press(Qt::Key_R, Qt::AltModifier);
    }
    /// The editor of its first sentence.
    void rewriteSentence() {
        window.showPage(QStringLiteral("narrative"));
        hand::press(Qt::Key_F2);
        ASSERT_TRUE(NarrativeDriver(window).isEditing());
    }
    void importTables() {
        for (const char* name : {"a.csv", "b.csv"})
            writeBytes(folder / name, "2025年5月\n指标,单位,本月累计,同比\n技术合同成交额,亿元,8.52,3.1\n没有这个指标,亿元,1,2\n");
        ImportDriver importing{window};
        importing.drop({folder / "a.csv", folder / "b.csv"});
        ASSERT_TRUE(importing.waitUntilRead());
    }
    /// One that says otherwise than the store does of one figure, and something new of another.
    void takePackage() {
        std::filesystem::remove(folder / "package.xushi");
        const Indicator& indicator = *workspace().latestCatalogue().find(IndicatorCode{shownIndicator});
        const auto section = workspace().questions().section(indicator.department);
        ASSERT_TRUE(section && writePackageFile(*section, folder / "package.xushi"));
        const auto edit = [](const RegionCode& region, const char* value) {
            return FigureEdit{.indicator = {shownIndicator}, .region = region, .period = statesPeriod, .value = GivenNumber(value), .note = "按合同登记系统核对"};
        };
        const auto& regions = workspace().latestCatalogue().regions;
        {
            const auto opened = openForWriting(folder / "package.xushi");
            ASSERT_TRUE(opened);
            ASSERT_TRUE(enterFigures(*opened->store, {{edit(regions[1].code, "8.52"), edit(regions[2].code, "9.1")}, changeNote("enter"), today()}));
        }
        ASSERT_TRUE(workspace().acts().enter({edit(regions[1].code, "8.6")}, QStringLiteral("enter")));
        window.takePackage(toQt((folder / "package.xushi").string()));
        const MergeDriver merging{window};
        ASSERT_TRUE(merging.waitUntilRead());
        ASSERT_EQ(merging.rows().size(), 2);
    }
    /// A table that went out before a figure was changed.
    void publish() {
        const auto given = workspace().questions().table({"half-year", statesPeriod});
        ASSERT_TRUE(given && workspace().acts().keep(*given, toQt((folder / "table.xlsx").string()), QStringLiteral("报市政府")));
        const RegionCode city = workspace().latestCatalogue().city()->code;
        ASSERT_TRUE(workspace().acts().enter({{.indicator = {shownIndicator}, .region = city, .period = statesPeriod, .value = GivenNumber("77.7")}}, QStringLiteral("enter")));
        window.showPage(QStringLiteral("summary"));
        const SummaryDriver page{window};
        if (!page.isPublishedShown()) page.togglePublished();
        ASSERT_TRUE(page.waitForStates());
        ASSERT_FALSE(page.published().isEmpty());
    }
    /// With a number that is not what the store has, of the indicator that the tests show, whatever it is called.
    void proofText() {
        window.showPage(QStringLiteral("proof"));
        const ProofDriver proof{window};
        const Indicator& indicator = *workspace().latestCatalogue().find(IndicatorCode{shownIndicator});
        proof.paste(QStringLiteral("2025年1—5月，") + toQt(indicator.name) + QStringLiteral("115.2") + toQt(indicator.unit) + QStringLiteral("。新增博士315名，增长5.8%。"));
        ASSERT_TRUE(proof.waitUntilRead());
        hand::press(Qt::Key_F8);
    }
    void catalogue(CatalogPlace place) {
        window.showPage(QStringLiteral("catalog"));
        catalog.open(place);
    }

    TemporaryFolder folder;
    std::string main;
    MainWindow window{Language::Chinese};
    FrameDriver frame{window};
    CatalogDriver catalog{window};
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<const QAbstractItemModel*> own;
    const QAbstractItemModel* isBeingReset = nullptr; ///< nobody may read it then
    long count = 0; ///< cells that were read
};

struct PageStep {
    const char* name;
    std::function<void(WalkedWindow&)> take;
};

inline const std::vector<PageStep>& states() {
    static const std::vector<PageStep> all{
        {"Start", [](WalkedWindow&) {}},
        {"Overview", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("overview")); }},
        {"OverviewExplained", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("overview")); w.window.showExplanation(true); }},
        {"Month", [](WalkedWindow& w) { w.grid(); }},
        {"MonthOpened", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_Down, Qt::AltModifier); w.press(Qt::Key_Down); }},
        {"MonthAllOpened", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier); }},
        {"MonthTyping", [](WalkedWindow& w) { w.grid(); QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("12")); }},
        {"MonthMissing", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_T, Qt::AltModifier); }},
        {"MonthToCheck", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_W, Qt::AltModifier); }},
        {"MonthExplained", [](WalkedWindow& w) { w.grid(); w.window.showExplanation(true); }},
        {"Panel", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F4); }},
        {"PanelNotes", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_N, Qt::AltModifier); w.press(Qt::Key_Tab); }},
        {"Audit", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F7); }},
        {"AuditTyping", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F7); QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("why")); }},
        {"Review", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F9); }},
        {"Year", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F6); }},
        {"YearPanel", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F6); w.press(Qt::Key_F4); }},
        {"YearTyping", [](WalkedWindow& w) { w.grid(); w.press(Qt::Key_F6); QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("12")); }},
        {"Charts", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("charts")); }},
        {"Summary", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("summary")); }},
        {"SummaryKeeping", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("summary")); SummaryDriver(w.window).keep(QStringLiteral("报市政府")); }},
        {"Published", [](WalkedWindow& w) { w.publish(); ASSERT_TRUE(SummaryDriver(w.window).showThen()); }},
        {"PublishedDifference", [](WalkedWindow& w) { w.publish(); ASSERT_TRUE(SummaryDriver(w.window).showDifference()); }},
        {"Import", [](WalkedWindow& w) { w.importTables(); }},
        {"Package", [](WalkedWindow& w) { w.takePackage(); }},
        {"Collection", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("collection")); }},
        {"CollectionAct", [](WalkedWindow& w) { w.openAct(); }},
        {"Counties", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("counties")); }},
        {"County", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("counties")); w.press(Qt::Key_Return, Qt::ControlModifier); }},
        {"Narrative", [](WalkedWindow& w) { w.window.showPage(QStringLiteral("narrative")); }},
        {"NarrativeEditor", [](WalkedWindow& w) { w.rewriteSentence(); }},
        {"Proof", [](WalkedWindow& w) { w.proofText(); }},
        {"Definition", [](WalkedWindow& w) { w.catalogue(CatalogPlace::Indicators); }},
        {"Curve", [](WalkedWindow& w) { w.catalogue(CatalogPlace::Indicators); w.catalog.openTarget({shownIndicator}); }},
        {"NewIndicator", [](WalkedWindow& w) { w.catalogue(CatalogPlace::Indicators); w.press(Qt::Key_N, Qt::ControlModifier); }},
        {"Regions", [](WalkedWindow& w) { w.catalogue(CatalogPlace::Regions); }},
        {"Departments", [](WalkedWindow& w) { w.catalogue(CatalogPlace::Departments); }},
        {"People", [](WalkedWindow& w) { w.catalogue(CatalogPlace::People); }},
        {"Rules", [](WalkedWindow& w) { w.catalogue(CatalogPlace::Rules); }},
    };
    return all;
}

} // namespace xushi
