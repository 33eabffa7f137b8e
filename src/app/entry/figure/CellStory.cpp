#include "app/entry/figure/CellStory.h"

#include "app/table/BoardCells.h"
#include "app/text/QtText.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/analyses/YearSeries.h"
#include "words/Explaining.h"
#include "words/FigureChange.h"

#include <QCoreApplication>
#include <QDateTime>

namespace xushi::story {
namespace {

std::optional<Explanation> told(const Workspace& workspace, const FigureKey& key, ExplainedColumn column) {
    const Catalogue& catalogue = workspace.catalogue();
    const Indicator* indicator = catalogue.find(key.indicator);
    const Region* region = catalogue.find(key.region);
    return indicator && region ? explain(workspace.now().boardRequest(boardPeriod(key), workspace.region()), *indicator, *region, column) : std::nullopt;
}

/// T × S of the month, rounded once to the digits that the indicator shows.
std::optional<Fact> due(const Workspace& workspace, const Indicator& indicator, const FigureKey& key) {
    const auto series = yearSeriesOf(workspace.now().boardRequest(boardPeriod(key), workspace.region()), key.indicator, key.region);
    const auto& month = series.months[static_cast<std::size_t>(key.period.last.number() - 1)];
    if (!month.due) return std::nullopt;
    const std::string text = workspace.numberFormat().decimal(shownAmount(*month.due, indicator, month.rounding)) + indicator.unit;
    return Fact{QCoreApplication::translate("xushi::CellStory", "Due by now"), toQt(text)};
}

std::optional<Fact> explained(const Workspace& workspace, const FigureKey& key, ExplainedColumn column) {
    const auto answer = told(workspace, key, column);
    if (!answer) return std::nullopt;
    const std::string number = explainedNumber(*answer, workspace.numberFormat(), workspace.language());
    if (number.empty()) return std::nullopt;
    return Fact{toQt(nameOf(*answer, workspace.language())), toQt(number)};
}

QString localTime(const std::string& utc) {
    const QDateTime at = QDateTime::fromString(toQt(utc), Qt::ISODate).toLocalTime();
    return at.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

QString entryText(const Workspace& workspace, const JournalEntry& entry) {
    const Language language = workspace.language();
    QString text = localTime(entry.note.at) + QLatin1Char(' ') + toQt(actorName(workspace.catalogue(), entry.note.actor)) + QLatin1Char(' ')
                   + toQt(actPhrase(entry.note.act, language));
    const auto after = figureFrom(entry.after);
    const auto before = entry.before.empty() ? std::optional<Figure>() : [&] {
        const auto read = figureFrom(entry.before);
        return read ? std::optional(*read) : std::nullopt;
    }();
    if (after)
        for (const auto& change : figureChanges(before, *after, workspace.numberFormat(), language))
            text += QLatin1Char('\n') + toQt(change);
    if (!entry.note.reason.empty()) text += QLatin1Char('\n') + toQt(entry.note.reason);
    return text;
}

} // namespace

Period boardPeriod(const FigureKey& key) { return Period::ytd(key.period.year, key.period.last.number()); }

std::vector<Fact> facts(const Workspace& workspace, const FigureKey& key) {
    const Indicator* indicator = workspace.catalogue().find(key.indicator);
    const Region* region = workspace.catalogue().find(key.region);
    if (!indicator || !region) return {};
    std::vector<Fact> all;
    const auto add = [&](std::optional<Fact> fact) {
        if (fact) all.push_back(std::move(*fact));
    };
    add(explained(workspace, key, ExplainedColumn::Value));
    add(explained(workspace, key, ExplainedColumn::MonthAlone));
    add(explained(workspace, key, ExplainedColumn::LastYear));
    add(explained(workspace, key, ExplainedColumn::Growth));
    const auto row = boardRowAt(workspace.now().boardRequest(boardPeriod(key), workspace.region()), *indicator, *region);
    if (row && row->target)
        all.emplace_back(QCoreApplication::translate("xushi::CellStory", "Target"),
                         cells::target(*row, *indicator, workspace.numberFormat(), workspace.language()));
    add(due(workspace, *indicator, key));
    for (const auto column : {ExplainedColumn::Completion, ExplainedColumn::Gap, ExplainedColumn::CatchUp})
        add(explained(workspace, key, column));
    return all;
}

QStringList journal(const Workspace& workspace, const FigureKey& key, int most) {
    const auto entries = workspace.questions().historyOf(key);
    if (!entries) return {toQt(say(entries.error(), workspace.language()))};
    QStringList lines;
    for (auto entry = entries->rbegin(); entry != entries->rend() && lines.size() < most; ++entry)
        lines << entryText(workspace, *entry);
    return lines;
}

QStringList making(const Workspace& workspace, const FigureKey& key, ExplainedColumn column) {
    const auto answer = told(workspace, key, column);
    QStringList lines;
    if (answer)
        for (const auto& line : explanationLines(*answer, workspace.numberFormat(), workspace.language())) lines << toQt(line);
    return lines;
}

} // namespace xushi::story
