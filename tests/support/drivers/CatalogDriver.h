#pragma once

#include "domain/Indicator.h"
#include "support/drivers/CatalogForm.h"

class QAbstractItemModel;
class QTreeView;

namespace xushi {

class CatalogPage;

enum class CatalogPlace { Indicators, Regions, Departments, People, Rules };

/// 指标库 as a person sees and uses it. Its own parts are those of the tab in front, then those of the page.
class CatalogDriver : public CatalogForm {
public:
    /// The page, or a window that has it.
    explicit CatalogDriver(QWidget& root);

    CatalogPage& page() const;
    /// What stands beside the indicators, each with parts of its own.
    CatalogForm form(CatalogPlace place) const;
    CatalogPlace place() const;
    /// A click on the bar.
    void open(CatalogPlace place) const;
    void goToBar() const;
    bool isShown(CatalogPlace place) const;
    using CatalogForm::isShown;
    /// The name in a row of a list, with the mark of a draft.
    QString listedName(CatalogPlace place, int row) const;

    QTreeView& tree() const;
    /// The cursor in the tree, with the mark of a draft.
    QString chosenName() const;
    void selectEverything() const;
    /// Sections and groups are counted as well.
    int rowsShown() const;
    /// The form of several indicators.
    CatalogForm bulk() const;

    void openTarget(const IndicatorCode& indicator) const;
    /// The changes of the target that is shown.
    const QAbstractItemModel& targetHistory() const;
    void goToMonth(int month) const;
    /// Goes to a month of the curve and types over its share.
    void typeShare(int month, const QString& text) const;
    QString shown(int row, int month) const;
    bool isEditable(int row, int month) const;
    /// What is wrong with the months; empty where nothing is.
    QString curveProblem() const;

    /// Questions of the audit, by their key in the catalogue of checks without `check.`.
    bool hasQuestion(const std::string& check) const;
    bool isAsked(const std::string& check) const;
    void toggleQuestion(const std::string& check) const;
    QString exceptions(const std::string& check) const;
    bool areExceptionsOpen(const std::string& check) const;
    void typeExceptions(const std::string& check, const QString& text) const;

private:
    QWidget& m_root;
};

} // namespace xushi
