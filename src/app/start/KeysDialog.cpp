#include "app/start/KeysDialog.h"

#include "app/look/WidgetRole.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <vector>

namespace xushi {
namespace {

struct KeyLine {
    QString keys; ///< empty: `what` is a heading
    QString what;
};

std::vector<KeyLine> keyLines() {
    return {{{}, KeysDialog::tr("Everywhere")},
            {QStringLiteral("Ctrl+1 2 3 4 5 7 8"), KeysDialog::tr("pages: overview, entry, charts, counties, summary, catalogue, history")},
            {QStringLiteral("H"), KeysDialog::tr("on a figure of any page: its history; on a point of a chart Shift+H, on a finding of the audit Alt+J")},
            {QStringLiteral("Alt+←  Alt+→"), KeysDialog::tr("back to the page and place before, and forward again")},
            {QStringLiteral("Ctrl+PgUp  Ctrl+PgDn"), KeysDialog::tr("the month before, the month after")},
            {QStringLiteral("Ctrl+Shift+T  Alt+Home"), KeysDialog::tr("the store as it stood on a day or after an entry, to be read only, and back to now")},
            {QStringLiteral("Ctrl+Shift+PgUp  PgDn  Ctrl+Shift+M"), KeysDialog::tr("of such a moment: the act before, the next one, what differs from now")},
            {QStringLiteral("Ctrl+K"), KeysDialog::tr("find an indicator")},
            {QStringLiteral("Ctrl+Shift+I"), KeysDialog::tr("import tables; also by dropping or pasting files")},
            {QStringLiteral("Ctrl+Shift+B"), KeysDialog::tr("collection: who has sent the figures of the month")},
            {QStringLiteral("Ctrl+Shift+K"), KeysDialog::tr("check a report's text against the store")},
            {QStringLiteral("Ctrl+Alt+K"), KeysDialog::tr("hold check codes from paper or a file against the store")},
            {QStringLiteral("Ctrl+Shift+D"), KeysDialog::tr("spread a target over counties and months")},
            {QStringLiteral("Ctrl+E  Ctrl+P  Ctrl+Shift+C"), KeysDialog::tr("the table: export, print, copy")},
            {QStringLiteral("Ctrl+Shift+H  Alt+T  Alt+D  Alt+S"), KeysDialog::tr("tables given out: the list, as it was, against now, export as it was")},
            {QStringLiteral("F2  Alt+↑  Alt+↓"), KeysDialog::tr("edit the layout of the table, move its columns")},
            {QStringLiteral("Ctrl+Shift+Y"), KeysDialog::tr("backups: one now (Alt+N), look at one (Alt+O), restore it (Alt+R)")},
            {QStringLiteral("Ctrl+Shift+W"), KeysDialog::tr("the report in words")},
            {QStringLiteral("Ctrl+Z  Ctrl+Y"), KeysDialog::tr("undo and redo")},
            {QStringLiteral("Ctrl+I"), KeysDialog::tr("how the number under the cursor was made")},
            {QStringLiteral("Ctrl+Shift+P"), KeysDialog::tr("who is working")},
            {QStringLiteral("F11"), KeysDialog::tr("meeting: what is behind, one after the other by ← →, on the whole screen")},
            {QStringLiteral("Shift+F11"), KeysDialog::tr("full screen")},
            {{}, KeysDialog::tr("Overview")},
            {QStringLiteral("1 … 8  0"), KeysDialog::tr("the rows that a card counts, all rows")},
            {QStringLiteral("Enter  →"), KeysDialog::tr("the figure of the row, its chart")},
            {QStringLiteral("Alt+N  Alt+Shift+N"), KeysDialog::tr("what is new since the last visit, seen")},
            {QStringLiteral("Alt+G"), KeysDialog::tr("group by section, by department, not at all")},
            {QStringLiteral("Alt+R  Alt+Shift+R"), KeysDialog::tr("the reminder of the row, of all rows shown")},
            {{}, KeysDialog::tr("Every table")},
            {QStringLiteral("Ctrl+F  F3  Shift+F3"), KeysDialog::tr("find in the table, the next hit, the one before")},
            {QStringLiteral("Ctrl+Shift+S  Ctrl+Shift+O"), KeysDialog::tr("sort by a column, back to the table's own order; also by a click on the heads")},
            {QStringLiteral("Ctrl+Shift+F"), KeysDialog::tr("only the rows of a department, region or section")},
            {QStringLiteral("Ctrl+Shift+L  Ctrl+Shift+←  Ctrl+Shift+→"), KeysDialog::tr("choose the columns, move the one of the cursor")},
            {QStringLiteral("Ctrl+C  Ctrl+Alt+C  Ctrl+Alt+X"), KeysDialog::tr("copy what is selected, with the heads, with the exact digits")},
            {QStringLiteral("Shift+F10"), KeysDialog::tr("the menu of the table")},
            {{}, KeysDialog::tr("Entry")},
            {KeysDialog::tr("digits"), KeysDialog::tr("replace what stands in the cell")},
            {QStringLiteral("F2"), KeysDialog::tr("edit it")},
            {QStringLiteral("Enter  Tab  Esc"), KeysDialog::tr("down, right, leave as it was")},
            {QStringLiteral("Delete"), KeysDialog::tr("not reported")},
            {QStringLiteral("Ctrl+C  Ctrl+V"), KeysDialog::tr("copy and paste blocks")},
            {QStringLiteral("Ctrl+D  Ctrl+R  Ctrl+Enter"), KeysDialog::tr("fill down, right, the whole selection")},
            {QStringLiteral("Ctrl+'"), KeysDialog::tr("the cell above")},
            {QStringLiteral("Ctrl+L"), KeysDialog::tr("the month alone or the cumulative")},
            {QStringLiteral("Alt+↓  Alt+↑"), KeysDialog::tr("open and close the regions of a row")},
            {QStringLiteral("F4  Alt+N"), KeysDialog::tr("the side panel of the figure, its notes")},
            {QStringLiteral("F6  Alt+↑  Alt+↓"), KeysDialog::tr("the year of one indicator, the one before, the next")},
            {QStringLiteral("Alt+T  Alt+W  Alt+O  Alt+A"), KeysDialog::tr("missing, to check, mine, all")},
            {QStringLiteral("F8"), KeysDialog::tr("the next problem")},
            {QStringLiteral("Ctrl+F  F3  Ctrl+H"), KeysDialog::tr("find, the next hit, replace with a preview")},
            {QStringLiteral("Alt+Y  Alt+I"), KeysDialog::tr("of a figure that changed while it was typed: theirs, or mine with a reason")},
            {{}, KeysDialog::tr("Audit and review")},
            {QStringLiteral("F7"), KeysDialog::tr("what stands against submitting")},
            {QStringLiteral("Ctrl+G  Ctrl+Enter"), KeysDialog::tr("select the same question, one explanation for all that are selected")},
            {QStringLiteral("F9"), KeysDialog::tr("review: Space accepts, R returns with a comment")},
            {QStringLiteral("→  ←  Alt+B"), KeysDialog::tr("of a reviewed row: its course and its chart, close it, another schedule")},
            {QStringLiteral("Ctrl+Shift+Enter"), KeysDialog::tr("submit, approve or sign off")},
            {QStringLiteral("Alt+M"), KeysDialog::tr("the other steps")},
            {{}, KeysDialog::tr("Import preview")},
            {KeysDialog::tr("Space  Enter  digits"), KeysDialog::tr("take or leave a line, decide what it means, another number")},
            {QStringLiteral("Ctrl+Enter  Esc"), KeysDialog::tr("import, go back")},
            {{}, KeysDialog::tr("Collection")},
            {QStringLiteral("Enter  Esc"), KeysDialog::tr("what is missing and what came, and back")},
            {QStringLiteral("Alt+A  T  O  L  D"), KeysDialog::tr("all, owing, overdue, late, sent twice")},
            {QStringLiteral("S"), KeysDialog::tr("sort by the column of the cursor, and back")},
            {QStringLiteral("Ctrl+C  Alt+M"), KeysDialog::tr("copy the reminder, the reminders of all")},
            {QStringLiteral("Alt+R  Ctrl+Enter"), KeysDialog::tr("ask to take back what came, take it back")},
            {{}, KeysDialog::tr("Report in words")},
            {QStringLiteral("Tab  Enter"), KeysDialog::tr("the next number, its cell")},
            {QStringLiteral("F8  Shift+F8"), KeysDialog::tr("the next mark, the one before")},
            {QStringLiteral("F2  Ctrl+Enter  Esc"), KeysDialog::tr("rewrite the sentence, store it, leave it")},
            {{}, KeysDialog::tr("Check a report")},
            {QStringLiteral("F8  Shift+F8"), KeysDialog::tr("the next number that has to be decided, the one before")},
            {QStringLiteral("Alt+R  Ctrl+Z"), KeysDialog::tr("write the stored number, take it back")},
            {QStringLiteral("Alt+I  Space  Alt+S"), KeysDialog::tr("let it stand, tick it, store the ticked by the preview")},
            {QStringLiteral("Alt+A  D  C  N  U  Q"), KeysDialog::tr("all, different, contradictory, not understood, not in the store, equal")},
            {{}, KeysDialog::tr("Charts")},
            {QStringLiteral("1 … 8"), KeysDialog::tr("the kind of picture: cumulative, months, growth, years, counties, county courses, completion, parts")},
            {QStringLiteral("↑ ↓  ← →"), KeysDialog::tr("the indicator, the point")},
            {QStringLiteral("Enter  H"), KeysDialog::tr("the cell of the point, its history")},
            {QStringLiteral("C  D"), KeysDialog::tr("copy picture and table, show the table")},
            {QStringLiteral("S"), KeysDialog::tr("save the picture")},
            {{}, KeysDialog::tr("Counties")},
            {QStringLiteral("Enter  C  Ctrl+Enter"), KeysDialog::tr("the cell in the entry, its chart, the list of the county")},
            {QStringLiteral("Tab  Esc  S"), KeysDialog::tr("the list below, and back; best first or as the catalogue has them")},
            {QStringLiteral("1 2 3 4"), KeysDialog::tr("rank by value, growth, completion, gap")},
            {QStringLiteral("Ctrl+Shift+C  Alt+C"), KeysDialog::tr("copy the list as a table, as text")},
            {QStringLiteral("Alt+R  Alt+Shift+R"), KeysDialog::tr("the reminder of the row, of all rows shown")},
            {{}, KeysDialog::tr("Catalogue")},
            {QStringLiteral("Ctrl+N  Ctrl+S  Esc"), KeysDialog::tr("new, save, take back")},
            {QStringLiteral("Alt+Y  Alt+I"), KeysDialog::tr("of a record that changed while it was typed: theirs, or mine with a reason")},
            {QStringLiteral("Alt+PgUp  Alt+PgDn"), KeysDialog::tr("the lists beside the indicators")},
            {{}, KeysDialog::tr("History")},
            {QStringLiteral("Enter  Esc"), KeysDialog::tr("what the act wrote, and back")},
            {QStringLiteral("Alt+S  Alt+A"), KeysDialog::tr("search in the reasons, show all")},
            {QStringLiteral("Alt+R  Alt+B  Alt+N  Alt+D"), KeysDialog::tr("take the act back; bring back the value before it, the value after it, its whole day")},
            {QStringLiteral("Ctrl+Enter  Ctrl+Z"), KeysDialog::tr("do what was asked about, take it back")},
            {QStringLiteral("Alt+T  Alt+C"), KeysDialog::tr("every page as it stood after the act; what differs from now, or between two chosen acts")},
            {QStringLiteral("Alt+X"), KeysDialog::tr("export the acts with their records")},
            {{}, KeysDialog::tr("Two moments")},
            {QStringLiteral("Alt+B  Alt+U"), KeysDialog::tr("the earlier moment, the later one or now")},
            {QStringLiteral("Enter  Alt+R  Alt+X"), KeysDialog::tr("the cell of the line, every region or the one that is shown, export the lines")}};
}

QWidget* tableOf(const std::vector<KeyLine>& lines) {
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& line : lines) {
        auto* what = new QLabel(line.what);
        if (line.keys.isEmpty()) {
            setRole(*what, WidgetRole::PageTitle);
            if (row > 0) grid->setRowMinimumHeight(row++, 8);
            grid->addWidget(what, row++, 0, 1, 2);
            continue;
        }
        what->setWordWrap(true);
        auto* keys = new QLabel(line.keys);
        setRole(*keys, WidgetRole::Muted);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(what, row++, 1);
    }
    return table;
}

} // namespace

KeysDialog::KeysDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(tableOf(keyLines()));
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(close);
    const QSize wanted = area->widget()->sizeHint() + QSize(area->verticalScrollBar()->sizeHint().width() + 48, 96);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(wanted.boundedTo(room));
    area->setMinimumWidth(std::min(area->widget()->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width(), room.width() - 32));
    area->setFocus();
}

} // namespace xushi
