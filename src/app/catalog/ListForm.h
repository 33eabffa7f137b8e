#pragma once

#include "app/catalog/ListSheet.h"

#include <QWidget>

#include <map>

class QGridLayout;

namespace xushi {

/// The fields of one record of a list. It knows nothing of stores: values go in, values come out.
class ListForm : public QWidget {
    Q_OBJECT
public:
    ListForm(const std::vector<SheetField>& fields, QWidget* parent);

    /// The choices may have changed with the catalogue; what is chosen stays.
    void setChoices(const std::vector<SheetField>& fields);
    /// The code can be typed while `isNew`. Emits nothing.
    void fill(const SheetValues& values, bool isNew);
    /// What stands in the fields, with what `fill` gave and the form does not show.
    SheetValues values() const;
    /// What is typed goes on from these values.
    void rebase(const SheetValues& given) { m_given = given; }
    void focusFirst();

signals:
    void edited();

private:
    QWidget* makeField(const SheetField& field);
    void place(QGridLayout* grid, const SheetField& field, QWidget* widget, int row, int column, int span);
    QString valueOf(QWidget* widget) const;
    void setValue(QWidget* widget, const QString& value);

    std::vector<SheetField> m_fields;
    std::map<QString, QWidget*> m_widgets;
    SheetValues m_given;
};

} // namespace xushi
