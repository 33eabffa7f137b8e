// Every page in every state × every change of what it shows: nothing may be read that has gone.
#include "PageStates.h"

#include <QLoggingCategory>

namespace xushi {
namespace {

QStringList complaints; ///< of the model testers

void takeComplaint(QtMsgType, const QMessageLogContext& context, const QString& message) {
    if (context.category && QByteArray(context.category) == "qt.modeltest") complaints << message;
}

Indicator shown(WalkedWindow& w) { return *w.workspace().latestCatalogue().find(IndicatorCode{shownIndicator}); }

const std::vector<PageStep>& changes() {
    static const std::vector<PageStep> all{
        {"close", [](WalkedWindow& w) { w.workspace().close(); }},
        {"close by key", [](WalkedWindow& w) { w.press(Qt::Key_W, Qt::ControlModifier); }},
        {"open another", [](WalkedWindow& w) { ASSERT_TRUE(w.window.openStore(toQt(WalkedWindow::samples().copy("other", w.folder)))); }},
        {"open one without the indicator", [](WalkedWindow& w) { ASSERT_TRUE(w.window.openStore(toQt(WalkedWindow::samples().copy("empty", w.folder)))); }},
        {"open the same again", [](WalkedWindow& w) { w.workspace().close(); w.readAll(); ASSERT_TRUE(w.window.openStore(toQt(w.main))); }},
        {"open what is no store", [](WalkedWindow& w) { EXPECT_FALSE(w.window.openStore(toQt(std::string(XUSHI_DATA) + "/catalog/base.json"))); }},
        {"person", [](WalkedWindow& w) { w.workspace().setPerson(w.workspace().catalogue().people.back().code); w.readAll(); w.workspace().setPerson({}); }},
        {"year", [](WalkedWindow& w) { w.workspace().setPeriod(Period::ytd(2023, 3)); }},
        {"year without anything", [](WalkedWindow& w) { w.workspace().setPeriod(Period::ytd(2031, 12)); }},
        {"month", [](WalkedWindow& w) { w.workspace().stepMonth(1); }},
        {"region", [](WalkedWindow& w) { w.workspace().setRegion(w.workspace().catalogue().regions.back().code); }},
        {"indicator stopped", [](WalkedWindow& w) { Indicator i = shown(w); i.validTo = YearMonth{2024, 12}; w.put(i); }},
        {"indicator renamed", [](WalkedWindow& w) { Indicator i = shown(w); i.name = "另一个名称"; w.put(i); }},
        {"indicator moved", [](WalkedWindow& w) { Indicator i = shown(w); i.section = "另一个板块"; i.order = 1; w.put(i); }},
        {"indicator of another measure", [](WalkedWindow& w) { Indicator i = shown(w); i.measure = Measure::Stock; i.parent.reset(); w.put(i); }},
        {"indicator of another department", [](WalkedWindow& w) { Indicator i = shown(w); i.department = w.workspace().catalogue().departments.back().code; w.put(i); }},
        {"region ended", [](WalkedWindow& w) {
             for (Region region : w.workspace().catalogue().regions)
                 if (region.type != RegionType::City) { region.validTo = YearMonth{2024, 12}; w.put(region); break; }
         }},
        {"shown region ended", [](WalkedWindow& w) {
             Region region = w.workspace().catalogue().regions.back();
             w.workspace().setRegion(region.code);
             region.validTo = YearMonth{2024, 12};
             w.put(region);
         }},
        {"department renamed", [](WalkedWindow& w) { Department d = w.workspace().catalogue().departments.front(); d.name = "另一个处"; w.put(d); }},
        {"target revised", [](WalkedWindow& w) { Target t = w.workspace().latestCatalogue().targets.front(); t.value = Decimal(1); t.reason = "x"; w.put(t); }},
        {"curve revised", [](WalkedWindow& w) { if (!w.workspace().latestCatalogue().curves.empty()) { Curve c = w.workspace().latestCatalogue().curves.front(); c.name = "x"; w.put(c); } }},
        {"change of the catalogue taken back", [](WalkedWindow& w) {
             Indicator i = shown(w); i.name = "第三个名称"; w.put(i); w.readAll(); w.workspace().undoStack().undo();
         }},
        {"store gone and everything else tried", [](WalkedWindow& w) {
             w.workspace().close();
             w.workspace().setPeriod(Period::ytd(2022, 2));
             w.workspace().setRegion({"nowhere"});
             w.workspace().setPerson({"nobody"});
             w.workspace().undoStack().undo();
             EXPECT_FALSE(w.workspace().acts().enter({}, QStringLiteral("enter")));
             EXPECT_FALSE(w.workspace().acts().readCatalogue(ChangeReason::AnotherPerson));
         }},
    };
    return all;
}

class StoreChanges : public testing::TestWithParam<std::size_t> {};

TEST_P(StoreChanges, LeaveNoPageWithAnythingThatHasGone) {
    ASSERT_TRUE(WalkedWindow::samples().areMade);
    complaints.clear();
    const auto before = qInstallMessageHandler(takeComplaint);
    {
        WalkedWindow walked;
        const PageStep& state = states()[GetParam()];
        for (const PageStep& change : changes()) {
            SCOPED_TRACE(change.name);
            walked.openMain();
            state.take(walked);
            QTest::qWait(0);
            change.take(walked);
            walked.readAll();
            QTest::qWait(0); // what pages put off, and what is painted
            walked.workspace().close();
        }
        EXPECT_GT(walked.count, 10'000);
    }
    qInstallMessageHandler(before);
    EXPECT_TRUE(complaints.isEmpty()) << complaints.join('\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Pages, StoreChanges, testing::Range<std::size_t>(0, states().size()),
                         [](const auto& named) { return std::string(states()[named.param].name); });

} // namespace
} // namespace xushi
