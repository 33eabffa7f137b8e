#include "app/window/StandingBar.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/text/QtText.h"
#include "words/Sentences.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

namespace xushi {

StandingBar::StandingBar(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace), m_text(new ElidedLabel(this)) {
    setObjectName(QStringLiteral("standingBar"));
    setRole(*this, WidgetRole::Standing);
    m_text->setObjectName(QStringLiteral("standingText"));
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    m_open = add(*layout, "openThereButton");
    m_save = add(*layout, "saveMineButton");
    m_compare = add(*layout, "compareMineButton");
    connect(m_open, &QPushButton::clicked, this, &StandingBar::openRequested);
    connect(m_save, &QPushButton::clicked, this, &StandingBar::saveRequested);
    connect(m_compare, &QPushButton::clicked, this, &StandingBar::comparisonRequested);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::standingChanged}) connect(&workspace.feed(), signal, this, &StandingBar::refresh);
    hide();
}

QPushButton* StandingBar::add(QHBoxLayout& layout, const char* name) {
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    layout.addWidget(button);
    return button;
}

void StandingBar::offer(QPushButton& button, const QString& text, const QString& whither, const std::optional<Remark>& whyNot) {
    const QString why = whyNot ? toQt(say(*whyNot, m_workspace.language())) : QString();
    button.setText(text);
    button.setEnabled(!whyNot);
    button.setToolTip(whyNot ? why : whither);
    button.setAccessibleDescription(button.toolTip());
}

bool StandingBar::isOnlyHere() const {
    const OpenStore& store = m_workspace.openStore();
    return store.isDisplaced() && !store.present().isReadOnly() && store.standing().isReadable && store.standing().movedTo.empty() && !m_isSaved;
}

void StandingBar::refresh() {
    const OpenStore& store = m_workspace.openStore();
    m_isSaved = false;
    setVisible(store.isDisplaced());
    if (!store.isDisplaced()) return;
    m_ways = waysOnFrom(store.standing());
    QStringList told;
    for (const Remark& remark : m_ways.told) told << toQt(say(remark, m_workspace.language()));
    m_text->setText(told.join(m_workspace.language() == Language::Chinese ? QString() : QStringLiteral(" ")));
    const bool isMoved = store.standing().fate == FileFate::Moved;
    offer(*m_open, isMoved ? tr("Open it where it is (&1)") : tr("Open what is there now (&1)"), QDir::toNativeSeparators(m_ways.toOpen), m_ways.whyNotOpen);
    offer(*m_save, m_ways.savesMine ? tr("Save mine beside it (&2)") : tr("Save the last copy beside it (&2)"), tr("Proved, under a name that is free, and opened. What was typed comes along."), m_ways.whyNotSave);
    offer(*m_compare, tr("Compare (&3)"), tr("What differs between yours and what is there now. Nothing is changed."), m_ways.whyNotCompare);
}

} // namespace xushi
