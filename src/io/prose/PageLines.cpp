#include "io/prose/PageLines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace xushi {
namespace {

/// A measure such as 120.479687 in thousandths; what is none is 0.
int thousandths(std::string_view text) {
    constexpr int most = 1'000'000; // points, beyond any page
    int whole = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (fault != std::errc() || whole < -most || whole > most) return 0;
    int part = 0;
    int scale = 100;
    for (auto at = static_cast<std::size_t>(end - text.data()) + 1; at < text.size() && scale > 0; ++at, scale /= 10) {
        if (text[at] < '0' || text[at] > '9') break;
        part += scale * (text[at] - '0');
    }
    return whole * 1000 + (text.starts_with('-') ? -part : part);
}

int measureOf(std::string_view tag, std::string_view name) {
    const auto at = tag.find(std::string(" ") + std::string(name) + "=\"");
    if (at == std::string_view::npos) return 0;
    const auto begin = at + name.size() + 3;
    return thousandths(tag.substr(begin, tag.find('"', begin) - begin));
}

PageLine placeOf(std::string_view tag) {
    return {.left = measureOf(tag, "xMin"), .top = measureOf(tag, "yMin"), .right = measureOf(tag, "xMax"), .bottom = measureOf(tag, "yMax")};
}

std::string unescaped(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string plain;
    while (!text.empty()) {
        const auto* const entity = std::ranges::find_if(entities, [&](const auto& known) { return text.starts_with(known.first); });
        const bool isEntity = entity != entities.end();
        plain += isEntity ? entity->second : text.front();
        text.remove_prefix(isEntity ? entity->first.size() : 1);
    }
    return plain;
}

bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// What stands between two words: Chinese needs no blank, and the small gap beside a number is none.
std::string_view between(const PageLine& line, const PageLine& word) {
    if (line.text.empty() || word.text.empty()) return "";
    const int gap = word.left - line.right;
    if (gap > word.height()) return "\t";
    const bool areLatin = isAscii(line.text.back()) && isAscii(word.text.front());
    return gap * 10 > word.height() * (areLatin ? 1 : 4) ? " " : "";
}

/// The raised 1 of a footnote; behind a letter a raised number is of a unit (m2).
bool isNoteMark(const PageLine& line, const PageLine& word) {
    constexpr std::size_t longest = 5;
    const bool isSmall = word.height() * 4 < line.height() * 3 && line.bottom - word.bottom > line.height() / 5;
    const bool isNumber = word.text.size() <= longest && word.text.find_first_not_of("0123456789[]()*") == std::string::npos;
    const char last = line.text.empty() ? '\0' : line.text.back();
    return isSmall && isNumber && !((last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z'));
}

void addWord(PageLine& line, const PageLine& word) {
    if (isNoteMark(line, word)) return;
    line.text += std::string(between(line, word)) + word.text;
    line.right = word.right;
}

} // namespace

std::vector<PagedLines> pagedLines(std::string_view output) {
    std::vector<PagedLines> pages;
    std::optional<PageLine> open;
    const auto close = [&] {
        if (open && !open->text.empty() && !pages.empty()) pages.back().lines.push_back(*std::exchange(open, std::nullopt));
        open.reset();
    };
    for (auto at = output.find('<'); at != std::string_view::npos; at = output.find('<', at + 1)) {
        const auto tag = output.substr(at, output.find('>', at) - at);
        if (tag.starts_with("<page ")) pages.push_back({measureOf(tag, "width"), measureOf(tag, "height"), {}});
        if (tag.starts_with("<line ") || tag.starts_with("</line")) close();
        if (tag.starts_with("<line ")) {
            open = placeOf(tag);
            open->right = open->left;
        }
        if (!tag.starts_with("<word ") || !open) continue;
        PageLine word = placeOf(tag);
        const auto begin = std::min(at + tag.size() + 1, output.size());
        word.text = unescaped(output.substr(begin, output.find("</word>", begin) - begin));
        addWord(*open, word);
    }
    close();
    return pages;
}

} // namespace xushi
