#include "app/shared/PersonChoice.h"

#include "app/look/ElidedButton.h"
#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/shared/PersonForm.h"
#include "app/shared/PinChangeDialog.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace xushi {
namespace {

constexpr int keyedButtons = 9;
constexpr int nameWidth = 180; ///< of a person in a bar
constexpr int menuWidth = 420;

/// 填报员, or 填报员 · 科长 where name and role are two things.
QString nameOf(const Person& person, Language language) {
    const QString name = toQt(person.name);
    const QString role = toQt(roleWord(person.role, language));
    return name == role ? name : QStringLiteral("%1 · %2").arg(name, role);
}

/// Those who may be chosen in the chosen month.
std::vector<Person> peopleOf(const Workspace& workspace) {
    std::vector<Person> people;
    const YearMonth month{workspace.period().year, workspace.period().last.number()};
    for (const auto& person : workspace.catalogue().people)
        if (person.validity().holdsIn(month)) people.push_back(person);
    return people;
}

} // namespace

PersonButton::PersonButton(Workspace& workspace, QWidget* parent) : QToolButton(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("personButton"));
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+P")), this);
    connect(key, &QShortcut::activated, this, &QToolButton::showMenu);
    connect(menu(), &QMenu::aboutToShow, this, &PersonButton::fillMenu);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::personChanged})
        connect(&workspace.feed(), signal, this, &PersonButton::refresh);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &PersonButton::refresh);
    refresh();
}

void PersonButton::refresh() {
    const Person* person = m_workspace.person();
    const bool hasPeople = !m_workspace.catalogue().people.empty();
    setVisible(m_workspace.isOpen());
    setEnabled(hasPeople || !m_workspace.isReadOnly());
    const QString key = tr("Who is working (Ctrl+Shift+P)");
    setToolTip(person ? nameOf(*person, m_workspace.language()) + QStringLiteral("\n") + key : key);
    if (person) setText(captionOf(nameOf(*person, m_workspace.language()), *this, nameWidth));
    else setText(hasPeople ? toQt(say(Remark{"person.none", {}}, m_workspace.language())) : actionText(toQt(changeNote({}).actor)));
}

void PersonButton::fillMenu() {
    menu()->clear();
    for (const auto& person : peopleOf(m_workspace)) {
        QAction* action = menu()->addAction(captionOf(nameOf(person, m_workspace.language()), *this, menuWidth));
        action->setToolTip(nameOf(person, m_workspace.language()));
        action->setCheckable(true);
        action->setChecked(m_workspace.person() && m_workspace.person()->code == person.code);
        connect(action, &QAction::triggered, this, [this, code = person.code] { m_workspace.setPerson(code); });
    }
    if (m_workspace.isReadOnly()) return;
    menu()->addSeparator();
    if (m_workspace.person()) {
        QAction* pin = menu()->addAction(PinChangeDialog::tr("PIN") + QStringLiteral("…"));
        pin->setObjectName(QStringLiteral("pinAction"));
        connect(pin, &QAction::triggered, this, [this] { (new PinChangeDialog(m_workspace, window()))->open(); });
    }
    QAction* add = menu()->addAction(tr("Add a person…"));
    add->setObjectName(QStringLiteral("addPersonAction"));
    connect(add, &QAction::triggered, &m_workspace.feed(), &ChangeFeed::personMissing);
}

PersonBar::PersonBar(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_choice(new QWidget(this)), m_buttons(new QHBoxLayout(m_choice)),
      m_form(new PersonForm(workspace, this)) {
    setObjectName(QStringLiteral("personBar"));
    setRole(*this, WidgetRole::Notice);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_choice);
    layout->addWidget(m_form);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::personChanged})
        connect(&workspace.feed(), signal, this, &PersonBar::refresh);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &PersonBar::refresh);
    connect(&workspace.feed(), &ChangeFeed::opened, this, &PersonBar::leaveForm);
    connect(&workspace.feed(), &ChangeFeed::closed, this, &PersonBar::leaveForm);
    connect(&workspace.feed(), &ChangeFeed::personWanted, this, &PersonBar::ask);
    connect(&workspace.feed(), &ChangeFeed::personMissing, this, &PersonBar::askNew);
    connect(m_form, &PersonForm::finished, this, &PersonBar::leaveForm);
    m_form->hide();
    hide();
}

void PersonBar::ask() {
    if (peopleOf(m_workspace).empty()) return askNew();
    refresh();
    if (auto* first = m_choice->findChild<QPushButton*>()) first->setFocus(Qt::OtherFocusReason);
}

void PersonBar::askNew() {
    if (m_workspace.isReadOnly()) return;
    m_form->show();
    refresh();
    m_form->start();
}

void PersonBar::leaveForm() {
    const bool hadKeys = m_form->isAncestorOf(QApplication::focusWidget());
    m_form->hide();
    refresh();
    if (hadKeys) emit left();
}

void PersonBar::refresh() {
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide(); // its key goes with it, before the next one has the same
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto people = peopleOf(m_workspace);
    const bool isOpen = m_workspace.isOpen() && !m_workspace.isReadOnly();
    const bool isAsked = isOpen && m_form->isHidden() && !people.empty() && !m_workspace.person();
    m_choice->setVisible(isAsked);
    setVisible(isOpen && (isAsked || !m_form->isHidden()));
    if (isAsked) fillChoice(people);
}

void PersonBar::fillChoice(const std::vector<Person>& people) {
    auto* question = new ElidedLabel;
    question->setText(tr("Who is working? It is kept with every entry, and nobody approves their own figures."));
    m_buttons->addWidget(question);
    m_buttons->addStretch(1);
    const int shown = std::min(static_cast<int>(people.size()), keyedButtons);
    for (int number = 1; number <= shown; ++number) addButton(people[static_cast<std::size_t>(number - 1)], number);
    if (shown == static_cast<int>(people.size())) return;
    auto* others = new QPushButton(tr("Others…"));
    connect(others, &QPushButton::clicked, this, &PersonBar::othersAsked);
    m_buttons->addWidget(others);
}

void PersonBar::addButton(const Person& person, int number) {
    const auto choose = [this, code = person.code] { m_workspace.setPerson(code); };
    const QString name = nameOf(person, m_workspace.language());
    auto* button = new ElidedButton(QStringLiteral("%1 %2").arg(number).arg(name));
    button->setToolTip(QStringLiteral("%1  Alt+%2").arg(name).arg(number));
    // Not as the button's own key: that would act only after its animation.
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(number)), button);
    connect(key, &QShortcut::activated, this, choose);
    connect(button, &QPushButton::clicked, this, choose);
    m_buttons->addWidget(button);
}

} // namespace xushi
