#include "app/window/MomentBar.h"

#include "app/look/ElidedButton.h"
#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"

#include <QAction>
#include <QHBoxLayout>

namespace xushi {

MomentBar::MomentBar(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace), m_text(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("momentBar"));
    setRole(*this, WidgetRole::Moment);
    m_text->setObjectName(QStringLiteral("momentText"));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    m_earlier = add(*layout, "earlierMomentAction", tr("Earlier act"), QStringLiteral("Ctrl+Shift+PgUp"));
    m_later = add(*layout, "laterMomentAction", tr("Later act"), QStringLiteral("Ctrl+Shift+PgDown"));
    m_choose = add(*layout, "chooseMomentAction", tr("Another moment…"), QStringLiteral("Ctrl+Shift+T"));
    m_compare = add(*layout, "compareMomentAction", tr("Compare with now"), QStringLiteral("Ctrl+Shift+M"));
    m_present = add(*layout, "presentAction", tr("Back to now"), QStringLiteral("Alt+Home"));
    connect(m_earlier, &QAction::triggered, this, [this] { step(false); });
    connect(m_later, &QAction::triggered, this, [this] { step(true); });
    connect(m_choose, &QAction::triggered, this, &MomentBar::choiceRequested);
    connect(m_compare, &QAction::triggered, this, &MomentBar::comparisonRequested);
    connect(m_present, &QAction::triggered, this, &MomentBar::presentRequested);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::momentChanged}) connect(&workspace.feed(), signal, this, &MomentBar::refresh);
    refresh();
}

/// The key acts at once; that of a button would act only after its animation.
QAction* MomentBar::add(QHBoxLayout& layout, const char* name, const QString& text, const QString& key) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(QKeySequence(key));
    auto* button = new ElidedButton(text, this);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(QStringLiteral("%1  %2").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    layout.addWidget(button);
    return action;
}

void MomentBar::refresh() {
    const auto& moment = m_workspace.moment();
    m_choose->setEnabled(m_workspace.isOpen());
    m_choose->setText(moment ? tr("Another moment…") : tr("As known on…"));
    for (QAction* action : {m_compare, m_present}) action->setEnabled(moment.has_value());
    m_earlier->setEnabled(moment && moment->hasEarlier);
    m_later->setEnabled(moment && moment->hasLater);
    setVisible(moment.has_value());
    if (!moment) return;
    m_text->setText(tr("The store as of %1, to be read only").arg(toQt(localMinute(moment->head.at))));
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(m_text->text()) + 1); // the buttons give way to it
    m_text->setToolTip(toQt(say(asOfRemark(moment->head), m_workspace.language())));
}

void MomentBar::step(bool isLater) {
    if (const auto& moment = m_workspace.moment()) emit momentRequested(ActBeside{moment->head.sequence, isLater});
}

} // namespace xushi
