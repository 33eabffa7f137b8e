#include "io/prose/OpenProse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace xushi {
namespace {

enum class OpenTag { Other, Paragraph, Row, Cell, Box };

bool isAmongNames(std::span<const std::string_view> names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

/// Notes and remarks, what was deleted, what the program computes of the pages, and lists of contents, which say what stands elsewhere.
bool isNoPartOfText(const XmlElement& element) {
    constexpr std::array<std::string_view, 13> ofText{"note", "tracked-changes", "table-of-content", "table-index", "illustration-index", "object-index", "user-index",
                                                      "alphabetical-index", "bibliography", "page-number", "page-count", "ruby-text", "page-variable-get"};
    if (element.space.ends_with(":svg-compatible:1.0")) return element.name == "title" || element.name == "desc";
    if (element.space.ends_with(":office:1.0")) return element.name == "annotation" || element.name == "forms";
    if (!element.space.ends_with(":text:1.0")) return false;
    const bool isHidden = element.valueIn(":text:1.0", "display") == "none" || element.valueIn(":text:1.0", "is-hidden") == "true";
    return isHidden || isAmongNames(ofText, element.name);
}

/// How many blanks an element stands for.
std::size_t blanksOf(const XmlElement& element) {
    constexpr std::size_t most = 1000;
    const auto count = element.valueIn(":text:1.0", "c");
    std::size_t blanks = 1;
    std::from_chars(count.data(), count.data() + count.size(), blanks);
    return std::min(blanks, most);
}

OpenTag tagOfTable(std::string_view name) {
    if (name == "table-row") return OpenTag::Row;
    return name == "table-cell" || name == "covered-table-cell" ? OpenTag::Cell : OpenTag::Other;
}

/// What is drawn beside the text and may hold words: a frame holds them in its box.
OpenTag tagOfDrawing(std::string_view name) {
    constexpr std::array<std::string_view, 10> boxes{"text-box", "custom-shape", "rect", "ellipse", "circle", "path", "polygon", "line", "connector", "caption"};
    return isAmongNames(boxes, name) ? OpenTag::Box : OpenTag::Other;
}

class OpenXml : public ProseXml {
public:
    using ProseXml::ProseXml;

    void begin(const XmlElement& element) override {
        if (isLeftAtBegin()) return;
        if (isNoPartOfText(element)) return leaveOut();
        const OpenTag tag = tagOf(element);
        m_open.push_back(tag);
        if (tag == OpenTag::Row) layout().beginRow();
        if (tag == OpenTag::Cell) layout().beginCell();
        if (tag == OpenTag::Box) layout().beginBox();
        if (tag == OpenTag::Paragraph) m_paragraphs.push_back(true);
    }

    void end() override {
        if (isLeftAtEnd()) return;
        const OpenTag tag = m_open.back();
        m_open.pop_back();
        bound();
        if (tag == OpenTag::Paragraph) {
            m_paragraphs.pop_back();
            layout().endParagraph();
        }
        if (tag == OpenTag::Row) layout().endRow();
        if (tag == OpenTag::Cell) layout().endCell();
        if (tag == OpenTag::Box) layout().endBox();
    }

    /// Blanks, tabs and line ends of the file are one blank, and none at the beginning of a paragraph.
    void text(std::string_view utf8) override {
        if (isLeft() || m_paragraphs.empty()) return;
        std::string shown;
        for (const char c : utf8) {
            const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!isBlank || !m_paragraphs.back()) shown += isBlank ? ' ' : c;
            m_paragraphs.back() = isBlank;
        }
        say(shown);
    }

    bool isText() const { return m_isText; }

private:
    OpenTag tagOf(const XmlElement& element) {
        if (element.space.ends_with(":table:1.0")) return tagOfTable(element.name);
        if (element.space.ends_with(":drawing:1.0")) return tagOfDrawing(element.name);
        if (element.space.ends_with(":office:1.0")) m_isText |= element.name == "text";
        if (!element.space.ends_with(":text:1.0")) return OpenTag::Other;
        if (!m_paragraphs.empty()) sayElement(element);
        return element.name == "p" || element.name == "h" ? OpenTag::Paragraph : OpenTag::Other;
    }

    void sayElement(const XmlElement& element) {
        if (element.name == "s") say(std::string(blanksOf(element), ' '));
        if (element.name == "tab") say("\t");
        if (element.name == "line-break") say("\n");
        if (element.name == "tab" || element.name == "line-break" || element.name == "s") m_paragraphs.back() = false;
    }

    std::vector<OpenTag> m_open;
    std::vector<bool> m_paragraphs; ///< those that are open, one in a box of another: it has just had a blank, or nothing yet
    bool m_isText = false;
};

} // namespace

Result<std::string> openProse(const ProsePackage& package) {
    OpenXml open(package);
    if (const auto read = readXml(package.zip, "content.xml", open, package.allowance); !read) return read.error();
    if (!open.isText()) return package.allowance.problem("sheet.not-a-table");
    return open.takeText();
}

} // namespace xushi
