#include "domain/NewCode.h"

namespace xushi {

std::string newCode(std::string_view initials, std::string_view otherwise, const std::function<bool(const std::string&)>& isTaken) {
    std::string stem(initials.empty() ? otherwise : initials);
    for (char& c : stem)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    std::string code = stem;
    for (int number = 2; isTaken(code); ++number) code = stem + "-" + std::to_string(number);
    return code;
}

} // namespace xushi
