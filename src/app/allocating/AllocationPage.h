#pragma once

#include "app/shared/Page.h"
#include "domain/allocation/TargetAllocation.h"

#include <memory>

class QPushButton;
namespace Ui {
class AllocationPage;
}

namespace xushi {

class AllocationModel;
class PreviewFrame;
struct AllocateRequest;

/// 目标分解, a view of 指标库: the city's target of an indicator over the counties or over the months, by weights. What would be
/// written is shown first, old and new; Ctrl+Enter writes it as one act.
class AllocationPage : public Page {
    Q_OBJECT
public:
    AllocationPage(Workspace& workspace, QWidget* parent);
    ~AllocationPage() override;

    void enter() override;
    void settleForms() override;
    Place place() const override { return placeOf(m_indicator); }
    void showIndicator(const IndicatorCode& code) override;
    void spreadOver(AllocationOver over);

private:
    void wireFrame();
    void wireChips();
    void wireKeys();
    void ask();
    void fillIndicators();
    void takeIndicator();
    void refresh();
    void refreshHead();
    void refreshFoot();
    void refreshLight();
    void write();
    void tellWritten(int targets, bool hasCurve);
    AllocateRequest request() const;
    QPushButton& chipOf(AllocationBasis basis) const;
    bool canWrite() const;
    QString hindrance() const;
    QString sumText() const;

    std::unique_ptr<Ui::AllocationPage> m_ui;
    AllocationModel* m_plan;
    PreviewFrame* m_frame;
    IndicatorCode m_indicator;
    AllocationOver m_over = AllocationOver::Regions;
    QString m_problem; ///< of the act that was refused, until something else is asked
};

} // namespace xushi
