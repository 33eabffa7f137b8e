#include "app/window/IndicatorSearch.h"

#include "app/text/QtText.h"
#include "domain/NamedRecord.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace xushi {
namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int findableRole = Qt::UserRole + 1; // name, code, aliases and initials in one text

} // namespace

IndicatorSearch::IndicatorSearch(QLineEdit& field, QObject* parent)
    : QObject(parent), m_field(field), m_indicators(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_indicators, this)) {
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionRole(findableRole);
    field.setCompleter(m_completer);
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this, &IndicatorSearch::choose);
    connect(&field, &QLineEdit::returnPressed, this, &IndicatorSearch::chooseFirst);
}

void IndicatorSearch::offer(const std::vector<Indicator>& indicators) {
    m_indicators->clear();
    m_offered.indicators = indicators;
    for (const auto& indicator : indicators) {
        auto* item = new QStandardItem(toQt(indicator.name));
        QString text = toQt(indicator.name + " " + indicator.code.text + " " + indicator.initials);
        for (const auto& alias : indicator.aliases) text += QLatin1Char(' ') + toQt(alias);
        item->setData(toQt(indicator.code.text), codeRole);
        item->setData(text, findableRole);
        m_indicators->appendRow(item);
    }
}

void IndicatorSearch::focus() {
    m_field.setFocus();
    m_field.selectAll();
}

/// Enter without having chosen one takes the one of that name, else the first; of several of the name it lists them.
void IndicatorSearch::chooseFirst() {
    const bool isChosen = m_completer->popup()->currentIndex().isValid();
    if (isChosen || m_field.text().isEmpty() || m_completer->completionCount() == 0) return;
    const auto named = indicatorNamed(m_offered, fromQt(m_field.text()), {m_month, m_month});
    if (!named && named.error().key == "figure.which-indicator") return m_completer->complete();
    if (named) {
        m_completer->popup()->hide();
        emit chosen((*named)->code);
        return;
    }
    const QModelIndex first = m_completer->completionModel()->index(0, 0);
    m_completer->popup()->hide();
    choose(first);
}

void IndicatorSearch::choose(const QModelIndex& index) { emit chosen({fromQt(index.data(codeRole).toString())}); }

} // namespace xushi
