#pragma once

#include "app/importing/ImportQueue.h"
#include "app/shared/Page.h"

#include <functional>
#include <memory>

class QPushButton;
namespace Ui {
class ImportPage;
}

namespace xushi {

class ImportLineModel;
class PreviewFrame;
class SheetPictureModel;

/// 导入预览, a view of 填报: what somebody's files would change, cell by cell, before anything is written. What the page
/// understood of a file is shown and can be decided otherwise; 导入 keeps a proved copy of the store and writes one act.
class ImportPage : public Page {
    Q_OBJECT
public:
    ImportPage(Workspace& workspace, QWidget* parent);
    ~ImportPage() override;

    void enter() override;
    void takeFiles(const QStringList& files) override;
    void takeTable(const QString& name, const QString& text) override;
    bool isReading() const { return m_queue->isReading(); }

private:
    /// What can be decided of one line.
    enum class Mend { None, Indicator, Region, Unit, Percent };

    void wireQueue();
    void wireChoices();
    void wireFilters();
    void wireLines();
    void wireFrame();
    ImportFile* current();
    void showFile(int place);
    void refreshAll();
    void refreshQueue();
    void refreshFile();
    void refreshLines();
    void refreshChoices(const ImportFile& file);
    void refreshPeriods(const ImportFile& file);
    void refreshRegions(const ImportFile& file);
    void refreshColumns(const ImportFile& file);
    void refreshKind();
    const FoundColumn* chosenColumn();
    void followColumn(const SheetPlace& place);
    void refreshFilters(const ImportFile& file);
    void refreshFoot();
    void refreshMending();
    void followLine();
    void followPicture(const QModelIndex& cell);
    void applyFilters();
    /// Runs a decision on the file in front, and understands it anew; the cursor stays on its cell.
    void decide(const std::function<void(ImportFile&)>& decide);
    void choosePeriod();
    void takeMending();
    void offer(Mend mend, const ImportLine& line);
    void beginImport();
    void write();
    void saveMapping();
    void takeMapping();
    void goOn();
    void cancel();
    void refreshMessage();
    QString stateText(const ImportFile& file) const;

    std::unique_ptr<Ui::ImportPage> m_ui;
    ImportQueue* m_queue;
    PreviewFrame* m_frame;
    ImportLineModel* m_lines;
    SheetPictureModel* m_picture;
    int m_place = -1;     ///< of the file in front
    int m_importing = -1; ///< of the file for which the copy is made
    Mend m_mend = Mend::None;
};

} // namespace xushi
