#include "app/shared/PersonChoice.h"

#include "app/shared/PersonForm.h"
#include "app/shared/QtText.h"
#include "words/Phrases.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace xushi {
namespace {

constexpr int keyedButtons = 9;

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
        if (!person.validTo || month <= *person.validTo) people.push_back(person);
    return people;
}

} // namespace

PersonButton::PersonButton(Workspace& workspace, QWidget* parent) : QToolButton(parent), m_workspace(workspace) {
    setObjectName(QStringLiteral("personButton"));
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    setToolTip(tr("Who is working (Ctrl+Shift+P)"));
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+P")), this);
    connect(key, &QShortcut::activated, this, &QToolButton::showMenu);
    connect(menu(), &QMenu::aboutToShow, this, &PersonButton::fillMenu);
    for (const auto signal : {&Workspace::opened, &Workspace::closed, &Workspace::personChanged, &Workspace::catalogueChanged})
        connect(&workspace, signal, this, &PersonButton::refresh);
    refresh();
}

void PersonButton::refresh() {
    const Person* person = m_workspace.person();
    const bool hasPeople = !m_workspace.catalogue().people.empty();
    setVisible(m_workspace.isOpen());
    setEnabled(hasPeople || !m_workspace.isReadOnly());
    if (person) setText(actionText(nameOf(*person, m_workspace.language())));
    else setText(hasPeople ? toQt(say(Remark{"person.none", {}}, m_workspace.language())) : actionText(toQt(m_workspace.note(QString()).actor)));
}

void PersonButton::fillMenu() {
    menu()->clear();
    for (const auto& person : peopleOf(m_workspace)) {
        QAction* action = menu()->addAction(actionText(nameOf(person, m_workspace.language())));
        action->setCheckable(true);
        action->setChecked(m_workspace.person() && m_workspace.person()->code == person.code);
        connect(action, &QAction::triggered, this, [this, code = person.code] { m_workspace.setPerson(code); });
    }
    if (m_workspace.isReadOnly()) return;
    menu()->addSeparator();
    QAction* add = menu()->addAction(tr("Add a person…"));
    add->setObjectName(QStringLiteral("addPersonAction"));
    connect(add, &QAction::triggered, &m_workspace, &Workspace::personMissing);
}

PersonBar::PersonBar(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_choice(new QWidget(this)), m_buttons(new QHBoxLayout(m_choice)),
      m_form(new PersonForm(workspace, this)) {
    setObjectName(QStringLiteral("personBar"));
    setProperty("role", QStringLiteral("notice"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(m_choice);
    layout->addWidget(m_form);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);
    for (const auto signal : {&Workspace::opened, &Workspace::closed, &Workspace::personChanged, &Workspace::catalogueChanged})
        connect(&workspace, signal, this, &PersonBar::refresh);
    connect(&workspace, &Workspace::opened, this, &PersonBar::leaveForm);
    connect(&workspace, &Workspace::closed, this, &PersonBar::leaveForm);
    connect(&workspace, &Workspace::personWanted, this, &PersonBar::ask);
    connect(&workspace, &Workspace::personMissing, this, &PersonBar::askNew);
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
    m_form->hide();
    refresh();
}

void PersonBar::refresh() {
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget()) {
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
    m_buttons->addWidget(new QLabel(tr("Who is working? It is kept with every entry, and nobody approves their own figures.")));
    m_buttons->addStretch(1);
    int number = 0;
    for (const auto& person : people) {
        auto* button = new QPushButton(actionText(nameOf(person, m_workspace.language())));
        if (++number <= keyedButtons) {
            button->setText(QStringLiteral("&%1 %2").arg(number).arg(button->text()));
            button->setToolTip(QStringLiteral("Alt+%1").arg(number));
        }
        connect(button, &QPushButton::clicked, this, [this, code = person.code] { m_workspace.setPerson(code); });
        m_buttons->addWidget(button);
    }
}

} // namespace xushi
