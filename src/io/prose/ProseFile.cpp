#include "io/prose/ProseFile.h"

#include "domain/texts/Characters.h"
#include "domain/texts/PlainText.h"
#include "io/ReplaceFile.h"
#include "io/prose/OpenProse.h"
#include "io/prose/WordProse.h"
#include "io/sheets/FileNature.h"
#include "io/sheets/OdsBook.h"
#include "io/sheets/OleDirectory.h"
#include "io/sheets/XlsxBook.h"
#include "io/sheets/foreign/TextEncoding.h"
#include "io/sheets/foreign/TextKind.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <new>

namespace xushi {
namespace {

/// Packages are read without cells.
class NoCells : public SheetSink {
public:
    void beginSheet(const std::string&, bool) override {}
    void take(SheetCell) override {}
    void endSheet(Sheet) override {}
};

ReadLimits packageLimits(const ProseLimits& limits) {
    return {.fileBytes = limits.fileBytes, .partBytes = limits.unpackedBytes, .unpackedBytes = limits.unpackedBytes, .depth = 400};
}

bool isOpenText(std::string_view type) { return type.starts_with("application/vnd.oasis.opendocument.text"); }

/// What holds a document of another program; empty for what may be a text.
std::string refusalOfType(std::string_view type) {
    if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return "document.table";
    return type.empty() || isOpenText(type) ? "" : "document.not-a-text";
}

Result<std::string> readOpenPackage(const NamedFile& file, const ProsePackage& package) {
    std::string type;
    if (package.zip.has("mimetype")) {
        auto read = package.zip.text("mimetype", 100, package.allowance);
        if (!read) return read;
        type = std::move(*read);
    }
    if (const std::string refusal = refusalOfType(type); !refusal.empty()) return proseProblem(refusal, file);
    const auto isEncrypted = isEncryptedDocument(package.zip, package.allowance);
    if (!isEncrypted) return isEncrypted.error();
    if (*isEncrypted || package.zip.has("encrypted-package")) return proseProblem("document.encrypted", file);
    return openProse(package);
}

Result<std::string> readWordPackage(const NamedFile& file, const ProsePackage& package) {
    auto part = mainPartOf(package.zip, package.allowance);
    if (!part) return part;
    if (part->empty() && package.zip.has("word/document.xml")) part = std::string("word/document.xml");
    if (part->starts_with("xl/")) return proseProblem("document.table", file);
    if (part->empty() || part->starts_with("ppt/")) return proseProblem("document.not-a-text", file);
    return wordProse(package, *part);
}

Result<std::string> readPackaged(const NamedFile& file, const ProseLimits& limits) {
    NoCells sink;
    ReadAllowance allowance(file, packageLimits(limits), sink);
    const auto zip = ZipPackage::open(file.path, allowance);
    if (!zip) return zip.error();
    const ProsePackage package{*zip, allowance, limits};
    if (zip->has("ofd.xml")) return proseProblem("document.ofd", file);
    const bool isOpen = zip->has("mimetype") || (zip->has("content.xml") && zip->has("meta-inf/manifest.xml"));
    return isOpen ? readOpenPackage(file, package) : readWordPackage(file, package);
}

/// Why an OLE file is not read: what Word and WPS wrote until 2003, books, and what has a password.
std::string oleProseRefusal(const NamedFile& file) {
    const auto streams = oleDirectory(file.path);
    const auto has = [&](std::string_view name) { return std::ranges::find(streams, name, &OleStream::name) != streams.end(); };
    if (has("EncryptedPackage") || has("EncryptionInfo")) return "document.encrypted";
    return has("Workbook") || has("Book") ? "document.table" : "document.old-word";
}

Result<std::string> readPlain(const NamedFile& file, const ProseLimits& limits) {
    auto bytes = readFileText(file.path, limits.textBytes);
    if (!bytes) return proseProblem(bytes.error().key == "file.too-large" ? "document.too-large" : "document.unreadable", file);
    if (isOtherDocument(*bytes)) return proseProblem("document.old-word", file); // RTF; the others have been told apart
    const auto decoded = decodedText(*std::move(bytes));
    if (!decoded) return proseProblem("document.encoding", file);
    const TextKind kind = textKindOf(decoded->text);
    if (kind == TextKind::Html || kind == TextKind::WebArchive || kind == TextKind::XmlTable) return proseProblem("document.not-a-text", file);
    std::string text = decoded->text;
    std::ranges::replace_if(text, [](char c) { return c == '\f' || c == '\v'; }, '\n');
    return plainText(text);
}

bool isBlankProse(std::string_view text) {
    constexpr std::array<char32_t, 4> blanks{U' ', U'\n', U'\t', U'\u3000'};
    while (!text.empty()) {
        const auto [code, length, isValid] = firstCharacter(text);
        if (!isControl(code) && !isInvisible(code) && std::ranges::find(blanks, code) == blanks.end()) return false;
        text.remove_prefix(length);
    }
    return true;
}

/// The first bytes of a regular file that may be read.
Result<std::string> beginningOf(const NamedFile& file) {
    std::error_code failed;
    const auto status = std::filesystem::status(file.path, failed);
    if (status.type() == std::filesystem::file_type::not_found) return missing("file.not-found", {file.name});
    if (std::filesystem::is_directory(status)) return proseProblem("document.folder", file);
    std::ifstream stream(file.path, std::ios::binary);
    if (!std::filesystem::is_regular_file(status) || !stream) return proseProblem("document.unreadable", file);
    std::string beginning(4096, '\0');
    stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (stream.bad()) return proseProblem("document.unreadable", file);
    beginning.resize(static_cast<std::size_t>(stream.gcount()));
    return beginning;
}

Result<std::string> readByKind(const NamedFile& file, const ProseLimits& limits) {
    const auto beginning = beginningOf(file);
    if (!beginning) return beginning.error();
    std::error_code failed;
    const auto size = std::filesystem::file_size(file.path, failed);
    if (isLockFile(file, *beginning, size)) return proseProblem("document.lock-file", file);
    if (size > limits.fileBytes) return proseProblem("document.too-large", file);
    switch (natureOf(*beginning)) {
    case FileNature::Zip: return readPackaged(file, limits);
    case FileNature::Ole: return proseProblem(oleProseRefusal(file), file);
    case FileNature::Pdf: return proseProblem("document.pdf", file);
    case FileNature::Image: return proseProblem("document.image", file);
    case FileNature::OldBiff: return proseProblem("document.table", file);
    case FileNature::XmlTable:
    case FileNature::OtherBinary: return proseProblem("document.not-a-text", file);
    case FileNature::Text: break;
    }
    return readPlain(file, limits);
}

struct OtherWord {
    std::string_view ofTables;
    std::string_view ofTexts;
};

constexpr std::array otherWords{OtherWord{"sheet.encrypted", "document.encrypted"}, OtherWord{"sheet.too-large", "document.too-large"},
                                OtherWord{"sheet.unreadable", "document.unreadable"}, OtherWord{"sheet.folder", "document.folder"},
                                OtherWord{"sheet.not-a-table", "document.not-a-text"}, OtherWord{"sheet.reader-missing", "document.reader-missing"},
                                OtherWord{"sheet.reader-died", "document.reader-died"}, OtherWord{"sheet.reader-overran", "document.reader-overran"}};

} // namespace

Problem proseProblem(std::string_view key, const NamedFile& file) {
    const bool isDamage = key == "document.damaged" || key == "document.unreadable";
    const bool isOfThisMachine = key == "document.no-pdf-program" || key == "document.reader-missing";
    return {isDamage ? ProblemKind::Unreadable : isOfThisMachine ? ProblemKind::Unavailable : ProblemKind::Refused, std::string(key), {file.name}};
}

Problem proseProblem(const Problem& problem) {
    if (!problem.key.starts_with("sheet.")) return problem;
    const auto* const found = std::ranges::find(otherWords, problem.key, &OtherWord::ofTables);
    const auto key = found == otherWords.end() ? std::string_view("document.damaged") : found->ofTexts;
    return proseProblem(key, NamedFile({}, problem.args.empty() ? std::string() : problem.args.front()));
}

Result<std::string> readProse(const NamedFile& file, const ProseLimits& limits) {
    try {
        auto text = readByKind(file, limits);
        if (!text) return proseProblem(text.error());
        if (isBlankProse(*text)) return proseProblem("document.empty", file);
        return text;
    } catch (const std::bad_alloc&) {
        return proseProblem("document.too-large", file);
    }
}

} // namespace xushi
