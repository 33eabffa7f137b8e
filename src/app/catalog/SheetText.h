#pragma once

#include "app/catalog/IndicatorDraft.h"
#include "app/catalog/ListSheet.h"
#include "app/text/QtText.h"

#include <algorithm>

namespace xushi {

/// A field as typed, without the blanks around it.
std::string trimmedText(const SheetValues& values, const char* field);
QString monthText(const std::optional<YearMonth>& month);
/// 2025-01 — 2025-12, or — for always.
QString validText(const std::optional<YearMonth>& from, const std::optional<YearMonth>& to);
/// 1 or nothing: how a flag is kept among the values.
QString flagText(bool isSet);
bool isFlagSet(const SheetValues& values, const char* field);

/// What every list begins with: code and name; in the form the order stands behind the code.
QStringList namedHeadings();
QStringList namedKeys();
std::vector<SheetField> namedFields();

/// The row of a record with the cells and values that every list begins with.
template <class Record> SheetRow namedRow(const Record& record) {
    SheetRow row{.code = toQt(record.code.text)};
    row.cells = {row.code, toQt(record.name)};
    row.values = {{QStringLiteral("code"), row.code},
                  {QStringLiteral("name"), toQt(record.name)},
                  {QStringLiteral("order"), QString::number(record.order)},
                  {QStringLiteral("revision"), QString::number(record.revision)}};
    return row;
}

/// A record of the code, name and revision in `values`.
template <class Record> Record named(const SheetValues& values) {
    Record record{.code = {trimmedText(values, "code")}, .name = trimmedText(values, "name")};
    record.revision = values.value(QStringLiteral("revision")).toInt();
    return record;
}

/// A whole number; refuses with `number.*` or `list.order`. Empty is 0.
Result<int> orderFrom(const SheetValues& values);

/// The place after the last of a list.
template <class Record> QString nextOrder(const std::vector<Record>& records) {
    int last = 0;
    for (const auto& record : records) last = std::max(last, record.order);
    return QString::number(last + 10);
}

/// `record` with the months of validFrom and validTo; refuses with `period.*`.
template <class Record> Result<Record> withMonths(Record record, const SheetValues& values) {
    const auto from = monthFrom(values.value(QStringLiteral("validFrom")));
    if (!from) return from.error();
    const auto to = monthFrom(values.value(QStringLiteral("validTo")));
    if (!to) return to.error();
    record.validFrom = *from;
    record.validTo = *to;
    return record;
}

template <class Record> Result<Record> withOrder(Result<Record> record, const SheetValues& values) {
    if (!record) return record;
    const auto order = orderFrom(values);
    if (!order) return order.error();
    record->order = *order;
    return record;
}

} // namespace xushi
