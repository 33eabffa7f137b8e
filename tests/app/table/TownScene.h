#pragma once

#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/TableDriver.h"

#include <gtest/gtest.h>

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <array>
#include <memory>

namespace xushi {

/// A small table with everything that the manners ask of a model: a number that is shown rounded, blanks, a row that stays at the end.
class TownModel : public QAbstractTableModel {
public:
    enum Column { NameColumn, PlaceColumn, AmountColumn, NoteColumn, ColumnCount };
    struct Town {
        const char* name;
        const char* place;
        const char* amount;
        const char* exact;
        const char* note;
        int pin = 0;
    };
    std::vector<Town> towns{{"河湾镇", "东片", "9.5", "9.48", "水面很宽，船只很多，每年春天都有一次集市"}, {"石桥镇", "西片", "−12.0", "-12", ""}, {"安乐镇", "东片", "100.0", "100.04", "Ｂ２"},
                            {"白塔镇", "西片", "—", "", "b2"},                                                  {"合计", "", "97.5", "97.52", "", 1}};

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(towns.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        const Town& town = towns[static_cast<std::size_t>(index.row())];
        const std::array texts{town.name, town.place, town.amount, town.note};
        if (role == Qt::DisplayRole) return QString::fromUtf8(texts[static_cast<std::size_t>(index.column())]);
        if (role == ExactRole && index.column() == AmountColumn && *town.exact) return QString::fromUtf8(town.exact);
        if (role == PinnedRole) return town.pin;
        if (role == RegionRole && *town.place) return QString::fromUtf8(town.place);
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override {
        const std::array names{"名称", "片", "金额", "备注"};
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(QString::fromUtf8(names[static_cast<std::size_t>(section)])) : QVariant();
    }

    void show(std::vector<Town> shown) {
        beginResetModel();
        towns = std::move(shown);
        endResetModel();
    }
    void tell() { emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); }
};

/// A window with nothing but this table.
class TownScene : public testing::Test {
protected:
    void SetUp() override {
        QSettings().remove(QStringLiteral("tables"));
        open();
    }

    /// As the next start of the program would.
    void open(std::vector<ShownColumn> columns = usual()) {
        window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        view = new QTableView(window.get());
        layout->addWidget(view);
        model = new TownModel;
        model->setParent(view);
        view->setItemDelegate(new FigureDelegate(view));
        dressRows(*view);
        order = new TableOrder(*model, view);
        manners = new TableManners(*view, {.id = QStringLiteral("towns"), .columns = std::move(columns)}, order);
        window->resize(700, 300);
        window->show();
        QApplication::setActiveWindow(window.get());
        QTest::qWait(1);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
    }

    static std::vector<ShownColumn> usual() {
        return {{.key = QStringLiteral("name"), .width = 120}, {.key = QStringLiteral("place"), .width = 80}, {.key = QStringLiteral("amount"), .width = 90, .isNumber = true},
                {.key = QStringLiteral("note"), .width = 100, .share = 1}};
    }

    TableDriver table() const { return TableDriver(*view); }
    QStringList names() const { return table().column(QStringLiteral("名称")); }
    static QString copied() { return QApplication::clipboard()->text(); }

    std::unique_ptr<QWidget> window;
    QTableView* view = nullptr;
    TownModel* model = nullptr;
    TableOrder* order = nullptr;
    TableManners* manners = nullptr;
};

inline QString zh(const char* text) { return QString::fromUtf8(text); }
inline QStringList zhs(std::initializer_list<const char*> texts) {
    QStringList all;
    for (const char* text : texts) all << zh(text);
    return all;
}

} // namespace xushi
