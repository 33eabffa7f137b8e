#include "store/sql/ActSearch.h"

#include "store/sql/SubjectEntries.h"

#include <algorithm>
#include <iterator>

namespace xushi {
namespace {

constexpr auto behindEveryTime = "~";

constexpr auto lastOfActor = "SELECT group_sequence FROM act WHERE group_sequence <= $1 AND actor = $2 ORDER BY group_sequence DESC LIMIT 1";
constexpr auto lastOfWord = "SELECT group_sequence FROM act WHERE group_sequence <= $1 AND word = $2 ORDER BY group_sequence DESC LIMIT 1";
constexpr auto lastOfReason = "SELECT group_sequence FROM act WHERE group_sequence <= $1 AND reason <> '' AND reason LIKE $2 ESCAPE '\\' "
                              "ORDER BY group_sequence DESC LIMIT 1";
constexpr auto lastOfDays = "SELECT group_sequence FROM act WHERE group_sequence <= $1 AND +at >= $2 AND +at < $3 ORDER BY group_sequence DESC LIMIT 1";
constexpr auto groupsOfDays = "SELECT max(group_sequence), min(group_sequence) FROM act WHERE at >= $1 AND at < $2";

constexpr auto nextGroup = "SELECT group_sequence FROM act WHERE group_sequence > $1 ORDER BY group_sequence LIMIT 1";
constexpr auto groupOfEntry = "SELECT group_sequence FROM act WHERE group_sequence <= $1 ORDER BY group_sequence DESC LIMIT 1";

/// The text anywhere, each of its characters as itself.
std::string patternOf(const std::string& text) {
    std::string pattern = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + '%';
}

} // namespace

ActSearch::ActSearch(PreparedStatements& prepared, const ActsWanted& wanted) : m_prepared(prepared), m_wanted(wanted) {
    if (!wanted.actors.empty()) addTexts(lastOfActor, wanted.actors);
    if (!wanted.words.empty()) addTexts(lastOfWord, wanted.words);
    if (wanted.indicator || wanted.region || wanted.month) addSubject();
    if (!wanted.text.empty()) addReason();
    if (!wanted.from.empty() || !wanted.until.empty()) addDays();
}

std::int64_t ActSearch::first(const char* text, const std::vector<std::string>& values, std::int64_t group) const {
    SqlStatement query(m_prepared, text);
    query.bind(group);
    for (const auto& value : values) query.bind(value);
    return query.step() ? query.number() : 0;
}

void ActSearch::addTexts(const char* text, const std::vector<std::string>& values) {
    m_rows.push_back([this, text, values](std::int64_t group) {
        std::int64_t last = 0;
        for (const auto& value : values) last = std::max(last, first(text, {value}, group));
        return last;
    });
}

/// The entries of an act lie from its group up to the next one.
void ActSearch::addSubject() {
    m_rows.push_back([this, entries = entriesAbout(m_prepared, m_wanted)](std::int64_t group) -> std::int64_t {
        const std::int64_t end = first(nextGroup, {}, group);
        const auto behindLast = end == 0 ? entries.end() : std::ranges::lower_bound(entries, end);
        return behindLast == entries.begin() ? 0 : first(groupOfEntry, {}, *std::prev(behindLast));
    });
}

void ActSearch::addReason() { addTexts(lastOfReason, {patternOf(m_wanted.text)}); }

/// Clocks are set back now and then, so that the days lie among others; but nowhere outside of their first and last group.
void ActSearch::addDays() {
    const std::string until = m_wanted.until.empty() ? behindEveryTime : m_wanted.until;
    SqlStatement query(m_prepared, groupsOfDays);
    query.bind(m_wanted.from).bind(until).step();
    const std::int64_t last = query.number();
    const std::int64_t earliest = query.number();
    m_rows.push_back([this, until, last, earliest](std::int64_t group) {
        const std::int64_t from = std::min(group, last);
        return from < earliest || last == 0 ? 0 : first(lastOfDays, {m_wanted.from, until}, from);
    });
}

std::int64_t ActSearch::lastUpTo(std::int64_t group) const {
    for (std::int64_t lowest = 0; lowest != group;) {
        lowest = group;
        for (const auto& row : m_rows) {
            if (group == 0) return 0;
            group = row(group);
        }
    }
    return group;
}

} // namespace xushi
