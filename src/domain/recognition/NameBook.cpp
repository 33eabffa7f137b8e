#include "domain/recognition/NameBook.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/reading/PeriodGrammar.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <array>
#include <set>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 14> wordsOfForm{"当月", "本月", "累计", "年度", "时点", "期末", "累计数", "当月数",
                                                       "预计", "预计数", "快报", "快报数", "初步", "初步数"};
constexpr std::size_t mostSuggestions = 3;

/// [1] is a note like 1).
std::string withoutSquareNote(const std::string& plain) {
    const auto open = plain.rfind('[');
    const bool isNote = open != std::string::npos && open > 0 && plain.ends_with(']') && plain.size() - open <= 4;
    return isNote ? plain.substr(0, open) : plain;
}

bool isUnitOrForm(const std::string& bracket) {
    if (bracket.starts_with("注")) return true;
    if (const auto period = writtenPeriod(bracket); period && period->form != PeriodForm::LoneNumber && period->form != PeriodForm::Year) return true;
    return std::ranges::find(wordsOfForm, bracket) != wordsOfForm.end() || isUnitWord(unitMeaning(bracket).base);
}

/// The forms of a text that name the same thing, the fullest first.
std::vector<std::string> formsOf(std::string_view text) {
    std::vector<std::string> forms;
    const auto add = [&](std::string form) {
        if (!form.empty() && std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
    };
    const std::string plain = plainName(text);
    add(plain);
    add(withoutOrdinal(plain));
    for (std::size_t i = 0; i < forms.size() && forms.size() < 8; ++i) {
        add(withoutNoteMarks(forms[i]).name);
        add(withoutSquareNote(forms[i]));
        if (const auto bracketed = withoutLastBracket(forms[i]); isUnitOrForm(bracketed.bracket)) add(bracketed.name);
    }
    return forms;
}

/// Of a region also without the province, the bureau that reports and the name that it had: 江苏省淮安市金湖县, 洪泽区科技局, 洪泽区（原洪泽县）.
std::vector<std::string> regionFormsOf(std::string_view text) {
    std::string plain = withoutNoteMarks(withoutOrdinal(plainName(text))).name;
    const std::string whole = plain;
    if (constexpr std::string_view province = "江苏省"; plain.starts_with(province)) plain.erase(0, province.size());
    if (const auto bracketed = withoutLastBracket(plain); bracketed.bracket.starts_with("原")) plain = bracketed.name;
    for (const std::string_view office : {"科学技术局", "科技局"})
        if (plain.ends_with(office) && plain.size() > office.size()) plain.erase(plain.size() - office.size());
    return plain == whole ? std::vector<std::string>() : std::vector{plain};
}

template <class Record> const Record* onlyOne(const std::multimap<std::string, const Record*>& names, const std::string& form) {
    const auto [first, last] = names.equal_range(form);
    std::set<const Record*> found;
    for (auto at = first; at != last; ++at) found.insert(at->second);
    return found.size() == 1 ? *found.begin() : nullptr;
}

/// Every character of `small` stands in `large`, in order.
bool isAbbreviation(const std::vector<std::string>& small, const std::vector<std::string>& large) {
    auto at = large.begin();
    for (const auto& character : small) {
        at = std::find(at, large.end(), character);
        if (at == large.end()) return false;
        ++at;
    }
    return true;
}

/// In thousandths: 0 for nothing alike.
int likeness(const std::string& one, const std::string& other) {
    const auto a = charactersOf(one);
    const auto b = charactersOf(other);
    if (a.size() < 2 || b.size() < 2) return 0;
    const auto& shorter = a.size() < b.size() ? a : b;
    const auto& longer = a.size() < b.size() ? b : a;
    const int share = static_cast<int>(400 * shorter.size() / longer.size());
    const auto& [smallText, largeText] = a.size() < b.size() ? std::tie(one, other) : std::tie(other, one);
    if (largeText.find(smallText) != std::string::npos) return 600 + share;
    if (isAbbreviation(shorter, longer)) return 400 + share;
    std::multiset<std::string> pairs;
    for (std::size_t i = 0; i + 1 < a.size(); ++i) pairs.insert(a[i] + a[i + 1]);
    std::size_t common = 0;
    for (std::size_t i = 0; i + 1 < b.size(); ++i)
        if (const auto at = pairs.find(b[i] + b[i + 1]); at != pairs.end()) {
            pairs.erase(at);
            ++common;
        }
    return static_cast<int>(2000 * common / (a.size() + b.size() - 2));
}

template <class Record>
std::vector<const Record*> alike(const std::multimap<std::string, const Record*>& names, const std::vector<std::string>& forms) {
    constexpr int likely = 500;
    std::map<const Record*, int> best;
    for (const auto& [name, record] : names)
        for (const auto& form : forms)
            if (const int score = likeness(form, name); score >= likely) best[record] = std::max(best[record], score);
    std::vector<const Record*> found;
    for (const auto& [record, score] : best) found.push_back(record);
    std::ranges::sort(found, [&](const Record* x, const Record* y) { return best[x] != best[y] ? best[x] > best[y] : x->code < y->code; });
    if (found.size() > mostSuggestions) found.resize(mostSuggestions);
    return found;
}

template <class Record>
const Record* exactIn(const std::multimap<std::string, const Record*>& names, const std::vector<std::string>& forms) {
    for (const auto& form : forms)
        if (const Record* record = onlyOne(names, form)) return record;
    return nullptr;
}

/// The names of at least `shortest` characters, the longest first; codes stand in no text.
template <class Record>
std::vector<std::pair<std::string, const Record*>> namesWithin(const std::multimap<std::string, const Record*>& all, std::size_t shortest) {
    std::vector<std::pair<std::string, const Record*>> names;
    for (const auto& [name, record] : all)
        if (charactersOf(name).size() >= shortest && name != plainName(record->code.text)) names.emplace_back(name, record);
    std::ranges::stable_sort(names, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return names;
}

/// Every record that is named within a plain text; a name that stands within a longer one does not count. `goesOn`: the name is the
/// beginning of another word.
template <class Record, class GoesOn>
std::set<const Record*> namedIn(const std::vector<std::pair<std::string, const Record*>>& names, const std::string& plain, GoesOn goesOn) {
    std::vector<std::pair<std::size_t, std::size_t>> covered;
    std::set<const Record*> found;
    for (const auto& [name, record] : names)
        for (auto at = plain.find(name); at != std::string::npos; at = plain.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            const bool isInside = std::ranges::any_of(covered, [&](const auto& span) { return at >= span.first && end <= span.second; });
            if (isInside || goesOn(end)) continue;
            covered.emplace_back(at, end);
            found.insert(record);
        }
    return found;
}

template <class Record>
NameMatch<Record> matchIn(const std::multimap<std::string, const Record*>& names, std::string_view text) {
    const auto forms = formsOf(text);
    if (const Record* record = exactIn(names, forms)) return {record, {}};
    NameMatch<Record> match;
    for (const auto& form : forms) {
        const auto [first, last] = names.equal_range(form);
        for (auto at = first; at != last; ++at) match.suggestions.push_back(at->second);
    }
    if (match.suggestions.empty()) match.suggestions = alike(names, forms);
    return match;
}

/// The names that a note gives a region which was renamed: 原洪泽县，2016年10月起为洪泽区.
std::vector<std::string> formerNames(const std::string& note) {
    constexpr std::string_view formerly = "原";
    const std::string plain = plainName(note);
    if (!plain.starts_with(formerly)) return {};
    const std::string rest = plain.substr(formerly.size());
    const auto end = std::min(rest.find(','), rest.find("，"));
    return {rest.substr(0, std::min(end, rest.find("。")))};
}

} // namespace

NameBook::NameBook(const Catalogue& catalogue) : m_catalogue(&catalogue) {
    for (const auto& indicator : catalogue.indicators) {
        m_indicators.emplace(plainName(indicator.code.text), &indicator);
        m_indicators.emplace(plainName(indicator.name), &indicator);
        for (const auto& alias : indicator.aliases) m_indicators.emplace(plainName(alias), &indicator);
    }
    constexpr std::string_view cityWord = "市";
    if (const Region* city = catalogue.city()) {
        m_cityStem = plainName(city->name);
        if (m_cityStem.ends_with(cityWord)) m_cityStem.resize(m_cityStem.size() - cityWord.size());
        m_regions.emplace("全市", city);
    }
    for (const auto& region : catalogue.regions) {
        const std::string name = plainName(region.name);
        m_regions.emplace(plainName(region.code.text), &region);
        m_regions.emplace(name, &region);
        const bool isNamedByCity = !m_cityStem.empty() && name.starts_with(m_cityStem) && charactersOf(name).size() > charactersOf(m_cityStem).size() + 1;
        if (isNamedByCity) m_regions.emplace(name.substr(m_cityStem.size()), &region);
        else if (!m_cityStem.empty() && region.type != RegionType::City) {
            m_regions.emplace(m_cityStem + name, &region);
            m_regions.emplace(m_cityStem + std::string(cityWord) + name, &region);
        }
        if (region.type == RegionType::City) continue;
        for (const auto& former : formerNames(region.note)) m_regions.emplace(former, &region);
    }
    m_indicatorsWithin = namesWithin(m_indicators, 4);
    m_regionsWithin = namesWithin(m_regions, 2);
}

NameBook::NameBook(const Catalogue& catalogue, const ImportMap& learned) : NameBook(catalogue) {
    for (const auto& [name, code] : learned.indicators)
        if (const Indicator* indicator = catalogue.find(code)) m_learnedIndicators.emplace(name, indicator);
    for (const auto& [name, code] : learned.regions)
        if (const Region* region = catalogue.find(code)) m_learnedRegions.emplace(name, region);
}

const Indicator* NameBook::exactIndicator(std::string_view text) const {
    const auto at = m_learnedIndicators.find(plainName(text));
    return at != m_learnedIndicators.end() ? at->second : exactIn(m_indicators, formsOf(text));
}

const Region* NameBook::exactRegion(std::string_view text) const {
    const auto at = m_learnedRegions.find(plainName(text));
    if (at != m_learnedRegions.end()) return at->second;
    if (const Region* region = exactIn(m_regions, formsOf(text))) return region;
    const Region* reporting = exactIn(m_regions, regionFormsOf(text));
    return reporting && reporting->type == RegionType::City && plainName(text).ends_with("局") ? nullptr : reporting; // 市科技局 reports for itself
}

NameMatch<Indicator> NameBook::indicator(std::string_view text) const {
    if (const Indicator* known = exactIndicator(text)) return {known, {}};
    return matchIn(m_indicators, text);
}

NameMatch<Indicator> NameBook::part(std::string_view text, const Indicator& parent) const {
    if (const auto at = m_learnedIndicators.find(plainName(text)); at != m_learnedIndicators.end()) return {at->second, {}};
    NameMatch<Indicator> match;
    for (const auto& form : formsOf(text)) {
        for (const auto& indicator : m_catalogue->indicators) {
            if (indicator.parent != parent.code) continue;
            const std::string name = plainName(indicator.name);
            const bool isAlias = std::ranges::any_of(indicator.aliases, [&](const std::string& alias) { return plainName(alias) == form; });
            if (name == plainName(parent.name) + "(" + form + ")" || name == form || isAlias) return {&indicator, {}};
            match.suggestions.push_back(&indicator);
        }
        if (const auto whole = onlyOne(m_indicators, form); whole && whole->parent == parent.code) return {whole, {}};
    }
    std::ranges::sort(match.suggestions);
    const auto repeated = std::ranges::unique(match.suggestions);
    match.suggestions.erase(repeated.begin(), repeated.end());
    if (match.suggestions.size() > mostSuggestions) match.suggestions.resize(mostSuggestions);
    return match;
}

NameMatch<Region> NameBook::region(std::string_view text) const {
    if (const Region* known = exactRegion(text)) return {known, {}};
    auto match = matchIn(m_regions, text);
    const std::string plain = withoutNoteMarks(plainName(text)).name;
    if (match.record || plain != m_cityStem) return match;
    match.suggestions.clear(); // 淮安 is 淮安市 or 淮安区
    for (const auto& region : m_catalogue->regions)
        if (const auto name = plainName(region.name); name.starts_with(m_cityStem) && charactersOf(name).size() == charactersOf(m_cityStem).size() + 1)
            match.suggestions.push_back(&region);
    return match;
}

const Region* NameBook::regionWithin(std::string_view text) const {
    std::string plain = plainName(text);
    if (const auto at = plain.find("(含"); at != std::string::npos) { // 淮阴区（含高新区）
        const auto end = plain.find(')', at);
        plain.erase(at, end == std::string::npos ? end : end - at + 1);
    }
    const auto goesOn = [&](std::size_t end) { // 淮安市区 is not 淮安市
        const auto rest = std::string_view(plain).substr(end);
        return rest.starts_with("区") && !rest.starts_with("区域");
    };
    auto found = namedIn(m_regionsWithin, plain, goesOn);
    if (found.size() > 1) // 淮安市涟水县 is 涟水县
        std::erase_if(found, [](const Region* region) { return region->type == RegionType::City; });
    return found.size() == 1 ? *found.begin() : nullptr;
}

const Indicator* NameBook::indicatorWithin(std::string_view text) const {
    const auto found = namedIn(m_indicatorsWithin, plainName(text), [](std::size_t) { return false; });
    return found.size() == 1 ? *found.begin() : nullptr;
}

std::vector<const Region*> NameBook::successorsOf(const Region& ended) const {
    std::vector<const Region*> found;
    if (!ended.validTo) return found;
    const std::string name = plainName(ended.name);
    for (const auto& region : m_catalogue->regions) {
        if (&region == &ended || region.validity().hasEndedBefore(ended.validTo->next())) continue;
        const bool saysSo = plainName(region.note).find(name) != std::string::npos || plainName(ended.note).find(plainName(region.name)) != std::string::npos;
        if (saysSo) found.push_back(&region);
    }
    return found;
}

bool isPartsAlone(std::string_view text) {
    const std::string plain = withoutOrdinal(plainName(text));
    return plain == "其中" || plain == "其中:" || plain == "其中,";
}

std::string partName(std::string_view text) {
    constexpr std::string_view among = "其中";
    std::string plain = withoutOrdinal(plainName(text));
    if (plain.starts_with("(其中") && plain.ends_with(")")) plain = plain.substr(1, plain.size() - 2);
    if (plain.starts_with("#")) return plain.substr(1);
    if (!plain.starts_with(among)) return {};
    plain.erase(0, among.size());
    for (const std::string_view sign : {":", "：", "、", ","})
        if (plain.starts_with(sign)) plain.erase(0, sign.size());
    return plain;
}

bool isIndented(std::string_view text) {
    const std::string folded = foldWidth(text);
    return folded.size() > 1 && folded.starts_with(' ');
}

} // namespace xushi
