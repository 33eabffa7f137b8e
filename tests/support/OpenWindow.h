#pragma once

#include "app/entry/grid/EntryView.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "support/DataFolders.h"
#include "support/ReadNow.h"
#include "support/TemporaryFolder.h"
#include "wiring/Composition.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QTest>

namespace xushi {

/// The real window on a store of its own, driven by keys.
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
        grid = window.findChild<EntryView*>(QStringLiteral("grid"));
        model = qobject_cast<FigureEntryModel*>(grid->model());
        model->setShowsAll(true);
        goTo(indicator);
        grid->setFocus();
        return *grid;
    }
    void goTo(const std::string& indicator, int column = FigureEntryModel::ValueColumn) {
        grid->setCurrentIndex(model->index(model->rowOf({indicator}), column));
    }

    /// Keys go to whatever has the focus, as they do for a person.
    void type(const QString& text) const {
        for (const QChar c : text) {
            QKeyEvent down(QEvent::KeyPress, c.unicode() < 128 ? c.toUpper().unicode() : 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(target(), &down);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(target(), key, modifiers); }
    QWidget* target() const {
        QWidget* focus = QApplication::focusWidget();
        return focus ? focus : grid;
    }

    QString shown(const std::string& indicator, int column = FigureEntryModel::ValueColumn) const {
        return model->index(model->rowOf({indicator}), column).data().toString();
    }
    std::optional<Figure> stored(const std::string& indicator, const Period& period) {
        const auto& catalogue = window.workspace().catalogue();
        const Indicator& definition = *catalogue.find(IndicatorCode{indicator});
        const auto stored = keyFor(definition, period.withKind(storedKind(definition)));
        const FigureKey key{*stored, {indicator}, catalogue.city()->code};
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
    EntryView* grid = nullptr;
    FigureEntryModel* model = nullptr;
    bool isReady = false;
};

} // namespace xushi
