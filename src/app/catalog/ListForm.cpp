#include "app/catalog/ListForm.h"

#include "app/catalog/CalmWheel.h"
#include "app/look/WidgetRole.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace xushi {
namespace {

void fillChoices(QComboBox& box, const SheetField& field) {
    const QVariant chosen = box.currentData();
    box.clear();
    for (const auto& [shown, value] : field.choices) box.addItem(shown, value);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

ListForm::ListForm(const std::vector<SheetField>& fields, QWidget* parent) : QWidget(parent), m_fields(fields) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int column = 0;
    for (const auto& field : m_fields) {
        const int span = field.isHalf || column == 1 ? 1 : 2;
        place(grid, field, makeField(field), row, column, span);
        column = (column + span) % 2;
        if (column == 0) ++row;
    }
    calmWheels(*this);
}

QWidget* ListForm::makeField(const SheetField& field) {
    QWidget* made = nullptr;
    if (field.kind == SheetField::Kind::Choice) {
        auto* box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        fillChoices(*box, field);
        connect(box, &QComboBox::currentIndexChanged, this, &ListForm::edited);
        made = box;
    } else if (field.kind == SheetField::Kind::Flag) {
        auto* box = new QCheckBox(field.label, this);
        connect(box, &QCheckBox::toggled, this, &ListForm::edited);
        made = box;
    } else {
        auto* edit = new QLineEdit(this);
        edit->setPlaceholderText(field.hint);
        connect(edit, &QLineEdit::textChanged, this, &ListForm::edited);
        made = edit;
    }
    made->setObjectName(field.id);
    m_widgets[field.id] = made;
    return made;
}

void ListForm::place(QGridLayout* grid, const SheetField& field, QWidget* widget, int row, int column, int span) {
    auto* cell = new QVBoxLayout;
    cell->setSpacing(2);
    if (field.kind != SheetField::Kind::Flag) {
        auto* label = new QLabel(field.label, this);
        setRole(*label, WidgetRole::Muted);
        label->setBuddy(widget);
        cell->addWidget(label);
    }
    cell->addWidget(widget);
    grid->addLayout(cell, row, column, 1, span);
}

void ListForm::setChoices(const std::vector<SheetField>& fields) {
    const QSignalBlocker quiet(this);
    for (const auto& field : fields)
        if (auto* box = qobject_cast<QComboBox*>(m_widgets.at(field.id))) fillChoices(*box, field);
}

void ListForm::fill(const SheetValues& values, bool isNew) {
    const QSignalBlocker quiet(this);
    m_given = values;
    for (const auto& field : m_fields) {
        setValue(m_widgets.at(field.id), values.value(field.id));
        if (field.kind == SheetField::Kind::Code) static_cast<QLineEdit*>(m_widgets.at(field.id))->setReadOnly(!isNew);
    }
}

SheetValues ListForm::values() const {
    SheetValues values = m_given;
    for (const auto& [id, widget] : m_widgets) {
        const QString value = valueOf(widget);
        if (value.isEmpty() && !m_given.contains(id)) continue; // never given, never typed
        values[id] = value;
    }
    return values;
}

QString ListForm::valueOf(QWidget* widget) const {
    if (const auto* box = qobject_cast<QComboBox*>(widget)) return box->currentData().toString();
    if (const auto* flag = qobject_cast<QCheckBox*>(widget)) return flag->isChecked() ? QStringLiteral("1") : QString();
    return static_cast<QLineEdit*>(widget)->text();
}

/// A value that names nothing is kept as it is: only a person changes it.
void ListForm::setValue(QWidget* widget, const QString& value) {
    if (auto* box = qobject_cast<QComboBox*>(widget)) {
        if (box->findData(value) < 0) box->addItem(value, value);
        box->setCurrentIndex(box->findData(value));
    } else if (auto* flag = qobject_cast<QCheckBox*>(widget)) flag->setChecked(!value.isEmpty());
    else static_cast<QLineEdit*>(widget)->setText(value);
}

void ListForm::focusFirst() {
    for (const auto& field : m_fields) {
        const auto* edit = qobject_cast<QLineEdit*>(m_widgets.at(field.id));
        if (edit && edit->isReadOnly()) continue;
        return m_widgets.at(field.id)->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace xushi
