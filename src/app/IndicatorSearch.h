#pragma once

#include "domain/Catalogue.h"

#include <QObject>

class QCompleter;
class QLineEdit;
class QModelIndex;
class QStandardItemModel;

namespace xushi {

/// Ctrl+K: finds an indicator by name, code, alias or pinyin initials, in the field that it is given.
class IndicatorSearch : public QObject {
    Q_OBJECT
public:
    IndicatorSearch(QLineEdit& field, QObject* parent);

    /// What can be found from now on.
    void offer(const std::vector<Indicator>& indicators);
    void focus();

signals:
    void chosen(const IndicatorCode& indicator);

private:
    void chooseFirst();
    void choose(const QModelIndex& index);

    QLineEdit& m_field;
    QStandardItemModel* m_indicators;
    QCompleter* m_completer;
};

} // namespace xushi
