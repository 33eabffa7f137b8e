// What can be decided of one line.
#include "app/importing/ImportLineModel.h"
#include "app/importing/ImportPage.h"
#include "app/look/ElidedLabel.h"
#include "app/text/QtText.h"
#include "domain/Unit.h"
#include "domain/recognition/PlainName.h"
#include "ui_ImportPage.h"

#include <algorithm>

namespace xushi {

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
