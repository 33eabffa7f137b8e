// Which column is what, and the file that says so for other tables of the make.
#include "app/importing/ImportPage.h"
#include "app/look/ElidedLabel.h"
#include "app/shared/ExportPath.h"
#include "app/text/QtText.h"
#include "ui_ImportPage.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace xushi {
namespace {

/// Table by table: a table below another one has columns of its own.
std::vector<const FoundColumn*> columnsOfAll(const Recognition& recognition) {
    std::vector<const FoundColumn*> columns;
    for (const auto& table : recognition.tables)
        for (const auto& column : table.columns) columns.push_back(&column);
    return columns;
}

QString lettersOf(int column) {
    QString letters = toQt(addressOf({1, column}));
    letters.chop(1);
    return letters;
}

} // namespace

void ImportPage::refreshColumns(const ImportFile& file) {
    const int before = m_ui->columnBox->currentIndex();
    {
        const QSignalBlocker quiet(m_ui->columnBox);
        m_ui->columnBox->clear();
        for (const auto* column : columnsOfAll(file.recognition()))
            addChoice(*m_ui->columnBox, lettersOf(column->column) + QLatin1Char(' ') + toQt(column->heading).replace(QLatin1Char('\n'), QLatin1Char(' ')), {});
        m_ui->columnBox->setCurrentIndex(before < m_ui->columnBox->count() ? std::max(0, before) : 0);
    }
    for (QWidget* part : {static_cast<QWidget*>(m_ui->columnBox), static_cast<QWidget*>(m_ui->kindBox)}) part->setEnabled(m_ui->columnBox->count() > 0);
    refreshKind();
}

const FoundColumn* ImportPage::chosenColumn() {
    const ImportFile* file = current();
    const auto columns = file ? columnsOfAll(file->recognition()) : std::vector<const FoundColumn*>();
    const int index = m_ui->columnBox->currentIndex();
    return index >= 0 && index < static_cast<int>(columns.size()) ? columns[static_cast<std::size_t>(index)] : nullptr;
}

void ImportPage::followColumn(const SheetPlace& place) {
    const ImportFile* file = current();
    const FoundColumn* column = file ? file->columnAt(place) : nullptr;
    if (!column) return;
    const auto columns = columnsOfAll(file->recognition());
    m_ui->columnBox->setCurrentIndex(static_cast<int>(std::ranges::find(columns, column) - columns.begin()));
}

void ImportPage::refreshKind() {
    const QSignalBlocker quiet(m_ui->kindBox);
    const FoundColumn* column = chosenColumn();
    m_ui->kindBox->setCurrentIndex(column ? m_ui->kindBox->findData(static_cast<int>(column->kind)) : -1);
}

/// For the command line, and for others who get the same tables.
void ImportPage::saveMapping() {
    const ImportFile* file = current();
    if (!file) return;
    const Language language = workspace().language();
    if (file->fingerprint().empty()) return emit messageGiven(tr("No table was found: there is nothing to save."));
    const RememberedMap map{file->fingerprint(), fromQt(file->name()), file->map()};
    const QString proposed = QFileInfo(file->path()).absolutePath() + QLatin1Char('/') + fileNameFrom(QFileInfo(file->name()).completeBaseName()) + tr(" mapping") + QStringLiteral(".json");
    const QString path = chooseExportPath(this, tr("Save the mapping"), proposed, {tr("Mappings (*.json)")}, {QStringLiteral("json")});
    m_ui->lines->setFocus();
    if (path.isEmpty()) return;
    if (const auto saved = saveImportMaps(fromQt(path), {map}); !saved) return emit noticeGiven(toQt(say(saved.error(), language)));
    emit messageGiven(tr("The mapping was saved as %1.").arg(QFileInfo(path).fileName()));
}

void ImportPage::takeMapping() {
    const ImportFile* file = current();
    const QString path = file ? QFileDialog::getOpenFileName(this, tr("Take a mapping"), QFileInfo(file->path()).absolutePath(), tr("Mappings (*.json)")) : QString();
    m_ui->lines->setFocus();
    if (path.isEmpty()) return;
    const Language language = workspace().language();
    const auto maps = importMapsAt(fromQt(path));
    if (!maps) return emit noticeGiven(toQt(say(maps.error(), language)));
    if (!m_queue->takeMaps(m_place, *maps))
        emit noticeGiven(toQt(say(Remark{"import.map-of-others", {fromQt(QFileInfo(path).fileName()), fromQt(file->name())}}, language)));
}

} // namespace xushi
