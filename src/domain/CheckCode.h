#pragma once

#include "domain/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// How much of an entry's hash a code shows.
enum class CheckCodeForm {
    Short, ///< 8F3A-22C1: 32 bits, as up to version 0.4; a fitting forgery is found in minutes
    Long,  ///< HWX2-4GR3-ZM0A-7K5T: 80 bits
};

/// The code of an entry, from its 32-byte hash. The long form is in groups that can be read aloud, in digits and
/// capitals without I, L, O and U. Empty for a hash that is too short.
std::string checkCode(const std::string& hash, CheckCodeForm form = CheckCodeForm::Long);

/// A code as somebody copied it from paper.
struct CopiedCode {
    CheckCodeForm form = CheckCodeForm::Long;
    std::string text;                  ///< as checkCode writes it
    std::optional<std::int64_t> entry; ///< where it was written with its entry: “0E85-0454 #16”
};

/// Takes either form in small letters, of any width, with or without its hyphens, and O, I and L for the digits that
/// they look like. `verify.code-unreadable`.
Result<CopiedCode> readCheckCode(const std::string& text);

/// The codes that stand in a text, in its order: one that is a whole line, as readCheckCode() takes it, and those that are printed between other
/// words, with the entry behind them where there is one ("校验码 HWX2-4GR3-ZM0A-7K5T·第1842条", "#1842", ", entry 1842"). Two groups
/// are a code only with its entry, or where the words "check code" stand before them: a telephone number has two groups as well.
std::vector<CopiedCode> checkCodesIn(const std::string& text);

} // namespace xushi
