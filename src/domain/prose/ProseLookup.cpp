#include "domain/prose/ProseLookup.h"

#include "domain/prose/ProseItems.h"
#include "domain/prose/ProseIndicatorNames.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseShares.h"
#include "domain/prose/ProseWordings.h"
#include "domain/prose/ProseWords.h"

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

/// 高于全市: beside the city.
void takeWhole(const ProseLexicon& lexicon, ProseStatement& s) {
    const Region* city = lexicon.region({});
    const bool isOfCity = s.growth && startsWithAny(codePoints(s.growth->base), {U"全市"}) && s.growth->base.size() <= 18;
    if (s.kind == StatementKind::Points && s.subkind == "gap" && isOfCity && city && s.code) s.whole = ProseSubject{*s.code, city->code};
}

/// The last draft before one in its sentence that fits; noDraft for none.
std::size_t lastBefore(const ProseReading& reading, const ProseDraft& draft, const auto& fits) {
    constexpr std::size_t farthest = 20;
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    for (std::size_t i = place; i-- > 0 && place - i <= farthest && reading.sentenceOf(reading.drafts[i]) == reading.sentenceOf(draft);)
        if (fits(reading.drafts[i])) return i;
    return noDraft;
}

class Lookup {
public:
    Lookup(const ProseLexicon& lexicon, ProseReading& reading) : m_lexicon(lexicon), m_reading(reading), m_names(lexicon, reading.home), m_wordings(lexicon.catalogue() ? std::optional<ProseWordings>(*lexicon.catalogue()) : std::nullopt) {}

    void all() {
        for (auto& draft : m_reading.drafts) one(draft);
    }

private:
    const Indicator* known(const std::optional<IndicatorCode>& code) const { return code && m_lexicon.catalogue() ? m_lexicon.catalogue()->find(*code) : nullptr; }
    std::size_t placeOf(const ProseDraft& draft) const { return static_cast<std::size_t>(&draft - m_reading.drafts.data()); }

    void one(ProseDraft& draft) {
        auto& s = draft.statement;
        if (m_item != noDraft && m_reading.sentenceOf(m_reading.drafts[m_item]) != m_reading.sentenceOf(draft)) m_item = noDraft;
        if (const auto* region = m_names.region(s.scope)) s.region = region->code;
        if (draft.isIncomparable || isOfUnknownMoment(m_reading, draft)) return;
        const std::string wording = s.indicator;
        if (s.each) each(draft);
        else find(draft);
        takePeriodOfItem(draft);
        takeWhole(m_lexicon, s);
        if ((draft.own.empty() && !draft.isRepeated) || draft.isInBracket) return;
        m_item = placeOf(draft);
        m_wording = wording;
        m_isPeriodOver = false;
    }

    /// What the number before it began to speak of; nothing for a number with a name of its own.
    const ProseDraft* itemOf(const ProseDraft& draft) const {
        const bool goesOn = m_item != noDraft && draft.own.empty() && m_reading.drafts[m_item].statement.code;
        return goesOn ? &m_reading.drafts[m_item] : nullptr;
    }

    static bool isSaidOfLevel(const ProseDraft& draft) {
        const auto& s = draft.statement;
        return isOfLevel(draft) && (s.kind != StatementKind::Share || (s.subkind == "completion" && draft.own.empty()));
    }

    /// The item is nearer than the level that was found, or there is none.
    static bool goesOnWithItem(const ProseDraft& draft, const ProseDraft* level, const ProseDraft* item) {
        if (!item || !level) return item != nullptr;
        return item > level && !draft.isZipped && !draft.isRepeated && !draft.isInBracket;
    }

    bool isOfItem(const ProseStatement& s) const {
        if (s.kind == StatementKind::Share) return false;
        if (s.kind == StatementKind::Target) return !s.indicator.starts_with(m_wording + "占"); // but not 占GDP比重达到3.1%
        return s.subkind == "base-period" || s.indicator == m_wording;
    }

    void find(ProseDraft& draft) {
        auto& s = draft.statement;
        if (takeOwnName(draft)) return;
        const ProseDraft* level = at(draft.level);
        const ProseDraft* item = itemOf(draft);
        if (isSaidOfLevel(draft) && (level || item)) return takeLevel(s, goesOnWithItem(draft, level, item) ? item->statement : level->statement);
        if (item && isOfItem(s)) {
            s.code = item->statement.code;
            s.indicator = item->statement.indicator;
            return;
        }
        if (s.kind == StatementKind::Part && s.parent)
            if (const auto* part = partOf(draft)) {
                s.code = part->code;
                return;
            }
        const bool isOfUnit = isLevel(draft) || (s.kind == StatementKind::Share && s.subkind != "completion");
        const auto* indicator = m_names.named(draft, isOfUnit ? s.unit : std::string());
        if (!indicator && isLevel(draft)) indicator = m_names.sharedBefore(m_reading, draft);
        if (!indicator && draft.isFirstInBracket && isLevel(draft)) indicator = m_names.partOfHost(draft);
        if (!indicator && m_wordings && isLevel(draft) && s.kind != StatementKind::Part) indicator = inOtherWords(*m_wordings, m_reading, draft);
        if (indicator && (isItsOwnTotal(m_reading, s, *indicator) || isNarrowedBefore(m_reading, draft) || isCountedOtherwise(m_reading, draft, *indicator))) indicator = nullptr;
        if (indicator) s.code = indicator->code;
        else if (s.kind == StatementKind::Share && s.subkind == "proportion") share(draft, level);
        takeYearBefore(s, indicator);
    }

    /// 高企欠序时2个百分点 behind figures of others: what has a name of its own is of that.
    bool takeOwnName(ProseDraft& draft) {
        auto& s = draft.statement;
        if (draft.own.empty() || isLevel(draft) || s.kind == StatementKind::Share || s.kind == StatementKind::Part) return false;
        const auto* own = m_names.named(draft, {});
        if (!own) return false;
        if (draft.level != noDraft && m_reading.drafts[draft.level].statement.code != own->code) {
            draft.level = levelOf(draft, own->code);
            s.parent = draft.level != noDraft ? std::optional(draft.level) : std::nullopt;
        }
        s.code = own->code;
        takeYearBefore(s, own);
        return true;
    }

    /// The last level of an indicator in the sentence before a draft.
    std::size_t levelOf(const ProseDraft& draft, const IndicatorCode& code) const {
        return lastBefore(m_reading, draft, [&](const ProseDraft& other) { return other.statement.code == code && (isLevel(other) || isNamedShare(other)) && other.statement.kind != StatementKind::Target; });
    }

    const ProseDraft* at(std::size_t place) const { return place != noDraft ? &m_reading.drafts[place] : nullptr; }

    /// The number that says the months of this one, too: its total, an earlier number of the same, or that of its item.
    const ProseDraft* sourceOfMonths(const ProseDraft& draft) const {
        const auto& s = draft.statement;
        if (s.kind == StatementKind::Part && s.parent) return &m_reading.drafts[*s.parent];
        if (draft.isZipped || draft.isRepeated) return at(draft.level);
        const bool isOfItem = draft.own.empty() || draft.isInBracket;
        if (isOfItem) return m_isPeriodOver ? nullptr : at(m_item);
        if (!s.code || isLevel(draft)) return nullptr;
        return at(lastBefore(m_reading, draft, [&](const ProseDraft& other) { return other.statement.code == s.code && other.ownPeriod; }));
    }

    /// 12亿元（1—4月），同比增长3%: the growth is of those months, too.
    void takePeriodOfItem(ProseDraft& draft) {
        auto& s = draft.statement;
        const ProseDraft* source = sourceOfMonths(draft);
        if (!source || !s.period || s.kind == StatementKind::Target) return;
        const bool isBase = s.subkind == "base-period";
        const bool isSaid = s.period->source == PeriodSource::Explicit && (draft.isInBracket || draft.clause != source->clause) && !isBase;
        m_isPeriodOver = m_isPeriodOver || (isSaid && !draft.isInBracket);
        if (isSaid || draft.ownPeriod || !source->ownPeriod) return;
        s.period = source->ownPeriod;
        s.period->source = PeriodSource::InheritedClause;
        if (isBase) s.period->period = s.period->period.lastYear();
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
        const ProseDraft* item = itemOf(draft);
        const ProseDraft* of = item && (!level || item > level) && !draft.isInBracket ? item : level;
        const Indicator* part = draft.own.empty() && of ? known(of->statement.code) : m_names.withAside(utf8Of(before), draft.aside, {});
        const auto region = of && draft.own.empty() ? of->statement.region : s.region;
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
        if (!whole || (whole->code == part.code && (!isOfCity || region == city->code))) return std::nullopt;
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
    std::size_t m_item = noDraft;  ///< the last number of the sentence with a name of its own
    std::string m_wording;         ///< its name in the words of the text
    bool m_isPeriodOver = false;   ///< other months were said since
};

} // namespace

void lookUp(const ProseLexicon& lexicon, ProseReading& reading) { Lookup(lexicon, reading).all(); }

namespace {

void findQuality(const ProseLexicon& lexicon, ProseStatement& quality) {
    if (quality.code) return;
    auto words = codePoints(quality.indicator);
    if (const auto scope = takeScope(words); !scope.empty()) quality.scope = utf8Of(scope);
    if (const auto length = lexicon.places().atHead(words); length > 0) {
        quality.scope = utf8Of(words.substr(0, length));
        words.erase(0, length);
    }
    if (const auto* indicator = lexicon.indicator(utf8Of(words), {})) quality.code = indicator->code;
    if (const auto* region = lexicon.region(quality.scope)) quality.region = region->code;
}

} // namespace

void lookUp(const ProseLexicon& lexicon, ProseStatement& quality) {
    if (!quality.growth) return;
    findQuality(lexicon, quality);
    takeWhole(lexicon, quality);
}

} // namespace xushi
