#include "io/sheets/PartNames.h"

#include <algorithm>
#include <vector>

namespace xushi {
namespace {

int hexadecimal(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// sheet%201.xml is written for "sheet 1.xml".
std::string withoutPercentSigns(std::string_view target) {
    std::string plain;
    for (std::size_t i = 0; i < target.size(); ++i) {
        const int high = target[i] == '%' && i + 2 < target.size() ? hexadecimal(target[i + 1]) : -1;
        const int low = high >= 0 ? hexadecimal(target[i + 2]) : -1;
        if (low < 0) {
            plain += target[i];
            continue;
        }
        plain += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
        i += 2;
    }
    return plain;
}

} // namespace

std::string partKey(std::string_view name) {
    std::string key(name);
    for (char& c : key) {
        if (c == '\\') c = '/';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    key.erase(0, std::min(key.find_first_not_of('/'), key.size()));
    return key;
}

std::string resolvedPart(std::string_view source, std::string_view target) {
    const bool isFromTop = target.starts_with('/') || target.starts_with('\\');
    const std::string folder = partKey(source.substr(0, source.rfind('/') + 1));
    const std::string path = (isFromTop ? std::string() : folder) + partKey(withoutPercentSigns(target));
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const std::string step = path.substr(at, end - at);
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.push_back(step);
        at = end + 1;
    }
    std::string part;
    for (const auto& step : steps) part += (part.empty() ? "" : "/") + step;
    return part;
}

std::string relationsOf(std::string_view part) {
    const auto cut = part.rfind('/') + 1; // 0 for a part at the top
    return std::string(part.substr(0, cut)) + "_rels/" + std::string(part.substr(cut)) + ".rels";
}

} // namespace xushi
