#include "app/catalog/SheetText.h"

#include "domain/reading/WholeNumber.h"

namespace xushi {

std::string trimmedText(const SheetValues& values, const char* field) {
    return fromQt(values.value(QLatin1String(field)).trimmed());
}

QString monthText(const std::optional<YearMonth>& month) { return month ? toQt(month->toText()) : QString(); }

QString validText(const std::optional<YearMonth>& from, const std::optional<YearMonth>& to) {
    if (!from && !to) return QStringLiteral("—");
    return QStringLiteral("%1—%2").arg(monthText(from), monthText(to));
}

QString flagText(bool isSet) { return isSet ? QStringLiteral("1") : QString(); }

bool isFlagSet(const SheetValues& values, const char* field) { return !values.value(QLatin1String(field)).isEmpty(); }

QStringList namedHeadings() { return {ListSheet::tr("Code"), ListSheet::tr("Name")}; }
QStringList namedKeys() { return {QStringLiteral("code"), QStringLiteral("name")}; }

std::vector<SheetField> namedFields() {
    return {{.id = QStringLiteral("code"), .label = ListSheet::tr("Code"), .kind = SheetField::Kind::Code, .isHalf = true},
            {.id = QStringLiteral("order"), .label = ListSheet::tr("Order")},
            {.id = QStringLiteral("name"), .label = ListSheet::tr("Name")}};
}

Result<int> orderFrom(const SheetValues& values) {
    const std::string text = trimmedText(values, "order");
    if (text.empty()) return 0;
    return readWholeNumber(text, {.least = 0, .most = 9999, .otherwise = refused("list.order", {text})});
}

} // namespace xushi
