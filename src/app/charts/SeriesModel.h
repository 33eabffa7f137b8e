#pragma once

#include "app/charts/Course.h"
#include "domain/Format.h"
#include "words/Sentences.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace xushi {

/// The data twin of a chart: the twelve months of a course, with the digits that the chart shows.
class SeriesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        MonthColumn,
        CumulativeColumn,
        MonthAloneColumn,
        ScheduleColumn,
        LastYearColumn,
        GapColumn,
        StatusColumn,
        RevisionsColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another course resets the table; a new state of the same one changes exactly the cells that differ.
    void setCourse(const Course& course, const NumberFormat& format, Language language);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Row = std::array<QString, ColumnCount>;
    using Rows = std::array<Row, 12>;
    using Digits = std::array<int, ColumnCount>;

    static Rows rowsOf(const Course& course, const NumberFormat& format, Language language);
    static Digits digitsOf(const Rows& rows);
    void replaceRow(int row, const Row& texts);
    void replaceDigits();

    struct Identity {
        IndicatorCode indicator;
        RegionCode region;
        int year = 0;

        bool operator==(const Identity&) const = default;
    };
    std::optional<Identity> m_shown;
    Rows m_rows;
    Digits m_digits{}; ///< the most decimals of each column
};

} // namespace xushi
