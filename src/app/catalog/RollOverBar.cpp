#include "app/catalog/RollOverBar.h"

#include "app/catalog/CalmWheel.h"
#include "app/look/WidgetRole.h"
#include "app/shared/KeepCopyFirst.h"
#include "app/text/QtText.h"
#include "domain/YearSpan.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <map>

namespace xushi {
namespace {

constexpr int mostNames = 3;

bool hasTargets(const Catalogue& catalogue, int year) {
    return std::ranges::any_of(catalogue.targets, [&](const Target& target) { return target.key.year == year; });
}

} // namespace

RollOverBar::RollOverBar(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("rollOverBar"));
    setRole(*this, WidgetRole::Notice);
    build();
    hide();
}

void RollOverBar::build() {
    m_title = new QLabel(tr("Copy last year's targets into"), this);
    m_year = new QSpinBox(this);
    m_year->setObjectName(QStringLiteral("rollOverYear"));
    m_year->setRange(everyYear.first + 1, everyYear.last); // of the year before there are targets
    m_title->setBuddy(m_year);
    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("rollOverCounts"));
    m_counts->setWordWrap(true);
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setObjectName(QStringLiteral("rollOverCopy"));
    m_cancel = new QPushButton(tr("Not now"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_year);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(row);
    layout->addWidget(m_counts);
    connect(m_year, &QSpinBox::valueChanged, this, &RollOverBar::preview);
    connect(m_copy, &QPushButton::clicked, this, &RollOverBar::copy);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    calmWheels(*this);
}

RollOverRequest RollOverBar::request() const {
    const int year = m_year->value();
    const Remark mark{"rollover.mark", {std::to_string(year - 1)}};
    return {.from = year - 1, .to = year, .only = m_only, .mark = say(mark, m_workspace.language())};
}

void RollOverBar::setLocked(bool isLocked) {
    m_isLocked = isLocked;
    if (isLocked) hide();
}

void RollOverBar::followWorkspace() {
    limitTo({});
    const int year = m_workspace.period().year;
    m_year->setValue(year);
    const Catalogue& catalogue = m_workspace.catalogueOfEveryYear();
    setVisible(!m_isLocked && !hasTargets(catalogue, year) && hasTargets(catalogue, year - 1));
    preview();
}

void RollOverBar::limitTo(const std::vector<IndicatorCode>& indicators) {
    m_only = indicators;
    m_title->setText(m_only.empty() ? tr("Copy last year's targets into") : tr("Copy last year's targets of the %n selected into", nullptr, static_cast<int>(m_only.size())));
}

/// The year after the last one with targets is the one that is being prepared.
void RollOverBar::ask(const std::vector<IndicatorCode>& indicators) {
    if (m_isLocked) return;
    limitTo(indicators);
    int last = m_workspace.period().year - 1;
    for (const auto& target : m_workspace.catalogueOfEveryYear().targets) last = std::max(last, target.key.year);
    m_year->setValue(last + 1);
    preview();
    show();
    m_copy->setFocus(Qt::OtherFocusReason);
}

void RollOverBar::preview() {
    const RollOverPlan plan = planRollOver(m_workspace.catalogueOfEveryYear(), request());
    const int year = m_year->value();
    m_copy->setEnabled(!plan.added.empty());
    if (plan.added.empty() && plan.skipped.empty())
        return m_counts->setText(tr("There are no targets of %1 to copy.").arg(year - 1));
    QString text = tr("Adds %1 targets of %2; each value is marked as taken over and waits to be confirmed.")
                       .arg(plan.added.size()).arg(year);
    if (!plan.skipped.empty()) text += QLatin1Char('\n') + skippedText(plan);
    m_counts->setText(text);
}

/// The reasons with their counts, and some of the names.
QString RollOverBar::skippedText(const RollOverPlan& plan) const {
    std::map<QString, QStringList> byReason;
    for (const auto& skipped : plan.skipped) {
        const Indicator* indicator = m_workspace.latestCatalogue().find(skipped.key.indicator);
        byReason[toQt(say(skipped.why, m_workspace.language()))] << toQt(indicator ? indicator->name : skipped.key.indicator.text);
    }
    QStringList parts;
    for (const auto& [reason, names] : byReason) {
        const QString some = names.mid(0, mostNames).join(QStringLiteral("、"));
        parts << (names.size() > mostNames ? tr("%1: %2 and more, %3 in all").arg(reason, some).arg(names.size())
                                           : tr("%1: %2").arg(reason, some));
    }
    return tr("Skips %1: %2").arg(plan.skipped.size()).arg(parts.join(QStringLiteral("；")));
}

void RollOverBar::copy() {
    const int year = m_year->value();
    if (const auto kept = keepCopyFirst(m_workspace, this, "roll-over"); !kept) return m_counts->setText(toQt(say(kept.error(), m_workspace.language())));
    const auto done = m_workspace.acts().rollOver(request(), [this](const RollOverPlan&) { hide(); });
    if (!done) return m_counts->setText(toQt(say(done.error(), m_workspace.language())));
    emit messageGiven(tr("%1 targets of %2 were copied as drafts; confirm or revise each value.").arg(done->added.size()).arg(year));
}

} // namespace xushi
