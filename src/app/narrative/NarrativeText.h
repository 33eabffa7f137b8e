#pragma once

#include "app/look/Colours.h"
#include "domain/narrative/Narrative.h"

#include <string>
#include <vector>

class QTextDocument;

namespace xushi {

/// A report in words as a document to be read, and where in it its sentences and figures stand. Positions are those of QTextCursor.
class NarrativeText {
public:
    struct Span {
        int start = 0;
        int end = 0; ///< behind the last character

        bool holds(int position) const { return start <= position && position < end; }
    };
    struct SentencePlace {
        std::string id;
        Span span;
    };
    struct FigurePlace {
        Span span;
        std::string text;
        std::optional<NarrativeFigure> figure; ///< none: a mark of the sentence as a whole
        bool isMark = false;
    };

    /// Replaces what stands in the document.
    void fill(QTextDocument& document, const Narrative& narrative, const Colours& colours);
    void clear();

    const std::vector<SentencePlace>& sentences() const { return m_sentences; }
    const std::vector<FigurePlace>& figures() const { return m_figures; }
    /// The sentence that the position is in; behind its last character the next one. nullptr in headings and notes.
    const SentencePlace* sentenceAt(int position) const;
    const FigurePlace* figureAt(int position) const;

private:
    class Writing;

    std::vector<SentencePlace> m_sentences;
    std::vector<FigurePlace> m_figures;
};

/// What is shown of a sentence: of an edited one its text, in which the figures are found that it says as they are generated, and
/// `outdatedMark` where figures have changed under it.
std::vector<NarrativeRun> shownRuns(const Narrative::Sentence& sentence, const std::string& outdatedMark);

} // namespace xushi
