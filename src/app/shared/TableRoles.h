#pragma once

#include <Qt>

namespace xushi {

/// What a model tells the delegates beside the text of a cell.
enum TableRole {
    FractionDigitsRole = Qt::UserRole + 100, ///< int: decimals of the widest number in the column; aligns the points
    LightRole,                               ///< int(Light): drawn as a shape before the text
    MutedRole,                               ///< bool: secondary text
    RefusedRole,                             ///< bool: text that was not accepted
    FindingRole,                             ///< bool: the figure wants a second look
    EditableRole,                            ///< bool: the entry column
    SortRole,                                ///< what a sorting proxy compares
    IndicatorRole,                           ///< QString: code of the row's indicator
};

} // namespace xushi
