#include "io/SheetReader.h"

#include "io/sheets/FileNature.h"
#include "io/sheets/HeldBook.h"
#include "io/sheets/OdsBook.h"
#include "io/sheets/TextBook.h"
#include "io/sheets/XlsBook.h"
#include "io/sheets/XlsxBook.h"
#include "io/sheets/ZipPackage.h"

#include <fstream>
#include <new>

namespace xushi {
namespace {

/// Sees whether a cell passes.
class CellWatch : public SheetSink {
public:
    explicit CellWatch(SheetSink& sink) : m_sink(sink) {}

    void beginSheet(const std::string& name, bool isHidden) override { m_sink.beginSheet(name, isHidden); }
    void take(SheetCell cell) override {
        m_hasCell = true;
        m_sink.take(std::move(cell));
    }
    void endSheet(Sheet rest) override { m_sink.endSheet(std::move(rest)); }
    bool isCancelled() const override { return m_sink.isCancelled(); }

    bool hasCell() const { return m_hasCell; }

private:
    SheetSink& m_sink;
    bool m_hasCell = false;
};

using BookReader = Result<SheetBook> (*)(const NamedFile&, SheetSink&, const ReadLimits&);

Result<SheetBook> unlessEmpty(Result<SheetBook> book, bool hasCells, const ReadAllowance& allowance) {
    return book && !hasCells ? allowance.problem("sheet.empty") : book;
}

Result<SheetBook> readForeign(BookReader read, const NamedFile& file, ReadAllowance& allowance) {
    CellWatch watch(allowance.sink());
    auto book = read(file, watch, allowance.limits());
    return unlessEmpty(std::move(book), watch.hasCell(), allowance);
}

Result<SheetBook> readOpenDocument(const ZipPackage& package, ReadAllowance& allowance) {
    constexpr std::string_view spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
    if (package.has("mimetype")) {
        const auto type = package.text("mimetype", 100, allowance);
        if (!type) return type.error();
        if (!type->starts_with(spreadsheet)) return allowance.problem("sheet.not-a-table");
    }
    const auto isEncrypted = isEncryptedDocument(package, allowance);
    if (!isEncrypted) return isEncrypted.error();
    if (*isEncrypted || package.has("encrypted-package")) return allowance.problem("sheet.encrypted");
    return readOds(package, allowance);
}

Result<SheetBook> readZip(const std::filesystem::path& file, ReadAllowance& allowance) {
    const auto package = ZipPackage::open(file, allowance);
    if (!package) return package.error();
    const bool isOpenDocument = package->has("content.xml") || package->has("encrypted-package");
    if (package->has("mimetype") || (isOpenDocument && package->has("meta-inf/manifest.xml"))) return readOpenDocument(*package, allowance);
    if (package->has("index/document.iwa") || package->has("index.zip")) return allowance.problem("sheet.numbers");
    const auto part = mainPartOf(*package, allowance);
    if (!part) return part.error();
    if (part->empty()) return allowance.problem("sheet.not-a-table");
    if (part->ends_with(".bin")) return allowance.problem("sheet.binary-xlsx");
    return readXlsx(*package, *part, allowance);
}

/// The first bytes of a regular file that may be read; why not, otherwise.
Result<std::string> headOf(const NamedFile& file, const ReadAllowance& allowance) {
    constexpr std::size_t looked = 4096;
    std::error_code failed;
    const auto status = std::filesystem::status(file.path, failed);
    if (status.type() == std::filesystem::file_type::not_found) return missing("file.not-found", {file.name});
    if (std::filesystem::is_directory(status)) return allowance.problem("sheet.folder");
    if (!std::filesystem::is_regular_file(status)) return allowance.problem("sheet.unreadable");
    std::string head(looked, '\0');
    std::ifstream stream(file.path, std::ios::binary);
    if (!stream) return allowance.problem("sheet.unreadable");
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (stream.bad()) return allowance.problem("sheet.unreadable");
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

Result<SheetBook> readPackage(const std::filesystem::path& file, ReadAllowance& allowance) {
    auto book = readZip(file, allowance);
    return unlessEmpty(std::move(book), allowance.hasCells(), allowance);
}

Result<SheetBook> readOle(const NamedFile& file, ReadAllowance& allowance) {
    const std::string refusal = oleRefusal(file);
    return refusal.empty() ? readForeign(readXls, file, allowance) : Result<SheetBook>(allowance.problem(refusal));
}

Result<SheetBook> readByNature(const NamedFile& file, ReadAllowance& allowance) {
    const auto head = headOf(file, allowance);
    if (!head) return head.error();
    std::error_code failed;
    const auto size = std::filesystem::file_size(file.path, failed);
    if (isLockFile(file, *head, size)) return allowance.problem("sheet.lock-file");
    if (head->empty()) return allowance.problem("sheet.empty-file");
    if (size > allowance.limits().fileBytes) return allowance.problem("sheet.too-large");
    switch (natureOf(*head)) {
    case FileNature::Zip: return readPackage(file.path, allowance);
    case FileNature::Ole: return readOle(file, allowance);
    case FileNature::OldBiff: return allowance.problem("sheet.old-xls");
    case FileNature::Pdf: return allowance.problem("sheet.pdf");
    case FileNature::Image: return allowance.problem("sheet.image");
    case FileNature::XmlTable: return allowance.problem("sheet.xml-table");
    case FileNature::OtherBinary: return allowance.problem("sheet.not-a-table");
    case FileNature::Text: break;
    }
    return readForeign(readText, file, allowance);
}

} // namespace

Result<SheetBook> readSheets(const NamedFile& file, SheetSink& sink, const ReadLimits& limits) {
    ReadAllowance allowance(file, limits, sink);
    try {
        return readByNature(file, allowance);
    } catch (const std::bad_alloc&) {
        return allowance.problem("sheet.too-large");
    }
}

Result<SheetBook> readSheets(const NamedFile& file, const ReadLimits& limits) {
    HeldBook held;
    auto book = readSheets(file, held, limits);
    if (!book) return book;
    if (held.hasTwoAtOnePlace()) return Problem{ProblemKind::Unreadable, "sheet.damaged", {file.name}};
    book->sheets = held.takeSheets();
    return book;
}

} // namespace xushi
