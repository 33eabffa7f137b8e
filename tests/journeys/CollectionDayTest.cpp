#include "filling/ReturnedSheet.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/FileDialogAnswers.h"
#include "wiring/SheetFiles.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QUrl>

#include <chrono>
#include <filesystem>
#include <set>

namespace xushi {
namespace {

const Period july = Period::ytd(2025, 7);
const Period august = Period::ytd(2025, 8);
const QString amounts = QStringLiteral("技术合同成交额");
const QString loans = QStringLiteral("“淮科贷”等各类科技贷款");
const QString contracts = QStringLiteral("成果转化处");
const QString finance = QStringLiteral("科技金融处");

constexpr int firstRow = 4; // below title, advice and headings

/// Sheets go out to counties and departments, come back in every state, and the board says who has sent. July is due
/// tomorrow, August was due yesterday.
class CollectionDay : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        std::filesystem::remove_all(std::filesystem::path(qgetenv("XDG_DATA_HOME").toStdString()) / "xushi");
        for (const auto& [month, days] : {std::pair(7, 1), std::pair(8, -1)})
            for (const auto& department : workspace().catalogue().departments)
                ASSERT_TRUE(workspace().acts().setDeadline({department.code, {2025, month}}, dayIn(days)));
    }

    Workspace& workspace() { return open.window.workspace(); }
    static QString dayIn(int days) {
        const Date now = today();
        const std::chrono::year_month_day day = std::chrono::sys_days(std::chrono::year{now.year} / now.month / now.day) + std::chrono::days(days);
        return toQt(Date{static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}), static_cast<int>(unsigned{day.day()})}.toText());
    }
    /// The sheets of a month, by the file menu; those of counties and departments are in folders of their own.
    std::filesystem::path handOut(const Period& month, const char* action, const std::string& folder) {
        workspace().setPeriod(month);
        const FileDialogAnswers answers(toQt(open.folder.path().string()), true);
        open.frame.chooseInMenu(action);
        return open.folder / folder;
    }
    static int sheetsIn(const std::filesystem::path& folder) {
        return static_cast<int>(std::ranges::count_if(std::filesystem::directory_iterator(folder), [](const auto& entry) { return !entry.path().filename().string().starts_with("00-"); }));
    }

    /// A copy of the sheet that was given out, as it lies in the mail.
    std::filesystem::path mail(const std::filesystem::path& sheet, const std::string& name) {
        std::filesystem::create_directories(open.folder / "mail");
        const auto path = open.folder / "mail" / name;
        std::filesystem::copy_file(sheet, path, std::filesystem::copy_options::overwrite_existing);
        return path;
    }
    static std::string letterOf(int column) { return std::string(1, static_cast<char>('A' + column - 1)); }
    static Sheet sheetOf(const std::filesystem::path& path) {
        const auto file = readSheetFile(path);
        EXPECT_TRUE(file) << path;
        return file ? file->book.sheets.front() : Sheet{};
    }
    /// The column below a heading.
    static int columnOf(const Sheet& sheet, std::string_view heading) {
        const auto at = std::ranges::find_if(sheet.cells, [&](const SheetCell& cell) { return cell.row == firstRow - 1 && cell.text == heading; });
        return at == sheet.cells.end() ? 0 : at->column;
    }
    /// What can be said of a row: as much as last month, which stands beside it; a number where there is none.
    static std::map<int, std::string> filling(const Sheet& sheet, const std::string& region = {}) {
        std::map<int, std::string> filled;
        const int previous = columnOf(sheet, fill_in::previous);
        const int last = columnOf(sheet, fill_in::lastYear);
        for (const auto& cell : sheet.cells)
            if (cell.row >= firstRow && cell.column == 1) filled[cell.row] = "1";
        for (const int column : {last, previous})
            for (const auto& cell : sheet.cells)
                if (cell.row >= firstRow && cell.column == column && cell.kind == CellKind::Number) filled[cell.row] = cell.text;
        const int regions = columnOf(sheet, fill_in::region);
        for (const auto& cell : sheet.cells)
            if (!region.empty() && cell.column == regions && cell.text != region) filled.erase(cell.row);
        return filled;
    }
    /// Everything is filled in, or what is of one region, in the workbook itself.
    std::filesystem::path filled(const std::filesystem::path& path, const std::string& region = {}) {
        const Sheet sheet = sheetOf(path);
        std::map<std::string, std::string> numbers;
        for (const auto& [row, number] : filling(sheet, region)) numbers[letterOf(columnOf(sheet, fill_in::figure)) + std::to_string(row)] = number;
        EXPECT_TRUE(fillCells(path.string(), numbers)) << path;
        return path;
    }
    /// The same as a sheet at which somebody goes on by hand.
    ReturnedSheet byHand(const std::filesystem::path& path) {
        const Sheet sheet = sheetOf(path);
        ReturnedSheet returned(sheet);
        for (const auto& [row, number] : filling(sheet)) returned.put(row, columnOf(sheet, fill_in::figure), number, CellKind::Number);
        return returned;
    }
    std::filesystem::path saved(const std::filesystem::path& beside, const ReturnedSheet& sheet) {
        auto path = beside;
        path.replace_extension(".ods");
        EXPECT_TRUE(writeZip(path, sheet.asOds()));
        std::filesystem::remove(beside);
        return path;
    }
    std::filesystem::path savedAsText(const std::filesystem::path& beside, const ReturnedSheet& sheet) {
        auto path = beside;
        path.replace_extension(".csv");
        writeBytes(path, sheet.asCsv());
        std::filesystem::remove(beside);
        return path;
    }

    /// Copied in the mail, pasted into the window.
    void paste(const std::vector<std::filesystem::path>& files) {
        auto* data = new QMimeData;
        QList<QUrl> urls;
        for (const auto& file : files) urls << QUrl::fromLocalFile(toQt(file.string()));
        data->setUrls(urls);
        QApplication::clipboard()->setMimeData(data);
        hand::press(Qt::Key_V, Qt::ControlModifier);
        ASSERT_TRUE(import.isShown());
        ASSERT_TRUE(import.waitUntilRead());
    }
    /// One file: looked at, imported with Ctrl+Enter, and left with Esc.
    void takeIn(const std::filesystem::path& file, const QString& period) {
        paste({file});
        ASSERT_EQ(import.period(), period) << file;
        ASSERT_TRUE(import.canImport()) << file << fromQt(import.rows().join(u'\n'));
        import.import();
        hand::press(Qt::Key_Escape);
    }
    QString stateOf(const QString& region, const QString& department) {
        for (const QString& row : board.rowsOf(region))
            if (row.startsWith(department + QLatin1Char('|'))) return row.section(QLatin1Char('|'), 2);
        return {};
    }
    /// The states of all rows of a region, each once.
    std::set<QString> statesOf(const QString& region) {
        std::set<QString> states;
        for (const QString& row : board.rowsOf(region)) states.insert(row.section(QLatin1Char('|'), 2, 2));
        return states;
    }

    OpenWindow open{"demonstration"};
    const ImportDriver& import = open.import;
    const CollectionDriver& board = open.collection;
};

TEST_F(CollectionDay, SaysExactlyWhoHasSentAndWhoOwes) {
    const auto counties = handOut(july, "countySheetsAction", "2025年1—7月县区填报表");
    const auto departments = handOut(july, "departmentSheetsAction", "2025年1—7月处室填报表");
    const auto later = handOut(august, "countySheetsAction", "2025年1—8月县区填报表");
    const auto earlier = handOut(Period::ytd(2025, 6), "countySheetsAction", "2025年上半年县区填报表");
    ASSERT_EQ(sheetsIn(counties) + sheetsIn(departments), 11 + 6);
    const auto countySheet = [&](const std::string& county) { return counties / (county + "2025年1—7月科技指标填报表.xlsx"); };
    ASSERT_EQ(sheetsIn(later), 11) << "three of them go out with the seventeen: twenty in all";

    // Three counties fill in the workbook, five have their own way with it; a department sends the figures of the city.
    std::vector<std::filesystem::path> julyFiles;
    for (const auto* county : {"清江浦区", "淮阴区", "淮安区"}) julyFiles.push_back(filled(mail(countySheet(county), std::string(county) + ".xlsx")));
    {
        const auto file = mail(countySheet("洪泽区"), "洪泽区.xlsx"); // rows the other way about, saved as text
        auto sheet = byHand(file);
        sheet.turnRows();
        julyFiles.push_back(savedAsText(file, sheet));
    }
    {
        const auto file = mail(countySheet("涟水县"), "涟水县.xlsx"); // another label
        auto sheet = byHand(file);
        sheet.put(sheet.rowOf("技术合同成交额"), 1, "技术合同登记额");
        julyFiles.push_back(saved(file, sheet));
    }
    {
        const auto file = mail(countySheet("盱眙县"), "盱眙县.xlsx"); // another unit
        auto sheet = byHand(file);
        sheet.put(sheet.rowOf("技术合同成交额"), columnOf(sheet.sheet(), fill_in::unit), "万元");
        julyFiles.push_back(saved(file, sheet));
    }
    {
        const auto file = mail(countySheet("金湖县"), "金湖县.xlsx"); // a text where a number belongs
        auto sheet = byHand(file);
        sheet.put(sheet.rowOf("“淮科贷”等各类科技贷款"), columnOf(sheet.sheet(), fill_in::figure), "约3亿左右");
        julyFiles.push_back(saved(file, sheet));
    }
    {
        const auto file = mail(countySheet("淮安经济技术开发区"), "经开区.xlsx"); // a cell left blank
        auto sheet = byHand(file);
        sheet.put(sheet.rowOf("“淮科贷”等各类科技贷款"), columnOf(sheet.sheet(), fill_in::figure), "", CellKind::Text);
        julyFiles.push_back(savedAsText(file, sheet));
    }
    julyFiles.push_back(filled(mail(departments / "科技金融处2025年1—7月科技指标填报表.xlsx", "金融处.xlsx"), "淮安市"));
    ASSERT_EQ(julyFiles.size() + 2 + 1 + 1, 13U) << "with two of the wrong month, one that comes twice, and one that is late";
    workspace().setPeriod(july);
    for (const auto& file : julyFiles) takeIn(file, QStringLiteral("2025年1—7月"));

    // Two counties send the sheet of the month before: the preview says so, and the clerk lets the files go.
    const auto before = now(workspace().openStore().store()).journalHead()->sequence;
    std::vector<std::filesystem::path> wrong;
    for (const auto* county : {"淮安工业园区", "生态文旅区"}) wrong.push_back(filled(mail(earlier / (std::string(county) + "2025年1—6月科技指标填报表.xlsx"), std::string(county) + ".xlsx")));
    paste(wrong);
    for (const int place : {0, 1}) {
        import.chooseFile(place);
        EXPECT_EQ(import.period(), QStringLiteral("2025年上半年")) << "not the month that is asked for";
    }
    hand::press(Qt::Key_Escape);
    EXPECT_EQ(now(workspace().openStore().store()).journalHead()->sequence, before);

    // One comes twice, corrected; one is of August, and late.
    {
        const auto file = mail(countySheet("清江浦区"), "清江浦区更正.xlsx");
        auto sheet = byHand(file);
        sheet.put(sheet.rowOf("技术合同成交额"), columnOf(sheet.sheet(), fill_in::figure), "999", CellKind::Number);
        takeIn(saved(file, sheet), QStringLiteral("2025年1—7月"));
    }
    takeIn(filled(mail(later / "淮阴区2025年1—8月科技指标填报表.xlsx", "淮阴区8月.xlsx")), QStringLiteral("2025年1—8月"));

    // The board of July.
    board.open();
    ASSERT_TRUE(board.title().contains(QStringLiteral("1—7月"))) << fromQt(board.title());
    for (const auto* county : {"清江浦区", "淮阴区", "淮安区", "洪泽区"}) EXPECT_EQ(statesOf(QString::fromUtf8(county)), std::set{QStringLiteral("已齐")}) << county << fromQt(board.rowsOf(QString::fromUtf8(county)).join(u'\n'));
    for (const auto* county : {"涟水县", "盱眙县"}) {
        EXPECT_EQ(stateOf(QString::fromUtf8(county), contracts), QStringLiteral("未齐|")) << county;
        EXPECT_EQ(stateOf(QString::fromUtf8(county), finance), QStringLiteral("已齐|")) << county;
    }
    for (const auto* county : {"金湖县", "淮安经济技术开发区"}) {
        EXPECT_EQ(stateOf(QString::fromUtf8(county), contracts), QStringLiteral("已齐|")) << county;
        EXPECT_EQ(stateOf(QString::fromUtf8(county), finance), QStringLiteral("未齐|")) << county;
    }
    for (const auto* county : {"淮安工业园区", "生态文旅区", "淮安高新区"}) EXPECT_EQ(statesOf(QString::fromUtf8(county)), std::set{QStringLiteral("未报")}) << county;
    EXPECT_EQ(stateOf(QStringLiteral("淮安市"), finance), QStringLiteral("已齐|"));
    EXPECT_EQ(stateOf(QStringLiteral("淮安市"), contracts), QStringLiteral("未报|"));
    EXPECT_EQ(stateOf(QStringLiteral("清江浦区"), contracts), QStringLiteral("已齐|同一项有两份文件"));
    EXPECT_TRUE(board.chip("lateChip").endsWith(QStringLiteral(" 0"))) << fromQt(board.chip("lateChip"));
    EXPECT_TRUE(board.chip("overdueChip").endsWith(QStringLiteral(" 0")));

    // Who owes, and what.
    hand::press(Qt::Key_M, Qt::AltModifier);
    hand::press(Qt::Key_C, Qt::ControlModifier);
    const QStringList reminders = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QStringList owing;
    for (const QString& line : reminders) owing << line.section(QStringLiteral("："), 0, 0);
    EXPECT_EQ(owing, QStringList({QStringLiteral("综合规划处"), QStringLiteral("资源配置处"), QStringLiteral("企业培育处"), QStringLiteral("科技招商处"), contracts,
                                  QStringLiteral("涟水县"), QStringLiteral("盱眙县"), QStringLiteral("金湖县"), QStringLiteral("淮安经济技术开发区"), QStringLiteral("淮安工业园区"),
                                  QStringLiteral("生态文旅区"), QStringLiteral("淮安高新区")}))
        << fromQt(reminders.join(u'\n'));
    for (const auto& [county, figure] : {std::pair("涟水县", amounts), std::pair("盱眙县", amounts), std::pair("金湖县", loans), std::pair("淮安经济技术开发区", loans)})
        EXPECT_TRUE(std::ranges::any_of(reminders, [&](const QString& line) {
            return line.startsWith(QString::fromUtf8(county)) && line.contains(QStringLiteral("还缺 1 项：") + figure);
        })) << county;

    // One county's import is taken back: all of it is owed again, the correction of another stays.
    board.goTo(QStringLiteral("洪泽区"), contracts);
    hand::press(Qt::Key_Return);
    EXPECT_EQ(board.focus(), QStringLiteral("arrivals")) << "nothing is missing, so to what came";
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(board.isAsking()) << fromQt(board.bar());
    const auto figures = board.entries().size();
    EXPECT_GT(figures, 20);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(statesOf(QStringLiteral("洪泽区")), std::set{QStringLiteral("未报")});
    EXPECT_EQ(stateOf(QStringLiteral("清江浦区"), contracts), QStringLiteral("已齐|同一项有两份文件"));
    EXPECT_TRUE(board.reminder().contains(QStringLiteral("洪泽区："))) << "and is reminded";
    EXPECT_EQ(open.frame.questionCount(), 0) << "no dialog on the way";

    // August: the one that came is late, the others are overdue.
    hand::press(Qt::Key_PageDown, Qt::ControlModifier);
    for (const QString& row : board.rowsOf(QStringLiteral("淮阴区"))) EXPECT_TRUE(row.endsWith(QStringLiteral("已齐|有迟报"))) << fromQt(row);
    hand::press(Qt::Key_L, Qt::AltModifier);
    const QStringList late = board.rows();
    EXPECT_EQ(late.size(), 6);
    EXPECT_TRUE(std::ranges::all_of(late, [](const QString& row) { return row.startsWith(QStringLiteral("淮阴区|")); })) << fromQt(late.join(u'\n'));
    EXPECT_TRUE(board.chip("overdueChip").endsWith(QStringLiteral(" 66"))) << fromQt(board.chip("overdueChip"));
    EXPECT_TRUE(workspace().openStore().store().verify()->faults.empty());
}

} // namespace
} // namespace xushi
