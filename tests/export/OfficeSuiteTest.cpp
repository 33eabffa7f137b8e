#include "io/xlsx/XlsxSummaryWriter.h"

#include "export/OfficialTable.h"
#include "io/ReplaceFile.h"
#include "support/TemporaryFolder.h"

#include <cstdlib>
#include <gmock/gmock.h>
#include <sstream>

namespace xushi {
namespace {

bool isInstalled(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

/// What LibreOffice shows in the cells, as CSV in UTF-8.
std::string shownByLibreOffice(const std::filesystem::path& file, const TemporaryFolder& folder) {
    const std::string command =
        "soffice -env:UserInstallation=file://" + (folder / "profile").string() +
        " --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir " +
        folder.path().string() + " " + file.string() + " >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    const auto text = readFileText(folder / (file.stem().string() + ".csv"));
    return text ? *text : "";
}

std::string asShown(const SummaryCell& cell) {
    std::string text = cell.text;
    const auto minus = text.find("\u2212");
    if (cell.number && minus != std::string::npos) text.replace(minus, std::string_view("\u2212").size(), "-");
    return text;
}

TEST(XlsxSummaryWriter, ShowsTheSameDigitsInLibreOffice) {
    if (!isInstalled("soffice")) GTEST_SKIP() << "LibreOffice is not installed";
    const TemporaryFolder folder;
    const SummaryTable table = officialTable();
    ASSERT_TRUE(XlsxSummaryWriter().write(table, folder / "table.xlsx"));
    std::istringstream csv(shownByLibreOffice(folder / "table.xlsx", folder));
    std::string line;
    for (int skipped = 0; skipped < 3; ++skipped) std::getline(csv, line);
    for (const auto& row : table.rows) {
        ASSERT_TRUE(std::getline(csv, line));
        for (const auto& cell : row.cells)
            if (cell.number) { EXPECT_THAT("," + line + ",", testing::HasSubstr("," + asShown(cell) + ",")); }
    }
}

} // namespace
} // namespace xushi
