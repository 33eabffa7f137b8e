#include "app/catalog/BulkEditor.h"
#include "app/catalog/CatalogPage.h"
#include "app/catalog/IndicatorFilter.h"
#include "app/catalog/IndicatorTree.h"
#include "app/catalog/RollOverBar.h"
#include "app/text/QtText.h"
#include "ui_CatalogPage.h"

#include <QSignalBlocker>

namespace xushi {

void CatalogPage::buildChoice() {
    m_bulk = new BulkEditor(workspace(), this);
    m_ui->stack->addWidget(m_bulk);
    m_ui->tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_bulk, &BulkEditor::messageGiven, this, &Page::messageGiven);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CatalogPage::takeSelection);
    connect(m_ui->scopeBox, &QComboBox::activated, this, &CatalogPage::chooseScope);
}

std::vector<IndicatorCode> CatalogPage::selectedCodes() const {
    std::vector<IndicatorCode> codes;
    for (const QModelIndex& index : m_ui->tree->selectionModel()->selectedIndexes()) {
        const QString code = index.data(IndicatorTree::CodeRole).toString();
        if (!code.isEmpty()) codes.push_back({fromQt(code)});
    }
    return codes;
}

/// Two or more are changed together; one is edited by itself.
void CatalogPage::takeSelection() {
    const auto codes = selectedCodes();
    const bool areMany = codes.size() > 1;
    if (areMany) m_bulk->setIndicators(codes);
    if (areMany) m_ui->stack->setCurrentWidget(m_bulk);
    if (m_rollOver->isVisible() && m_rollOver->isLimited()) m_rollOver->ask(areMany ? codes : std::vector<IndicatorCode>());
    if (!areMany && m_ui->stack->currentWidget() == m_bulk) display(codes.empty() ? m_code : codes.front());
}

bool CatalogPage::isBulk() const { return m_ui->stack->currentWidget() == m_bulk; }

void CatalogPage::fillScopes() {
    const QString chosen = m_ui->scopeBox->currentData().toString();
    m_scopes = indicatorScopes(workspace().latestCatalogue(), workspace().period(), workspace().region());
    m_ui->scopeBox->clear();
    for (const auto& scope : m_scopes) m_ui->scopeBox->addItem(scope.title, scope.id);
    m_ui->scopeBox->setCurrentIndex(std::max(0, m_ui->scopeBox->findData(chosen)));
    chooseScope();
}

void CatalogPage::chooseScope() {
    const auto at = static_cast<std::size_t>(std::max(0, m_ui->scopeBox->currentIndex()));
    const QSignalBlocker quiet(m_ui->tree->selectionModel());
    m_filter->setScope([this, holds = m_scopes[at].holds](const IndicatorCode& code) {
        const Indicator* indicator = workspace().latestCatalogue().find(code);
        return indicator && holds(workspace().latestCatalogue(), *indicator);
    });
    m_ui->tree->expandAll();
    m_ui->nothingFound->setVisible(m_filter->rowCount() == 0 && m_tree->rowCount() > 0);
}

} // namespace xushi
