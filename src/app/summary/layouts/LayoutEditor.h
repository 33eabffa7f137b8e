#pragma once

#include "app/office/Workspace.h"
#include "app/summary/layouts/LayoutDraft.h"

#include <QDialog>

#include <functional>
#include <memory>

class QCheckBox;
namespace Ui {
class LayoutEditor;
}

namespace xushi {

class LayoutColumnsEditor;
class LayoutFilterTree;
class LayoutPreview;

/// Edits a layout of the page of tables, with its table beside it. What comes with the program is kept as a copy of the store's own, the
/// store's own as its next revision; nothing is written before that. A store that is only read may be looked at.
class LayoutEditor : public QDialog {
    Q_OBJECT
public:
    LayoutEditor(Workspace& workspace, const SummaryTemplate& layout, bool isOfStore, QWidget* parent);
    ~LayoutEditor() override;

    const SummaryTemplate& layoutNow() const { return m_draft.now(); }
    const LayoutPreview& preview() const { return *m_preview; }

    /// Asks first when something was edited.
    void reject() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Stored; the editor closes itself.
    void saved(const QString& code);
    void removed(const QString& name);

private:
    void buildTabs();
    void fillBoxes();
    void wireFields();
    void wireButtons();
    void letKeysThrough();

    /// What is edited, by `set`, which gets a copy. What is typed into one field is one step.
    template <class Set> void change(Set set, const char* field = "");
    void showFields();
    void showKind();
    void showState();
    void showCodeNote();
    void showProblem(const Problem& problem);

    void goBack(bool isUndo);
    void save();
    void remove();
    void makeCopy();
    void ask(const QString& question, const QString& yes, bool canLeave, std::function<void()> act);

    Workspace& m_workspace;
    bool m_isNew; ///< will be kept as another layout than any that is there
    LayoutDraft m_draft;
    std::unique_ptr<Ui::LayoutEditor> m_ui;
    LayoutColumnsEditor* m_columns;
    LayoutColumnsEditor* m_cells;
    LayoutFilterTree* m_filter;
    QCheckBox* m_targetedOnly;
    LayoutPreview* m_preview;
    std::function<void()> m_answer; ///< to what is asked
};

} // namespace xushi
