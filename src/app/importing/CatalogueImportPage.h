#pragma once

#include "app/office/Task.h"
#include "app/shared/Page.h"
#include "wiring/CatalogueLists.h"

#include <memory>
#include <set>

namespace Ui {
class CatalogueImportPage;
}
class QSortFilterProxyModel;

namespace xushi {

class CatalogueEntryModel;
class PreviewFrame;

/// 目录导入预览, a view of 指标库: what a file would change in the catalogue, record by record, before anything is written. 导入 keeps a
/// proved copy of the store and writes one act.
class CatalogueImportPage : public Page {
    Q_OBJECT
public:
    CatalogueImportPage(Workspace& workspace, QWidget* parent);
    ~CatalogueImportPage() override;

    void enter() override;
    /// The first one; the others are told.
    void takeFiles(const QStringList& files) override;
    bool isReading() const { return m_reader.isRunning(); }

private:
    struct Held {
        std::optional<Result<ArrivingCatalogue>> arriving;
    };

    void wireFrame();
    void takeRead();
    void plan();
    void refresh();
    void refreshFilters();
    void refreshFoot();
    void applyFilters();
    void beginImport();
    void write();
    void cancel();
    void drop();
    int importableCount() const;

    std::unique_ptr<Ui::CatalogueImportPage> m_ui;
    PreviewFrame* m_frame;
    CatalogueEntryModel* m_entries;
    QSortFilterProxyModel* m_shown;
    Task m_reader;
    std::shared_ptr<Held> m_held;
    QString m_path;
    std::optional<ArrivingCatalogue> m_arriving;
    std::optional<Problem> m_problem; ///< why the file was not read
    std::set<CatalogueKey> m_leftOut;
};

} // namespace xushi
