#include "app/shared/ExplainPanel.h"

#include "app/shared/QtText.h"
#include "words/Explaining.h"
#include "words/Phrases.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xushi {

ExplainPanel::ExplainPanel(Workspace& workspace, QWidget* parent)
    : QDockWidget(tr("How this number was made"), parent), m_workspace(workspace), m_head(new QLabel), m_lines(new QLabel) {
    setObjectName(QStringLiteral("explainPanel"));
    setFeatures(DockWidgetClosable);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_head);
    layout->addWidget(m_lines);
    layout->addStretch();
    QFont bold = m_head->font();
    bold.setBold(true);
    m_head->setFont(bold);
    for (QLabel* label : {m_head, m_lines}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    setWidget(area);
    setMinimumWidth(280);
}

QStringList ExplainPanel::answer(const CellQuestion& question) const {
    const Catalogue& catalogue = m_workspace.catalogue();
    const Indicator* indicator = catalogue.find(question.indicator);
    const Region* region = catalogue.find(m_workspace.region());
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
    m_head->setText(indicator ? toQt(indicator->name + "　" + periodPhrase(m_workspace.period(), m_workspace.language()))
                              : QString());
    m_head->setVisible(indicator);
    m_lines->setText(lines.isEmpty() ? tr("Choose a number in the table. Here stands what it was made from.")
                                     : lines.join(QStringLiteral("\n\n")));
}

QString ExplainPanel::text() const { return m_head->text() + QLatin1Char('\n') + m_lines->text(); }

} // namespace xushi
