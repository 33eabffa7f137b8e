// The lines of a file: which are shown, where they come from.
#include "app/importing/ImportLineModel.h"
#include "app/importing/ImportPage.h"
#include "app/importing/SheetPictureModel.h"
#include "ui_ImportPage.h"

#include <algorithm>
#include <set>
#include <utility>

namespace xushi {

void ImportPage::wireFilters() {
    for (auto* button : {m_ui->newButton, m_ui->changedButton, m_ui->problemButton}) button->setChecked(true);
    m_ui->changesButton->setChecked(true);
    for (auto* button : {m_ui->newButton, m_ui->changedButton, m_ui->sameButton, m_ui->ignoredButton, m_ui->problemButton})
        connect(button, &QPushButton::clicked, this, &ImportPage::applyFilters);
    connect(m_ui->changesButton, &QPushButton::clicked, this, [this](bool isOn) {
        for (auto* button : {m_ui->newButton, m_ui->changedButton, m_ui->problemButton}) button->setChecked(true);
        for (auto* button : {m_ui->sameButton, m_ui->ignoredButton}) button->setChecked(!isOn);
        applyFilters();
    });
    applyFilters();
}

void ImportPage::applyFilters() {
    std::set<ImportVerdict> shown;
    for (const auto& [button, verdict] : {std::pair(m_ui->newButton, ImportVerdict::New), std::pair(m_ui->changedButton, ImportVerdict::Changed), std::pair(m_ui->sameButton, ImportVerdict::Same),
                                          std::pair(m_ui->ignoredButton, ImportVerdict::Ignored), std::pair(m_ui->problemButton, ImportVerdict::Problem)})
        if (button->isChecked()) shown.insert(verdict);
    m_ui->changesButton->setChecked(shown == std::set{ImportVerdict::New, ImportVerdict::Changed, ImportVerdict::Problem});
    m_lines->setShown(shown);
    refreshLines();
}

void ImportPage::refreshFilters(const ImportFile& file) {
    const auto tell = [&](QPushButton& button, const QString& word, ImportVerdict verdict) { button.setText(QStringLiteral("%1 %2").arg(word).arg(file.plan().count(verdict))); };
    tell(*m_ui->newButton, tr("New"), ImportVerdict::New);
    tell(*m_ui->changedButton, tr("Changed"), ImportVerdict::Changed);
    tell(*m_ui->sameButton, tr("Same"), ImportVerdict::Same);
    tell(*m_ui->ignoredButton, tr("Ignored"), ImportVerdict::Ignored);
    tell(*m_ui->problemButton, tr("Problems"), ImportVerdict::Problem);
}

void ImportPage::wireLines() {
    connect(m_ui->lines->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportPage::followLine);
    connect(m_lines, &ImportLineModel::chosenChanged, this, &ImportPage::refreshFoot);
    connect(m_lines, &ImportLineModel::typed, this, [this](const SheetPlace& place, const QString& number) {
        decide([&](ImportFile& file) { file.type(place, number); });
    });
    connect(m_ui->lines, &ImportLinesView::mendRequested, this, [this] {
        if (m_mend != Mend::None) m_ui->mendBox->setFocus();
        else m_ui->lines->edit(m_ui->lines->currentIndex().siblingAtColumn(ImportLineModel::AfterColumn));
    });
    connect(m_ui->picture, &QAbstractItemView::clicked, this, &ImportPage::followPicture);
    connect(m_ui->picture, &QAbstractItemView::activated, this, &ImportPage::followPicture);
    connect(m_ui->mendButton, &QPushButton::clicked, this, &ImportPage::takeMending);
}

/// The picture goes to where the line comes from.
void ImportPage::followLine() {
    if (const ImportLine* line = m_lines->lineAt(m_ui->lines->currentIndex().row())) {
        const QModelIndex cell = m_picture->indexOf(line->found.place);
        if (cell.isValid()) {
            m_ui->picture->setCurrentIndex(cell);
            m_ui->picture->scrollTo(cell.siblingAtColumn(0), QAbstractItemView::PositionAtCenter); // the names of the rows stay in sight
            m_ui->picture->scrollTo(cell);
        }
        followColumn(line->found.place);
    }
    refreshMending();
}

/// The line of the cell; a line that the filters leave out is shown again.
void ImportPage::followPicture(const QModelIndex& cell) {
    const SheetPlace place = SheetPictureModel::placeOf(cell);
    followColumn(place);
    const ImportFile* file = current();
    int row = m_lines->rowOf(place);
    if (row < 0 && file && std::ranges::any_of(file->plan().lines, [&](const ImportLine& line) { return line.found.place == place; })) {
        for (auto* button : {m_ui->newButton, m_ui->changedButton, m_ui->sameButton, m_ui->ignoredButton, m_ui->problemButton}) button->setChecked(true);
        applyFilters();
        row = m_lines->rowOf(place);
    }
    if (row < 0) return;
    m_ui->lines->setCurrentIndex(m_lines->index(row, ImportLineModel::AfterColumn));
    m_ui->lines->scrollTo(m_ui->lines->currentIndex());
}

} // namespace xushi
