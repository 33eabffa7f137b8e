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

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggleChosen();

    MergeModel* m_lines = nullptr;
};

} // namespace xushi
