#pragma once

#include "app/overview/RowKind.h"
#include "app/table/TableOrder.h"

#include <optional>

namespace xushi {

class OverviewModel;

/// The rows of the board that are of a kind, each below its head.
class OverviewOrder : public TableOrder {
    Q_OBJECT
public:
    OverviewOrder(OverviewModel& model, QObject* parent);

    /// Nothing: all.
    void setKind(std::optional<RowKind> kind);
    std::optional<RowKind> kind() const { return m_kind; }

protected:
    bool isWanted(int row, const QModelIndex& parent) const override;

private:
    OverviewModel& m_model;
    std::optional<RowKind> m_kind;
};

} // namespace xushi
