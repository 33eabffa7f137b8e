#pragma once

#include "app/catalog/FormLines.h"
#include "app/catalog/TargetDraft.h"
#include "app/shared/TargetTrial.h"
#include "app/office/Workspace.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CurveEditor;
}

namespace xushi {

class CurveMonthsModel;
struct CurvePicture;

/// The schedule curve of one target: chosen, made or changed here, with its twelve months, its line and the verdict
/// that it gives at the workspace's period, beside the one that is stored and the even one.
class CurveEditor : public QWidget {
    Q_OBJECT
public:
    explicit CurveEditor(QWidget* parent);
    ~CurveEditor() override;

    /// Once, before anything is shown.
    void use(Workspace& workspace);
    void fill(const CurveDraft& draft, const TargetKey& key);
    const CurveDraft& draft() const { return m_draft; }
    /// What is typed goes on from the curve that is stored now.
    void rebase() { m_draft = rebased(m_draft, m_workspace->catalogue()); }
    /// The shares of the months as a form says them.
    FormLine sharesLine() const;
    /// Shows what follows for `target` as typed; its value is not used while `isValueKnown` is false.
    void judge(const Target& target, bool isValueKnown);
    /// Figures have changed: earlier years are read again when a curve needs them.
    void forgetFigures() { m_trial->forgetFigures(); }
    void setLocked(bool isLocked);
    /// What the light is and becomes: the form keeps it in sight, wherever the page is scrolled to.
    QWidget* verdictStrip() const;

signals:
    void edited();

private:
    void wireChoice();
    void wireFields();
    void fillChoices();
    void choose(int index);
    void chooseKind(CurveKind kind);
    void copyForThisTarget();
    void followLastYears();
    void takeEdit();
    void showChanged();
    void showDraft();
    void showFields();
    void showOrigin();
    long otherTargets() const;
    QString suggestedName(const CurveDraft& draft) const;
    void showProblem(const Result<void>& valid);
    void showMonths(const Target& target, bool isValueKnown);
    void showVerdict(const Target& target, bool isValueKnown);
    void showBefore(const Standing& after);
    void judgeAt(const Target& target, CurvePicture& picture);
    std::optional<Curve> curveAsTyped() const;
    QString wordsFor(const Standing& standing) const;
    QString dueWords(const Standing& standing) const;
    QString percentText(const Percent& percent) const;

    std::unique_ptr<Ui::CurveEditor> m_ui;
    Workspace* m_workspace = nullptr;
    CurveMonthsModel* m_months = nullptr;
    bool m_isLocked = false;
    TargetKey m_key;
    CurveDraft m_draft;
    CurveDraft m_newCurve; ///< as last typed, for the way back to it
    std::optional<CurveShape> m_shape; ///< of the draft; none while what was typed cannot be used
    std::optional<TargetTrial> m_trial; ///< once there is a workspace
};

} // namespace xushi
