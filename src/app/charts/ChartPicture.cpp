#include "app/charts/ChartPicture.h"

#include "app/text/QtText.h"
#include "domain/texts/PlainText.h"
#include "io/ReplaceFile.h"
#include "plotting/ChartScene.h"

#include <QBuffer>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace xushi {
namespace {

constexpr double pictureWidth = 960;
constexpr double leastHeight = 560;
constexpr int imageScale = 2;

/// U+2212 is right for the eye, but a spreadsheet takes it for text; and a name must not become a formula there.
QString forSheet(QString text) {
    text.replace(QChar(0x2212), QLatin1Char('-'));
    const std::string line = plainLine(fromQt(text));
    return isPlainNumber(line) ? toQt(line) : toQt(guardedAgainstFormulas(line));
}

QStringList pictureCells(const QAbstractItemModel& model, int row) {
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(forSheet(
            (row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data()).toString()));
    return texts;
}

} // namespace

ChartPicture::ChartPicture(const Chart& chart)
    : m_chart(chart), m_size(pictureWidth, std::max(leastHeight, heightWanted(chart, printLook(), pictureWidth))) {}

QImage ChartPicture::image() const {
    QImage image(m_size.toSize() * imageScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, image.rect(), m_chart, printLook(), m_size);
    return image;
}

QByteArray ChartPicture::bytes(bool isDrawing) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!isDrawing) {
        image().save(&buffer, "PNG");
        return bytes;
    }
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    drawing.setSize(m_size.toSize());
    drawing.setViewBox(QRectF(QPointF(), m_size));
    QPainter painter(&drawing);
    paintChart(painter, QRectF(QPointF(), m_size), m_chart, printLook(), m_size);
    painter.end();
    return bytes;
}

Result<void> ChartPicture::save(const QString& path) const {
    const QByteArray content = bytes(path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive));
    return replaceFile(fromQt(path), {content.data(), static_cast<std::size_t>(content.size())});
}

QString tableText(const QString& title, const QAbstractItemModel& model) {
    QStringList lines{forSheet(title)};
    for (int row = -1; row < model.rowCount(); ++row) lines.append(pictureCells(model, row).join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString tableHtml(const QString& title, const QAbstractItemModel& model) {
    QString html = QStringLiteral("<table><caption>%1</caption>").arg(title.toHtmlEscaped());
    for (int row = -1; row < model.rowCount(); ++row) {
        const QString tag = row < 0 ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const auto& text : pictureCells(model, row)) html += QStringLiteral("<%1>%2</%1>").arg(tag, text.toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

std::unique_ptr<QMimeData> copyOf(const ChartPicture& picture, const QString& title, const QAbstractItemModel& model) {
    auto data = std::make_unique<QMimeData>();
    data->setImageData(picture.image());
    data->setText(tableText(title, model));
    data->setHtml(tableHtml(title, model));
    return data;
}

} // namespace xushi
