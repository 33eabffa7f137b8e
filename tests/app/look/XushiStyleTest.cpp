#include "app/look/Appearance.h"
#include "app/look/Colours.h"
#include "app/look/WidgetRole.h"
#include "support/OpenWindow.h"
#include "support/SourceTree.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace xushi {
namespace {

QApplication& application() { return *qobject_cast<QApplication*>(QCoreApplication::instance()); }

/// How many pixels have the colour.
int count(const QImage& picture, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) found += picture.pixelColor(x, y) == colour;
    return found;
}

/// As somebody chooses it, who then sees the window.
void wear(Theme theme) {
    applyAppearance(application(), theme);
    QCoreApplication::processEvents();
}

QColor middleOf(const QImage& picture, int row) { return picture.pixelColor(picture.width() / 2, row); }

TEST(XushiStyle, NeedsNoStyleSheet) {
    for (const auto& file : sourceFiles()) EXPECT_EQ(file.text.find("setStyleSheet"), std::string::npos) << file.path;
    OpenWindow open;
    EXPECT_TRUE(application().styleSheet().isEmpty());
    for (const QWidget* widget : QApplication::allWidgets()) EXPECT_TRUE(widget->styleSheet().isEmpty()) << widget->objectName().toStdString();
}

TEST(XushiStyle, IsPutOnOnce) {
    const QStyle* style = QApplication::style();
    wear(Theme::Dark);
    wear(Theme::Light);
    EXPECT_EQ(QApplication::style(), style) << "another appearance is another palette";
}

void chooseInAnyMenu(const char* line) {
    for (auto* widget : QApplication::allWidgets()) {
        const auto* menu = qobject_cast<QMenu*>(widget);
        if (!menu) continue;
        for (auto* action : menu->actions())
            if (action->text() == QLatin1String(line)) action->trigger();
    }
    QTest::qWait(10);
}

TEST(XushiStyle, TheIconsOfTheRailFollowTheThemeOfTheMenu) {
    OpenWindow open;
    const QRect rail(4, 60, 88, 420);
    const QColor light = lightColours().text;
    const QColor dark = darkColours().text;
    ASSERT_GT(count(open.window.grab(rail).toImage(), light), 0);
    chooseInAnyMenu("Dark");
    const QImage picture = open.window.grab(rail).toImage();
    EXPECT_GT(count(picture, dark), 0);
    EXPECT_EQ(count(picture, light), 0);
    chooseInAnyMenu("Light");
    EXPECT_GT(count(open.window.grab(rail).toImage(), light), 0);
}

struct Dressed : QWidget {
    Dressed() {
        auto* column = new QVBoxLayout(this);
        for (QWidget* widget : std::initializer_list<QWidget*>{&title, &note, &edit, &card, &table, &primary}) column->addWidget(widget);
        setRole(title, WidgetRole::PageTitle);
        setRole(note, WidgetRole::Muted);
        setRole(card, WidgetRole::Card);
        setRole(primary, WidgetRole::Primary);
        card.setFixedHeight(40);
        model.setHorizontalHeaderLabels({QStringLiteral("指标的名称"), QStringLiteral("本期累计完成")});
        table.setModel(&model);
        show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(this));
    }

    QStandardItemModel model;
    QLabel title{QStringLiteral("标题")};
    QLabel note{QStringLiteral("说明")};
    QLineEdit edit{QStringLiteral("文字")};
    QFrame card;
    QTableView table;
    QPushButton primary{QStringLiteral("保存")};
};

void expectColours(Dressed& dressed, const Colours& colours) {
    EXPECT_EQ(dressed.title.palette().color(dressed.title.foregroundRole()), colours.text);
    EXPECT_EQ(dressed.note.palette().color(dressed.note.foregroundRole()), colours.muted);
    EXPECT_EQ(dressed.edit.palette().color(QPalette::Highlight), colours.accent);
    EXPECT_EQ(middleOf(dressed.grab().toImage(), 1), colours.window);
    EXPECT_EQ(middleOf(dressed.card.grab().toImage(), 20), colours.surface);
    EXPECT_EQ(middleOf(dressed.card.grab().toImage(), 0), colours.hairline);
    EXPECT_EQ(dressed.table.grab().toImage().pixelColor(dressed.table.width() / 2, dressed.table.height() - 20), colours.surface);
    EXPECT_EQ(middleOf(dressed.primary.grab().toImage(), 3), colours.accent);
}

TEST(XushiStyle, FollowsTheThemeThereAndBack) {
    Dressed dressed;
    const QImage before = dressed.grab().toImage();
    expectColours(dressed, lightColours());
    wear(Theme::Dark);
    expectColours(dressed, darkColours());
    wear(Theme::Light);
    expectColours(dressed, lightColours());
    EXPECT_EQ(dressed.grab().toImage(), before);
}

TEST(XushiStyle, FollowsTheSizeOfTheText) {
    Dressed dressed;
    const QFont before = QApplication::font();
    const QSize small = dressed.primary.sizeHint();
    const int narrow = dressed.table.horizontalHeader()->sectionSizeHint(0);
    QFont large = before;
    large.setPointSizeF(16);
    QApplication::setFont(large);
    QCoreApplication::processEvents();
    EXPECT_EQ(dressed.note.font().pointSizeF(), 16);
    EXPECT_GT(dressed.primary.sizeHint().height(), small.height());
    EXPECT_GT(dressed.table.horizontalHeader()->sectionSizeHint(0), narrow);
    QApplication::setFont(before);
    QCoreApplication::processEvents();
}

TEST(XushiStyle, SetsTheHeadersOfManyColumnsClosely) {
    Dressed wide;
    Dressed narrow;
    setRole(narrow.table, WidgetRole::Narrow);
    for (int column = 0; column < 2; ++column)
        EXPECT_EQ(narrow.table.horizontalHeader()->sectionSizeHint(column), wide.table.horizontalHeader()->sectionSizeHint(column) - 10);
}

TEST(XushiStyle, AHeaderHasAHairlineBelow) {
    Dressed dressed;
    const QImage header = dressed.table.horizontalHeader()->grab().toImage();
    for (const int column : {5, header.width() / 2, header.width() - 2}) {
        EXPECT_EQ(header.pixelColor(column, header.height() - 1), lightColours().hairline) << column;
        EXPECT_EQ(header.pixelColor(column, 1), lightColours().surface) << column;
    }
}

TEST(XushiStyle, APrimaryButtonIsFilledAndShowsThatItIsPressedOrDisabled) {
    Dressed dressed;
    QPushButton& button = dressed.primary;
    dressed.edit.setFocus();
    const QImage plain = button.grab().toImage();
    EXPECT_GT(count(plain, lightColours().accent), plain.width() * plain.height() / 2);
    EXPECT_GT(count(plain, lightColours().surface), 0) << "its words";
    button.setDown(true);
    const QImage pressed = button.grab().toImage();
    button.setDown(false);
    button.setAttribute(Qt::WA_UnderMouse);
    const QImage hovered = button.grab().toImage();
    button.setAttribute(Qt::WA_UnderMouse, false);
    button.setEnabled(false);
    const QImage disabled = button.grab().toImage();
    EXPECT_EQ(count(disabled, lightColours().accent), 0);
    EXPECT_NE(pressed, plain);
    EXPECT_NE(hovered, plain);
    EXPECT_NE(hovered, pressed);
}

/// What can have the focus, by its name.
struct Focusable {
    const char* name;
    std::function<QWidget*(QWidget&)> make;
};

QPushButton* buttonOf(QWidget& parent, WidgetRole role) {
    auto* button = new QPushButton(QStringLiteral("保存"), &parent);
    setRole(*button, role);
    return button;
}

QWidget* railButtonOf(QWidget& parent, bool isChosen) {
    auto* rail = new QFrame(&parent);
    setRole(*rail, WidgetRole::Rail);
    auto* button = new QToolButton(rail);
    button->setText(QStringLiteral("总览"));
    button->setCheckable(true);
    button->setChecked(isChosen);
    rail->resize(button->sizeHint());
    button->resize(button->sizeHint());
    rail->show();
    return button;
}

QWidget* tableOf(QWidget& parent) {
    auto* table = new QTableView(&parent);
    table->setModel(new QStandardItemModel(2, 2, table));
    return table;
}

QWidget* tabsOf(QWidget& parent) {
    auto* tabs = new QTabBar(&parent);
    tabs->addTab(QStringLiteral("当月"));
    return tabs;
}

const Focusable focusables[] = {
    {"Button", [](QWidget& parent) { return buttonOf(parent, WidgetRole::None); }},
    {"PrimaryButton", [](QWidget& parent) { return buttonOf(parent, WidgetRole::Primary); }},
    {"RailButton", [](QWidget& parent) { return railButtonOf(parent, false); }},
    {"ChosenRailButton", [](QWidget& parent) { return railButtonOf(parent, true); }},
    {"Field", [](QWidget& parent) { return new QLineEdit(&parent); }},
    {"Box", [](QWidget& parent) { return new QComboBox(&parent); }},
    {"Number", [](QWidget& parent) { return new QSpinBox(&parent); }},
    {"Date", [](QWidget& parent) { return new QDateEdit(&parent); }},
    {"Text", [](QWidget& parent) { return new QPlainTextEdit(&parent); }},
    {"Table", tableOf},
    {"List", [](QWidget& parent) { return new QListWidget(&parent); }},
    {"Tick", [](QWidget& parent) { return new QCheckBox(QStringLiteral("我的"), &parent); }},
    {"Tabs", tabsOf}};

void PrintTo(const Focusable& focusable, std::ostream* out) { *out << focusable.name; }

class XushiStyleFocus : public testing::TestWithParam<Focusable> {
protected:
    void expectSeen() {
        QWidget window;
        QWidget* widget = GetParam().make(window);
        widget->setFocusPolicy(Qt::StrongFocus);
        window.resize(300, 300);
        window.show();
        QApplication::setActiveWindow(&window);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        window.setFocus();
        widget->clearFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        ASSERT_TRUE(widget->hasFocus());
        const QImage with = widget->grab().toImage();
        EXPECT_NE(with, without);
        const Colours& colours = coloursOf(widget->palette());
        const bool isStrong = roleOf(*widget) == WidgetRole::Primary; // what is filled with the accent has a ring of the other colour
        EXPECT_GT(count(with, isStrong ? colours.surface : colours.accent), count(without, isStrong ? colours.surface : colours.accent));
    }
};

TEST_P(XushiStyleFocus, IsSeen) {
    expectSeen();
    wear(Theme::Dark);
    expectSeen();
    wear(Theme::Light);
}

INSTANTIATE_TEST_SUITE_P(Of, XushiStyleFocus, testing::ValuesIn(focusables), [](const auto& named) { return std::string(named.param.name); });

} // namespace
} // namespace xushi
