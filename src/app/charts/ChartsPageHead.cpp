// What stands above the picture, and in its place where there is none.
#include "app/charts/ChartsPage.h"

#include "app/charts/CourseText.h"
#include "app/look/Appearance.h"
#include "app/look/LightMark.h"
#include "app/text/QtText.h"
#include "ui_ChartsPage.h"

#include <QPainter>
#include <QPixmap>

namespace xushi {
namespace {

constexpr int markSide = 16;
constexpr int emptyMarkSide = 48;

QPixmap lightPixmap(Light light, const QWidget& on) {
    QPixmap pixmap(QSize(markSide, markSide) * on.devicePixelRatioF());
    pixmap.setDevicePixelRatio(on.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintLight(painter, QRectF(0, 0, markSide, markSide), light, on.palette());
    return pixmap;
}

void showText(QLabel& label, const QString& text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

void ChartsPage::refreshEmptyCard() {
    const bool hasNoFigure = m_course && m_course->isEmpty();
    const bool hasGrowthOnly = hasNoFigure && m_course->row.asOf;
    m_ui->emptyTitle->setText(hasGrowthOnly ? tr("No numbers to draw") : hasNoFigure ? tr("No figures yet") : tr("Nothing to draw"));
    m_ui->emptyHint->setText(hasGrowthOnly ? tr("Only growth or words were reported; the table below has them.") : toQt(m_chart->emptyBecause));
    m_ui->enterButton->setVisible(hasNoFigure);
}

/// A picture of a whole 板块 has no verdict of its own.
void ChartsPage::refreshHead() {
    const bool isOfOne = entryOf(m_kind).needsIndicator && m_course;
    m_ui->title->setText(isOfOne ? toQt(m_course->indicator.name) : toQt(m_chart->title));
    m_ui->unit->setText(isOfOne ? toQt(m_course->indicator.unit) : QString());
    QStringList notes;
    for (const auto& note : m_chart->notes) notes.append(toQt(note));
    showText(*m_ui->remarks, notes.join(QStringLiteral("；")));
    if (isOfOne) {
        const CourseText text(*m_course, workspace().numberFormat(), workspace().language());
        m_ui->verdict->setText(text.verdict());
        showText(*m_ui->facts, text.facts());
        showText(*m_ui->catchUp, m_kind == ChartKind::Cumulative ? text.catchUp() : QString());
    } else {
        m_ui->verdict->clear();
        showText(*m_ui->facts, toQt(m_chart->period));
        showText(*m_ui->catchUp, {});
    }
    refreshMarks();
}

void ChartsPage::refreshMarks() {
    const bool isJudged = m_course && entryOf(m_kind).needsIndicator;
    m_ui->lightMark->setPixmap(isJudged ? lightPixmap(m_course->row.standing.light, *this) : QPixmap());
    m_ui->emptyMark->setPixmap(lineIcon(QStringLiteral("charts"), palette()).pixmap(emptyMarkSide));
}

} // namespace xushi
