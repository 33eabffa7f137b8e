#include "io/records/FieldCells.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace xushi {
namespace {

std::vector<std::string> splitCell(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(separator, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

FileValue wholeOrText(const std::string& cell) {
    int number = 0;
    const char* const end = cell.data() + cell.size();
    const auto [rest, error] = std::from_chars(cell.data(), end, number);
    return error == std::errc() && rest == end ? FileValue(number) : FileValue(cell);
}

FileValue pointsFrom(const std::string& cell) {
    FileValue points = FileValue::array();
    for (const auto& part : splitCell(cell, '|')) {
        const auto colon = part.find(':');
        if (colon == std::string::npos) return cell;
        points.push_back({{"month", wholeOrText(part.substr(0, colon))}, {"share", part.substr(colon + 1)}});
    }
    return points;
}

/// An item that holds the separator, or is empty, would not come back as it was.
std::optional<std::string> joinedTexts(const FileValue& items) {
    std::string cell;
    for (const FileValue& item : items) {
        const auto& text = item.get_ref<const std::string&>();
        if (text.empty() || text.find('|') != std::string::npos) return std::nullopt;
        cell += (cell.empty() ? "" : "|") + text;
    }
    return cell;
}

std::string joinedPoints(const FileValue& points) {
    std::string cell;
    for (const FileValue& point : points)
        cell += (cell.empty() ? "" : "|") + std::to_string(point["month"].get<int>()) + ":"
                + point["share"].get<std::string>();
    return cell;
}

} // namespace

FileValue fieldValueFrom(const std::string& cell, FieldForm form) {
    switch (form) {
    case FieldForm::Flag: return cell == "1" || cell == "0" ? FileValue(cell == "1") : FileValue(cell);
    case FieldForm::Whole: return wholeOrText(cell);
    case FieldForm::Texts: return splitCell(cell, '|');
    case FieldForm::Points: return pointsFrom(cell);
    default: return cell;
    }
}

std::optional<std::string> fieldCellFrom(const FileValue& value, FieldForm form) {
    if (value.is_null()) return "";
    switch (form) {
    case FieldForm::Flag: return value.get<bool>() ? "1" : "0";
    case FieldForm::Whole: return std::to_string(value.get<int>());
    case FieldForm::Texts: return joinedTexts(value);
    case FieldForm::Points: return joinedPoints(value);
    default: return value.get<std::string>();
    }
}

} // namespace xushi
