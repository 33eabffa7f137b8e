#include "io/prose/WordProse.h"

#include <algorithm>
#include <array>
#include <vector>

namespace xushi {
namespace {

enum class WordTag { Other, Document, Paragraph, Properties, Run, Text, Row, Cell, Box, Alternatives, Instruction };

struct NamedTag {
    std::string_view name;
    WordTag tag;
};

constexpr std::array wordTags{NamedTag{"document", WordTag::Document}, NamedTag{"p", WordTag::Paragraph},     NamedTag{"pPr", WordTag::Properties},
                              NamedTag{"r", WordTag::Run},             NamedTag{"t", WordTag::Text},          NamedTag{"tr", WordTag::Row},
                              NamedTag{"tc", WordTag::Cell},           NamedTag{"txbxContent", WordTag::Box}, NamedTag{"instrText", WordTag::Instruction}};

/// What a field computes of the pages is no word of the report.
bool isOfPages(std::string_view instruction) {
    constexpr std::array<std::string_view, 6> commands{"PAGE", "NUMPAGES", "PAGEREF", "SECTION", "SECTIONPAGES", "TOC"};
    instruction.remove_prefix(std::min(instruction.find_first_not_of(' '), instruction.size()));
    return std::ranges::find(commands, instruction.substr(0, instruction.find(' '))) != commands.end();
}

bool isSwitchedOn(const XmlElement& element) {
    const auto value = element.valueIn("main", "val");
    return value != "0" && value != "false" && value != "off";
}

class WordXml : public ProseXml {
public:
    WordXml(const ProsePackage& package, bool knowsFields) : ProseXml(package), m_knowsFields(knowsFields) {}

    void begin(const XmlElement& element) override {
        if (isLeftAtBegin()) return;
        const bool isWord = element.space.ends_with("wordprocessingml/2006/main") || element.space.ends_with("wordprocessingml/main");
        const bool isMath = element.space.ends_with("/math") && element.name == "t";
        const WordTag tag = isWord ? beginWord(element) : isMath ? WordTag::Text : beginOther(element);
        if (isLeft()) return;
        m_open.push_back(tag);
        if (tag == WordTag::Row) layout().beginRow();
        if (tag == WordTag::Cell) layout().beginCell();
        if (tag == WordTag::Box) layout().beginBox();
        if (tag == WordTag::Run) m_isHidden = false;
        if (tag == WordTag::Paragraph) m_goesOn.push_back(false);
    }

    void end() override {
        if (isLeftAtEnd()) return;
        const WordTag tag = m_open.back();
        m_open.pop_back();
        bound();
        if (tag == WordTag::Paragraph) endParagraph();
        if (tag == WordTag::Row) layout().endRow();
        if (tag == WordTag::Cell) layout().endCell();
        if (tag == WordTag::Box) layout().endBox();
        if (tag == WordTag::Alternatives) m_isChosen.pop_back();
    }

    void text(std::string_view utf8) override {
        if (isLeft() || m_open.empty()) return;
        if (m_open.back() == WordTag::Instruction && !m_fields.empty()) m_fields.back().instruction += utf8;
        if (m_open.back() == WordTag::Text && isShown()) say(utf8);
    }

    bool isDocument() const { return m_isDocument; }
    bool hasOpenField() const { return !m_fields.empty(); }

private:
    struct Field {
        std::string instruction = {};
        bool isResult = false;
    };

    bool isShown() const {
        return !m_isHidden && std::ranges::all_of(m_fields, [](const Field& field) { return field.isResult && !isOfPages(field.instruction); });
    }

    WordTag beginWord(const XmlElement& element) {
        constexpr std::array<std::string_view, 7> left{"moveFrom", "rt", "sdtPr", "delText", "delInstrText", "pPrChange", "rPrChange"};
        const std::string_view name = element.name;
        const bool isDeleted = name == "del";
        if (isDeleted && isWithin(WordTag::Properties) && !m_goesOn.empty()) m_goesOn.back() = true;
        const bool isPageField = name == "fldSimple" && isOfPages(element.valueIn("main", "instr"));
        if (isDeleted || isPageField || std::ranges::find(left, name) != left.end()) leaveOut();
        if (name == "vanish" && isWithin(WordTag::Run)) m_isHidden = isSwitchedOn(element);
        if (name == "fldChar" && m_knowsFields) stepField(element.valueIn("main", "fldCharType"));
        if (isShown() && isInRun()) sayMark(name);
        const auto* const found = std::ranges::find(wordTags, name, &NamedTag::name);
        const WordTag tag = found == wordTags.end() ? WordTag::Other : found->tag;
        m_isDocument |= tag == WordTag::Document && m_open.empty();
        return tag;
    }

    /// Of what is said in two ways, for readers of two ages, the first is taken.
    WordTag beginOther(const XmlElement& element) {
        if (!element.space.ends_with("markup-compatibility/2006")) return WordTag::Other;
        if (element.name == "AlternateContent") {
            m_isChosen.push_back(false);
            return WordTag::Alternatives;
        }
        const bool isWay = element.name == "Choice" || element.name == "Fallback";
        if (isWay && !m_isChosen.empty()) {
            if (m_isChosen.back()) leaveOut();
            m_isChosen.back() = true;
        }
        return WordTag::Other;
    }

    void endParagraph() {
        layout().endParagraph(m_goesOn.back());
        m_goesOn.pop_back();
    }

    bool isWithin(WordTag tag) const { return std::ranges::find(m_open, tag) != m_open.end(); }
    bool isInRun() const { return !m_open.empty() && m_open.back() == WordTag::Run; }

    void sayMark(std::string_view name) {
        if (name == "tab" || name == "ptab") say("\t");
        if (name == "br" || name == "cr") say("\n");
        if (name == "noBreakHyphen") say("-");
    }

    void stepField(std::string_view step) {
        if (step == "begin") m_fields.emplace_back();
        if (step == "separate" && !m_fields.empty()) m_fields.back().isResult = true;
        if (step == "end" && !m_fields.empty()) m_fields.pop_back();
    }

    std::vector<WordTag> m_open;
    std::vector<bool> m_isChosen; ///< of alternatives that are open: one was taken
    std::vector<Field> m_fields;
    std::vector<bool> m_goesOn; ///< of paragraphs that are open: the end was deleted
    bool m_knowsFields;
    bool m_isHidden = false;
    bool m_isDocument = false;
};

} // namespace

Result<std::string> wordProse(const ProsePackage& package, const std::string& part) {
    // A field that never ends would take the rest of the text with it.
    for (const bool knowsFields : {true, false}) {
        WordXml word(package, knowsFields);
        if (const auto read = readXml(package.zip, part, word, package.allowance); !read) return read.error();
        if (!word.isDocument()) return package.allowance.problem("sheet.not-a-table");
        if (!word.hasOpenField()) return word.takeText();
    }
    return package.allowance.problem("sheet.damaged");
}

} // namespace xushi
