#include "app/summary/layouts/LayoutPreview.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/summary/PagePreview.h"
#include "app/text/QtText.h"
#include "domain/summary/LayoutRules.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int pauseMilliseconds = 150;
constexpr int narrowestPreview = 320;

} // namespace

LayoutPreview::LayoutPreview(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_what(new ElidedLabel), m_pages(new PagePreview), m_words(summaryWords(Language::Chinese)) {
    setRole(*m_what, WidgetRole::Muted);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &LayoutPreview::draw);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Preview"));
    scroll->setWidget(m_pages);
    scroll->setMinimumWidth(narrowestPreview);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_what);
    layout->addWidget(scroll, 1);
}

void LayoutPreview::show(const SummaryTemplate& layout) {
    m_layout = layout;
    m_pause.start();
}

void LayoutPreview::showNow(const SummaryTemplate& layout) {
    m_layout = layout;
    m_pause.stop();
    draw();
}

Result<SummaryTable> LayoutPreview::build() {
    if (const auto fits = checkLayout(m_layout); !fits) return fits.error();
    const BuildSummaryRequest request{.period = m_workspace.period(), .region = m_workspace.region(), .layout = m_layout, .words = m_words};
    if (!m_source || !m_source->suffices(m_layout)) {
        auto source = m_workspace.questions().summarySource(request);
        if (!source) return source.error();
        m_source = std::move(*source);
    }
    return buildSummaryFrom(*m_source, request);
}

void LayoutPreview::draw() {
    auto table = build();
    if (!table) return emit refused(table.error());
    m_table = std::move(*table);
    auto pages = pagePainter(m_table);
    const Region* region = m_workspace.catalogue().find(m_workspace.region());
    const QString what = toQt(periodPhrase(m_workspace.period(), m_workspace.language())) + QStringLiteral(" · ") + toQt(region ? region->name : "");
    m_what->setText(tr("%1, %n page(s)", nullptr, pages->pageCount()).arg(what));
    m_pages->setPages(std::move(pages));
    emit drawn();
}

} // namespace xushi
