#include "app/catalog/CatalogTesting.h"

#include "app/catalog/MonthsView.h"
#include "app/text/QtText.h"
#include "support/Builders.h"
#include "support/ReadNow.h"
#include "usecases/ImportCatalogue.h"
#include "wiring/Composition.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace xushi {
namespace {

void typeText(QWidget& widget, const QString& text) {
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, &widget, static_cast<Qt::Key>(letter.unicode()), QString(letter), Qt::NoModifier);
}

} // namespace

CatalogTest::CatalogTest() {
    const auto path = m_folder / "catalog.xushi";
    EXPECT_TRUE(createStoreFrom(path, ""));
    EXPECT_TRUE(m_workspace.open(QString::fromStdString(path.string())));
    const std::string city = m_workspace.region().text;
    Catalogue catalogue;
    catalogue.indicators = {anIndicator(), anIndicator({.code = "DONE", .name = "新竣工", .parent = "STARTS", .order = 1})};
    catalogue.indicators[0].initials = "xkg";
    catalogue.targets = {aTarget({.value = "250", .region = city})};
    EXPECT_TRUE(importCatalogue(m_workspace.openStore().store(), catalogue, changeNote("import")));
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

QWidget& CatalogTest::front() const { return *m_page->findChild<QTabWidget*>(QStringLiteral("tabs"))->currentWidget(); }

void CatalogTest::press(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_page.get(), static_cast<Qt::Key>(key), modifiers);
}

void CatalogTest::click(const char* button) { QTest::mouseClick(&the<QPushButton>(button), Qt::LeftButton); }

void CatalogTest::type(const char* field, const QString& text) {
    auto& edit = the<QLineEdit>(field);
    edit.setFocus();
    edit.selectAll();
    if (text.isEmpty()) QTest::keyClick(&edit, Qt::Key_Delete);
    typeText(edit, text);
}

void CatalogTest::pick(const char* box, const QString& text) {
    auto& combo = the<QComboBox>(box);
    combo.setFocus();
    QTest::keyClick(&combo, Qt::Key_Home);
    for (int step = 0; step < combo.count() && combo.currentText() != text; ++step) QTest::keyClick(&combo, Qt::Key_Down);
    EXPECT_EQ(fromQt(combo.currentText()), fromQt(text));
}

void CatalogTest::openTarget(const char* code) {
    m_page->showIndicator({code});
    auto& tabs = the<QTabWidget>("tabs");
    tabs.setCurrentIndex(1);
}

void CatalogTest::typeShare(int month, const QString& text) {
    auto& view = the<MonthsView>("monthsView");
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, month - 1));
    QTest::sendKeyEvent(QTest::Click, &view, static_cast<Qt::Key>(text.front().unicode()), text.left(1), Qt::NoModifier);
    QWidget* editor = QApplication::focusWidget();
    ASSERT_NE(qobject_cast<QLineEdit*>(editor), nullptr);
    typeText(*editor, text.mid(1));
    QTest::keyClick(editor, Qt::Key_Return);
}

QString CatalogTest::shown(int row, int month) const {
    return the<MonthsView>("monthsView").model()->index(row, month - 1).data().toString();
}

QString CatalogTest::problem() const {
    for (const auto* label : front().findChildren<QLabel*>(QStringLiteral("problemLabel")))
        if (label->parentWidget()->objectName() == QLatin1String("SaveBar")) return label->text();
    return {};
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
