#include "domain/prose/ProseLookup.h"

#include "domain/prose/ProseItems.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseWordings.h"
#include "domain/prose/ProseWords.h"

#include <map>

namespace xushi {
namespace {

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
template <class Names> const Indicator* sharedBefore(const Names& lexicon, const ProseReading& reading, const ProseDraft& draft) {
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

/// Of the items before it in the sentence, by the words of their names in another order.
const Indicator* inOtherWords(const ProseWordings& wordings, const ProseReading& reading, const ProseDraft& draft) {
    const auto& s = draft.statement;
    const auto* found = wordings.indicator(s.indicator, s.unit);
    return found ? found : sharedBefore(wordings, reading, draft);
}

/// 由12家缩小到5家: nobody says when there were 12.
bool isOfUnknownMoment(const ProseReading& reading, const ProseDraft& draft) {
    const bool isDated = draft.token > 0 && reading.tokens[draft.token - 1].phrase() && reading.parts.clauseOf[draft.token - 1] == draft.clause;
    return draft.statement.subkind == "from-value" && !isDated;
}

/// A part that has the name, place and time of its total is a part of it without a name.
bool isItsOwnTotal(const ProseReading& reading, const ProseStatement& s, const Indicator& indicator) {
    if (s.kind != StatementKind::Part || !s.parent) return false;
    const auto& total = reading.drafts[*s.parent].statement;
    const bool isOneTime = total.period && s.period && total.period->period == s.period->period;
    return total.code == indicator.code && total.region == s.region && isOneTime;
}

/// What stands behind 占, without 的比重.
std::u32string denominatorIn(std::u32string_view wording) {
    const auto at = wording.rfind(U'占');
    std::u32string words(at == std::u32string_view::npos ? std::u32string_view() : wording.substr(at + 1));
    for (bool isCut = true; isCut;) {
        const auto end = endingOf(words, {U"比重", U"比例", U"份额", U"的", U"比", U"约", U"达"});
        isCut = !end.empty();
        words.resize(words.size() - end.size());
    }
    return words;
}

class Lookup {
public:
    Lookup(const ProseLexicon& lexicon, ProseReading& reading) : m_lexicon(lexicon), m_reading(reading), m_names(lexicon, reading.home), m_wordings(lexicon.catalogue() ? std::optional<ProseWordings>(*lexicon.catalogue()) : std::nullopt) {}

    void all() {
        for (auto& draft : m_reading.drafts) one(draft);
    }

private:
    const Indicator* known(const std::optional<IndicatorCode>& code) const { return code && m_lexicon.catalogue() ? m_lexicon.catalogue()->find(*code) : nullptr; }

    void one(ProseDraft& draft) {
        auto& s = draft.statement;
        if (const auto* region = m_names.region(s.scope)) s.region = region->code;
        if (draft.isIncomparable || isOfUnknownMoment(m_reading, draft)) return;
        if (s.each) return each(draft);
        const ProseDraft* level = draft.level != noDraft ? &m_reading.drafts[draft.level] : nullptr;
        const bool isOfLevel = s.kind != StatementKind::Share || (s.subkind == "completion" && draft.own.empty());
        if (level && isOfLevel) return takeLevel(s, level->statement);
        if (s.kind == StatementKind::Part && s.parent)
            if (const auto* part = partOf(draft)) {
                s.code = part->code;
                return;
            }
        const bool isOfUnit = isLevel(draft) || (s.kind == StatementKind::Share && s.subkind != "completion");
        const auto* indicator = m_names.indicator(s.indicator, isOfUnit ? s.unit : std::string());
        if (!indicator && isLevel(draft)) indicator = sharedBefore(m_lexicon, m_reading, draft);
        if (!indicator && m_wordings && isLevel(draft) && s.kind != StatementKind::Part) indicator = inOtherWords(*m_wordings, m_reading, draft);
        if (indicator && (isItsOwnTotal(m_reading, s, *indicator) || isNarrowedBefore(m_reading, draft))) indicator = nullptr;
        if (indicator) s.code = indicator->code;
        else if (s.kind == StatementKind::Share && s.subkind == "proportion") share(draft, level);
        takeYearBefore(s, indicator);
    }

    static void takeLevel(ProseStatement& s, const ProseStatement& level) {
        s.code = level.code;
        const bool isPromise = s.kind == StatementKind::Target || level.kind == StatementKind::Target || s.subkind == "from-value";
        if (level.period && !isPromise && level.period->source == PeriodSource::Document) s.period = level.period;
    }

    const Indicator* partOf(const ProseDraft& draft) const {
        const auto* whole = known(m_reading.drafts[*draft.statement.parent].statement.code);
        if (!whole) return nullptr;
        if (const auto* part = m_lexicon.part(utf8Of(draft.own), *whole)) return part;
        // 亿元以上项目 of 新开工科技项目: the noun is said again.
        const auto name = codePoints(whole->name);
        std::size_t common = 0;
        while (common < name.size() && common < draft.own.size() && name[name.size() - 1 - common] == draft.own[draft.own.size() - 1 - common]) ++common;
        return common > 0 ? m_lexicon.part(utf8Of(draft.own.substr(0, draft.own.size() - common)), *whole) : nullptr;
    }

    /// 占全市的6.6%, 占比34% of a part: what it is of, where the catalogue knows.
    void share(ProseDraft& draft, const ProseDraft* level) {
        auto& s = draft.statement;
        const auto wording = codePoints(s.indicator);
        const auto before = wording.substr(0, std::min(wording.rfind(U'占'), wording.size()));
        const Indicator* part = draft.own.empty() && level ? known(level->statement.code) : m_names.indicator(utf8Of(before), {});
        const auto region = level && draft.own.empty() ? level->statement.region : s.region;
        if (!part || !region) return;
        s.code = part->code;
        s.region = region;
        const auto whole = wholeOf(*part, *region, denominatorIn(wording));
        if (whole) s.whole = whole;
        else s.code.reset();
    }

    std::optional<ProseSubject> wholeOf(const Indicator& part, const RegionCode& region, std::u32string of) {
        const auto scope = takeScope(of);
        const Region* city = m_lexicon.region({});
        const bool isOfCity = scope == U"全市" || scope == U"我市";
        if (!city || (!scope.empty() && !isOfCity)) return std::nullopt;
        const bool isOpen = of.empty() || startsWithAny(of, {U"总", U"全部", U"合计"});
        if (isOpen && isOfCity && region != city->code) return ProseSubject{part.code, city->code};
        if (isOpen) return part.parent ? std::optional(ProseSubject{*part.parent, region}) : std::nullopt;
        const Indicator* whole = m_names.indicator(utf8Of(of), {});
        if (!whole || (whole->code == part.code && !isOfCity)) return std::nullopt;
        return ProseSubject{whole->code, isOfCity ? city->code : region};
    }

    void each(ProseDraft& draft) {
        auto& s = draft.statement;
        const std::string unit = isLevel(draft) ? s.unit : std::string();
        const bool isOfCounties = draft.each.size() == 1 && draft.each.front().find(U'各') != std::u32string::npos;
        const auto* indicator = m_names.indicator(s.indicator, unit);
        if (isOfCounties && indicator) s.each->ofCounties = indicator->code;
        for (const auto& name : draft.each) {
            const auto* region = m_lexicon.catalogue() ? m_names.region(utf8Of(name)) : nullptr;
            const auto* named = region ? indicator : m_names.indicator(utf8Of(name), unit);
            const auto code = region ? region->code : s.region;
            if (isOfCounties || !named || !code) return s.each->subjects.clear();
            s.each->subjects.push_back({named->code, *code});
        }
    }

    const ProseLexicon& m_lexicon;
    ProseReading& m_reading;
    NamesOfText m_names;
    std::optional<ProseWordings> m_wordings;
};

} // namespace

void lookUp(const ProseLexicon& lexicon, ProseReading& reading) { Lookup(lexicon, reading).all(); }

void lookUp(const ProseLexicon& lexicon, ProseStatement& quality) {
    if (!quality.growth || quality.code) return;
    auto words = codePoints(quality.indicator);
    if (const auto scope = takeScope(words); !scope.empty()) quality.scope = utf8Of(scope);
    if (const auto* indicator = lexicon.indicator(utf8Of(words), {})) quality.code = indicator->code;
    if (const auto* region = lexicon.region(quality.scope)) quality.region = region->code;
}

} // namespace xushi
