#include "app/summary/layouts/LayoutFilterTree.h"

#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QSignalBlocker>

#include <algorithm>

namespace xushi {
namespace {

constexpr int textRole = Qt::UserRole;      ///< what a filter has for the line
constexpr int titleRole = Qt::UserRole + 1; ///< of a group, without what is said of its ticks

std::vector<std::string> sectionsOf(const Catalogue& catalogue) {
    std::vector<std::string> sections;
    for (const auto& indicator : catalogue.indicators)
        if (std::ranges::find(sections, indicator.section) == sections.end()) sections.push_back(indicator.section);
    return sections;
}

std::vector<std::string> tickedIn(const QTreeWidgetItem& group) {
    std::vector<std::string> texts;
    for (int i = 0; i < group.childCount(); ++i)
        if (group.child(i)->checkState(0) == Qt::Checked) texts.push_back(fromQt(group.child(i)->data(0, textRole).toString()));
    return texts;
}

} // namespace

LayoutFilterTree::LayoutFilterTree(const Catalogue& catalogue, Language language, QWidget* parent) : QTreeWidget(parent), m_language(language) {
    setHeaderHidden(true);
    setTextElideMode(Qt::ElideRight);
    m_sections = addGroup(tr("Sections"));
    for (const auto& section : sectionsOf(catalogue)) addLine(*m_sections, section, section);
    m_departments = addGroup(tr("Departments"));
    for (const auto& department : catalogue.departments) addLine(*m_departments, department.name, department.code.text);
    m_regions = addGroup(tr("Regions"));
    addLine(*m_regions, fromQt(tr("Every region below the city")), "*");
    for (const auto& region : catalogue.regions) addLine(*m_regions, region.name, region.code.text);
    m_lights = addGroup(tr("Lights"));
    for (const auto& entry : Tokens<Light>::all)
        addLine(*m_lights, lightShape(entry.first) + " " + lightWord(entry.first, language), std::string(entry.second));
    for (QTreeWidgetItem* group : {m_sections, m_departments, m_lights}) group->setExpanded(true);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* line) {
        if (!line->parent()) return;
        refreshTitle(*line->parent());
        emit edited();
    });
}

QTreeWidgetItem* LayoutFilterTree::addGroup(const QString& title) {
    auto* group = new QTreeWidgetItem(this, {title});
    group->setData(0, titleRole, title);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void LayoutFilterTree::addLine(QTreeWidgetItem& group, const std::string& name, const std::string& text) {
    auto* line = new QTreeWidgetItem(&group, {toQt(name)});
    line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
    line->setCheckState(0, Qt::Unchecked);
    line->setData(0, textRole, toQt(text));
    line->setToolTip(0, toQt(name));
}

void LayoutFilterTree::refreshTitle(QTreeWidgetItem& group) {
    const auto ticked = tickedIn(group).size();
    const QString title = group.data(0, titleRole).toString();
    group.setText(0, ticked == 0 ? tr("%1: all").arg(title) : tr("%1: only the %n ticked", nullptr, static_cast<int>(ticked)).arg(title));
}

/// A layout names records by code or by name: the text that it has stays.
void LayoutFilterTree::tickTexts(QTreeWidgetItem& group, const std::vector<std::string>& texts) {
    for (int i = 0; i < group.childCount(); ++i) group.child(i)->setCheckState(0, Qt::Unchecked);
    for (const auto& text : texts) {
        QTreeWidgetItem* found = nullptr;
        for (int i = 0; i < group.childCount() && !found; ++i)
            if (group.child(i)->data(0, textRole).toString() == toQt(text) || group.child(i)->text(0) == toQt(text)) found = group.child(i);
        if (!found) {
            addLine(group, text, text);
            found = group.child(group.childCount() - 1);
        }
        found->setData(0, textRole, toQt(text));
        found->setCheckState(0, Qt::Checked);
    }
    refreshTitle(group);
    if (!texts.empty()) group.setExpanded(true);
}

void LayoutFilterTree::show(const SummaryTemplate& layout) {
    const QSignalBlocker quiet(this);
    tickTexts(*m_sections, layout.filter.sections);
    tickTexts(*m_departments, layout.filter.departments);
    tickTexts(*m_regions, layout.filter.regions);
    std::vector<std::string> lights;
    for (const Light light : layout.filter.lights) lights.emplace_back(token(light));
    tickTexts(*m_lights, lights);
    m_lights->setHidden(layout.kind == LayoutKind::Matrix || layout.kind == LayoutKind::Ranking);
}

RowFilter LayoutFilterTree::filterAfter(RowFilter before) const {
    before.sections = tickedIn(*m_sections);
    before.departments = tickedIn(*m_departments);
    before.regions = tickedIn(*m_regions);
    before.lights.clear();
    for (const auto& text : tickedIn(*m_lights))
        if (const auto light = fromToken<Light>(text)) before.lights.push_back(*light);
    return before;
}

void LayoutFilterTree::setReadOnly(bool isReadOnly) {
    const QSignalBlocker quiet(this);
    for (QTreeWidgetItem* group : {m_sections, m_departments, m_regions, m_lights})
        for (int i = 0; i < group->childCount(); ++i)
            group->child(i)->setFlags(group->child(i)->flags().setFlag(Qt::ItemIsUserCheckable, !isReadOnly));
}

} // namespace xushi
