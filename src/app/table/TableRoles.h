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
    DepthRole,                               ///< int: how many steps a name is set in
    ExpansionRole,                           ///< bool: the row is opened; not set where it cannot be
    UnitRole,                                ///< QString: unit, written small after a name
    LockedRole,                              ///< bool: a cell of the entry column in which nothing can be typed
    FormRole,                                ///< QString: 当月 or 累计, before a number that is not in its column's form
    IndicatorRole,                           ///< QString: code of the row's indicator
    OwnerRole,                               ///< QString: whose regions these are, told where its own row is out of sight
    ExactRole,                               ///< QString: the number as it is stored, digit by digit, where the text shows it rounded
    PinnedRole,                              ///< int, of column 0: the higher, the further down the row stays, whatever the table is sorted by
    DepartmentRole,                          ///< QString, of column 0: the 处室 of the row, by which it can be filtered
    RegionRole,                              ///< QString, of column 0: the same by 地区
    SectionRole,                             ///< QString, of column 0: the same by 板块
    RepeatedRole,                            ///< bool: the text of the row above, left out while the rows stand in the model's order
    ColumnKeyRole,                           ///< QString, of a head: what a column is remembered by that is not described beforehand
};

} // namespace xushi
