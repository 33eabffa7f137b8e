#include "app/window/StandingBar.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/office/StoreCopies.h"
#include "app/text/QtText.h"
#include "words/Sentences.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace xushi {

/// The copies, from the latest on, until one is found.
struct StandingBar::Look {
    StoreStanding standing;
    std::set<std::string> pastEnds;
    std::vector<std::filesystem::path> files = {};
    std::size_t next = 0;
    bool isBegun = false;
    std::optional<Backup> found = {};

    Result<bool> step() {
        if (!std::exchange(isBegun, true)) files = copiesToLookThrough(standing);
        else if (next < files.size()) found = copyOnTheWay(standing, files[next++], pastEnds);
        return found || next == files.size();
    }
};

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
    connect(&m_looking, &Task::finished, this, [this] { show(waysOnFrom(m_look->standing, m_look->found)); });
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
    const std::optional<Remark>& why = m_wait ? m_wait : whyNot;
    button.setText(text);
    button.setEnabled(!why);
    button.setToolTip(why ? toQt(say(*why, m_workspace.language())) : whither);
    button.setAccessibleDescription(button.toolTip());
}

bool StandingBar::isOnlyHere() const {
    const OpenStore& store = m_workspace.openStore();
    return store.isDisplaced() && !store.present().isReadOnly() && store.standing().isReadable && store.standing().movedTo.empty() && !m_isSaved;
}

void StandingBar::refresh() {
    const OpenStore& store = m_workspace.openStore();
    m_looking.cancel();
    m_wait.reset();
    m_isSaved = false;
    setVisible(store.isDisplaced());
    if (!store.isDisplaced()) return;
    if (store.standing().isReadable) return show(waysOnFrom(store.standing(), std::nullopt));
    show(waysOnWhileLooking(store.standing()));
    m_look = std::make_shared<Look>(Look{.standing = store.standing(), .pastEnds = m_workspace.copies().pastEnds()});
    m_looking.start([look = m_look] { return look->step(); }, [] { return 0; });
}

void StandingBar::wait(const Remark& told) {
    m_wait = told;
    show(m_ways);
}

void StandingBar::endWait() {
    m_wait.reset();
    show(m_ways);
}

void StandingBar::show(WaysOn ways) {
    m_ways = std::move(ways);
    QStringList told;
    for (const Remark& remark : m_ways.told) told << toQt(say(remark, m_workspace.language()));
    if (m_wait) told << toQt(say(*m_wait, m_workspace.language()));
    m_text->setText(told.join(m_workspace.language() == Language::Chinese ? QString() : QStringLiteral(" ")));
    const bool isMoved = m_workspace.openStore().standing().fate == FileFate::Moved;
    offer(*m_open, isMoved ? tr("Open it where it is (&1)") : tr("Open what is there now (&1)"), QDir::toNativeSeparators(m_ways.toOpen), m_ways.whyNotOpen);
    offer(*m_save, m_ways.savesMine ? tr("Save mine beside it (&2)") : tr("Save the last copy beside it (&2)"), tr("Proved, under a name that is free, and opened. What was typed comes along."), m_ways.whyNotSave);
    offer(*m_compare, tr("Compare (&3)"), tr("What differs between yours and what is there now. Nothing is changed."), m_ways.whyNotCompare);
}

} // namespace xushi
