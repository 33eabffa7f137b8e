#include "domain/prose/ProseReader.h"

#include "domain/YearMonth.h"
#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseQualities.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseSections.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

ProseStatement claimed(const ProseReading& reading, const ProseSpan& digits, std::string_view subkind) {
    const auto origin = reading.text.origin(digits);
    ProseStatement statement{.start = origin.start, .end = origin.end, .text = reading.text.written(digits), .kind = StatementKind::NotAnIndicator};
    statement.subkind = subkind;
    return statement;
}

/// Names, dates and period phrases with digits.
std::vector<ProseStatement> claimedOf(const ProseReading& reading) {
    std::vector<ProseStatement> statements;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        const auto& token = reading.tokens[i];
        if (const auto* claim = token.claim()) statements.push_back(claimed(reading, claim->span, claim->subkind));
        const auto* phrase = token.phrase();
        if (!phrase || phrase->digits.end <= phrase->digits.start) continue;
        const bool isBase = std::ranges::find(reading.bases, i) != reading.bases.end();
        statements.push_back(claimed(reading, phrase->digits, phrase->isDate ? "date" : isBase ? "base-period" : "period"));
    }
    return statements;
}

bool isWithoutMeaning(const ProseStatement& statement) { return statement.kind != StatementKind::NotAnIndicator && statement.kind != StatementKind::Qualitative && !statement.period; }

/// 研发投入强度 in a report on half a year is that of the year before: what is known once a year has no months.
void takeYearBefore(ProseStatement& s, const Indicator* known) {
    const bool isYearlyRate = known && known->frequency == Frequency::Annual && known->measure == Measure::Rate;
    const bool isProgress = s.subkind == "completion" || s.subkind == "gap";
    const bool isAnnual = known ? isYearlyRate && !isProgress : s.indicator.ends_with("投入强度") || s.indicator.ends_with("科技进步贡献率");
    const bool isSaid = s.period && s.period->source != PeriodSource::Document && s.period->source != PeriodSource::InheritedParagraph;
    if (!isAnnual || !s.period || isSaid || s.kind == StatementKind::Target || s.period->period.last == Month::last()) return;
    s.period->period = Period::ytd(s.period->period.year - 1, 12);
    s.period->source = PeriodSource::Document;
    s.questions.push_back({"proof.taken-year-before", {std::to_string(s.period->period.year)}});
}

/// Asks the lexicon once for each name of a text.
class NamesOfText {
public:
    NamesOfText(const ProseLexicon& lexicon, const ProseHome& home) : m_lexicon(lexicon), m_home(home) {}

    const Indicator* indicator(const std::string& wording, const std::string& unit) {
        const auto [at, isNew] = m_indicators.try_emplace({wording, unit}, nullptr);
        if (isNew) at->second = m_lexicon.indicator(wording, unit);
        return at->second;
    }
    const Region* region(const std::string& wording) {
        const auto [at, isNew] = m_regions.try_emplace(wording, nullptr);
        if (isNew) at->second = regionOf(wording, m_home, m_lexicon);
        return at->second;
    }

private:
    const ProseLexicon& m_lexicon;
    const ProseHome& m_home;
    std::map<std::pair<std::string, std::string>, const Indicator*> m_indicators;
    std::map<std::string, const Region*> m_regions;
};

/// Of the items before it in the sentence, the nearest first.
const Indicator* sharedBefore(const ProseLexicon& lexicon, const ProseReading& reading, const ProseDraft& draft) {
    constexpr std::size_t farthestItem = 5;
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    for (std::size_t i = place; i-- > 0 && place - i <= farthestItem;) {
        const auto& before = reading.drafts[i];
        if (reading.sentenceOf(before) != reading.sentenceOf(draft)) break;
        if (!isLevel(before)) continue;
        if (const auto* found = lexicon.shared(utf8Of(draft.own), before.statement.indicator, draft.statement.unit)) return found;
    }
    return nullptr;
}

/// A part that has the name, place and time of its total is a part of it without a name.
bool isItsOwnTotal(const ProseReading& reading, const ProseStatement& s, const Indicator& indicator) {
    if (s.kind != StatementKind::Part || !s.parent) return false;
    const auto& total = reading.drafts[*s.parent].statement;
    const bool isOneTime = total.period && s.period && total.period->period == s.period->period;
    return total.code == indicator.code && total.region == s.region && isOneTime;
}

void lookUp(const ProseLexicon& lexicon, ProseReading& reading) {
    NamesOfText names(lexicon, reading.home);
    for (auto& draft : reading.drafts) {
        auto& s = draft.statement;
        if (const auto* region = names.region(s.scope)) s.region = region->code;
        const ProseDraft* level = draft.level != noDraft ? &reading.drafts[draft.level] : nullptr;
        const bool isOfLevel = s.kind != StatementKind::Share || (s.subkind == "completion" && draft.own.empty());
        if (level && isOfLevel) {
            s.code = level->statement.code;
            if (level->statement.period && s.kind != StatementKind::Target && level->statement.kind != StatementKind::Target && level->statement.period->source == PeriodSource::Document) s.period = level->statement.period;
            continue;
        }
        const bool isOfUnit = isLevel(draft) || (s.kind == StatementKind::Share && s.subkind != "completion");
        if (s.kind == StatementKind::Part && s.parent) {
            const auto& parent = reading.drafts[*s.parent].statement;
            const auto* whole = parent.code && lexicon.catalogue() ? lexicon.catalogue()->find(*parent.code) : nullptr;
            if (const auto* part = whole ? lexicon.part(utf8Of(draft.own), *whole) : nullptr) {
                s.code = part->code;
                continue;
            }
        }
        const auto* indicator = names.indicator(s.indicator, isOfUnit ? s.unit : std::string());
        if (!indicator && isLevel(draft)) indicator = sharedBefore(lexicon, reading, draft);
        if (indicator && !isItsOwnTotal(reading, s, *indicator)) s.code = indicator->code;
        takeYearBefore(s, indicator);
    }
}

/// The drafts, claims and verdicts in text order, with parents counted anew.
std::vector<ProseStatement> inOrder(const ProseReading& reading, std::vector<ProseStatement> others) {
    struct Placed {
        ProseStatement statement;
        std::size_t draft = noDraft;
    };
    std::vector<Placed> placed;
    for (auto& other : others) placed.push_back({std::move(other)});
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) placed.push_back({reading.drafts[i].statement, i});
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) { return a.statement.start < b.statement.start; });
    std::vector<std::size_t> placeOf(reading.drafts.size());
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (placed[i].draft != noDraft) placeOf[placed[i].draft] = i;
    std::vector<ProseStatement> statements;
    for (auto& each : placed) {
        if (each.statement.parent) each.statement.parent = placeOf[*each.statement.parent];
        for (auto& summand : each.statement.summands) summand = placeOf[summand];
        if (isWithoutMeaning(each.statement)) each.statement.questions.push_back({"proof.which-period", {each.statement.text}});
        statements.push_back(std::move(each.statement));
    }
    return statements;
}

/// A report that does not say its own period speaks of the months up to the one before it was written.
ProseContext completed(ProseContext context) {
    if (context.period || !context.date) return context;
    const YearMonth last = YearMonth{context.date->year, context.date->month}.previous();
    context.period = Period::ytd(last.year, last.month);
    return context;
}

} // namespace

std::vector<ProseStatement> ProseReader::read(std::string_view utf8, const ProseContext& given) const {
    const ProseText text(utf8);
    const ProseContext context = completed(withYearOfTitle(text, given));
    ProseReading reading{.text = text, .context = context, .tokens = proseTokens(text, context), .parts = {}, .drafts = {}};
    reading.parts = proseParts(text, reading.tokens);
    reading.places = &m_lexicon.places();
    reading.home = homeOf(text, m_lexicon.places());
    makeDrafts(reading);
    decideRoles(reading);
    governPeriods(reading);
    nameSubjects(reading);
    joinLists(reading);
    joinLevels(reading);
    joinSums(reading);
    lookUp(m_lexicon, reading);
    auto others = claimedOf(reading);
    for (auto& quality : qualitiesOf(reading)) others.push_back(std::move(quality));
    return inOrder(reading, std::move(others));
}

} // namespace xushi
