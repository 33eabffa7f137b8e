#include "store/sql/SubjectEntries.h"

#include "domain/Records.h"
#include "store/sql/SqlStatement.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr char barBehind = '|' + 1;
constexpr int monthsToQuarter = 3;
constexpr auto behindEveryKey = "~";

/// Up to the bar that ends the `parts`-th part, with it; the whole key where it has fewer.
std::string partsOf(const std::string& key, int parts) {
    std::size_t end = 0;
    for (; parts > 0 && end != std::string::npos; --parts) end = key.find('|', end == 0 ? 0 : end + 1);
    return end == std::string::npos ? key : key.substr(0, end + 1);
}

/// The key behind all those that begin like this one, which ends with a bar.
std::string behind(std::string prefix) {
    prefix.back() = barBehind;
    return prefix;
}

/// How keys write the periods that end in a month, each with its bar.
std::vector<std::string> beginningsOf(const YearMonth& month) {
    const auto text = [&](PeriodKind kind) { return Period{month.year, Month(month.month), kind}.toText() + "|"; };
    std::vector<std::string> texts{text(PeriodKind::Ytd), text(PeriodKind::Month)};
    if (month.month % monthsToQuarter == 0) texts.push_back(text(PeriodKind::Quarter));
    return texts;
}

/// Leaps through the keys of one kind of records and keeps the entries of those that are meant.
class KeyWalk {
public:
    KeyWalk(PreparedStatements& prepared, RecordKind kind, std::vector<std::int64_t>& found)
        : m_kind(token(kind)), m_next(prepared, "SELECT key FROM journal WHERE kind = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT 1"),
          m_within(prepared, "SELECT sequence, key FROM journal WHERE kind = $1 AND key >= $2 AND key < $3"),
          m_of(prepared, "SELECT sequence FROM journal WHERE kind = $1 AND key = $2"), m_found(found) {}

    /// The keys from `first` up to `end`, without it, each once by what they begin with in so many parts.
    template <class Visit> void leap(std::string first, const std::string& end, int parts, const Visit& visit) {
        for (;;) {
            m_next.bind(m_kind).bind(first).bind(end);
            if (!m_next.step()) return;
            const std::string prefix = partsOf(m_next.text(), parts);
            m_next.step();
            visit(prefix);
            first = behind(prefix);
        }
    }
    void takeOf(const std::string& key) {
        m_of.bind(m_kind).bind(key);
        while (m_of.step()) m_found.push_back(m_of.number());
    }
    template <class IsMeant> void takeWithin(const std::string& first, const std::string& end, const IsMeant& isMeant) {
        m_within.bind(m_kind).bind(first).bind(end);
        while (m_within.step()) {
            const std::int64_t sequence = m_within.number();
            if (isMeant(m_within.view())) m_found.push_back(sequence);
        }
    }
    void takeBelow(const std::string& prefix) {
        takeWithin(prefix, behind(prefix), [](std::string_view) { return true; });
    }

private:
    std::string m_kind;
    SqlStatement m_next;
    SqlStatement m_within;
    SqlStatement m_of;
    std::vector<std::int64_t>& m_found;
};

/// PERIOD|FORM|INDICATOR|REGION, of an explanation with |CHECK behind.
void takeOfFigures(KeyWalk& walk, const ActsWanted& wanted) {
    const auto ofIndicator = [&](const std::string& prefix) {
        if (!wanted.region) return walk.takeBelow(prefix);
        walk.takeOf(prefix + wanted.region->text);
        walk.takeBelow(prefix + wanted.region->text + "|");
    };
    const auto ofForm = [&](const std::string& prefix) {
        if (wanted.indicator) ofIndicator(prefix + wanted.indicator->text + "|");
        else if (wanted.region) walk.leap(prefix, behind(prefix), 3, ofIndicator);
        else walk.takeBelow(prefix);
    };
    if (!wanted.month) return walk.leap("", behindEveryKey, 2, ofForm);
    for (const auto& beginning : beginningsOf(*wanted.month)) walk.leap(beginning, behind(beginning), 2, ofForm);
}

/// INDICATOR|REGION|YEAR
void takeOfTargets(KeyWalk& walk, const ActsWanted& wanted) {
    const std::string region = wanted.region ? "|" + wanted.region->text + "|" : "|";
    const auto isOfRegion = [&](std::string_view key) { return key.substr(std::min(key.find('|'), key.size())).starts_with(region); };
    const std::string first = wanted.indicator ? wanted.indicator->text + "|" : "";
    walk.takeWithin(first, first.empty() ? behindEveryKey : behind(first), isOfRegion);
}

} // namespace

std::vector<std::int64_t> entriesAbout(PreparedStatements& prepared, const ActsWanted& wanted) {
    std::vector<std::int64_t> found;
    for (const RecordKind kind : {RecordKind::Figure, RecordKind::Review, RecordKind::Explanation}) {
        KeyWalk walk(prepared, kind, found);
        takeOfFigures(walk, wanted);
    }
    const auto walkOf = [&](RecordKind kind) { return KeyWalk(prepared, kind, found); };
    if (!wanted.month) {
        auto targets = walkOf(RecordKind::Target);
        takeOfTargets(targets, wanted);
        if (wanted.indicator && !wanted.region) walkOf(RecordKind::Indicator).takeOf(wanted.indicator->text);
        if (wanted.region && !wanted.indicator) walkOf(RecordKind::Region).takeOf(wanted.region->text);
    } else if (!wanted.indicator && !wanted.region) {
        const std::string month = "|" + wanted.month->toText();
        walkOf(RecordKind::Submission).takeWithin("", behindEveryKey, [&](std::string_view key) { return key.ends_with(month); });
    }
    std::ranges::sort(found);
    return found;
}

} // namespace xushi
