#include "app/entry/audit/AuditModel.h"
#include "app/entry/year/YearEntryModel.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace xushi {
namespace {

const Period july = Period::ytd(2025, 7);

/// The clerk's day on the demonstration: July is empty, everything else is there. Only keys are pressed, and every one
/// goes to whatever has the focus, one after the other without a pause.
class ClerkDay : public testing::Test {
protected:
    Workspace& workspace() { return open.window.workspace(); }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        open.press(pressed, modifiers);
    }
    void text(const QString& typed) {
        keys += static_cast<int>(typed.size());
        open.type(typed);
    }
    QModelIndex cursor() const { return open.grid->currentIndex(); }
    FigureKey at() const { return *open.model->keyAt(cursor()); }
    QString line() { return open.entry.line(); }

    /// Somewhat more than a month before: what a quiet month brings.
    QString plausible(const FigureKey& figure) {
        FigureKey june = figure;
        june.period.last = Month(6);
        const auto before = *now(workspace().openStore().store()).readFigure(june);
        if (!before || !before->value) return QStringLiteral("0");
        const Indicator& indicator = *workspace().catalogue().find(figure.indicator);
        if (indicator.measure != Measure::Flow && indicator.measure != Measure::EventCount) return toQt(before->value->toString());
        const Decimal& value = *before->value;
        return toQt(Decimal(value.units() + value.units() / (isReportedAlone(indicator) ? 9 : 6) + 1, value.scale()).toString());
    }
    std::map<Stage, int> stages() {
        std::map<Stage, int> counted;
        for (const auto& department : workspace().catalogue().departments)
            ++counted[workspace().now().submissionOf(department.code, {2025, 7}).stage];
        return counted;
    }

    OpenWindow open{"demonstration"};
    int keys = 0;
};

TEST_F(ClerkDay, FromTheStartToTheSubmissionByKeysAlone) {
    // 1. Who am I, which month, what is there to do.
    key(Qt::Key_1, Qt::AltModifier);
    ASSERT_TRUE(workspace().person());
    ASSERT_EQ(workspace().person()->role, Role::Clerk);
    key(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_EQ(workspace().period(), july);
    EXPECT_EQ(workspace().now().completeness(monthOf(workspace().period())).reported, 0);
    key(Qt::Key_2, Qt::ControlModifier);
    open.grid = &open.entry.grid();
    open.model = &open.entry.months();
    ASSERT_EQ(QApplication::focusWidget(), open.grid);
    ASSERT_EQ(open.model->editTextAt(cursor()), "") << "the cursor stands on the first empty cell";

    // 2. The city's figures: typed, Enter goes down; full-width digits are the same.
    int typed = 0;
    const int due = open.model->dueCount();
    for (int step = 0; step < 2 * due && open.model->reportedCount() < due; ++step) {
        const FigureKey figure = at();
        QString value = plausible(figure);
        if (typed == 1) value.replace(QLatin1Char('1'), QStringLiteral("１"));
        text(value);
        key(Qt::Key_Return);
        const auto stored = *now(workspace().openStore().store()).readFigure(figure);
        ASSERT_TRUE(stored) << figure.indicator.text << " " << fromQt(value) << " " << fromQt(line());
        ++typed;
    }
    EXPECT_EQ(open.model->reportedCount(), due);
    EXPECT_GE(typed, 25);

    // 3. A slip of the decimal point is asked about, and taken back.
    key(Qt::Key_K, Qt::ControlModifier);
    text(QStringLiteral("jsht"));
    key(Qt::Key_Return);
    ASSERT_EQ(QApplication::focusWidget(), open.grid) << "found by its pinyin initials";
    const FigureKey contracts = at();
    const QString right = open.model->editTextAt(cursor());
    text(right + QStringLiteral("0000"));
    if (!right.contains(QLatin1Char('.'))) text(QStringLiteral("0"));
    key(Qt::Key_Escape);
    EXPECT_EQ(open.model->editTextAt(cursor()), right);
    text(QStringLiteral("1420"));
    key(Qt::Key_Return);
    key(Qt::Key_Up);
    ASSERT_EQ(at(), contracts);
    EXPECT_FALSE(open.model->problemAt(cursor()).isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open.model->editTextAt(cursor()), right);

    // 4. The regions of one indicator come as a block from a spreadsheet.
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Down);
    ASSERT_NE(at().region, contracts.region);
    const int firstRow = cursor().row();
    QStringList block;
    for (int row = firstRow; row < open.model->rowCount() && open.model->indicatorAt(open.model->index(row, 0)) == contracts.indicator; ++row)
        block << plausible(*open.model->keyAt(open.model->index(row, FigureEntryModel::ValueColumn)));
    QApplication::clipboard()->setText(block.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    key(Qt::Key_V, Qt::ControlModifier);
    for (int row = 0; row < block.size(); ++row)
        EXPECT_TRUE(*now(workspace().openStore().store()).readFigure(*open.model->keyAt(open.model->index(firstRow + row, FigureEntryModel::ValueColumn))));

    // The same number for the regions of another indicator: typed once into the selection.
    key(Qt::Key_K, Qt::ControlModifier);
    text(QStringLiteral("xqykj"));
    key(Qt::Key_Return);
    const FigureKey signedProjects = at();
    ASSERT_NE(signedProjects.indicator, contracts.indicator);
    key(Qt::Key_Down, Qt::AltModifier);
    key(Qt::Key_Down);
    for (int row = 1; row < block.size(); ++row) key(Qt::Key_Down, Qt::ShiftModifier);
    text(QStringLiteral("30"));
    key(Qt::Key_Return, Qt::ControlModifier);
    int filled = 0;
    for (const auto& region : workspace().catalogue().regions) {
        const auto stored = *now(workspace().openStore().store()).readFigure({signedProjects.period, signedProjects.indicator, region.code});
        filled += region.type != RegionType::City && stored && stored->value == Decimal(30) ? 1 : 0;
    }
    EXPECT_EQ(filled, block.size());

    // 5. A text that is no number stays, red, and F8 leads back to it.
    key(Qt::Key_K, Qt::ControlModifier);
    text(QStringLiteral("jsht"));
    key(Qt::Key_Return);
    ASSERT_EQ(at(), contracts);
    text(QStringLiteral("66.8.1"));
    key(Qt::Key_Return);
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stages()[Stage::Submitted], 0) << "nothing is submitted past a red text";
    key(Qt::Key_F7); // from the audit that opened back to the grid
    key(Qt::Key_F8);
    ASSERT_EQ(at(), contracts);
    text(right);
    key(Qt::Key_Return);

    // 6. The audit: everything that is asked about gets its 说明.
    key(Qt::Key_F7);
    const auto* audit = &open.entry.audit();
    ASSERT_EQ(audit->hardCount(), 0);
    ASSERT_GT(audit->softCount() + audit->missingCount(), 0);
    key(Qt::Key_A, Qt::ControlModifier);
    text(QStringLiteral("县区7月未报齐，已电话核实"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(audit->softCount() + audit->missingCount(), 0);

    // 7. Submitted: every department's month is closed to the clerk, and says why.
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stages()[Stage::Draft], 0);
    EXPECT_EQ(stages()[Stage::Submitted], static_cast<int>(workspace().catalogue().departments.size()));
    key(Qt::Key_F7);
    const QModelIndex cell = open.model->indexOf(contracts, EntryField::Value);
    EXPECT_FALSE(open.model->isEditable(cell));
    EXPECT_TRUE(open.model->lockReasonAt(cell).contains(QStringLiteral("已提交")));

    EXPECT_GE(typed + block.size() + filled, 42);
    EXPECT_EQ(open.frame.questionCount(), 0) << "no dialog on the way";
    EXPECT_TRUE(workspace().openStore().store().verify()->faults.empty());
    const auto journal = *now(workspace().openStore().store()).readJournal(0);
    EXPECT_EQ(journal.back().note.actor, "TB");
    std::cout << typed << " figures typed, " << block.size() << " pasted, " << filled << " filled, " << keys << " keys, 0 dialogs\n";
}

/// Nothing waits for anything: every digit stands where the cursor was when it was typed.
TEST_F(ClerkDay, AtFullSpeedAcrossMonthsPagesAndRegions) {
    key(Qt::Key_1, Qt::AltModifier);
    key(Qt::Key_PageDown, Qt::ControlModifier);
    key(Qt::Key_2, Qt::ControlModifier);
    open.grid = &open.entry.grid();
    open.model = &open.entry.months();
    const auto before = now(workspace().openStore().store()).journalHead()->sequence;
    std::map<FigureKey, std::string> expected;
    const auto typeHere = [&] {
        const QString value = plausible(at());
        expected[at()] = fromQt(value);
        text(value);
    };

    for (int figure = 0; figure < 4; ++figure) { // down the month
        typeHere();
        key(Qt::Key_Return);
    }
    typeHere(); // and away in mid-typing: to the month before, where the same figure is typed anew
    key(Qt::Key_PageUp, Qt::ControlModifier);
    ASSERT_EQ(workspace().period(), Period::ytd(2025, 6));
    FigureKey figure = at();
    expected[figure] = "4321";
    text(QStringLiteral("4321"));
    key(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_EQ(workspace().period(), july);
    key(Qt::Key_Down);
    typeHere(); // to other pages and back
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_2, Qt::ControlModifier);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    typeHere(); // into the regions: the row is opened while its figure is typed
    key(Qt::Key_Down, Qt::AltModifier);
    for (int region = 0; region < 3; ++region) {
        key(Qt::Key_Down);
        typeHere();
    }
    key(Qt::Key_Return);
    key(Qt::Key_F6); // the year of the same indicator
    const auto* grid = &open.entry.yearGrid();
    const auto* year = &open.entry.years();
    ASSERT_EQ(QApplication::focusWidget(), grid);
    const FigureKey inYear = *year->keyAt(grid->currentIndex());
    expected[inYear] = "55";
    text(QStringLiteral("55"));
    key(Qt::Key_F6);
    key(Qt::Key_K, Qt::ControlModifier); // found by its initials
    text(QStringLiteral("jsht"));
    key(Qt::Key_Return);
    typeHere();
    key(Qt::Key_PageDown, Qt::ControlModifier);

    for (const auto& [place, value] : expected) {
        const auto stored = *now(workspace().openStore().store()).readFigure(place);
        EXPECT_TRUE(stored && stored->value && stored->value->toString() == value)
            << place.indicator.text << " " << place.region.text << " " << place.period.toText() << " is "
            << (stored && stored->value ? stored->value->toString() : "-") << ", not " << value;
    }
    EXPECT_EQ(now(workspace().openStore().store()).journalHead()->sequence - before, static_cast<std::int64_t>(expected.size())) << "and nothing else was written";
}

} // namespace
} // namespace xushi
