#pragma once

#include "app/catalog/TargetDraft.h"
#include "app/shared/Workspace.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CurveEditor;
}

namespace xushi {

class CurveMonthsModel;
struct CurvePicture;

/// The schedule curve of one target: chosen or made here, with its twelve months, its line and the verdict that it
/// gives at the workspace's period beside the even one.
class CurveEditor : public QWidget {
    Q_OBJECT
public:
    explicit CurveEditor(QWidget* parent);
    ~CurveEditor() override;

    /// Once, before anything is shown.
    void use(Workspace& workspace);
    void fill(const CurveDraft& draft, const TargetKey& key);
    const CurveDraft& draft() const { return m_draft; }
    /// Shows what follows for `target` as typed; its value is not used while `isValueKnown` is false.
    void judge(const Target& target, bool isValueKnown);
    void setLocked(bool isLocked);

signals:
    void edited();

private:
    void wire();
    void fillChoices();
    void choose(int index);
    void takeEdit();
    void showDraft();
    void showOrigin();
    void showMonths(const Target& target, bool isValueKnown);
    void showVerdict(const Target& target, bool isValueKnown);
    void judgeAt(const BoardRow& row, const Target& target, CurvePicture& picture);
    QString wordsFor(const Standing& standing) const;
    QString percentText(const Percent& percent) const;
    std::optional<BoardRow> rowOf(const Target& target) const;
    PastShares pastShares() const;
    Standing standingUnder(const CurveShape& shape, const Target& target, const BoardRow& row) const;

    std::unique_ptr<Ui::CurveEditor> m_ui;
    Workspace* m_workspace = nullptr;
    CurveMonthsModel* m_months = nullptr;
    bool m_isLocked = false;
    TargetKey m_key;
    CurveDraft m_draft;
    CurveDraft m_newCurve; ///< as last typed, for the way back to it
    std::optional<CurveShape> m_shape; ///< of the draft; none while its points cannot be used
};

} // namespace xushi
