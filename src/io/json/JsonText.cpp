#include "io/json/JsonText.h"

#include <set>
#include <vector>

namespace xushi {

std::optional<Json> parsedJson(std::string_view text) {
    std::vector<std::set<std::string>> open;
    bool isUnambiguous = true;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) open.emplace_back();
        if (event == Json::parse_event_t::object_end) open.pop_back();
        if (event == Json::parse_event_t::key)
            isUnambiguous = open.back().insert(parsed.get<std::string>()).second && isUnambiguous;
        return true;
    };
    auto document = Json::parse(text, watch, false);
    if (document.is_discarded() || !isUnambiguous) return std::nullopt;
    return document;
}

std::optional<std::string> jsonText(const Json& document) {
    try {
        return document.dump(2) + "\n";
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::string shownText(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isContinuation = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
        if (!isContinuation && characters++ == most) return std::string(text.substr(0, at)) + "…";
    }
    return std::string(text);
}

std::string shownValue(const Json& value) {
    if (value.is_string()) return shownText(value.get_ref<const std::string&>());
    return shownText(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace xushi
