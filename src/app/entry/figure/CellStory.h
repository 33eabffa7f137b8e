#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/Provenance.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace xushi {

/// A figure as the panel tells it, in words.
namespace story {

using Fact = std::pair<QString, QString>; ///< its name and its value with the unit

/// The period of the board that shows the figure: its own month, whichever is chosen in the window.
Period boardPeriod(const FigureKey& key);

/// Last year, growth, target, what is due by the schedule, completion, gap and what every month still needs; only
/// what there is.
std::vector<Fact> facts(const Workspace& workspace, const FigureKey& key);

/// When, who and by which act, and what it changed; the newest first, at most `most`.
QStringList journal(const Workspace& workspace, const FigureKey& key, int most);

/// How the number of this column was made; empty where there is none.
QStringList making(const Workspace& workspace, const FigureKey& key, ExplainedColumn column);

} // namespace story
} // namespace xushi
