// What was understood of a file, and how a person decides it otherwise.
#include "app/importing/ImportLineModel.h"
#include "app/importing/ImportPage.h"
#include "app/look/ElidedLabel.h"
#include "app/text/QtText.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"
#include "words/Phrases.h"
#include "ui_ImportPage.h"

#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <set>

namespace xushi {
namespace {

constexpr int mostHeaderRows = 30;
constexpr int monthsOffered = 18;

} // namespace

void ImportPage::decide(const std::function<void(ImportFile&)>& decide) {
    ImportFile* file = current();
    if (!file) return;
    const ImportLine* line = m_lines->lineAt(m_ui->lines->currentIndex().row());
    const auto cursor = line ? std::optional(line->found.place) : std::nullopt;
    decide(*file);
    m_queue->refresh(m_place);
    const int row = cursor ? m_lines->rowOf(*cursor) : -1;
    if (row >= 0) m_ui->lines->setCurrentIndex(m_lines->index(row, ImportLineModel::AfterColumn));
    refreshMending();
}

void ImportPage::wireChoices() {
    connect(m_ui->sheetBox, &QComboBox::activated, this, [this](int index) { m_queue->chooseSheet(m_place, static_cast<std::size_t>(index)); });
    connect(m_ui->headerBox, &QComboBox::activated, this, [this](int index) {
        decide([&](ImportFile& file) { file.map().headerRow = index == 0 ? std::nullopt : std::optional(index); });
    });
    connect(m_ui->periodBox, &QComboBox::activated, this, &ImportPage::choosePeriod);
    connect(m_ui->periodBox->lineEdit(), &QLineEdit::returnPressed, this, &ImportPage::choosePeriod);
    connect(m_ui->regionBox, &QComboBox::activated, this, [this](int index) {
        const std::string code = fromQt(m_ui->regionBox->itemData(index).toString());
        decide([&](ImportFile& file) { file.chooseRegion(code.empty() ? std::nullopt : std::optional(RegionCode{code})); });
    });
    connect(m_ui->columnBox, &QComboBox::currentIndexChanged, this, &ImportPage::refreshKind);
    for (const auto& entry : Tokens<ColumnKind>::all) m_ui->kindBox->addItem(columnKindWord(entry.first), static_cast<int>(entry.first));
    connect(m_ui->kindBox, &QComboBox::activated, this, [this](int index) {
        const FoundColumn* column = chosenColumn();
        if (!column) return;
        const std::string heading = plainName(column->heading);
        decide([&](ImportFile& changed) { changed.map().columns[heading] = static_cast<ColumnKind>(m_ui->kindBox->itemData(index).toInt()); });
    });
    connect(m_ui->hiddenBox, &QCheckBox::toggled, this, [this](bool isOn) {
        decide([&](ImportFile& file) { file.takeHidden(isOn); });
    });
    auto* mapping = new QMenu(m_ui->mapButton);
    mapping->addAction(tr("Save as a file…"), this, &ImportPage::saveMapping)->setObjectName(QStringLiteral("saveMapping"));
    mapping->addAction(tr("Take from a file…"), this, &ImportPage::takeMapping)->setObjectName(QStringLiteral("takeMapping"));
    m_ui->mapButton->setMenu(mapping);
    connect(m_ui->dropButton, &QPushButton::clicked, this, [this] { m_queue->dropInherited(m_place); });
}

void ImportPage::refreshChoices(const ImportFile& file) {
    const QSignalBlocker quietSheet(m_ui->sheetBox);
    m_ui->sheetBox->clear();
    for (const auto& sheet : file.file().book.sheets)
        addChoice(*m_ui->sheetBox, sheet.name.empty() ? file.name() : sheet.isHidden ? tr("%1 (hidden)").arg(toQt(sheet.name)) : toQt(sheet.name), {});
    m_ui->sheetBox->setCurrentIndex(static_cast<int>(file.sheetNumber()));
    m_ui->sheetBox->setEnabled(file.file().book.sheets.size() > 1);
    const QSignalBlocker quietHeader(m_ui->headerBox);
    const auto& tables = file.recognition().tables;
    m_ui->headerBox->clear();
    m_ui->headerBox->addItem(tables.empty() ? tr("not found") : tr("row %1").arg(tables.front().firstHeaderRow));
    for (int row = 1; row <= mostHeaderRows; ++row) m_ui->headerBox->addItem(tr("row %1, chosen").arg(row));
    m_ui->headerBox->setCurrentIndex(file.map().headerRow && *file.map().headerRow <= mostHeaderRows ? *file.map().headerRow : 0);
    const auto& book = file.file().book;
    m_ui->encodingLabel->show();
    m_ui->encodingLabel->setText(book.encoding.empty() ? toQt(book.format).toUpper() : toQt(book.encoding));
    const bool hasHidden = !file.sheet().hiddenRows.empty() || !file.sheet().hiddenColumns.empty();
    const QSignalBlocker quietHidden(m_ui->hiddenBox);
    m_ui->hiddenBox->setVisible(hasHidden);
    m_ui->hiddenBox->setChecked(file.withHidden());
    const bool isInherited = !file.inheritedFrom().isEmpty();
    m_ui->inheritedLabel->setVisible(isInherited);
    m_ui->dropButton->setVisible(isInherited);
    m_ui->inheritedLabel->setText(tr("As decided for %1").arg(file.inheritedFrom()));
    refreshPeriods(file);
    refreshRegions(file);
    refreshColumns(file);
}

/// Where a period comes from is said beside it: nothing is guessed in silence.
void ImportPage::refreshPeriods(const ImportFile& file) {
    const QSignalBlocker quiet(m_ui->periodBox);
    const Language language = workspace().language();
    m_ui->periodBox->clear();
    std::set<Period> found;
    for (const auto& cell : file.recognition().cells)
        if (cell.period && cell.fate != CellFate::Ignored) found.insert(*cell.period);
    const FoundPeriod* ofTable = nullptr;
    for (const auto& table : file.recognition().tables)
        if (table.period && !ofTable) ofTable = &*table.period;
    const QString own = file.chosenPeriod() ? tr("as the file says") : ofTable ? toQt(periodPhrase(ofTable->period, language)) : found.size() == 1 ? toQt(periodPhrase(*found.begin(), language))
                        : found.size() > 1 ? tr("%1 periods").arg(found.size()) : tr("not said");
    m_ui->periodBox->addItem(own);
    const Period now = workspace().period();
    const int last = now.year * 12 + now.last.number();
    for (int month = last; month > last - monthsOffered; --month) {
        const Period period = Period::ytd((month - 1) / 12, (month - 1) % 12 + 1);
        m_ui->periodBox->addItem(toQt(periodPhrase(period, language)), toQt(period.toText()));
    }
    if (file.chosenPeriod()) m_ui->periodBox->setEditText(toQt(periodPhrase(file.chosenPeriod()->period, language)));
    m_ui->periodSource->setText(file.chosenPeriod() ? tr("chosen") : ofTable && ofTable->place ? tr("from %1").arg(toQt(addressOf(*ofTable->place)))
                                : ofTable ? tr("from the name “%1”").arg(toQt(ofTable->text)) : found.empty() ? QString() : tr("from its rows and columns"));
}

void ImportPage::choosePeriod() {
    const ImportFile* file = current();
    if (!file) return;
    const int index = m_ui->periodBox->currentIndex();
    const QString text = m_ui->periodBox->currentText().trimmed();
    const bool isListed = index >= 0 && m_ui->periodBox->itemText(index) == text;
    if (isListed && index == 0) {
        if (file->chosenPeriod()) decide([](ImportFile& changed) { changed.choosePeriod(std::nullopt); });
        return;
    }
    const std::string asked = isListed ? fromQt(m_ui->periodBox->itemData(index).toString()) : fromQt(text);
    const auto read = readPeriod(asked, {.defaultYear = workspace().period().year});
    if (!read) return emit messageGiven(toQt(say(read.error(), workspace().language())));
    decide([&](ImportFile& changed) { changed.choosePeriod(FoundPeriod{read->period, read->form, asked}); });
}

void ImportPage::refreshRegions(const ImportFile& file) {
    const QSignalBlocker quiet(m_ui->regionBox);
    const Catalogue& catalogue = workspace().latestCatalogue();
    m_ui->regionBox->clear();
    std::set<std::string> found;
    for (const auto& cell : file.recognition().cells)
        if (cell.region && cell.fate != CellFate::Ignored) found.insert(cell.region->text);
    const Region* only = found.size() == 1 ? catalogue.find(RegionCode{*found.begin()}) : nullptr;
    const QString own = file.chosenRegion() ? tr("as the file says") : only ? toQt(only->name) : found.size() > 1 ? tr("%1 regions").arg(found.size()) : tr("not said");
    addChoice(*m_ui->regionBox, own, QString());
    for (const auto& region : catalogue.regions)
        if (region.validity().holdsIn(monthOf(workspace().period()))) addChoice(*m_ui->regionBox, toQt(region.name), toQt(region.code.text));
    m_ui->regionBox->setCurrentIndex(file.chosenRegion() ? std::max(0, m_ui->regionBox->findData(toQt(file.chosenRegion()->text))) : 0);
    QString text;
    for (const auto& table : file.recognition().tables)
        if (text.isEmpty()) text = toQt(table.regionText);
    m_ui->regionSource->setText(file.chosenRegion() ? tr("chosen") : !text.isEmpty() ? tr("from “%1”").arg(text) : found.empty() ? QString() : tr("from its rows and columns"));
}

} // namespace xushi
