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
    /// The month that is shown: of several indicators of one name the one that is valid in it is meant.
    void setMonth(const YearMonth& month) { m_month = month; }
    void focus();

signals:
    void chosen(const IndicatorCode& indicator);

private:
    void chooseFirst();
    void choose(const QModelIndex& index);

    QLineEdit& m_field;
    Catalogue m_offered; ///< its indicators only
    YearMonth m_month;
    QStandardItemModel* m_indicators;
    QCompleter* m_completer;
};

} // namespace xushi
