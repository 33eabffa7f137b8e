#include "app/catalog/RegionSheet.h"

#include "usecases/EditLists.h"
#include "words/Phrases.h"

namespace xushi {

QStringList RegionSheet::ownHeadings() const { return {tr("Type"), tr("Parent"), tr("In total"), tr("Valid"), tr("Used by")}; }
QStringList RegionSheet::ownKeys() const { return {QStringLiteral("type"), QStringLiteral("parent"), QStringLiteral("total"), QStringLiteral("valid"), QStringLiteral("used")}; }

std::vector<SheetField> RegionSheet::ownFields(const Catalogue& catalogue) const {
    using Kind = SheetField::Kind;
    std::vector<std::pair<QString, QString>> types;
    for (const auto& entry : Tokens<RegionType>::all)
        types.emplace_back(toQt(regionTypeWord(entry.first, m_language)), QString::number(static_cast<int>(entry.first)));
    std::vector<std::pair<QString, QString>> parents{{QStringLiteral("—"), QString()}};
    for (const auto& region : catalogue.regions) parents.emplace_back(toQt(region.name), toQt(region.code.text));
    return {{.id = QStringLiteral("type"), .label = tr("Type"), .kind = Kind::Choice, .choices = types, .isHalf = true},
            {.id = QStringLiteral("parent"), .label = tr("Parent"), .kind = Kind::Choice, .choices = parents},
            {.id = QStringLiteral("inTotal"), .label = tr("Counts in the total of its parent"), .kind = Kind::Flag},
            {.id = QStringLiteral("validFrom"), .label = tr("Valid from"), .hint = tr("always"), .isHalf = true},
            {.id = QStringLiteral("validTo"), .label = tr("Last month (stops it)"), .hint = tr("still in use")},
            {.id = QStringLiteral("note"), .label = tr("Note")}};
}

SheetValues RegionSheet::ownNewValues(const Catalogue& catalogue) const {
    const Region* city = catalogue.city();
    return {{QStringLiteral("type"), QString::number(static_cast<int>(RegionType::County))},
            {QStringLiteral("parent"), city ? toQt(city->code.text) : QString()},
            {QStringLiteral("inTotal"), flagText(true)}};
}

void RegionSheet::describe(const Region& region, const Catalogue& catalogue, const Period& period, SheetRow& row) const {
    const Region* parent = region.parent ? catalogue.find(*region.parent) : nullptr;
    const Usage used = usageOf(catalogue, region.code);
    row.usage = tr("%1 targets, %2 regions below it").arg(used.targets).arg(used.regions);
    row.isStopped = region.validity().hasEndedBefore(monthOf(period));
    row.cells << toQt(regionTypeWord(region.type, m_language)) << (parent ? toQt(parent->name) : QStringLiteral("—"))
              << (region.isInTotal ? tr("yes") : tr("no")) << validText(region.validFrom, region.validTo)
              << tr("%1 targets").arg(used.targets);
    row.values.insert({{QStringLiteral("type"), QString::number(static_cast<int>(region.type))},
                       {QStringLiteral("parent"), region.parent ? toQt(region.parent->text) : QString()},
                       {QStringLiteral("inTotal"), flagText(region.isInTotal)},
                       {QStringLiteral("validFrom"), monthText(region.validFrom)},
                       {QStringLiteral("validTo"), monthText(region.validTo)},
                       {QStringLiteral("note"), toQt(region.note)}});
}

Result<Region> RegionSheet::withOwn(Region region, const SheetValues& values) const {
    region.type = static_cast<RegionType>(values.value(QStringLiteral("type")).toInt());
    const std::string parent = trimmedText(values, "parent");
    region.parent = parent.empty() ? std::nullopt : std::optional(RegionCode{parent});
    region.isInTotal = isFlagSet(values, "inTotal");
    region.note = trimmedText(values, "note");
    return withMonths(region, values);
}

} // namespace xushi
