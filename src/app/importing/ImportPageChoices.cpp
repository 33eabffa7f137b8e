// What was understood of a file, and how a person decides it otherwise.
#include "app/importing/ImportLineModel.h"
#include "app/importing/ImportPage.h"
#include "app/importing/SheetPictureModel.h"
#include "app/look/ElidedLabel.h"
#include "app/shared/ExportPath.h"
#include "app/text/QtText.h"
#include "domain/Unit.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"
#include "words/Phrases.h"
#include "ui_ImportPage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <array>
#include <set>

namespace xushi {
namespace {

constexpr int mostHeaderRows = 30;
constexpr int monthsOffered = 18;

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

template <class Decide> void ImportPage::decide(const Decide& decide) {
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

/// What can be decided of the line that the cursor is on.
void ImportPage::refreshMending() {
    const ImportFile* file = current();
    const ImportLine* line = m_lines->lineAt(m_ui->lines->currentIndex().row());
    m_mend = Mend::None;
    m_ui->mendBar->setVisible(line != nullptr);
    if (!line || !file) return;
    const FoundCell& found = line->found;
    const FoundColumn* column = file->columnAt(found.place);
    const bool isProblem = line->verdict == ImportVerdict::Problem;
    const bool isOfUnit = found.indicator && column && isValueKind(column->kind) && line->verdict != ImportVerdict::Ignored && file->typedAt(found.place).isEmpty();
    if (isProblem && found.asks == CellAsks::Indicator) offer(Mend::Indicator, *line);
    else if (isProblem && found.asks == CellAsks::Region) offer(Mend::Region, *line);
    else if (isProblem && found.asks == CellAsks::PerCent) offer(Mend::Percent, *line);
    else if (isOfUnit) offer(Mend::Unit, *line);
    const bool canOffer = m_mend != Mend::None && m_ui->mendBox->count() > 0;
    if (!canOffer) m_mend = Mend::None;
    m_ui->mendBox->setVisible(canOffer);
    m_ui->mendButton->setVisible(canOffer);
    QString text = m_lines->reasonOf(*line);
    if (text.isEmpty()) text = m_lines->index(m_ui->lines->currentIndex().row(), ImportLineModel::IndicatorColumn).data().toString();
    if (file->canBeTyped(*line)) text += tr(" Type the number in its row, or leave it out.");
    m_ui->mendText->setText(toQt(addressOf(found.place)) + QStringLiteral("　") + text);
}

void ImportPage::offer(Mend mend, const ImportLine& line) {
    m_mend = mend;
    m_ui->mendBox->clear();
    const Catalogue& catalogue = workspace().latestCatalogue();
    std::vector<std::string> suggested;
    for (const auto& suggestion : line.found.suggestions) suggested.push_back(suggestedCode(suggestion));
    const auto isSuggested = [&](const std::string& code) { return std::ranges::find(suggested, code) != suggested.end(); };
    switch (mend) {
    case Mend::Indicator:
        for (const auto& code : suggested)
            if (const Indicator* indicator = catalogue.find(IndicatorCode{code})) addChoice(*m_ui->mendBox, toQt(indicator->name), toQt(code));
        for (const auto& indicator : catalogue.indicators)
            if (!isSuggested(indicator.code.text)) addChoice(*m_ui->mendBox, toQt(indicator.name), toQt(indicator.code.text));
        m_ui->mendButton->setText(tr("This is it"));
        return;
    case Mend::Region:
        for (const auto& code : suggested)
            if (const Region* region = catalogue.find(RegionCode{code})) addChoice(*m_ui->mendBox, toQt(region->name), toQt(code));
        for (const auto& region : catalogue.regions)
            if (!isSuggested(region.code.text)) addChoice(*m_ui->mendBox, toQt(region.name), toQt(region.code.text));
        m_ui->mendButton->setText(tr("This is it"));
        return;
    case Mend::Percent:
        m_ui->mendBox->addItem(tr("per cent"));
        m_ui->mendButton->setText(tr("Take as"));
        return;
    case Mend::Unit: {
        const Indicator* indicator = catalogue.find(*line.found.indicator);
        if (!indicator) return;
        const std::string base = unitMeaning(indicator->unit).base;
        const std::string shown = line.found.unitFound.empty() ? indicator->unit : line.found.unitFound;
        if (base != "元" && base != "人" && base != "%") {
            addChoice(*m_ui->mendBox, toQt(indicator->unit), toQt(indicator->unit));
            for (const char* power : {"十", "百", "千", "万"})
                if (unitsIn(indicator->unit, power + base)) addChoice(*m_ui->mendBox, toQt(power + base), toQt(power + base));
        } else {
            for (const char* power : {"", "百", "千", "万", "百万", "千万", "亿"}) {
                const std::string unit = power + base;
                if (base == "%" && *power != 0) continue;
                if (unitsIn(indicator->unit, unit)) addChoice(*m_ui->mendBox, toQt(unit), toQt(unit));
            }
        }
        m_ui->mendBox->setCurrentIndex(std::max(0, m_ui->mendBox->findData(toQt(shown))));
        m_ui->mendButton->setText(tr("Convert from"));
        if (m_ui->mendBox->count() < 2) m_ui->mendBox->clear();
        return;
    }
    case Mend::None: return;
    }
}

/// Remembered for tables of the same make.
void ImportPage::takeMending() {
    const ImportFile* file = current();
    const ImportLine* line = m_lines->lineAt(m_ui->lines->currentIndex().row());
    if (!file || !line || m_mend == Mend::None) return;
    const FoundCell found = line->found;
    const std::string chosen = fromQt(m_ui->mendBox->currentData().toString());
    const FoundColumn* column = file->columnAt(found.place);
    const std::string heading = column ? plainName(column->heading) : std::string();
    const Mend mend = m_mend;
    decide([&](ImportFile& changed) {
        ImportMap& map = changed.map();
        switch (mend) {
        case Mend::Indicator: map.indicators[plainName(found.indicatorText.empty() ? found.text : found.indicatorText)] = {chosen}; break;
        case Mend::Region: map.regions[plainName(found.regionText.empty() ? found.text : found.regionText)] = {chosen}; break;
        case Mend::Unit: map.units[plainName(found.indicatorText)] = chosen; break;
        case Mend::Percent: map.percents[heading] = true; break;
        case Mend::None: break;
        }
    });
    m_ui->lines->setFocus();
}

} // namespace xushi
