#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace xushi {

/// `path` with the ending unless it has it already, in letters of any case: `2025.6 half-year` gets one.
QString withEnding(const QString& path, const QString& ending);

/// A name for a file that is called after a text: without what separates folders or begins a hidden name.
QString fileNameFrom(const QString& text);

/// Asks for the file to export to. The first of `endings` is proposed; the one of the chosen kind is added where the
/// name has none of them, and only then the person is asked whether a file that stands there may be replaced. Empty
/// when they turn back. `kinds` are the filters of the dialog, in the order of the endings.
QString chooseExportPath(QWidget* parent, const QString& title, const QString& proposed, const QStringList& kinds,
                         const QStringList& endings);

} // namespace xushi
