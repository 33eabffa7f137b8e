#pragma once

#include "domain/Catalogue.h"
#include "domain/summary/SummaryTemplate.h"
#include "words/Sentences.h"

#include <QTreeWidget>

namespace xushi {

/// Which rows a layout takes, as lists of ticks: sections, departments, regions and lights. A list without a tick takes everything.
class LayoutFilterTree : public QTreeWidget {
    Q_OBJECT
public:
    LayoutFilterTree(const Catalogue& catalogue, Language language, QWidget* parent);

    /// What the catalogue does not have is there too, so that its tick can be taken away. Tables of regions ask for no light.
    void show(const SummaryTemplate& layout);
    /// What is ticked; what this tree does not show stays as it was in `before`.
    RowFilter filterAfter(RowFilter before) const;
    void setReadOnly(bool isReadOnly);

signals:
    /// By a person.
    void edited();

private:
    QTreeWidgetItem* addGroup(const QString& title);
    void tickTexts(QTreeWidgetItem& group, const std::vector<std::string>& texts);
    void refreshTitle(QTreeWidgetItem& group);
    void addLine(QTreeWidgetItem& group, const std::string& name, const std::string& text);

    Language m_language;
    QTreeWidgetItem* m_sections;
    QTreeWidgetItem* m_departments;
    QTreeWidgetItem* m_regions;
    QTreeWidgetItem* m_lights;
};

} // namespace xushi
