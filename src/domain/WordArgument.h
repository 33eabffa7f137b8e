#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// An argument of a remark that is itself a word of the table, said in the language of the sentence: a light, a rule.
/// No text of a person can be mistaken for one, because it begins with a control character.
inline std::string wordArgument(std::string_view key) { return std::string(1, '\x01').append(key); }

/// The key of such an argument; empty for every other text.
inline std::string_view wordKeyOf(std::string_view argument) {
    return !argument.empty() && argument.front() == '\x01' ? argument.substr(1) : std::string_view();
}

} // namespace xushi
