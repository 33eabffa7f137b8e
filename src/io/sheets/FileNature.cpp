#include "io/sheets/FileNature.h"

#include "io/FileTarget.h"
#include "io/sheets/OleDirectory.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

using namespace std::string_view_literals;

struct FirstBytes {
    std::string_view bytes;
    FileNature nature;
};

constexpr std::array beginnings{
    FirstBytes{"PK\3\4"sv, FileNature::Zip},
    FirstBytes{"PK\5\6"sv, FileNature::Zip},
    FirstBytes{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileNature::Ole},
    FirstBytes{"\x09\x00\x04\x00"sv, FileNature::OldBiff},
    FirstBytes{"\x09\x02\x06\x00"sv, FileNature::OldBiff},
    FirstBytes{"\x09\x04\x06\x00"sv, FileNature::OldBiff},
    FirstBytes{"\x09\x08\x08\x00"sv, FileNature::OldBiff},
    FirstBytes{"\x09\x08\x10\x00"sv, FileNature::OldBiff},
    FirstBytes{"%PDF-"sv, FileNature::Pdf},
    FirstBytes{"\x89PNG"sv, FileNature::Image},
    FirstBytes{"\xFF\xD8\xFF"sv, FileNature::Image},
    FirstBytes{"GIF8"sv, FileNature::Image},
    FirstBytes{"II*\0"sv, FileNature::Image},
    FirstBytes{"MM\0*"sv, FileNature::Image},
    FirstBytes{"7z\xBC\xAF\x27\x1C"sv, FileNature::OtherBinary},
    FirstBytes{"Rar!\x1A\x07"sv, FileNature::OtherBinary},
    FirstBytes{"\x1F\x8B"sv, FileNature::OtherBinary},
    FirstBytes{"\x7F""ELF"sv, FileNature::OtherBinary},
    FirstBytes{"SQLite format 3\0"sv, FileNature::OtherBinary},
};

/// A picture whose first bytes alone might begin a text.
bool isPicture(std::string_view head) {
    const bool isBitmap = head.starts_with("BM") && head.size() > 14 && head.substr(6, 4) == "\0\0\0\0"sv;
    return isBitmap || (head.starts_with("RIFF") && head.size() > 12 && head.substr(8, 4) == "WEBP");
}

/// A workbook written as one XML file.
bool isXmlTable(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const auto holds = [&](std::string_view words) { return head.find(words) != std::string_view::npos; };
    return head.starts_with("<?xml") && (holds("urn:schemas-microsoft-com:office:spreadsheet") || holds("Excel.Sheet") || holds("office:document "));
}

unsigned littleWord(std::string_view bytes, std::size_t at) {
    return at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at]) | static_cast<unsigned>(static_cast<unsigned char>(bytes[at + 1])) << 8 : 0;
}

/// Of the first records of a workbook: whether one of them says that the rest is encrypted.
bool asksForPassword(std::string_view records) {
    constexpr unsigned filePass = 0x2F;
    constexpr int searched = 8; // it stands right behind the beginning
    std::size_t at = 0;
    for (int i = 0; i < searched && at + 4 <= records.size(); ++i) {
        if (littleWord(records, at) == filePass) return true;
        at += 4 + littleWord(records, at + 2);
    }
    return false;
}

} // namespace

FileNature natureOf(std::string_view head) {
    const auto* const found = std::ranges::find_if(beginnings, [&](const FirstBytes& known) { return head.starts_with(known.bytes); });
    if (found != beginnings.end()) return found->nature;
    return isPicture(head) ? FileNature::Image : isXmlTable(head) ? FileNature::XmlTable : FileNature::Text;
}

bool isLockFile(const NamedFile& file, std::string_view head, std::uintmax_t size) {
    if (file.name.starts_with("~$") || file.name.starts_with(".~lock.")) return true;
    constexpr std::uintmax_t ownerFile = 165; // the name of who has it open, short and then wide
    constexpr unsigned longestName = 54;
    if (size != ownerFile || head.size() != ownerFile) return false;
    const auto length = littleWord(head, 55);
    return static_cast<unsigned char>(head[0]) <= longestName && length > 0 && length <= longestName;
}

std::string oleRefusal(const NamedFile& file) {
    const auto streams = oleDirectory(file.path);
    const auto find = [&](std::string_view name) { return std::ranges::find(streams, name, &OleStream::name); };
    const auto has = [&](std::string_view name) { return find(name) != streams.end(); };
    if (has("EncryptedPackage") || has("EncryptionInfo")) return "sheet.encrypted";
    const std::string ending = lowerEnding(file.name);
    if (ending == ".et" || ending == ".ett") return "sheet.wps-et";
    const auto workbook = find("Workbook");
    if (workbook == streams.end()) return has("Book") ? "sheet.old-xls" : "sheet.not-a-table";
    if (asksForPassword(workbook->beginning)) return "sheet.encrypted";
    constexpr unsigned biff8 = 0x0600;
    return workbook->beginning.empty() || littleWord(workbook->beginning, 4) == biff8 ? "" : "sheet.old-xls";
}

} // namespace xushi
