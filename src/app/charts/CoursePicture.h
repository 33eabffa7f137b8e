#pragma once

#include "app/charts/Course.h"
#include "domain/Format.h"
#include "domain/Result.h"
#include "words/Sentences.h"

#include <QAbstractItemModel>
#include <QImage>
#include <QString>

#include <memory>

class QGraphicsScene;
class QMimeData;

namespace xushi {

/// A course for a document: heading, chart and remarks in a scene of its own size, always on a light ground.
class CoursePicture {
public:
    CoursePicture(const Course& course, const NumberFormat& format, Language language);
    ~CoursePicture();

    QImage image() const; ///< at twice the scene's size, for print
    /// Writes SVG where the name ends so, PNG otherwise. Refuses with `file.*`.
    Result<void> save(const QString& path) const;

private:
    QByteArray bytes(bool isDrawing) const;

    std::unique_ptr<QGraphicsScene> m_scene;
};

/// A table below its title as tab-separated text and as HTML, with minus signs that a spreadsheet reads as
/// numbers.
QString tableText(const QString& title, const QAbstractItemModel& model);
QString tableHtml(const QString& title, const QAbstractItemModel& model);

/// Picture and table in one, for the clipboard.
std::unique_ptr<QMimeData> copyOf(const CoursePicture& picture, const QString& title, const QAbstractItemModel& model);

} // namespace xushi
