#include "fuzz/Seeds.h"

#include "fuzz/ZipBytes.h"
#include "io/foreign/BiffWriting.h"
#include "io/sheets/BookStream.h"
#include "support/FileBytes.h"

#include <algorithm>
#include <filesystem>

namespace xushi {
namespace {

std::string withEverything(std::uint16_t version) {
    const std::string shared = biff(0x00FC, four(3) + four(2) + biffText(u"甲") + two(4) + '\x0D' + two(1) + four(4) + wide(u"上下左右") + four(0) + four(0));
    const std::string cells = labelAt(0, 0, u"指标") + biff(0x00FD, at(0, 1) + four(1)) + numberAt(1, 0, 8.699999999999999, 1) + biff(0x027E, at(1, 1, 1) + four(0x3FF00003)) +
                              biff(0x00BD, at(2, 0) + two(0) + four(402) + two(1) + four(0x40590001) + two(1)) + biff(0x0205, at(3, 0) + '\x07' + '\x01') +
                              formulaAt(3, 1, eight(0.08)) + formulaAt(4, 1, specialResult(0)) + biff(0x0207, biffText(u"合计")) + formulaAt(5, 1, specialResult(2, 0x2A)) +
                              numberAt(6, 0, 45'778.5, 2) + biff(0x00E5, two(1) + two(7) + two(8) + two(0) + two(1)) +
                              biff(0x0208, two(6) + two(0) + two(2) + two(300) + four(0) + four(0x20)) + biff(0x007D, two(1) + two(2) + two(2048) + two(15) + two(1) + two(0));
    const BiffFile file{.globals = biff(0x0042, two(936)) + formatCode(176, u"0.00%;[Red]-0.00%") + formatCode(177, u"yyyy\"年\"m\"月\"") + lookOf(0) + lookOf(176) + lookOf(177) + shared,
                        .sheets = {{.name = u"Sheet1", .records = cells}, {.name = u"Hidden", .records = numberAt(0, 0, -1), .state = 1}},
                        .version = version};
    return file.stream();
}

std::string streamOfBook() {
    std::string bytes;
    BookStreamWriter writer([&](std::string_view block) { return bytes += block, true; });
    writer.beginSheet("表1", true);
    writer.take({.row = 1, .column = 1, .text = "指标"});
    writer.take({.row = 1, .column = 2, .kind = CellKind::Number, .text = "8.7", .written = "8.699999999999999", .decimals = 2, .isPercent = true, .isFormula = true});
    writer.take({.row = 2, .column = 300, .kind = CellKind::Date, .text = "2025-05-01", .written = "45778"});
    writer.endSheet({.name = "表1", .merges = {{1, 1, 2, 2}}, .hiddenRows = {3, 4}, .hiddenColumns = {{2, 5}}});
    writer.end(SheetBook{.format = "xlsx", .encoding = "UTF-8"});
    return bytes;
}

std::string refusalStream() {
    std::string bytes;
    BookStreamWriter writer([&](std::string_view block) { return bytes += block, true; });
    writer.end(Problem{ProblemKind::Unreadable, "sheet.damaged", {"表.xlsx", ""}});
    return bytes;
}

std::vector<std::string> packages() {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](const std::string& kind, const std::string& target) {
        return R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type=")" + types + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    };
    return {zipOf({{"_rels/.rels", relation("officeDocument", "xl/workbook.xml")},
                     {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + types + "\"><sheets><sheet name=\"s\" r:id=\"r\"/></sheets></workbook>"},
                     {"xl/_rels/workbook.xml.rels", relation("worksheet", "../xl/s.xml")},
                     {"xl/s.xml", "<worksheet xmlns=\"" + main + "\"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"}}),
            zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}, {"META-INF/manifest.xml", "<m/>"}}),
            zipOf({{"xl/workbook.bin", "x"}, {"Index/Document.iwa", "x"}})};
}

std::vector<std::string> made(const std::string& target) {
    if (target == "xls") return {withEverything(0x0600), withEverything(0x0500)};
    if (target == "ole") return {oleFile(withEverything(0x0600)), oleFile(withEverything(0x0500), u"Book"), oleFile("x", u"EncryptedPackage"), oleFile("x", u"WordDocument")};
    if (target == "book_stream") return {"\x07" + streamOfBook(), "\x01" + refusalStream()};
    if (target == "package") return packages();
    return {};
}

} // namespace

std::vector<std::string> seedsOf(const std::string& target) {
    std::vector<std::string> seeds = made(target);
    std::vector<std::filesystem::path> files;
    const auto folder = std::filesystem::path(XUSHI_CORPUS) / target;
    if (std::filesystem::exists(folder))
        for (const auto& file : std::filesystem::directory_iterator(folder)) files.push_back(file.path());
    std::ranges::sort(files); // a folder has no order of its own
    for (const auto& file : files) {
        const std::string bytes = bytesOf(file);
        if (file.extension() != ".lines") {
            seeds.push_back(bytes);
            continue;
        }
        for (std::size_t from = 0; from < bytes.size();) {
            const auto end = std::min(bytes.find('\n', from), bytes.size());
            seeds.push_back(bytes.substr(from, end - from));
            from = end + 1;
        }
    }
    return seeds;
}

} // namespace xushi
