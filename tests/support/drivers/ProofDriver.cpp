#include "support/drivers/ProofDriver.h"

#include "app/proofing/ProofPage.h"
#include "app/proofing/ProofText.h"
#include "app/proofing/ProofView.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace xushi {
namespace {

ProofText& reportOf(const ProofPage& page) { return partOf<ProofText>(page, "text"); }
ProofView& findingsOf(const ProofPage& page) { return partOf<ProofView>(page, "findings"); }

QString findingLine(const QAbstractItemModel& model, int row) {
    QStringList cells;
    for (const int column : {ProofModel::NumberColumn, ProofModel::VerdictColumn, ProofModel::StoredColumn}) cells << model.index(row, column).data().toString();
    return cells.join(QLatin1Char('|'));
}

} // namespace

void ProofDriver::open() const {
    hand::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier, &m_window);
    QTest::qWait(1);
}

bool ProofDriver::isShown() const {
    const auto* made = m_window.findChild<ProofPage*>();
    return made && made->isVisible();
}

ProofPage& ProofDriver::page() const { return onlyPartOf<ProofPage>(m_window); }

QStringList ProofDriver::nameless() const {
    QStringList nameless;
    for (const auto* part : page().findChildren<QWidget*>()) {
        if (!part->isVisible() || !(part->focusPolicy() & Qt::TabFocus) || part->objectName().startsWith(QLatin1String("qt_"))) continue;
        const auto* button = qobject_cast<const QPushButton*>(part);
        if (part->accessibleName().isEmpty() && (!button || button->text().isEmpty())) nameless << part->objectName();
    }
    return nameless;
}

void ProofDriver::paste(const QString& text) const {
    reportOf(page()).setFocus();
    QGuiApplication::clipboard()->setText(text);
    hand::press(Qt::Key_A, Qt::ControlModifier);
    hand::press(Qt::Key_V, Qt::ControlModifier);
}

void ProofDriver::type(const QString& text) const { hand::type(text, &reportOf(page())); }
QString ProofDriver::text() const { return reportOf(page()).toPlainText(); }
QString ProofDriver::selected() const { return reportOf(page()).textCursor().selectedText(); }
bool ProofDriver::waitUntilRead() const { return QTest::qWaitFor([this] { return !page().isWaiting(); }, 3000); }

void ProofDriver::clickNumber(const QString& number) const {
    auto& text = reportOf(page());
    QTextCursor at(text.document());
    at.setPosition(static_cast<int>(text.toPlainText().indexOf(number)) + 1);
    QTest::mouseClick(text.viewport(), Qt::LeftButton, {}, text.cursorRect(at).center());
}

int ProofDriver::marks() const { return static_cast<int>(reportOf(page()).extraSelections().size()); }
QString ProofDriver::summary() const { return partOf<QLabel>(page(), "summaryLabel").text(); }

QString ProofDriver::emptyText() const {
    const auto& label = partOf<QLabel>(page(), "emptyLabel");
    return label.isVisible() ? label.text() : QString();
}

QString ProofDriver::chip(const char* name) const { return partOf<QPushButton>(page(), name).text(); }
void ProofDriver::click(const char* name) const { hand::click(partOf<QPushButton>(page(), name)); }

QStringList ProofDriver::rows() const {
    QStringList rows;
    const auto& model = *findingsOf(page()).model();
    for (int row = 0; row < model.rowCount(); ++row) rows << findingLine(model, row);
    return rows;
}

QString ProofDriver::current() const {
    const QModelIndex current = findingsOf(page()).currentIndex();
    return current.isValid() ? findingLine(*current.model(), current.row()) : QString();
}

void ProofDriver::goTo(const QString& number) const {
    auto& view = findingsOf(page());
    for (int row = 0; row < view.model()->rowCount(); ++row)
        if (view.model()->index(row, ProofModel::NumberColumn).data().toString() == number) return hand::click(view, view.model()->index(row, ProofModel::NumberColumn));
    throw std::logic_error("no finding of " + number.toStdString());
}

QString ProofDriver::detail() const { return partOf<QPlainTextEdit>(page(), "detail").toPlainText(); }
bool ProofDriver::canReplace() const { return partOf<QPushButton>(page(), "replaceButton").isEnabled(); }
bool ProofDriver::canStore() const { return partOf<QPushButton>(page(), "storeButton").isEnabled(); }
QString ProofDriver::storeWords() const { return partOf<QPushButton>(page(), "storeButton").text(); }
void ProofDriver::setDay(const QString& iso) const { partOf<QDateEdit>(page(), "day").setDate(QDate::fromString(iso, Qt::ISODate)); }

QString ProofDriver::focus() const {
    const QWidget* focus = hand::focus();
    return focus ? focus->objectName() : QString();
}

} // namespace xushi
