// Names of any length: the window stays as small as it may be, on every page in every state.
#include "PageStates.h"
#include "support/ReadNow.h"

#include "app/look/Appearance.h"
#include "support/drivers/MomentDriver.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>

namespace xushi {
namespace {

constexpr QSize least(1024, 700);

/// 200 characters that may be broken nowhere, and 200 that may be broken everywhere.
std::string longName(const std::string& start, bool isChinese) {
    std::string name = start;
    for (int i = static_cast<int>(start.size()); i < 200; ++i) name += isChinese ? "长" : "W";
    return name;
}

/// Everything in the store that has a name has one of 200 characters.
struct LongNames : WalkedWindow {
    explicit LongNames(bool isChinese) {
        openMain();
        const auto named = [&](const std::string& code) { return longName(code, isChinese); };
        const Catalogue catalogue = workspace().latestCatalogue();
        const auto written = workspace().openStore().store().inTransaction(changeNote("catalogue"), [&](Transaction& t) -> Result<void> {
            const auto all = [&](auto records, auto change) -> Result<void> {
                for (auto record : records) {
                    change(record);
                    if (const auto put = t.put(record); !put) return put.error();
                }
                return {};
            };
            Settings settings = catalogue.settings;
            settings.title = named("T");
            if (const auto put = t.put(settings); !put) return put;
            for (const auto& done :
                 {all(catalogue.regions, [&](Region& r) { r.name = named(r.code.text); r.note = named("N"); }),
                  all(catalogue.departments, [&](Department& d) { d.name = named(d.code.text); }),
                  all(catalogue.people, [&](Person& p) { p.name = named(p.code.text); }),
                  all(catalogue.curves, [&](Curve& c) { c.name = named(c.code.text); c.reason = named("R"); }),
                  all(catalogue.targets, [&](Target& target) { target.document = named("D"); target.note = named("N"); target.reason = "x"; }),
                  all(catalogue.indicators, [&](Indicator& i) {
                      i.name = named(i.code.text);
                      i.section = named(i.section);
                      i.basis = named("B");
                  })})
                if (!done) return done;
            return {};
        });
        isReady = written && workspace().acts().readCatalogue(ChangeReason::AnotherPerson);
        const FigureKey key{statesPeriod, {shownIndicator}, workspace().region()};
        const auto figure = *now(workspace().openStore().store()).readFigure(key);
        const FigureEdit noted{.indicator = key.indicator, .region = key.region, .period = key.period, .note = named("N"),
                               .seenRevision = figure ? figure->revision : 0};
        isReady = isReady && workspace().acts().enter({noted}, QStringLiteral("annotate"));
    }
    bool isReady = false;
};

bool isInsideOf(const QWidget& part, const QWidget& window) {
    for (const QWidget* above = part.parentWidget(); above && above != &window; above = above->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(above)) return true; // it is scrolled to
    const QRect place(part.mapTo(&window, QPoint()), part.size());
    return window.rect().contains(place);
}

/// The pages that are wider than there is room for, and their widest parts. Below a notice a page may be scrolled down.
std::string greedyParts(MainWindow& window) {
    std::string named;
    const auto* pages = &FrameDriver(window).pages();
    for (int i = 0; i < pages->count(); ++i) {
        const QSize wanted = pages->widget(i)->minimumSizeHint();
        if (wanted.width() <= pages->parentWidget()->width()) continue;
        named += "\n" + pages->widget(i)->objectName().toStdString() + " " + std::to_string(wanted.width()) + "x" + std::to_string(wanted.height()) + " in " + std::to_string(pages->parentWidget()->width());
        for (const auto* part : everyOf<QWidget>(*pages->widget(i)))
            if (part->minimumSizeHint().width() > 240)
                named += "\n    " + std::string(part->metaObject()->className()) + " " + part->objectName().toStdString() + " "
                         + std::to_string(part->minimumSizeHint().width()) + "x" + std::to_string(part->minimumSizeHint().height())
                         + (part->isVisible() ? "" : " hidden") + " in " + part->parentWidget()->metaObject()->className();
    }
    return named;
}

/// The parts of the frame around the pages that take the most room.
std::string widestParts(const MainWindow& window) {
    std::string named;
    for (const auto* part : everyOf<QWidget>(window))
        if (part->isVisible() && part->minimumSizeHint().width() > 150)
            named += std::string("\n    ") + part->metaObject()->className() + " " + part->objectName().toStdString() + " "
                     + std::to_string(part->minimumSizeHint().width());
    return named;
}

void expectSmall(LongNames& walked, bool isUsualFont, const char* when) {
    QTest::qWait(1);
    MainWindow& window = walked.window;
    const QSize hint = window.minimumSizeHint();
    EXPECT_LE(hint.width(), least.width()) << when << widestParts(window);
    EXPECT_LE(hint.height(), least.height()) << when;
    window.resize(least);
    QTest::qWait(1);
    EXPECT_EQ(window.size(), least) << when;
    if (isUsualFont) { EXPECT_EQ(greedyParts(window), "") << when << ": a page has to be scrolled"; }
    for (const auto* part : everyOf<QWidget>(window))
        if (part->isVisible() && part->window() == &window && !isInsideOf(*part, window))
            ADD_FAILURE() << when << ": " << part->metaObject()->className() << " " << part->objectName().toStdString() << " is cut off";
}

TEST(FirstWindow, IsShownWholeOnASmallScreen) {
    MainWindow window(Language::Chinese);
    for (const QSize screen : {QSize(1280, 800), QSize(1366, 768), QSize(1280, 720)}) {
        window.resize(1280, 800);
        window.fitInto(screen);
        EXPECT_LE(window.width(), screen.width());
        EXPECT_LE(window.height(), screen.height() - 20) << "the frame has a title";
    }
    window.resize(1280, 800);
    window.fitInto(QSize(2560, 1440));
    EXPECT_EQ(window.size(), QSize(1280, 800));
}

TEST(PagesInTheirRoom, AreNotScrolledWhereTheyCanBeSmaller) {
    OpenWindow open("demonstration");
    open.window.workspace().setPerson({"TB"});
    open.window.resize(1280, 760);
    open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
    const auto* room = &open.frame.room();
    const auto expectWhole = [&](const char* when) {
        QTest::qWait(5);
        EXPECT_EQ(room->verticalScrollBar()->maximum(), 0) << when;
    };
    open.press(Qt::Key_F7);
    expectWhole("with the audit");
    open.press(Qt::Key_F4);
    expectWhole("with the audit and the figure's panel");
    for (const QString& page : open.window.pageIds()) {
        open.window.showPage(page);
        expectWhole(qPrintable(page));
    }
}

TEST(MomentInASmallWindow, TheBarIsSeenWholeAndCutsNothingOff) {
    applyAppearance(*qobject_cast<QApplication*>(QCoreApplication::instance()), Theme::Light); // whatever font another test has left
    LongNames walked(true);
    ASSERT_TRUE(walked.isReady);
    MainWindow& window = walked.window;
    window.showMoment(now(walked.workspace().openStore().present()).journalHead()->sequence);
    ASSERT_TRUE(walked.workspace().moment());
    for (const QString& page : window.pageIds()) {
        window.showPage(page);
        expectSmall(walked, true, qPrintable(page));
        EXPECT_TRUE(MomentDriver(window).isWholeBannerShown()) << qPrintable(page);
    }
    window.showPresent();
    window.showPage(QStringLiteral("history"));
    expectSmall(walked, true, "now");
}

class MinimumWindow : public testing::TestWithParam<std::tuple<bool, double>> {};

TEST_P(MinimumWindow, IsSmallOnEveryPageInEveryState) {
    ASSERT_TRUE(WalkedWindow::samples().areMade);
    const auto [isChinese, points] = GetParam();
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    const QFont before = QApplication::font();
    applyAppearance(application, Theme::Light);
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QApplication::setFont(font);
    {
        LongNames walked(isChinese);
        ASSERT_TRUE(walked.isReady);
        for (const PageStep& state : states()) {
            SCOPED_TRACE(state.name);
            walked.window.showExplanation(false);
            state.take(walked);
            expectSmall(walked, points < 11, "nobody chosen");
            walked.workspace().setPerson(walked.workspace().catalogue().people.front().code);
            expectSmall(walked, points < 11, "somebody chosen");
            emit walked.workspace().feed().problemMet(refused("figure.no-indicator", {longName("X", isChinese)}));
            expectSmall(walked, points < 11, "a notice");
            walked.workspace().setRegion(walked.workspace().catalogue().regions.back().code);
            expectSmall(walked, points < 11, "another region");
            walked.workspace().setRegion(walked.workspace().catalogue().city()->code);
            walked.workspace().setPerson({});
        }
    }
    QApplication::setFont(before);
}

INSTANTIATE_TEST_SUITE_P(Names, MinimumWindow, testing::Combine(testing::Bool(), testing::Values(10.5, 16.0)),
                         [](const auto& named) {
                             return std::string(std::get<0>(named.param) ? "Chinese" : "Unbroken")
                                    + (std::get<1>(named.param) > 11 ? "AtALargerFont" : "");
                         });

TEST(LongNamesOf, MenusAndBoxesAreNoWiderForThem) {
    ASSERT_TRUE(WalkedWindow::samples().areMade);
    LongNames walked(true);
    ASSERT_TRUE(walked.isReady);
    for (auto* menu : everyOf<QMenu>(walked.window)) {
        emit menu->aboutToShow();
        EXPECT_LE(menu->sizeHint().width(), least.width()) << menu->title().toStdString();
    }
    for (const auto* box : everyOf<QComboBox>(walked.window)) EXPECT_LE(box->minimumSizeHint().width(), 400) << box->objectName().toStdString();
}

} // namespace
} // namespace xushi
