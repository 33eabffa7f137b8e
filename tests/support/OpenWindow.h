#pragma once

#include "app/entry/grid/EntryView.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "support/DataFolders.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "support/drivers/CatalogDriver.h"
#include "support/drivers/ChartsDriver.h"
#include "support/drivers/CollectionDriver.h"
#include "support/drivers/EntryDriver.h"
#include "support/drivers/FigurePanelDriver.h"
#include "support/drivers/FrameDriver.h"
#include "support/drivers/Hand.h"
#include "support/drivers/ImportDriver.h"
#include "support/drivers/OverviewDriver.h"
#include "support/drivers/SummaryDriver.h"
#include "wiring/Composition.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace xushi {

/// The real window on a store of its own, with the drivers of its frame and its pages.
struct OpenWindow {
    explicit OpenWindow(const std::string& sample = "seed") : storePath((folder / "try.xushi").string()) {
        qputenv("XUSHI_DATA_DIR", XUSHI_DATA);
        const auto made = createStoreFrom(storePath, sample);
        isReady = made && window.openStore(toQt(storePath));
        window.show();
        QApplication::setActiveWindow(&window); // shortcuts go to the active window only
        QTest::qWait(10);
    }

    /// The entry grid at `period`, every indicator shown, the cursor on the value of `indicator`.
    EntryView& gridAt(const Period& period, const std::string& indicator) {
        window.workspace().setPeriod(period);
        window.showPage(QStringLiteral("entry"));
        grid = &entry.grid();
        model = &entry.months();
        model->setShowsAll(true);
        goTo(indicator);
        grid->setFocus();
        return *grid;
    }
    void goTo(const std::string& indicator, int column = FigureEntryModel::ValueColumn) {
        grid->setCurrentIndex(model->index(model->rowOf({indicator}), column));
    }

    /// Keys go to whatever has the focus, as they do for a person.
    void type(const QString& text) const { hand::type(text, grid); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { hand::press(key, modifiers, grid); }
    QWidget* target() const {
        QWidget* focus = QApplication::focusWidget();
        return focus ? focus : grid;
    }

    QString shown(const std::string& indicator, int column = FigureEntryModel::ValueColumn) const {
        return model->index(model->rowOf({indicator}), column).data().toString();
    }
    /// Of the city where no region is named.
    std::optional<Figure> stored(const std::string& indicator, const Period& period, const RegionCode& region = {}) {
        const auto& catalogue = window.workspace().catalogue();
        const Indicator& definition = *catalogue.find(IndicatorCode{indicator});
        const auto stored = keyFor(definition, period.withKind(storedKind(definition)));
        const FigureKey key{*stored, {indicator}, region.empty() ? catalogue.city()->code : region};
        return *now(window.workspace().openStore().store()).readFigure(key);
    }

    /// Changes a record of the catalogue, and has the window read it.
    template <class Record> void put(const Record& record) {
        const auto written = window.workspace().openStore().store().inTransaction(
            changeNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
                if (const auto stored = transaction.put(record); !stored) return stored.error();
                return {};
            });
        isReady = isReady && written && window.workspace().acts().readCatalogue(ChangeReason::AnotherPerson);
    }

    TemporaryFolder folder;
    std::string storePath;
    MainWindow window{Language::Chinese};
    FrameDriver frame{window};
    OverviewDriver overview{window};
    EntryDriver entry{window};
    FigurePanelDriver figurePanel{window};
    ChartsDriver charts{window};
    SummaryDriver summaryPage{window};
    CatalogDriver catalog{window};
    ImportDriver import{window};
    CollectionDriver collection{window};
    EntryView* grid = nullptr;
    FigureEntryModel* model = nullptr;
    bool isReady = false;
};

} // namespace xushi
