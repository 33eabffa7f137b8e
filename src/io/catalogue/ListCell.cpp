#include "io/catalogue/ListCell.h"

#include "domain/Month.h"
#include "domain/Width.h"
#include "domain/reading/Amount.h"
#include "domain/reading/StoredNumber.h"
#include "io/records/FieldCells.h"
#include "io/records/FieldWords.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace xushi {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// 268.0 and 268.00 are 268; nothing else is changed.
std::string withoutZeroDecimals(const std::string& text) {
    const auto point = text.find('.');
    const bool isWhole = point != std::string::npos && point > 0 && point + 1 < text.size()
                         && text.find_first_not_of('0', point + 1) == std::string::npos
                         && std::ranges::all_of(std::string_view(text).substr(text[0] == '-' ? 1 : 0, point - (text[0] == '-' ? 1 : 0)), isDigit);
    return isWhole ? text.substr(0, point) : text;
}

/// Year, month and, where there is one, day of 2016-10, 2016/10/1, 2016年10月, 2016-10-01T00:00:00. Nothing for anything else.
std::optional<std::array<int, 3>> dateParts(std::string text) {
    for (const std::string_view word : {"年", "月", "日"})
        if (const auto at = text.find(word); at != std::string::npos) text.replace(at, word.size(), word == "日" ? "" : "-");
    if (text.ends_with('-')) text.pop_back();
    for (const std::string_view midnight : {"T00:00:00", " 00:00:00", " 0:00:00", " 00:00", " 0:00"})
        if (text.ends_with(midnight)) text.erase(text.size() - midnight.size());
    std::array<int, 3> parts{};
    std::size_t count = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    char sign = '\0';
    while (count < parts.size()) {
        const char* const start = at;
        const auto [rest, error] = std::from_chars(at, end, parts[count]);
        const auto length = rest - start;
        if (error != std::errc() || !isDigit(*start) || (count == 0 ? length != 4 : length > 2)) return std::nullopt;
        ++count;
        at = rest;
        if (at == end) break;
        if ((*at != '-' && *at != '/' && *at != '.') || (sign != '\0' && *at != sign)) return std::nullopt;
        sign = *at++;
    }
    if (at != end || count < 2) return std::nullopt;
    return parts;
}

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

/// As the exchange writes a day; a month has none.
std::string writtenDate(const std::array<int, 3>& parts) {
    const std::string month = padded(parts[0], 4) + "-" + padded(parts[1], 2);
    return parts[2] == 0 ? month : month + "-" + padded(parts[2], 2);
}

Result<FileValue> monthFrom(const SheetCell& cell) {
    auto parts = dateParts(std::string(trimmed(foldWidth(cell.text))));
    if (!parts) return FileValue(cell.text);
    if (parts->at(2) > 1) return refused("listing.day-for-month", {cell.text});
    parts->at(2) = 0;
    return FileValue(writtenDate(*parts));
}

FileValue dayFrom(const SheetCell& cell) {
    const auto parts = dateParts(std::string(trimmed(foldWidth(cell.text))));
    return parts && parts->at(2) != 0 ? FileValue(writtenDate(*parts)) : FileValue(cell.text);
}

FileValue flagFrom(const SheetCell& cell) {
    std::string word = withoutZeroDecimals(std::string(trimmed(foldWidth(withoutInvisible(cell.text)))));
    std::ranges::transform(word, word.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const std::string_view yes : {"1", "true", "yes", "是", "真", "√", "✓"})
        if (word == yes) return FileValue(true);
    for (const std::string_view no : {"0", "false", "no", "否", "假", "×"})
        if (word == no) return FileValue(false);
    return FileValue(cell.text);
}

/// With the decimals that the number format shows; of a per cent with its sign.
FileValue numberFrom(const SheetCell& cell) {
    if (cell.kind != CellKind::Number) return FileValue(cell.text);
    const auto reading = readStoredNumber(cell.text, {cell.isPercent, cell.decimals});
    if (!reading || !reading->value) return FileValue(cell.text);
    return FileValue(reading->value->toString() + (cell.isPercent ? "%" : ""));
}

/// Whether two texts are the same number, whatever its zeros.
bool areOneNumber(const std::string& one, const std::string& other) {
    const auto a = readPlainNumber(one, {}, Strictness::FromFile);
    const auto b = a ? readPlainNumber(other, {}, Strictness::FromFile) : a;
    return a && b && *a == *b;
}

/// A text that a program has taken for a number or a day.
bool saysTheSame(const std::string& stored, const SheetCell& cell) {
    if (stored == cell.text) return true;
    const auto is = dateParts(cell.text);
    const auto was = dateParts(stored);
    if (is && was) return is->at(0) == was->at(0) && is->at(1) == was->at(1) && std::max(is->at(2), 1) == std::max(was->at(2), 1);
    return !is && !was && areOneNumber(stored, cell.text);
}

FileValue listFrom(const SheetCell& cell) {
    std::string text = cell.text;
    for (auto at = text.find("｜"); at != std::string::npos; at = text.find("｜")) text.replace(at, std::string_view("｜").size(), "|");
    return fieldValueFrom(text, FieldForm::Texts);
}

FileValue tokenFrom(const CatalogueField& field, const SheetCell& cell) {
    const auto token = tokenCalled(field, cell.text);
    return FileValue(token.empty() ? std::string(trimmed(cell.text)) : std::string(token));
}

Result<FileValue> valueIn(const CatalogueField& field, const SheetCell& cell, const FileValue& stored) {
    switch (field.form) {
    case FieldForm::Flag: return flagFrom(cell);
    case FieldForm::Whole: return fieldValueFrom(withoutZeroDecimals(std::string(trimmed(foldWidth(cell.text)))), field.form);
    case FieldForm::Texts: return listFrom(cell);
    case FieldForm::Points: return fieldValueFrom(std::string(trimmed(cell.text)), field.form);
    case FieldForm::Token: return tokenFrom(field, cell);
    case FieldForm::Month: return monthFrom(cell);
    case FieldForm::Day: return dayFrom(cell);
    case FieldForm::Decimal: return numberFrom(cell);
    case FieldForm::Code:
    case FieldForm::Reference: return FileValue(nameInCell(cell));
    case FieldForm::Text: break;
    }
    const bool isAsStored = stored.is_string() && saysTheSame(stored.get_ref<const std::string&>(), cell);
    return isAsStored ? stored : FileValue(cell.text);
}

} // namespace

Result<FileValue> valueOfCell(const CatalogueField& field, const SheetCell& cell, const FileValue& stored) {
    if (cell.kind == CellKind::Error) return refused("listing.error-cell", {cell.text});
    if (cell.kind == CellKind::Formula) return refused("listing.formula-cell", {cell.text});
    return valueIn(field, cell, stored);
}

std::string nameInCell(const SheetCell& cell) {
    const std::string plain = withoutInvisible(cell.text);
    const std::string text(trimmed(plain));
    return text.starts_with('0') ? text : withoutZeroDecimals(text);
}

} // namespace xushi
