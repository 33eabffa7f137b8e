#pragma once

#include <QTableView>

namespace xushi {

class MergeModel;

/// The table of MergeModel: Space decides a row otherwise.
class MergeView : public QTableView {
    Q_OBJECT
public:
    explicit MergeView(QWidget* parent = nullptr);

    void setLines(MergeModel* lines);
    /// The names and the remarks share what the others leave.
    void fitColumns();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    MergeModel* m_lines = nullptr;
};

} // namespace xushi
