#include "app/catalog/RegionSheet.h"

#include "app/catalog/SheetText.h"
#include "usecases/EditLists.h"
#include "words/Phrases.h"

namespace xushi {
namespace {

Result<Region> regionFrom(const SheetValues& values, const Catalogue& catalogue) {
    const Region* stored = catalogue.find(RegionCode{trimmedText(values, "code")});
    const bool isNew = values.value(QStringLiteral("revision")).isEmpty();
    Region region = stored && !isNew ? *stored : Region{};
    region.code = {trimmedText(values, "code")};
    region.name = trimmedText(values, "name");
    region.type = static_cast<RegionType>(values.value(QStringLiteral("type")).toInt());
    const std::string parent = trimmedText(values, "parent");
    region.parent = parent.empty() ? std::nullopt : std::optional(RegionCode{parent});
    region.isInTotal = !values.value(QStringLiteral("inTotal")).isEmpty();
    region.note = trimmedText(values, "note");
    region.revision = values.value(QStringLiteral("revision")).toInt();
    return withOrder(withMonths(region, values), values);
}

} // namespace

QStringList RegionSheet::headings() const {
    return {tr("Code"), tr("Name"), tr("Type"), tr("Parent"), tr("In total"), tr("Valid"), tr("Used by")};
}

std::vector<SheetField> RegionSheet::fields(const Catalogue& catalogue) const {
    using Kind = SheetField::Kind;
    std::vector<std::pair<QString, QString>> types;
    for (const auto& entry : Tokens<RegionType>::all)
        types.emplace_back(toQt(regionTypeWord(entry.first, m_language)), QString::number(static_cast<int>(entry.first)));
    std::vector<std::pair<QString, QString>> parents{{QStringLiteral("—"), QString()}};
    for (const auto& region : catalogue.regions) parents.emplace_back(toQt(region.name), toQt(region.code.text));
    return {{.id = QStringLiteral("code"), .label = tr("Code"), .kind = Kind::Code, .isHalf = true},
            {.id = QStringLiteral("order"), .label = tr("Order")},
            {.id = QStringLiteral("name"), .label = tr("Name")},
            {.id = QStringLiteral("type"), .label = tr("Type"), .kind = Kind::Choice, .choices = types, .isHalf = true},
            {.id = QStringLiteral("parent"), .label = tr("Parent"), .kind = Kind::Choice, .choices = parents},
            {.id = QStringLiteral("inTotal"), .label = tr("Counts in the total of its parent"), .kind = Kind::Flag},
            {.id = QStringLiteral("validFrom"), .label = tr("Valid from"), .hint = QStringLiteral("2025-01"), .isHalf = true},
            {.id = QStringLiteral("validTo"), .label = tr("Last month (stops it)"), .hint = QStringLiteral("2025-12")},
            {.id = QStringLiteral("note"), .label = tr("Note")}};
}

SheetRow RegionSheet::rowOf(const Region& region, const Catalogue& catalogue, const Period& period) const {
    const Region* parent = region.parent ? catalogue.find(*region.parent) : nullptr;
    const Usage used = usageOf(catalogue, region.code);
    SheetRow row{.code = toQt(region.code.text)};
    row.usage = tr("%1 targets, %2 regions below it").arg(used.targets).arg(used.regions);
    row.isStopped = hasEndedBefore(region.validTo, period);
    row.cells = {row.code, toQt(region.name), toQt(regionTypeWord(region.type, m_language)),
                 parent ? toQt(parent->name) : QStringLiteral("—"), region.isInTotal ? tr("yes") : tr("no"),
                 validText(region.validFrom, region.validTo), tr("%1 targets").arg(used.targets)};
    row.values = {{QStringLiteral("code"), row.code},
                  {QStringLiteral("name"), toQt(region.name)},
                  {QStringLiteral("type"), QString::number(static_cast<int>(region.type))},
                  {QStringLiteral("parent"), region.parent ? toQt(region.parent->text) : QString()},
                  {QStringLiteral("inTotal"), region.isInTotal ? QStringLiteral("1") : QString()},
                  {QStringLiteral("validFrom"), monthText(region.validFrom)},
                  {QStringLiteral("validTo"), monthText(region.validTo)},
                  {QStringLiteral("order"), QString::number(region.order)},
                  {QStringLiteral("note"), toQt(region.note)},
                  {QStringLiteral("revision"), QString::number(region.revision)}};
    return row;
}

std::vector<SheetRow> RegionSheet::rows(const Catalogue& catalogue, const Period& period) const {
    std::vector<SheetRow> rows;
    for (const auto& region : catalogue.regions) rows.push_back(rowOf(region, catalogue, period));
    return rows;
}

SheetValues RegionSheet::newValues(const Catalogue& catalogue) const {
    const Region* city = catalogue.city();
    return {{QStringLiteral("type"), QString::number(static_cast<int>(RegionType::County))},
            {QStringLiteral("parent"), city ? toQt(city->code.text) : QString()},
            {QStringLiteral("inTotal"), QStringLiteral("1")},
            {QStringLiteral("order"), nextOrder(catalogue.regions)}};
}

Result<QString> RegionSheet::save(Store& store, const Catalogue& catalogue, const SheetValues& values,
                                  const ChangeNote& note) const {
    const auto region = regionFrom(values, catalogue);
    if (!region) return region.error();
    const auto saved = saveRegion(store, *region, note);
    if (!saved) return saved.error();
    return toQt(saved->code.text);
}

} // namespace xushi
