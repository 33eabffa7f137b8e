#include "app/meeting/MeetingWindow.h"

#include "app/look/Colours.h"
#include "app/look/ElidedLabel.h"
#include "app/look/LightMark.h"
#include "app/meeting/LinesLabel.h"
#include "app/meeting/MeetingCounties.h"
#include "app/meeting/MeetingLights.h"
#include "app/shared/ChartPicture.h"
#include "app/text/QtText.h"
#include "words/ChartPhrases.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr double wallScale = 1.5; ///< of the texts of a chart: a line of them is read from the other end of the table
constexpr double bodyPoints = 20;
constexpr double titlePoints = 28;
constexpr double listPoints = 17;
constexpr double footPoints = 13;
constexpr int sheetMargin = 32;
constexpr int partGap = 12;
constexpr int chartShare = 11; ///< of the width
constexpr int countiesShare = 9;

void setPoints(QWidget& widget, double points, bool isBold = false) {
    QFont font = widget.font();
    font.setPointSizeF(points);
    font.setBold(isBold);
    widget.setFont(font);
}

void setMuted(QWidget& widget) {
    QPalette palette = widget.palette();
    palette.setColor(QPalette::WindowText, coloursOf(palette).muted);
    widget.setPalette(palette);
}

QPixmap markOfLight(Light light, const QWidget& on, int side) {
    QPixmap picture(QSize(side, side) * on.devicePixelRatioF());
    picture.setDevicePixelRatio(on.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintLight(painter, QRectF(0, 0, side, side), light, on.palette());
    return picture;
}

} // namespace

QScreen* screenBeside(const QList<QScreen*>& screens, QScreen* of) {
    const qsizetype at = screens.indexOf(of);
    return screens.isEmpty() ? of : screens[(at + 1) % screens.size()];
}

MeetingWindow::MeetingWindow(Workspace& workspace, QWidget* parent) : QWidget(parent, Qt::Window), m_workspace(workspace) {
    setObjectName(QStringLiteral("meeting"));
    setWindowTitle(tr("Meeting"));
    setContextMenuPolicy(Qt::NoContextMenu);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(sheetMargin, sheetMargin / 2, sheetMargin, sheetMargin / 2);
    column->setSpacing(partGap);
    buildHead();
    buildSlide();
    buildFoot();
    dress();
    judge();
}

MeetingWindow::~MeetingWindow() = default;

void MeetingWindow::buildHead() {
    m_head = new ElidedLabel(this);
    m_head->setObjectName(QStringLiteral("meetingHead"));
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_lights = new MeetingLights(this);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto* head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_lights);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    layout()->addWidget(line);
}

void MeetingWindow::buildSlide() {
    m_body = new QWidget(this);
    m_mark = new QLabel(m_body);
    m_title = new LinesLabel(2, m_body);
    m_number = new QLabel(m_body);
    m_number->setObjectName(QStringLiteral("meetingNumber"));
    m_facts = new LinesLabel(2, m_body);
    m_facts->setObjectName(QStringLiteral("meetingFacts"));
    m_title->setObjectName(QStringLiteral("meetingTitle"));
    m_chart = new ChartPicture({360, 200}, wallScale, m_body);
    m_counties = new MeetingCounties(m_body);
    m_explanation = new LinesLabel(3, m_body);
    m_explanation->setObjectName(QStringLiteral("meetingExplanation"));
    m_duty = new LinesLabel(1, m_body);
    m_duty->setObjectName(QStringLiteral("meetingDuty"));
    auto* titled = new QHBoxLayout;
    titled->setSpacing(partGap);
    titled->addWidget(m_mark);
    titled->addWidget(m_title, 1);
    titled->addWidget(m_number);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * partGap);
    middle->addWidget(m_chart, chartShare);
    middle->addWidget(m_counties, countiesShare);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(partGap);
    column->addLayout(titled);
    column->addWidget(m_facts);
    column->addWidget(m_duty);
    column->addLayout(middle, 1);
    column->addWidget(m_explanation);
    column->addStretch(0);
    layout()->addWidget(m_body);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_body, 1);
}

void MeetingWindow::buildFoot() {
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("meetingEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_keys = new QLabel(this);
    m_keys->setObjectName(QStringLiteral("meetingKeys"));
    static_cast<QVBoxLayout*>(layout())->addWidget(m_empty, 1);
    layout()->addWidget(m_keys);
}

void MeetingWindow::dress() {
    for (QLabel* label : {m_head, m_mark, m_number, m_empty, m_keys}) label->setTextFormat(Qt::PlainText);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_lights, m_number, m_facts, m_explanation, m_duty}) setPoints(*part, bodyPoints);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_empty}) setPoints(*part, titlePoints, true);
    setPoints(*m_counties, listPoints);
    setPoints(*m_keys, footPoints);
    for (QWidget* part : std::initializer_list<QWidget*>{m_number, m_duty, m_keys}) setMuted(*part);
}

/// What is being typed in the main window is taken in first: it would be a moment later.
void MeetingWindow::judge() {
    m_workspace.settle();
    m_snapshot = m_workspace.snapshot();
    m_meeting = meetingOf(m_snapshot->boardRequest(m_workspace.period(), m_workspace.region()), m_snapshot->workflow());
    const Language language = m_workspace.language();
    m_head->setText(toQt(m_workspace.openStore().momentNote(language) + meetingHead(m_meeting, m_snapshot->numberFormat(), language)));
    m_lights->showCounts(m_meeting, language);
    m_empty->setText(toQt(meetingEmpty(m_meeting, language)));
    m_empty->setVisible(m_meeting.slides.empty());
    m_body->setVisible(!m_meeting.slides.empty());
    const bool areSeveral = QGuiApplication::screens().size() > 1;
    m_keys->setText(toQt(say(Remark{areSeveral ? "meeting.keys-screens" : "meeting.keys", {}}, language)));
    walkTo(m_slide);
}

void MeetingWindow::walkTo(int slide) {
    m_slide = std::clamp(slide, 0, std::max(static_cast<int>(m_meeting.slides.size()) - 1, 0));
    if (!m_meeting.slides.empty()) showSlide();
}

void MeetingWindow::showSlide() {
    const Language language = m_workspace.language();
    const MeetingSlide& slide = m_meeting.slides[static_cast<std::size_t>(m_slide)];
    const MeetingSlideText text = meetingSlideText(slide, m_snapshot->catalogueOf(m_meeting.period), m_snapshot->numberFormat(), language);
    m_mark->setPixmap(markOfLight(text.light, *this, m_title->fontMetrics().ascent()));
    m_mark->setAccessibleName(toQt(text.word));
    m_title->setText(toQt(text.title + "　" + text.word));
    m_number->setText(QStringLiteral("%1 / %2").arg(m_slide + 1).arg(m_meeting.slides.size()));
    m_facts->setText(toQt(text.facts));
    m_chart->showChart(chartOfSlide(slide));
    m_counties->showCounties(text, language);
    m_explanation->setText(toQt(text.explanation));
    m_duty->setText(toQt(text.duty) + (text.remarks.empty() ? QString() : QStringLiteral("　") + toQt(text.remarks)));
    setAccessibleName(toQt(text.title + " " + text.word));
    setAccessibleDescription(toQt(text.facts + "; " + text.explanation + "; " + text.duty));
}

/// Nothing where there is nothing to draw: a milestone, a growth alone.
std::optional<Chart> MeetingWindow::chartOfSlide(const MeetingSlide& slide) const {
    const ChartWords words = chartWords(m_workspace.language());
    auto chart = chartOf({.kind = ChartKind::Cumulative, .board = m_snapshot->boardRequest(m_meeting.period, m_meeting.region->code), .indicator = slide.standing.indicator->code,
                          .format = m_snapshot->numberFormat(), .words = words});
    return chart && !chart->isEmpty() ? std::move(chart) : std::nullopt;
}

void MeetingWindow::present(QScreen* speaker) {
    goOnto(screenBeside(QGuiApplication::screens(), speaker));
    activateWindow();
    setFocus();
}

/// A window over a whole screen is let go of before it can be put onto another.
void MeetingWindow::goOnto(QScreen* screen) {
    setWindowState(Qt::WindowNoState);
    if (screen) {
        setScreen(screen);
        setGeometry(screen->geometry());
    }
    showFullScreen();
}

bool MeetingWindow::act(int key) {
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space: walkTo(m_slide + 1); return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp: walkTo(m_slide - 1); return true;
    case Qt::Key_Home: walkTo(0); return true;
    case Qt::Key_End: walkTo(static_cast<int>(m_meeting.slides.size()) - 1); return true;
    case Qt::Key_F5: judge(); return true;
    case Qt::Key_S: goOnto(screenBeside(QGuiApplication::screens(), screen())); return true;
    case Qt::Key_Escape:
    case Qt::Key_F11: close(); return true;
    default: return false;
    }
}

void MeetingWindow::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (!isPlain || !act(event->key())) event->accept(); // nothing else is to be had here
}

void MeetingWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    emit closed();
}

void MeetingWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_keys) return;
    for (QWidget* part : std::initializer_list<QWidget*>{m_number, m_duty, m_keys}) setMuted(*part);
    if (!m_meeting.slides.empty()) showSlide();
}

} // namespace xushi
