#include "app/narrative/NarrativeText.h"

#include "app/text/QtText.h"

#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace xushi {
namespace {

constexpr int lineHeight = 150; // per cent
constexpr double paragraphGap = 6;
constexpr double headingGap = 12;

QTextBlockFormat blockOf(double above, Qt::Alignment alignment = Qt::AlignLeft) {
    QTextBlockFormat block;
    block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    block.setTopMargin(above);
    block.setAlignment(alignment);
    return block;
}

const QString twoCharacters = QStringLiteral("　　");
const QString editedSign = QStringLiteral("〔改〕"); // as every mark of a report, which is Chinese

} // namespace

std::vector<NarrativeRun> shownRuns(const Narrative::Sentence& sentence, const std::string& outdatedMark) {
    if (!sentence.edited) return sentence.runs;
    std::vector<NarrativeRun> runs;
    std::string_view rest = sentence.edited->text;
    for (const auto& run : sentence.runs) {
        const auto at = run.figure && !run.text.empty() ? rest.find(run.text) : std::string_view::npos;
        if (at == std::string_view::npos) continue;
        if (at > 0) runs.push_back({.text = std::string(rest.substr(0, at))});
        runs.push_back(run);
        rest.remove_prefix(at + run.text.size());
    }
    if (!rest.empty()) runs.push_back({.text = std::string(rest)});
    if (sentence.isOutdated()) runs.push_back({.text = outdatedMark, .isMark = true});
    return runs;
}

/// Writes a report to the end of a document.
class NarrativeText::Writing {
public:
    Writing(QTextDocument& document, const Colours& colours, NarrativeText& places) : m_cursor(&document), m_colours(colours), m_places(places) {}

    void title(const std::string& text) {
        QTextCharFormat format = plain();
        format.setFontWeight(QFont::DemiBold);
        format.setProperty(QTextFormat::FontSizeAdjustment, 3);
        m_cursor.setBlockFormat(blockOf(paragraphGap, Qt::AlignHCenter));
        m_cursor.insertText(toQt(text), format);
    }
    void section(const Narrative::Section& section, const std::string& outdatedMark) {
        if (!section.heading.empty()) heading(section);
        for (const auto& paragraph : section.paragraphs) {
            m_cursor.insertBlock(blockOf(paragraphGap), plain());
            m_cursor.insertText(twoCharacters, plain());
            for (const auto& each : paragraph) sentence(each, outdatedMark);
        }
        for (const auto& below : section.sections) this->section(below, outdatedMark);
    }
    void note(const std::string& text) {
        QTextCharFormat format = plain();
        format.setForeground(m_colours.muted);
        m_cursor.insertBlock(blockOf(paragraphGap), format);
        m_cursor.insertText(twoCharacters + toQt(text), format);
    }

private:
    QTextCharFormat plain() const {
        QTextCharFormat format;
        format.setForeground(m_colours.text);
        return format;
    }
    void heading(const Narrative::Section& section) {
        QTextCharFormat format = plain();
        format.setFontWeight(QFont::DemiBold);
        if (section.level == 1) format.setProperty(QTextFormat::FontSizeAdjustment, 1);
        m_cursor.insertBlock(blockOf(headingGap), format);
        m_cursor.insertText((section.level > 1 ? twoCharacters : QString()) + toQt(section.number + section.heading), format);
    }
    /// An edited one is underlined and has a sign before it.
    void sentence(const Narrative::Sentence& sentence, const std::string& outdatedMark) {
        const auto runs = shownRuns(sentence, outdatedMark);
        if (runs.empty()) return;
        const int start = m_cursor.position();
        if (sentence.edited) {
            QTextCharFormat sign = plain();
            sign.setForeground(m_colours.muted);
            m_cursor.insertText(editedSign, sign);
        }
        for (const auto& run : runs) {
            const int from = m_cursor.position();
            m_cursor.insertText(toQt(run.text), formatOf(run, sentence.edited.has_value()));
            if (run.figure || run.isMark) m_places.m_figures.push_back({{from, m_cursor.position()}, run.text, run.figure, run.isMark});
        }
        m_places.m_sentences.push_back({sentence.id, {start, m_cursor.position()}});
    }
    QTextCharFormat formatOf(const NarrativeRun& run, bool isEdited) const {
        QTextCharFormat format = plain();
        if (isEdited) {
            format.setUnderlineStyle(QTextCharFormat::DashUnderline);
            format.setUnderlineColor(m_colours.muted);
        }
        if (run.figure) {
            format.setAnchor(true);
            format.setAnchorHref(QString::number(m_places.m_figures.size()));
            format.setForeground(m_colours.accent);
        }
        if (run.isMark) {
            format.setForeground(m_colours.refused);
            format.setBackground(m_colours.tint());
        }
        return format;
    }

    QTextCursor m_cursor;
    const Colours& m_colours;
    NarrativeText& m_places;
};

void NarrativeText::fill(QTextDocument& document, const Narrative& narrative, const Colours& colours) {
    clear();
    document.clear();
    Writing writing(document, colours, *this);
    writing.title(narrative.title);
    for (const auto& section : narrative.sections) writing.section(section, narrative.outdatedMark);
    for (const auto& note : narrative.notes) writing.note(note);
}

void NarrativeText::clear() {
    m_sentences.clear();
    m_figures.clear();
}

const NarrativeText::SentencePlace* NarrativeText::sentenceAt(int position) const {
    const auto at = std::ranges::find_if(m_sentences, [&](const SentencePlace& place) { return place.span.holds(position); });
    if (at != m_sentences.end()) return &*at;
    const auto before = std::ranges::find(m_sentences, position, [](const SentencePlace& place) { return place.span.end; });
    return before == m_sentences.end() ? nullptr : &*before;
}

const NarrativeText::FigurePlace* NarrativeText::figureAt(int position) const {
    const auto at = std::ranges::find_if(m_figures, [&](const FigurePlace& place) { return place.span.holds(position); });
    return at == m_figures.end() ? nullptr : &*at;
}

} // namespace xushi
