#pragma once

#include "domain/Result.h"
#include "domain/charts/Chart.h"

#include <QAbstractItemModel>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <memory>

class QMimeData;

namespace xushi {

/// A chart for a document: heading, picture and notes in a size of its own, always on a light ground.
class ChartPicture {
public:
    explicit ChartPicture(const Chart& chart);

    QImage image() const; ///< at twice the size, for print
    /// Writes SVG where the name ends so, PNG otherwise. Refuses with `file.*`.
    Result<void> save(const QString& path) const;

private:
    QByteArray bytes(bool isDrawing) const;

    Chart m_chart;
    QSizeF m_size;
};

/// A table below its title as tab-separated text and as HTML, with minus signs that a spreadsheet reads as
/// numbers.
QString tableText(const QString& title, const QAbstractItemModel& model);
QString tableHtml(const QString& title, const QAbstractItemModel& model);

/// Picture and table in one, for the clipboard.
std::unique_ptr<QMimeData> copyOf(const ChartPicture& picture, const QString& title, const QAbstractItemModel& model);

} // namespace xushi
