#include "app/text/StepName.h"

#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "domain/Reversal.h"
#include "words/Phrases.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr auto scope = "xushi::StepName";

/// How an act is named when it touched one record, and when it touched several; some are named by the first alone.
struct ActName {
    std::string_view word;
    const char* one;
    const char* several = nullptr;
};
constexpr std::array actNames{
    ActName{"enter", QT_TRANSLATE_NOOP("xushi::StepName", "entry of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "entry of %n cell(s)")},
    ActName{"paste", QT_TRANSLATE_NOOP("xushi::StepName", "paste of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "paste of %n cell(s)")},
    ActName{"fill", QT_TRANSLATE_NOOP("xushi::StepName", "filling of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "filling of %n cell(s)")},
    ActName{"replace", QT_TRANSLATE_NOOP("xushi::StepName", "replacing in %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "replacing in %n cell(s)")},
    ActName{"clear", QT_TRANSLATE_NOOP("xushi::StepName", "clearing of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "clearing of %n cell(s)")},
    ActName{"import", QT_TRANSLATE_NOOP("xushi::StepName", "import of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "import of %n figure(s)")},
    ActName{"annotate", QT_TRANSLATE_NOOP("xushi::StepName", "note on %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "note on %n cell(s)")},
    ActName{"explain", QT_TRANSLATE_NOOP("xushi::StepName", "explanation of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "explanation of %n finding(s)")},
    ActName{"review", QT_TRANSLATE_NOOP("xushi::StepName", "review of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "review of %n figure(s)")},
    ActName{"indicator", QT_TRANSLATE_NOOP("xushi::StepName", "change of indicator %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "change of %n indicator(s)")},
    ActName{"change-indicators", QT_TRANSLATE_NOOP("xushi::StepName", "change of indicator %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "change of %n indicator(s)")},
    ActName{"stop-indicator", QT_TRANSLATE_NOOP("xushi::StepName", "end of indicator %1")},
    ActName{"succeed-indicator", QT_TRANSLATE_NOOP("xushi::StepName", "succession of indicator %1")},
    ActName{"target", QT_TRANSLATE_NOOP("xushi::StepName", "change of target %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "change of %n target(s)")},
    ActName{"allocate", QT_TRANSLATE_NOOP("xushi::StepName", "spreading of target %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "spreading of a target over %n record(s)")},
    ActName{"curve", QT_TRANSLATE_NOOP("xushi::StepName", "change of curve %1")},
    ActName{"region", QT_TRANSLATE_NOOP("xushi::StepName", "change of region %1")},
    ActName{"department", QT_TRANSLATE_NOOP("xushi::StepName", "change of department %1")},
    ActName{"person", QT_TRANSLATE_NOOP("xushi::StepName", "change of person %1")},
    ActName{"settings", QT_TRANSLATE_NOOP("xushi::StepName", "change of the rules of %1")},
    ActName{"roll-over", QT_TRANSLATE_NOOP("xushi::StepName", "copy of target %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "copy of %n target(s)")},
    ActName{"import-catalogue", QT_TRANSLATE_NOOP("xushi::StepName", "import of %1 into the catalogue"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "import of %n record(s) into the catalogue")},
    ActName{"narrative", QT_TRANSLATE_NOOP("xushi::StepName", "rewriting of sentence %1 of the report")},
    ActName{"", QT_TRANSLATE_NOOP("xushi::StepName", "change of %1"),
            QT_TRANSLATE_N_NOOP("xushi::StepName", "change of %n record(s)")}};

constexpr auto withFirst = QT_TRANSLATE_NOOP("xushi::StepName", "%1, the first: %2");

/// The last one stands for every other word.
const ActName& nameOf(std::string_view act) {
    const auto at = std::ranges::find(actNames, actWord(act), &ActName::word);
    return at == actNames.end() ? actNames.back() : *at;
}

/// The figure that a record is about; the key of an explanation ends with its check.
std::optional<FigureKey> figureOf(const JournalAct& act) {
    switch (act.firstKind) {
    case RecordKind::Figure:
    case RecordKind::Review: return figureKeyFrom(act.firstKey);
    case RecordKind::Explanation: return figureKeyFrom(std::string_view(act.firstKey).substr(0, act.firstKey.rfind('|')));
    default: return std::nullopt;
    }
}

} // namespace

QString figurePlace(const FigureKey& key, const Catalogue& catalogue, Language language) {
    const Indicator* indicator = catalogue.find(key.indicator);
    const Region* region = catalogue.find(key.region);
    return QStringLiteral("%1 · %2 · %3")
        .arg(toQt(indicator ? indicator->name : key.indicator.text), toQt(periodPhrase(key.period, language)),
             toQt(region ? region->name : key.region.text));
}

QString stepPlace(const JournalAct& act, const Catalogue& catalogue, Language language) {
    const auto figure = figureOf(act);
    return figure ? figurePlace(*figure, catalogue, language) : QString();
}

QString stepName(const JournalAct& act, const Catalogue& catalogue, Language language) {
    const ActName& name = nameOf(act.act);
    const auto figure = figureOf(act);
    const QString record = figure ? figurePlace(*figure, catalogue, language)
                                  : toQt(recordName(catalogue, act.firstKind, act.firstKey));
    if (act.count <= 1 || !name.several) return QCoreApplication::translate(scope, name.one).arg(record);
    const QString several = QCoreApplication::translate(scope, name.several, nullptr, static_cast<int>(act.count));
    return figure ? QCoreApplication::translate(scope, withFirst).arg(several, record) : several;
}

} // namespace xushi
