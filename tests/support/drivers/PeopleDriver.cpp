#include "support/drivers/PeopleDriver.h"

#include "app/shared/PersonChoice.h"
#include "app/shared/PersonForm.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace xushi {
namespace {

PersonButton& buttonIn(QWidget& root) { return pageIn<PersonButton>(root); }
PersonForm& formIn(QWidget& root) { return pageIn<PersonForm>(root); }

const QMenu& filledMenu(QWidget& root) {
    QMenu& menu = *buttonIn(root).menu();
    emit menu.aboutToShow(); // menus fill themselves when they are opened
    return menu;
}

QList<QPushButton*> buttonsOf(QWidget& root) {
    QCoreApplication::processEvents(); // new buttons are shown when the window is idle
    QList<QPushButton*> seen;
    for (auto* button : pageIn<PersonBar>(root).findChildren<QPushButton*>())
        if (button->isVisible() && !onlyPartOf<PersonForm>(pageIn<PersonBar>(root)).isAncestorOf(button)) seen << button;
    return seen;
}

} // namespace

QString PeopleDriver::shown() const { return buttonIn(m_root).text(); }
bool PeopleDriver::isButtonShown() const { return buttonIn(m_root).isVisible(); }

QStringList PeopleDriver::offered() const {
    QStringList texts;
    for (const QAction* line : filledMenu(m_root).actions()) texts << line->text();
    return texts;
}

QStringList PeopleDriver::ticked() const {
    QStringList texts;
    for (const QAction* line : filledMenu(m_root).actions())
        if (line->isChecked()) texts << line->text();
    return texts;
}

void PeopleDriver::choose(int line) const { hand::choose(*buttonIn(m_root).menu(), {line}); }

bool PeopleDriver::isAsked() const { return pageIn<PersonBar>(m_root).isVisible(); }

QStringList PeopleDriver::choices() const {
    QStringList texts;
    for (const auto* button : buttonsOf(m_root)) texts << button->text();
    return texts;
}

void PeopleDriver::answer(int number) const {
    buttonsOf(m_root).at(number)->setFocus();
    hand::press(Qt::Key_Space);
}

bool PeopleDriver::isFormShown() const { return formIn(m_root).isVisible(); }
bool PeopleDriver::hasNameFocus() const { return isFormShown() && hand::focus() == &partOf(formIn(m_root), "newPersonName"); }
QString PeopleDriver::name() const { return partOf<QLineEdit>(formIn(m_root), "newPersonName").text(); }
void PeopleDriver::typeName(const QString& name) const { hand::typeOver(partOf<QLineEdit>(formIn(m_root), "newPersonName"), name); }

void PeopleDriver::pickRole(Role role) const {
    auto& box = partOf<QComboBox>(formIn(m_root), "newPersonRole");
    hand::choose(box, box.findData(static_cast<int>(role)));
}

void PeopleDriver::pickDepartment(const QString& name) const { hand::choose(partOf<QComboBox>(formIn(m_root), "newPersonDepartment"), name); }
void PeopleDriver::add() const { hand::click(partOf<QPushButton>(formIn(m_root), "newPersonAdd")); }

void PeopleDriver::leaveForm() const {
    for (auto* button : formIn(m_root).findChildren<QPushButton*>())
        if (button != &partOf<QPushButton>(formIn(m_root), "newPersonAdd")) hand::click(*button);
}

} // namespace xushi
