#include "io/sheets/foreign/TextRecords.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace xushi {
namespace {

/// Longer texts are judged by this much of them.
constexpr std::size_t judgedBytes = 16U << 20U;

bool isDigitAt(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

bool isThousands(std::string_view before, std::string_view behind) {
    return !before.empty() && isDigitAt(before, before.size() - 1) && isDigitAt(behind, 0) && isDigitAt(behind, 1) &&
           isDigitAt(behind, 2) && !isDigitAt(behind, 3);
}

/// How a text looks when it is cut at one delimiter.
struct CutLook {
    char delimiter = ',';
    std::map<std::size_t, int> recordsByWidth; ///< of those that are cut at all, not within quotes
    int torn = 0;                              ///< cut within quotes, it seems
    bool isMoreThanThousands = false;

    int cut() const {
        int records = 0;
        for (const auto& [width, count] : recordsByWidth) records += count;
        return records;
    }
    /// The most frequent width, the larger of two.
    std::pair<std::size_t, int> usual() const {
        std::pair<std::size_t, int> best{0, 0};
        for (const auto& each : recordsByWidth)
            if (each.second >= best.second) best = each;
        return best;
    }
    /// Records of one width count twice, others once, torn ones little; of equals the wider table.
    std::pair<int, std::size_t> worth() const {
        if (!isMoreThanThousands) return {0, 0};
        return {4 * (cut() + usual().second) + torn, usual().first};
    }
};

/// A quote without its other within a field tells that the text was cut between them.
bool isTorn(const TextField& field) { return !field.isQuoted && std::ranges::count(field.raw, '"') % 2 != 0; }

CutLook lookAt(std::string_view text, char delimiter) {
    CutLook look{.delimiter = delimiter, .isMoreThanThousands = delimiter != ','};
    TextRecords records(text, delimiter);
    std::vector<TextField> fields;
    while (records.next(fields)) {
        if (fields.size() < 2) continue;
        if (std::ranges::any_of(fields, isTorn)) ++look.torn;
        else ++look.recordsByWidth[fields.size()];
        for (std::size_t i = 1; i < fields.size() && !look.isMoreThanThousands; ++i)
            look.isMoreThanThousands = !isThousands(fields[i - 1].raw, fields[i].raw);
    }
    return look;
}

} // namespace

char declaredDelimiter(std::string_view text) {
    std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 7 && line.starts_with('"') && line.ends_with('"')) line = line.substr(1, 5);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    constexpr std::string_view mark = "sep=";
    const bool isMark = line.size() == 5 && std::ranges::equal(line.substr(0, 4), mark, {}, lower);
    return isMark && line[4] != '"' ? line[4] : '\0';
}

char likelyDelimiter(std::string_view text) {
    text = text.substr(0, judgedBytes);
    // Where two are worth the same the earlier is taken: “a,⇥b” is cut at the comma, “1,5;2,5” at the semicolon.
    CutLook best{.delimiter = '\0'};
    const std::array looks{lookAt(text, ';'), lookAt(text, ','), lookAt(text, '\t'), lookAt(text, '|')};
    for (const CutLook& look : looks)
        if (look.worth() > best.worth()) best = look;
    return best.delimiter;
}

} // namespace xushi
