#include "app/charts/CoursePicture.h"

#include "app/charts/CourseChart.h"
#include "app/charts/CourseText.h"
#include "app/look/Appearance.h"
#include "app/text/QtText.h"
#include "domain/texts/PlainText.h"
#include "io/ReplaceFile.h"

#include <QBuffer>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>

namespace xushi {
namespace {

constexpr QSize pictureSize(960, 560);
constexpr int margin = 24;
constexpr int headHeight = 64;
constexpr int footHeight = 28;
constexpr int imageScale = 2;

QFont pictureFont(double points, bool isBold) {
    QFont font;
    font.setFamilies(screenFamilies());
    font.setPointSizeF(points);
    font.setBold(isBold);
    return font;
}

void addText(QGraphicsScene& scene, const QString& text, const QFont& font, const QColor& colour, int top) {
    QGraphicsSimpleTextItem* item = scene.addSimpleText(text, font);
    item->setBrush(colour);
    item->setPos(margin, top);
}

/// U+2212 is right for the eye, but a spreadsheet takes it for text; and a name must not become a formula there.
QString forSheet(QString text) {
    text.replace(QChar(0x2212), QLatin1Char('-'));
    const std::string line = plainLine(fromQt(text));
    return isPlainNumber(line) ? toQt(line) : toQt(guardedAgainstFormulas(line));
}

QStringList cells(const QAbstractItemModel& model, int row) {
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(forSheet(
            (row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data()).toString()));
    return texts;
}

} // namespace

CoursePicture::CoursePicture(const Course& course, const NumberFormat& format, Language language)
    : m_scene(std::make_unique<QGraphicsScene>()) {
    const Colours colours = lightColours();
    const CourseText text(course, format, language);
    m_scene->setSceneRect(QRectF(QPointF(), pictureSize));
    m_scene->setBackgroundBrush(colours.surface);
    addText(*m_scene, text.heading() + QStringLiteral("  ") + text.verdict(), pictureFont(13, true),
            colours.text, margin - 8);
    addText(*m_scene, text.facts(), pictureFont(10, false), colours.muted, margin + 20);
    addText(*m_scene, text.remarks(), pictureFont(9, false), colours.muted, pictureSize.height() - footHeight);
    auto* chart = new CourseChart;
    chart->setFont(pictureFont(9, false));
    m_scene->addItem(chart);
    chart->setPos(margin, headHeight);
    chart->resize(pictureSize.width() - 2 * margin, pictureSize.height() - headHeight - footHeight);
    chart->showCourse(course, {colours, format, language});
}

CoursePicture::~CoursePicture() = default;

QImage CoursePicture::image() const {
    QImage image(pictureSize * imageScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene->render(&painter);
    return image;
}

QByteArray CoursePicture::bytes(bool isDrawing) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!isDrawing) {
        image().save(&buffer, "PNG");
        return bytes;
    }
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    drawing.setSize(pictureSize);
    drawing.setViewBox(QRect(QPoint(), pictureSize));
    QPainter painter(&drawing);
    m_scene->render(&painter);
    painter.end();
    return bytes;
}

Result<void> CoursePicture::save(const QString& path) const {
    const QByteArray content = bytes(path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive));
    return replaceFile(fromQt(path), {content.data(), static_cast<std::size_t>(content.size())});
}

QString tableText(const QString& title, const QAbstractItemModel& model) {
    QStringList lines{forSheet(title)};
    for (int row = -1; row < model.rowCount(); ++row) lines.append(cells(model, row).join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString tableHtml(const QString& title, const QAbstractItemModel& model) {
    QString html = QStringLiteral("<table><caption>%1</caption>").arg(title.toHtmlEscaped());
    for (int row = -1; row < model.rowCount(); ++row) {
        const QString tag = row < 0 ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const auto& text : cells(model, row)) html += QStringLiteral("<%1>%2</%1>").arg(tag, text.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

std::unique_ptr<QMimeData> copyOf(const CoursePicture& picture, const QString& title, const QAbstractItemModel& model) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture.image());
    data->setText(tableText(title, model));
    data->setHtml(tableHtml(title, model));
    return data;
}

} // namespace xushi
