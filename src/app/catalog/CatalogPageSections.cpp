#include "app/catalog/CatalogPage.h"

#include "app/catalog/BulkEditor.h"
#include "app/catalog/DefinitionEditor.h"
#include "app/catalog/DepartmentSheet.h"
#include "app/catalog/ListEditor.h"
#include "app/catalog/PersonSheet.h"
#include "app/catalog/RecordConflictBar.h"
#include "app/catalog/RecordEditor.h"
#include "app/catalog/RegionSheet.h"
#include "app/catalog/RulesEditor.h"
#include "app/catalog/TargetEditor.h"
#include "ui_CatalogPage.h"

#include <QShortcut>

namespace xushi {

void CatalogPage::buildSections() {
    m_ui->sectionBar->addTab(tr("Indicators"));
    addSection(tr("Regions"), new ListEditor(workspace(), std::make_unique<RegionSheet>(workspace().language()), this));
    addSection(tr("Departments"), new ListEditor(workspace(), std::make_unique<DepartmentSheet>(), this));
    addSection(tr("People"), new ListEditor(workspace(), std::make_unique<PersonSheet>(workspace().language()), this));
    addSection(tr("Rules"), new RulesEditor(workspace(), this));
    wireConflicts();
    m_ui->sectionBar->setToolTip(QStringLiteral("Alt+PgUp Alt+PgDn"));
    connect(m_ui->sectionBar, &QTabBar::currentChanged, this, [this](int index) {
        m_ui->sections->setCurrentIndex(index);
        followMonth();
        if (!m_ui->sectionBar->hasFocus()) enter();
    });
}

/// Theirs and mine, as in the grid of the figures.
void CatalogPage::wireConflicts() {
    for (const auto& [letter, choose] : {std::pair(Qt::Key_Y, &ConflictBar::takeTheirs), std::pair(Qt::Key_I, &ConflictBar::askReason)}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | letter), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, choose] {
            if (RecordConflictBar* bar = frontConflict()) (bar->*choose)();
        });
    }
}

RecordConflictBar* CatalogPage::frontConflict() const {
    if (const CatalogSection* section = frontSection()) return section->conflict();
    return isBulk() ? nullptr : &frontEditor()->conflict();
}

void CatalogPage::addSection(const QString& title, CatalogSection* section) {
    m_ui->sectionBar->addTab(title);
    m_ui->sections->addWidget(section);
    m_sections.push_back(section);
    connect(section, &CatalogSection::messageGiven, this, &Page::messageGiven);
}

/// Nothing while the indicators are in front.
CatalogSection* CatalogPage::frontSection() const {
    const int index = m_ui->sections->currentIndex();
    return index > 0 ? m_sections[static_cast<std::size_t>(index - 1)] : nullptr;
}

void CatalogPage::save() {
    if (CatalogSection* section = frontSection()) section->save();
    else if (isBulk()) m_bulk->save();
    else frontEditor()->save();
}

void CatalogPage::add() {
    if (CatalogSection* section = frontSection()) section->add();
    else if (m_ui->newButton->isEnabled()) addIndicator();
}

int CatalogPage::unsavedCount() const {
    int count = static_cast<int>(m_drafts.definitions.size() + m_drafts.targets.size());
    for (const CatalogSection* section : m_sections) count += section->unsavedCount();
    return count + (m_bulk->isEdited() ? 1 : 0);
}

void CatalogPage::showDraft(const IndicatorCode& code) {
    followMonth();
    m_ui->sectionBar->setCurrentIndex(0);
    m_ui->searchEdit->clear();
    m_isAdding = code.empty();
    fillTree();
    select(code);
    m_ui->tabs->setCurrentWidget(m_definition);
}

void CatalogPage::showDraft(const TargetKey& key) {
    showDraft(key.indicator);
    m_ui->tabs->setCurrentWidget(m_target);
    m_target->showTarget(key);
}

bool CatalogPage::saveDefinitions() {
    while (!m_drafts.definitions.empty()) {
        const std::size_t before = m_drafts.definitions.size();
        showDraft(IndicatorCode(m_drafts.definitions.begin()->first));
        m_definition->save();
        if (m_drafts.definitions.size() == before) return false;
    }
    return true;
}

bool CatalogPage::saveTargets() {
    while (!m_drafts.targets.empty()) {
        const std::size_t before = m_drafts.targets.size();
        showDraft(TargetKey(m_drafts.targets.begin()->first));
        m_target->save();
        if (m_drafts.targets.size() == before) return false;
    }
    return true;
}

/// What is refused is left in front with its reason.
bool CatalogPage::saveUnsaved() {
    followMonth();
    if (m_bulk->isEdited()) m_bulk->save();
    if (m_bulk->isEdited() || !saveDefinitions() || !saveTargets()) return false;
    for (CatalogSection* section : m_sections)
        for (int before = section->unsavedCount(); before > 0; before = section->unsavedCount()) {
            section->showUnsaved();
            section->save();
            if (section->unsavedCount() == before) return false;
        }
    return true;
}

void CatalogPage::showUnsaved() {
    if (m_bulk->isEdited()) {
        m_ui->sectionBar->setCurrentIndex(0);
        return m_ui->stack->setCurrentWidget(m_bulk);
    }
    if (!m_drafts.definitions.empty()) {
        showDraft(IndicatorCode(m_drafts.definitions.begin()->first));
        return m_definition->focusFirst();
    }
    if (!m_drafts.targets.empty()) return showDraft(TargetKey(m_drafts.targets.begin()->first));
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i]->unsavedCount() == 0) continue;
        m_ui->sectionBar->setCurrentIndex(static_cast<int>(i) + 1);
        return m_sections[i]->showUnsaved();
    }
}

} // namespace xushi
