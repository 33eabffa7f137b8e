#pragma once

#include "domain/Problem.h"

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// An argument of a remark that is itself a remark, said in the language of the sentence: a light, a rule, the place of a
/// fault. No text of a person can be mistaken for one, because it begins with a control character.
inline std::string remarkArgument(const Remark& remark) {
    std::string text = '\x01' + remark.key;
    for (const auto& arg : remark.args) text += '\x02' + arg;
    return text;
}

/// The same of a word that takes no arguments.
inline std::string wordArgument(std::string_view key) { return remarkArgument({std::string(key), {}}); }

/// The remark of such an argument; nothing for every other text.
inline std::optional<Remark> remarkIn(std::string_view argument) {
    if (argument.empty() || argument.front() != '\x01') return std::nullopt;
    Remark remark;
    std::string* part = &remark.key;
    for (const char c : argument.substr(1)) {
        if (c == '\x02') part = &remark.args.emplace_back();
        else *part += c;
    }
    return remark;
}

} // namespace xushi
