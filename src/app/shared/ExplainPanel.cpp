#include "app/shared/ExplainPanel.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "words/Explaining.h"
#include "words/Phrases.h"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int linesHeight = 150; ///< seven lines; more are scrolled

} // namespace

ExplainPanel::ExplainPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_toggle(new QAction(tr("How this number was made"), this)),
      m_head(new ElidedLabel), m_lines(new ElidedLabel) {
    auto* card = new QFrame;
    setRole(*card, WidgetRole::Card);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 0, 16, 16);
    outer->addWidget(card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(buildHead());
    layout->addWidget(buildLines());
    m_toggle->setCheckable(true);
    m_toggle->setShortcut(QKeySequence(QStringLiteral("Ctrl+I")));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

QWidget* ExplainPanel::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    QFont bold = m_head->font();
    bold.setBold(true);
    m_head->setFont(bold);
    m_head->setTextFormat(Qt::PlainText);
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setText(QStringLiteral("×"));
    close->setToolTip(tr("Close (Ctrl+I)"));
    connect(close, &QToolButton::clicked, m_toggle, [this] { m_toggle->setChecked(false); });
    row->addWidget(m_head, 1);
    row->addWidget(close);
    return head;
}

QWidget* ExplainPanel::buildLines() {
    m_lines->setWordWrap(true);
    m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setFocusPolicy(Qt::NoFocus);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedHeight(linesHeight);
    area->setWidget(m_lines);
    area->viewport()->setAutoFillBackground(false);
    m_lines->setAutoFillBackground(false);
    return area;
}

QStringList ExplainPanel::answer(const CellQuestion& question) const {
    const Catalogue& catalogue = m_workspace.catalogue();
    const Indicator* indicator = catalogue.find(question.indicator);
    const Region* region = catalogue.find(question.region.empty() ? m_workspace.region() : question.region);
    if (!indicator || !region) return {};
    const auto told = explain(m_workspace.boardRequest(), *indicator, *region, question.column);
    if (!told) return {};
    QStringList lines;
    for (const auto& line : explanationLines(*told, m_workspace.numberFormat(), m_workspace.language())) lines << toQt(line);
    return lines;
}

void ExplainPanel::ask(const std::optional<CellQuestion>& question) {
    const Indicator* indicator = question ? m_workspace.catalogue().find(question->indicator) : nullptr;
    const QStringList lines = indicator ? answer(*question) : QStringList();
    const Region* region = indicator && !question->region.empty() ? m_workspace.catalogue().find(question->region) : nullptr;
    const std::string place = region ? region->name + "　" : std::string();
    m_head->setText(indicator ? toQt(place + indicator->name + "　" + periodPhrase(m_workspace.period(), m_workspace.language()))
                              : tr("How this number was made"));
    m_lines->setText(lines.isEmpty() ? tr("Choose a number in the table. Here stands what it was made from.")
                                     : lines.join(QLatin1Char('\n')));
}

QString ExplainPanel::text() const { return m_head->text() + QLatin1Char('\n') + m_lines->text(); }

} // namespace xushi
