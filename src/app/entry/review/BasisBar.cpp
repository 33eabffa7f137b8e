#include "app/entry/review/BasisBar.h"

#include "app/look/Colours.h"
#include "app/look/ElidedLabel.h"
#include "app/look/LightLabel.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "words/Phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int basisLetters = 20;

} // namespace

BasisBar::BasisBar(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_trial(workspace), m_head(new ElidedLabel), m_basis(new QComboBox), m_before(new LightLabel), m_after(new LightLabel),
      m_why(new ElidedLabel), m_reason(new QLineEdit), m_save(new QPushButton(tr("Save  Enter"))) {
    setObjectName(QStringLiteral("basisBar"));
    setRole(*this, WidgetRole::Card);
    build();
    hide();
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::periodChanged}) connect(&workspace.feed(), signal, this, &BasisBar::leave);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, [this] { // the target may have been withdrawn meanwhile
        if (!isHidden() && !m_workspace.latestCatalogue().find(m_key)) leave();
    });
}

void BasisBar::build() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(6);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    m_basis->setObjectName(QStringLiteral("basisBox"));
    m_basis->setAccessibleName(tr("Schedule"));
    m_basis->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_basis->setMinimumContentsLength(basisLetters);
    m_before->setObjectName(QStringLiteral("basisBefore"));
    m_after->setObjectName(QStringLiteral("basisAfter"));
    m_why->setObjectName(QStringLiteral("basisWhy"));
    m_why->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("basisReason"));
    m_reason->setPlaceholderText(tr("Reason, which is kept with the revision"));
    setRole(*m_save, WidgetRole::Primary);
    auto* back = new QPushButton(tr("Leave it  Esc"));
    first->addWidget(m_head, 1);
    first->addWidget(m_basis);
    first->addWidget(m_before);
    first->addWidget(m_after);
    second->addWidget(m_reason, 1);
    second->addWidget(back);
    second->addWidget(m_save);
    lines->addLayout(first);
    lines->addWidget(m_why);
    lines->addLayout(second);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &BasisBar::preview);
    connect(m_reason, &QLineEdit::returnPressed, this, &BasisBar::save);
    connect(m_save, &QPushButton::clicked, this, &BasisBar::save);
    connect(back, &QPushButton::clicked, this, &BasisBar::leave);
    for (const int pressed : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* key = new QShortcut(QKeySequence(pressed), m_basis);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, m_reason, [this] { m_reason->setFocus(); });
    }
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &BasisBar::leave);
}

Result<void> BasisBar::ask(const FigureKey& figure) {
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const TargetKey key{figure.indicator, figure.region, figure.period.year};
    const Target* target = catalogue.find(key);
    const bool isScheduled = target && (target->nature == TargetNature::Flow || target->nature == TargetNature::Stock || target->nature == TargetNature::Milestone);
    if (!isScheduled) return refused("review.no-schedule", {nameIn(catalogue, figure.indicator), nameIn(catalogue, figure.region)});
    if (const auto& reason = m_workspace.openStore().readOnlyReason()) return refused(reason->key, reason->args);
    m_key = key;
    m_trial.setKey(key);
    m_trial.forgetFigures();
    m_choices = basisChoices(catalogue, *target, m_workspace.language());
    {
        const QSignalBlocker quiet(m_basis);
        m_basis->clear();
        for (const auto& choice : m_choices) addChoice(*m_basis, toQt(choice.name), toQt(choice.code ? choice.code->text : std::string()));
        m_basis->setCurrentIndex(std::max(0, m_basis->findData(toQt(target->curve ? target->curve->text : std::string()))));
    }
    m_head->setText(tr("Schedule of %1, %2").arg(toQt(nameIn(catalogue, figure.indicator)), toQt(nameIn(catalogue, figure.region))));
    m_reason->clear();
    preview();
    show();
    m_basis->setFocus();
    return {};
}

void BasisBar::leave() {
    if (isHidden()) return;
    hide();
    emit left();
}

const BasisChoice& BasisBar::chosen() const { return m_choices[static_cast<std::size_t>(std::max(0, m_basis->currentIndex()))]; }

Target BasisBar::curved() const {
    Target target = *m_workspace.latestCatalogue().find(m_key);
    target.curve = chosen().code;
    return target;
}

QString BasisBar::wordsFor(const Standing& standing) const {
    const QString word = toQt(lightWord(standing.light, m_workspace.language()));
    return standing.gap ? word + QLatin1Char(' ') + toQt(m_workspace.numberFormat().points(*standing.gap)) + QStringLiteral("pp") : word;
}

/// What the light is and what it would be; why there would be none.
void BasisBar::preview() {
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const Target* target = catalogue.find(m_key);
    if (!target || m_choices.empty()) return hide();
    const Curve* stored = chosen().code ? catalogue.find(*chosen().code) : nullptr;
    m_trial.setYearsLookedBack(yearsLookedBack(chosen().added ? chosen().added->shape : shapeOf(stored)));
    const auto before = m_trial.judge(*target, std::nullopt);
    const auto after = m_trial.judge(curved(), chosen().added);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, coloursOf(palette).muted);
    m_why->setPalette(palette);
    m_why->setVisible(after && !after->standing.remarks.empty());
    if (!before || !after) return;
    m_before->setLight(before->standing.light, tr("Now %1 →").arg(wordsFor(before->standing)));
    m_after->setLight(after->standing.light, wordsFor(after->standing));
    m_why->setText(toQt(sayAll(after->standing.remarks, m_workspace.language())));
}

void BasisBar::save() {
    if (!m_workspace.latestCatalogue().find(m_key)) return leave();
    Target target = curved();
    if (target == *m_workspace.latestCatalogue().find(m_key)) return leave();
    const QString reason = m_reason->text().trimmed();
    target.reason = fromQt(reason);
    std::optional<Curve> added = chosen().added;
    if (added) added->reason = target.reason;
    const QString told = tr("Schedule changed: %1 %2").arg(m_before->words(), m_after->words());
    const auto written = added ? m_workspace.acts().save(target, *added, reason) : m_workspace.acts().save(target, reason);
    if (written) {
        hide();
        return emit saved(told);
    }
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, coloursOf(palette).refused);
    m_why->setPalette(palette);
    m_why->setText(toQt(say(written.error(), m_workspace.language())));
    m_why->show();
    m_reason->setFocus();
}

} // namespace xushi
