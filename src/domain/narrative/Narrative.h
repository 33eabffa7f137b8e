#pragma once

#include "domain/Ids.h"
#include "domain/Period.h"
#include "domain/Problem.h"
#include "domain/narrative/NarrativeTemplate.h"
#include "domain/narrative/SentenceEdit.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// The figure that a piece of text says: with indicator, region and period its cell.
struct NarrativeFigure {
    IndicatorCode indicator;
    RegionCode region;
    Period period; ///< of the figure that is judged; the report's where there is none
    NarrativeAspect what = NarrativeAspect::Level;

    bool operator==(const NarrativeFigure&) const = default;
};

/// A piece of a sentence: words, a figure, or a mark such as 〔未报〕, which also leads to its cell.
struct NarrativeRun {
    std::string text;
    std::optional<NarrativeFigure> figure = {};
    bool isMark = false;

    bool operator==(const NarrativeRun&) const = default;
};

/// A report in words: nothing is computed after this.
struct Narrative {
    /// What stands over a generated sentence.
    struct Edited {
        std::string text;
        std::vector<ChangedFigure> changes; ///< of the figures since it was edited; empty: none

        bool isOutdated() const { return !changes.empty(); }
    };
    struct Sentence {
        std::string id;
        std::vector<NarrativeRun> runs = {}; ///< as generated
        std::optional<Edited> edited = {};

        std::string generated() const;
        std::string text() const { return edited ? edited->text : generated(); }
        bool isOutdated() const { return edited && edited->isOutdated(); }
    };
    using Paragraph = std::vector<Sentence>;
    struct Section {
        std::string number = {};  ///< 一、 （一） 1. by its level; empty without a heading
        std::string heading = {};
        int level = 1;
        std::vector<Paragraph> paragraphs = {};
        std::vector<Section> sections = {};
    };

    std::string code;    ///< of the template
    Period period;
    RegionCode region;
    std::string title = {};
    std::vector<Section> sections = {};
    std::vector<std::string> notes = {};
    std::vector<Remark> remarks = {}; ///< what the template asks for and the store does not have
    std::string outdatedMark = {};    ///< stands behind an edited sentence whose figures have changed: 〔数据已变，待核〕
    std::string documentTime = {};    ///< UTC of the journal position: the same report, the same bytes
};

/// 一、 （一） 1. （1）: the number before a heading.
std::string headingNumber(int level, int ordinal);

/// Every sentence in reading order.
std::vector<Narrative::Sentence*> sentencesOf(Narrative& narrative);
std::vector<const Narrative::Sentence*> sentencesOf(const Narrative& narrative);

/// The figures of a sentence as it says them, in its order: what an edit remembers.
std::string figuresUnder(const Narrative::Sentence& sentence);

/// The report with the edits of its template, period and region over their sentences. An edit of a sentence that is not there any
/// more is a remark (`narrative.edit-without-sentence`).
void applyEdits(Narrative& narrative, const std::vector<SentenceEdit>& edits);

} // namespace xushi
