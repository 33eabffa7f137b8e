#include "io/catalogue/ListNames.h"

#include "domain/recognition/PlainName.h"
#include "io/catalogue/ListCell.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t mostDigitsOfANumber = 15; // a spreadsheet keeps no more of them

bool isNumber(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view withoutZeros(std::string_view digits) { return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)); }

std::string listed(const std::set<std::string>& codes) {
    std::string list;
    for (const auto& code : codes) list += (list.empty() ? "" : "、") + code;
    return list;
}

} // namespace

ListNames::ListNames(const Catalogue& stored) : m_book(stored) {
    const auto addAll = [&](const std::string& list, const auto& records) {
        for (const auto& record : records) {
            m_stored[list].insert(record.code.text);
            m_names[list].emplace(plainName(record.name), record.code.text);
        }
    };
    addAll("departments", stored.departments);
    addAll("regions", stored.regions);
    addAll("curves", stored.curves);
    addAll("indicators", stored.indicators);
    addAll("people", stored.people);
    for (const auto& indicator : stored.indicators)
        for (const auto& alias : indicator.aliases) m_names["indicators"].emplace(plainName(alias), indicator.code.text);
}

const std::set<std::string>& ListNames::storedCodes(std::string_view list) const {
    static const std::set<std::string> none;
    const auto at = m_stored.find(list);
    return at == m_stored.end() ? none : at->second;
}

bool ListNames::isTaken(std::string_view list, const std::string& code) const {
    const auto at = m_ofFile.find(list);
    return isStored(list, code) || (at != m_ofFile.end() && at->second.contains(code));
}

void ListNames::add(std::string_view list, const std::string& code, const std::string& name) {
    m_ofFile[std::string(list)].insert(code);
    if (!name.empty()) m_names[std::string(list)].emplace(plainName(name), code);
}

Result<std::string> ListNames::codeIn(std::string_view list, const SheetCell& cell) const {
    std::string code = nameInCell(cell);
    if (cell.kind == CellKind::Date) return refused("listing.code-day", {code});
    if (cell.kind == CellKind::Error || cell.kind == CellKind::Formula) return refused("listing.error-cell", {code});
    if (!isNumber(code) || isTaken(list, code)) return code;
    std::set<std::string> alike;
    for (const auto& other : storedCodes(list))
        if (isNumber(other) && withoutZeros(other) == withoutZeros(code)) alike.insert(other);
    if (alike.size() == 1) return *alike.begin();
    if (alike.size() > 1) return refused("listing.code-unclear", {code, listed(alike)});
    if (cell.kind == CellKind::Number && code.size() > mostDigitsOfANumber) return refused("listing.code-rounded", {code});
    return code;
}

Result<std::string> ListNames::storedCalled(std::string_view list, const std::string& name) const {
    if (list == "indicators")
        if (const Indicator* found = m_book.exactIndicator(name)) return found->code.text;
    if (list == "regions")
        if (const Region* found = m_book.exactRegion(name)) return found->code.text;
    const auto names = m_names.find(list);
    std::set<std::string> codes;
    if (names != m_names.end())
        for (auto [at, last] = names->second.equal_range(plainName(name)); at != last; ++at)
            if (isStored(list, at->second)) codes.insert(at->second);
    if (codes.size() > 1) return refused("listing.name-unclear", {name, listed(codes)});
    return codes.empty() ? std::string() : *codes.begin();
}

Result<std::string> ListNames::referenceIn(std::string_view list, const SheetCell& cell) const {
    const std::string text = nameInCell(cell);
    const auto code = codeIn(list, cell);
    if (code && isTaken(list, *code)) return code;
    auto stored = storedCalled(list, text);
    if (!stored || !stored->empty()) return stored;
    std::set<std::string> codes;
    if (const auto names = m_names.find(list); names != m_names.end())
        for (auto [at, last] = names->second.equal_range(plainName(text)); at != last; ++at) codes.insert(at->second);
    if (codes.size() == 1) return *codes.begin();
    if (codes.size() > 1) return refused("listing.name-unclear", {text, listed(codes)});
    if (!code) return code.error();
    return refused("listing.nobody", {text});
}

} // namespace xushi
