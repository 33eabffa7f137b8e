#include "support/drivers/ImportDriver.h"

#include "app/importing/ImportLineModel.h"
#include "app/importing/ImportPage.h"
#include "app/importing/ImportViews.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

namespace xushi {
namespace {

constexpr int patience = 10'000;

void fill(QMimeData& data, const std::vector<std::filesystem::path>& files) {
    QList<QUrl> urls;
    for (const auto& file : files) urls << QUrl::fromLocalFile(toQt(file.string()));
    data.setUrls(urls);
}

ImportLinesView& linesOf(const ImportPage& page) { return partOf<ImportLinesView>(page, "lines"); }

QString cellOf(const QAbstractItemModel& model, int row, int column) { return model.index(row, column).data().toString(); }

QString shownText(const ImportPage& page, const char* name) {
    const auto& label = partOf<QLabel>(page, name);
    return label.isVisible() ? label.text() : QString();
}

} // namespace

bool ImportDriver::drop(const std::vector<std::filesystem::path>& files) const {
    QMimeData data;
    fill(data, files);
    const QPoint middle = m_window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&m_window, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_window, &drop);
    return drop.isAccepted();
}

QString ImportDriver::veilOver(const std::vector<std::filesystem::path>& files) const {
    QMimeData data;
    fill(data, files);
    QDragEnterEvent enter(m_window.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_window, &enter);
    const QString said = isVeiled() ? partOf(m_window, "dropVeil").accessibleName() : QString();
    QDragLeaveEvent leave;
    QApplication::sendEvent(&m_window, &leave);
    return said;
}

bool ImportDriver::isVeiled() const { return partOf(m_window, "dropVeil").isVisible(); }

bool ImportDriver::waitUntilRead() const {
    return QTest::qWaitFor([this] {
        for (const QString& file : files())
            if (file.endsWith(QStringLiteral("reading…")) || file.endsWith(QStringLiteral("waiting"))) return false;
        return true;
    }, patience);
}

ImportPage& ImportDriver::page() const { return onlyPartOf<ImportPage>(m_window); }
bool ImportDriver::isShown() const {
    const auto* made = m_window.findChild<ImportPage*>();
    return made && made->isVisible();
}

int ImportDriver::shownWhenTheFilesGo() const {
    int shown = -1;
    const ImportPage& from = page();
    const auto* list = partOf<QListWidget>(from, "queue").model();
    const auto watch = QObject::connect(list, &QAbstractItemModel::rowsRemoved, list, [&] {
        shown = linesOf(from).model()->rowCount() + partOf<SheetPictureView>(from, "picture").model()->rowCount();
    });
    hand::press(Qt::Key_Escape);
    QObject::disconnect(watch);
    return shown;
}

QStringList ImportDriver::files() const {
    QStringList files;
    const auto& queue = partOf<QListWidget>(page(), "queue");
    for (int place = 0; place < queue.count(); ++place) files << queue.item(place)->text().replace(QLatin1Char('\n'), QStringLiteral(" · "));
    return files;
}

void ImportDriver::chooseFile(int place) const {
    auto& queue = partOf<QListWidget>(page(), "queue");
    hand::click(queue, queue.model()->index(place, 0));
}

QString ImportDriver::fileInFront() const { return partOf<QLabel>(page(), "fileLabel").text(); }
QString ImportDriver::message() const { return shownText(page(), "messageLabel"); }
QString ImportDriver::period() const { return partOf<QComboBox>(page(), "periodBox").currentText(); }
QString ImportDriver::periodSource() const { return shownText(page(), "periodSource"); }
QString ImportDriver::region() const { return partOf<QComboBox>(page(), "regionBox").currentText(); }
QString ImportDriver::encoding() const { return shownText(page(), "encodingLabel"); }
QString ImportDriver::inherited() const { return shownText(page(), "inheritedLabel"); }

void ImportDriver::typePeriod(const QString& text) const {
    hand::typeOver(*partOf<QComboBox>(page(), "periodBox").lineEdit(), text);
    hand::press(Qt::Key_Return);
}

void ImportDriver::chooseRegion(const QString& name) const {
    auto& box = partOf<QComboBox>(page(), "regionBox");
    hand::choose(box, name);
}

void ImportDriver::chooseSheet(int place) const { hand::choose(partOf<QComboBox>(page(), "sheetBox"), place); }

QStringList ImportDriver::sheets() const {
    QStringList sheets;
    const auto& box = partOf<QComboBox>(page(), "sheetBox");
    for (int i = 0; i < box.count(); ++i) sheets << box.itemText(i);
    return sheets;
}

QString ImportDriver::chosenColumn() const { return partOf<QComboBox>(page(), "columnBox").currentText(); }

void ImportDriver::chooseColumn(const QString& heading, const QString& kind) const {
    hand::choose(partOf<QComboBox>(page(), "columnBox"), heading);
    hand::choose(partOf<QComboBox>(page(), "kindBox"), kind);
}

QString ImportDriver::count(const char* button) const { return partOf<QPushButton>(page(), button).text(); }
void ImportDriver::toggle(const char* button) const { hand::click(partOf<QPushButton>(page(), button)); }

QStringList ImportDriver::rows() const {
    QStringList rows;
    const auto& model = *linesOf(page()).model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {ImportLineModel::ChosenColumn, ImportLineModel::IndicatorColumn, ImportLineModel::BeforeColumn, ImportLineModel::AfterColumn, ImportLineModel::CellColumn})
            cells << cellOf(model, row, column);
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

void ImportDriver::goTo(const QString& cell) const {
    auto& view = linesOf(page());
    for (int row = 0; row < view.model()->rowCount(); ++row)
        if (cellOf(*view.model(), row, ImportLineModel::CellColumn) == cell) {
            hand::click(view, view.model()->index(row, ImportLineModel::IndicatorColumn));
            return view.setFocus();
        }
    throw std::logic_error("no row of " + cell.toStdString());
}

QString ImportDriver::current() const {
    const auto& view = linesOf(page());
    return cellOf(*view.model(), view.currentIndex().row(), ImportLineModel::CellColumn);
}

QString ImportDriver::reasonAt(const QString& cell) const {
    goTo(cell);
    return cellOf(*linesOf(page()).model(), linesOf(page()).currentIndex().row(), ImportLineModel::ReasonColumn);
}

QString ImportDriver::changeAt(const QString& cell) const {
    goTo(cell);
    return cellOf(*linesOf(page()).model(), linesOf(page()).currentIndex().row(), ImportLineModel::ChangeColumn);
}

void ImportDriver::clickInPicture(int row, int column) const {
    auto& picture = partOf<SheetPictureView>(page(), "picture");
    hand::click(picture, picture.model()->index(row - 1, column - 1));
}

QString ImportDriver::ringed() const {
    const QModelIndex cell = partOf<SheetPictureView>(page(), "picture").currentIndex();
    return cell.isValid() ? toQt(addressOf({cell.row() + 1, cell.column() + 1})) : QString();
}

QStringList ImportDriver::offered() const {
    QStringList offered;
    const auto& box = partOf<QComboBox>(page(), "mendBox");
    for (int i = 0; box.isVisible() && i < box.count(); ++i) offered << box.itemText(i);
    return offered;
}

void ImportDriver::take(const QString& choice) const {
    hand::choose(partOf<QComboBox>(page(), "mendBox"), choice);
    hand::click(partOf<QPushButton>(page(), "mendButton"));
}

void ImportDriver::chooseMapping(const char* action) const {
    partOf<QAction>(page(), action).trigger();
    QApplication::setActiveWindow(&m_window); // a dialog has had the keys
}

QString ImportDriver::importText() const { return partOf<QPushButton>(page(), "importButton").text(); }
bool ImportDriver::canImport() const { return partOf<QPushButton>(page(), "importButton").isEnabled(); }

void ImportDriver::import() const {
    linesOf(page()).setFocus();
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return !done().isEmpty(); }, patience)) throw std::logic_error("nothing was imported");
}

void ImportDriver::cancel() const { hand::click(partOf<QPushButton>(page(), "cancelButton")); }

QString ImportDriver::done() const { return shownText(page(), "doneText"); }
void ImportDriver::undo() const { hand::click(partOf<QPushButton>(page(), "undoButton")); }

} // namespace xushi
