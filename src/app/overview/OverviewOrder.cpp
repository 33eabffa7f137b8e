#include "app/overview/OverviewOrder.h"

#include "app/overview/OverviewModel.h"

namespace xushi {

OverviewOrder::OverviewOrder(OverviewModel& model, QObject* parent) : TableOrder(model, parent), m_model(model) {}

void OverviewOrder::setKind(std::optional<RowKind> kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    invalidateFilter();
}

bool OverviewOrder::isWanted(int row, const QModelIndex&) const {
    if (!m_kind) return true;
    if (!m_model.isHead(row)) return m_model.isOf(row, *m_kind);
    const auto [first, end] = m_model.group(row);
    for (int line = first; line < end; ++line)
        if (m_model.isOf(line, *m_kind)) return true;
    return false;
}

} // namespace xushi
