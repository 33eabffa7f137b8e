#pragma once

#include "app/office/Workspace.h"
#include "usecases/RollOver.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QSpinBox;

namespace xushi {

/// 从上年复制, asked in place: which year into which, what it adds and what it skips and why, and the one act.
class RollOverBar : public QFrame {
    Q_OBJECT
public:
    RollOverBar(Workspace& workspace, QWidget* parent);

    /// Shown unasked where the chosen year has no target while the year before has some.
    void followWorkspace();
    /// Shown because a person asked for it; of the indicators that were selected, or of all.
    void ask(const std::vector<IndicatorCode>& indicators = {});
    bool isLimited() const { return !m_only.empty(); }
    void setLocked(bool isLocked);

signals:
    void messageGiven(const QString& text);

private:
    void build();
    void limitTo(const std::vector<IndicatorCode>& indicators);
    RollOverRequest request() const;
    void preview();
    void copy();
    QString skippedText(const RollOverPlan& plan) const;

    Workspace& m_workspace;
    std::vector<IndicatorCode> m_only; ///< empty: every one
    QSpinBox* m_year = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_cancel = nullptr;
    bool m_isLocked = false;
};

} // namespace xushi
