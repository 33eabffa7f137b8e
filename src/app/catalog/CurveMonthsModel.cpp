#include "app/catalog/CurveMonthsModel.h"

#include "app/look/Colours.h"
#include "app/text/QtText.h"
#include "domain/reading/Amount.h"
#include "words/Phrases.h"

#include <QFont>
#include <QGuiApplication>

namespace xushi {
namespace {

std::size_t place(Month month) { return static_cast<std::size_t>(month.number() - 1); }

} // namespace

CurveMonthsModel::CurveMonthsModel(Language language, QObject* parent)
    : QAbstractTableModel(parent), m_language(language) {}

void CurveMonthsModel::setPoints(const std::array<QString, 12>& points, CurveKind kind) {
    beginResetModel();
    m_points = points;
    m_kind = kind;
    endResetModel();
}

void CurveMonthsModel::setShape(const std::optional<CurveShape>& shape, const DueAmounts& amounts) {
    m_shape = shape;
    m_amounts = amounts;
    emit dataChanged(index(Share, 0), index(Due, 11));
    emit headerDataChanged(Qt::Vertical, Due, Due);
}

void CurveMonthsModel::setAsOf(std::optional<Month> asOf) {
    m_asOf = asOf;
    emit headerDataChanged(Qt::Horizontal, 0, 11);
}

bool CurveMonthsModel::takesShare(Month month) const {
    return m_kind == CurveKind::PlannedPoints || (m_kind == CurveKind::QuarterSteps && month.number() % 3 == 0);
}

QString CurveMonthsModel::text(Row row, Month month) const {
    if (row == Planned) return takesShare(month) ? m_points[place(month)] : QString();
    if (!m_shape) return QStringLiteral("—");
    const auto share = shareDue(*m_shape, {m_amounts.year, m_amounts.start, month, &m_amounts.past});
    if (!share) return QStringLiteral("—");
    if (row == Share) return toQt(m_amounts.format.percent(Percent::ofShare(*share)));
    if (!m_amounts.target) return QStringLiteral("—");
    return toQt(m_amounts.format.ratio(Ratio(*m_amounts.target) * *share, m_amounts.decimals));
}

QColor CurveMonthsModel::colour(Row row, Month month) const {
    const Colours& colours = coloursOf(QGuiApplication::palette());
    if (row != Planned) return row == Share ? colours.text : colours.muted;
    const QString typed = text(Planned, month).trimmed();
    return typed.isEmpty() || readPlainNumber(fromQt(typed), "%", Strictness::Typed) ? colours.text : colours.refused;
}

QVariant CurveMonthsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto row = static_cast<Row>(index.row());
    const Month month(index.column() + 1);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(row, month);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole: return colour(row, month);
    case Qt::FontRole: {
        QFont font;
        font.setBold(row == Share && m_asOf == month);
        return font;
    }
    default: return {};
    }
}

QVariant CurveMonthsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::ForegroundRole && m_asOf == Month(section + 1))
        return coloursOf(QGuiApplication::palette()).accent;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Horizontal) return toQt(monthWord(Month(section + 1), m_language));
    switch (section) {
    case Planned: return tr("Plan, %");
    case Share: return tr("Due, %");
    default: return tr("Due, %1").arg(m_amounts.unit);
    }
}

Qt::ItemFlags CurveMonthsModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const auto plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.row() == Planned && takesShare(Month(index.column() + 1)) ? plain | Qt::ItemIsEditable : plain;
}

bool CurveMonthsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
    QString& point = m_points[place(Month(index.column() + 1))];
    if (point == value.toString()) return true;
    point = value.toString();
    emit dataChanged(index, index);
    emit pointsEdited();
    return true;
}

} // namespace xushi
