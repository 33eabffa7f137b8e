#include "domain/recognition/ImportMap.h"

#include "domain/recognition/PlainName.h"

namespace xushi {

std::string fingerprintOf(const std::vector<std::string>& headings) {
    std::string print;
    for (const auto& heading : headings) {
        bool isInNumber = false;
        for (const auto& character : charactersOf(plainName(heading))) {
            const bool isDigit = character.size() == 1 && character[0] >= '0' && character[0] <= '9';
            if (!isDigit) print += character;
            else if (!isInNumber) print += '#';
            isInNumber = isDigit;
        }
        print += '|';
    }
    return print;
}

} // namespace xushi
