#include "app/catalog/CatalogPage.h"

#include "app/catalog/BulkEditor.h"
#include "app/catalog/DepartmentSheet.h"
#include "app/catalog/ListEditor.h"
#include "app/catalog/PersonSheet.h"
#include "app/catalog/RecordEditor.h"
#include "app/catalog/RegionSheet.h"
#include "app/catalog/RulesEditor.h"
#include "ui_CatalogPage.h"

namespace xushi {

void CatalogPage::buildSections() {
    m_ui->sectionBar->addTab(tr("Indicators"));
    addSection(tr("Regions"), new ListEditor(workspace(), std::make_unique<RegionSheet>(workspace().language()), this));
    addSection(tr("Departments"), new ListEditor(workspace(), std::make_unique<DepartmentSheet>(), this));
    addSection(tr("People"), new ListEditor(workspace(), std::make_unique<PersonSheet>(workspace().language()), this));
    addSection(tr("Rules"), new RulesEditor(workspace(), this));
    for (int number = 0; number < m_ui->sectionBar->count(); ++number)
        m_ui->sectionBar->setTabToolTip(number, QStringLiteral("Alt+%1").arg(number + 1));
    connect(m_ui->sectionBar, &QTabBar::currentChanged, this, [this](int index) {
        m_ui->sections->setCurrentIndex(index);
        if (!m_ui->sectionBar->hasFocus()) enter();
    });
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

} // namespace xushi
