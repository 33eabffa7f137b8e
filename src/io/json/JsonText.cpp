#include "io/json/JsonText.h"

#include <set>
#include <vector>

namespace xushi {

std::optional<FileValue> parsedJson(std::string_view text) {
    std::vector<std::set<std::string>> open;
    bool isUnambiguous = true;
    const auto watch = [&](int, FileValue::parse_event_t event, FileValue& parsed) {
        if (event == FileValue::parse_event_t::object_start) open.emplace_back();
        if (event == FileValue::parse_event_t::object_end) open.pop_back();
        if (event == FileValue::parse_event_t::key)
            isUnambiguous = open.back().insert(parsed.get<std::string>()).second && isUnambiguous;
        return true;
    };
    auto document = FileValue::parse(text, watch, false);
    if (document.is_discarded() || !isUnambiguous) return std::nullopt;
    return document;
}

std::optional<std::string> jsonText(const FileValue& document) {
    try {
        return document.dump(2) + "\n";
    } catch (const FileValue::exception&) {
        return std::nullopt;
    }
}

} // namespace xushi
