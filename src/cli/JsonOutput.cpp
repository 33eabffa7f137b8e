#include "cli/JsonOutput.h"

#include "domain/texts/Characters.h"

#include <string_view>

namespace xushi {
namespace {

std::string withCodes(std::string_view json) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    while (!json.empty()) {
        const auto [code, length, isValid] = firstCharacter(json);
        if (code != '\n' && code <= 0xFFFF && isControl(code)) {
            text += "\\u";
            for (const unsigned shift : {12U, 8U, 4U, 0U}) text += digits[(static_cast<unsigned>(code) >> shift) & 0xFU];
        } else {
            text += json.substr(0, length);
        }
        json.remove_prefix(length);
    }
    return text;
}

} // namespace

std::string printableJsonLine(const nlohmann::ordered_json& document) {
    return withCodes(document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

std::string printableJson(const nlohmann::ordered_json& document) {
    return withCodes(document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace xushi
