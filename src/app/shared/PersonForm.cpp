#include "app/shared/PersonForm.h"

#include "app/text/NewCode.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace xushi {
namespace {

constexpr int personNameWidth = 120;
constexpr int orderStep = 10;

} // namespace

PersonForm::PersonForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_name(new QLineEdit(this)), m_role(new QComboBox(this)), m_department(new QComboBox(this)) {
    build();
}

void PersonForm::build() {
    m_name->setObjectName(QStringLiteral("newPersonName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMinimumWidth(personNameWidth);
    m_role->setObjectName(QStringLiteral("newPersonRole"));
    m_role->setAccessibleName(tr("Role"));
    m_department->setObjectName(QStringLiteral("newPersonDepartment"));
    m_department->setAccessibleName(tr("Department"));
    m_department->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_department->setMinimumContentsLength(10);
    auto* label = new QLabel(tr("Add a person: name"), this);
    label->setBuddy(m_name);
    auto* done = new QPushButton(tr("Add"), this);
    done->setObjectName(QStringLiteral("newPersonAdd"));
    auto* leave = new QPushButton(tr("Not now"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_name, m_role, m_department}) row->addWidget(part);
    row->addStretch(1);
    row->addWidget(done);
    row->addWidget(leave);
    connect(done, &QPushButton::clicked, this, &PersonForm::add);
    connect(m_name, &QLineEdit::returnPressed, this, &PersonForm::add);
    connect(leave, &QPushButton::clicked, this, &PersonForm::finished);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PersonForm::finished);
}

void PersonForm::fillChoices() {
    m_role->clear();
    for (const auto& entry : Tokens<Role>::all)
        m_role->addItem(toQt(roleWord(entry.first, m_workspace.language())), static_cast<int>(entry.first));
    m_department->clear();
    m_department->addItem(tr("of no one department"), QString());
    for (const auto& department : m_workspace.latestCatalogue().departments)
        m_department->addItem(toQt(department.name), toQt(department.code.text));
}

void PersonForm::start() {
    fillChoices();
    m_name->clear();
    m_name->setFocus(Qt::OtherFocusReason);
}

void PersonForm::add() {
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    Person person;
    person.name = fromQt(m_name->text().trimmed());
    person.role = static_cast<Role>(m_role->currentData().toInt());
    person.department = {fromQt(m_department->currentData().toString())};
    for (const auto& other : catalogue.people) person.order = std::max(person.order, other.order);
    person.order += orderStep;
    person.code = {fromQt(newCode(m_name->text(), QStringLiteral("P"), [&](const QString& code) {
        return catalogue.find(PersonCode{fromQt(code)}) != nullptr;
    }))};
    const bool isTheFirst = !m_workspace.person();
    const auto saved = m_workspace.acts().save(person, {}, [this](const Person&) { emit finished(); });
    if (!saved) return emit m_workspace.feed().problemMet(saved.error());
    if (isTheFirst && m_workspace.latestCatalogue().find(saved->code)) m_workspace.setPerson(saved->code);
}

} // namespace xushi
