#pragma once

#include <QObject>
#include <QString>

#include <optional>
#include <set>
#include <vector>

class QAbstractItemView;
class QHeaderView;

namespace xushi {

class FrozenTable;

/// A column of a table, in the order of the model.
struct ShownColumn {
    QString key;           ///< what is remembered of it is kept by this name: it never changes, and no other column of the table has it
    int width = 0;         ///< pixels; 0: what its texts need
    int share = 0;         ///< of what the others leave, in parts; `width` is then the least
    int spare = 0;         ///< left out where there is too little room, the highest first; 0: never
    bool isNumber = false; ///< right-aligned on the point, sorted by value
    bool isHidden = false; ///< offered, and not shown until a person wants it
};

/// `width`, `share`, `spare`: as in ShownColumn.
inline ShownColumn textColumn(const char* key, int width, int share = 0, int spare = 0) { return {.key = QLatin1String(key), .width = width, .share = share, .spare = spare}; }

/// How the columns of a table share its width, and which of them a person has chosen, in which order and width. That is remembered in
/// the person's own settings by the id of the table and the keys of its columns. The first column always stays, and stays first.
class TableColumns : public QObject {
    Q_OBJECT
public:
    TableColumns(QAbstractItemView& view, QHeaderView& header);

    /// `others`: how columns behind those of the list are, each by the ColumnKeyRole of its head.
    void describe(const QString& id, std::vector<ShownColumn> columns, const std::optional<ShownColumn>& others = {});

    /// The columns that are part of the table, in their order; those that slide are.
    std::vector<int> shown() const;
    std::set<int> numbers() const;
    /// Its head in one line.
    QString nameOf(int column) const;
    int count() const;
    bool isShown(int column) const;
    bool mayBeLeftOut(int column) const;

    void setShown(int column, bool isShown);
    /// One place further, to the left or to the right.
    void move(int column, int step);
    /// As the program has them.
    void reset();
    /// Shares the width again, where texts that a column is as wide as have changed.
    void arrange();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a person has decided of a column.
    struct Choice {
        int width = 0; ///< 0: none
        std::optional<bool> isShown;
    };

    std::vector<ShownColumn> columnsNow() const;
    bool isWanted(const ShownColumn& column, int number) const;
    Choice choiceOf(const ShownColumn& column) const;
    int widthOf(const ShownColumn& column, int number) const;
    int contentWidth(int column) const;
    void seeCursor();
    std::set<int> leftOutOf(const std::vector<ShownColumn>& columns, int room) const;
    void takeBack();
    void arrangeFrozen(FrozenTable& table);
    void arrangePlain();
    void shareRoom(const std::vector<ShownColumn>& columns, int room);
    void takeWidth(int column, int before, int now);
    void keep();
    void placeInOrder(const std::vector<int>& order);

    QAbstractItemView& m_view;
    QHeaderView& m_header;
    QString m_id;
    std::vector<ShownColumn> m_columns;
    std::optional<ShownColumn> m_others;
    std::vector<std::pair<QString, Choice>> m_choices; ///< by key, in the order of the columns
    std::set<int> m_leftOut;                           ///< for want of room
    bool m_isArranging = false;
};

} // namespace xushi
