#pragma once

#include "app/office/Task.h"
#include "app/shared/Page.h"
#include "usecases/ReadPackage.h"

#include <memory>
#include <optional>

namespace Ui {
class MergePage;
}

namespace xushi {

class MergeModel;
class PreviewFrame;

/// 收回数据包, a view of 填报: what a department's package would change in the store that it was cut from, and what both sides have changed,
/// before anything is written. 收回 keeps a proved copy of the store and writes one act.
class MergePage : public Page {
    Q_OBJECT
public:
    MergePage(Workspace& workspace, QWidget* parent);
    ~MergePage() override;

    void enter() override;
    /// The first is the package.
    void takeFiles(const QStringList& files) override;
    bool isReading() const { return m_reader.isRunning(); }

private:
    void wireFrame();
    void wireFilters();
    void read(const QString& path);
    void takeRead();
    void refuse(const Problem& problem);
    void plan();
    void leave();
    void refresh();
    void refreshHead();
    void refreshFilters();
    void refreshFoot();
    void refreshDecision();
    void applyFilters();
    void decide(bool takesTheirs);
    void begin();
    void write();
    void cancel();
    std::vector<int> chosenRows() const;

    std::unique_ptr<Ui::MergePage> m_ui;
    MergeModel* m_lines;
    PreviewFrame* m_frame;
    Task m_reader;
    std::shared_ptr<std::optional<Result<PackageContents>>> m_held; ///< what the reading thread fills
    std::optional<PackageContents> m_package;
    QString m_file;
    QString m_problem;
};

} // namespace xushi
