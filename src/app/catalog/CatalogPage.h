#pragma once

#include "app/catalog/Drafts.h"
#include "app/catalog/IndicatorFilter.h"
#include "app/shared/Page.h"

#include <set>
#include <vector>

namespace Ui {
class CatalogPage;
}

namespace xushi {

class BulkEditor;
class CatalogSection;
class DefinitionEditor;
class IndicatorTree;
class RecordConflictBar;
class RecordEditor;
class RollOverBar;
class TargetEditor;

/// 指标库: the indicators on the left; the definition, and the target with its curve, of the chosen one on the right.
/// Beside the indicators stand the other lists of the catalogue and the rules.
class CatalogPage : public Page {
    Q_OBJECT
public:
    CatalogPage(Workspace& workspace, QWidget* parent);
    ~CatalogPage() override;

    void enter() override;
    int unsavedCount() const override;
    bool canSaveUnsaved() const override { return unsavedCount() > 0; }
    bool saveUnsaved() override;
    void showUnsaved() override;
    Place place() const override { return placeOf(m_code); }
    void showIndicator(const IndicatorCode& code) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildList();
    void buildTabs();
    void buildChoice();
    std::vector<IndicatorCode> selectedCodes() const;
    void takeSelection();
    bool isBulk() const;
    void fillScopes();
    void chooseScope();
    void buildSections();
    void wireConflicts();
    RecordConflictBar* frontConflict() const;
    void addSection(const QString& title, CatalogSection* section);
    CatalogSection* frontSection() const;
    void wireKeys();
    void save();
    bool saveDefinitions();
    bool saveTargets();
    void showDraft(const IndicatorCode& code);
    void showDraft(const TargetKey& key);
    void add();
    void wireWorkspace();
    void placeRollOver();
    void wireEditor(RecordEditor* editor);
    void startAgain();
    void refreshLocks();
    void followMonth();
    void followFigures();
    void refresh();
    void fillTree();
    void select(const IndicatorCode& code);
    void revealCurrent();
    void take(const QModelIndex& index);
    void display(const IndicatorCode& code);
    void showTitle();
    void addIndicator();
    void leaveNew();
    void filter(const QString& text);
    RecordEditor* frontEditor() const;

    std::unique_ptr<Ui::CatalogPage> m_ui;
    Drafts m_drafts;
    std::vector<CatalogSection*> m_sections; ///< beside the indicators, in the order of the bar
    IndicatorTree* m_tree = nullptr;
    IndicatorFilter* m_filter = nullptr;
    std::vector<IndicatorScope> m_scopes; ///< as the box lists them
    BulkEditor* m_bulk = nullptr;
    RollOverBar* m_rollOver = nullptr;
    DefinitionEditor* m_definition = nullptr;
    TargetEditor* m_target = nullptr;
    IndicatorCode m_code;    ///< shown on the right
    IndicatorCode m_before;  ///< shown before one was being added
    std::set<CatalogSection*> m_sectionsBehind; ///< that show another month than the window
    bool m_isMonthBehind = false; ///< the page itself does
    bool m_isStale = false;  ///< figures have changed while nobody saw the page
    bool m_isAdding = false; ///< the right shows an indicator that is not stored yet
};

} // namespace xushi
