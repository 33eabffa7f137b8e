#include "usecases/ReportProof.h"

#include "domain/prose/ProseText.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t longestSide = 150; ///< characters of a sentence before a number, and behind it

bool isSentenceEnd(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'!' || c == U'?' || c == U'\n'; }

struct Surroundings {
    std::u32string before;
    std::u32string number;
    std::u32string behind;
};

/// The sentence around a number, its two sides cut where they are long.
Surroundings surroundingsOf(std::u32string_view text, const ProseStatement& s) {
    const std::size_t start = std::min(s.start, text.size());
    const std::size_t end = std::clamp(s.end, start, text.size());
    std::size_t from = start;
    while (from > 0 && !isSentenceEnd(text[from - 1])) --from;
    std::size_t to = end;
    while (to < text.size() && !isSentenceEnd(text[to])) ++to;
    if (to < text.size() && text[to] != U'\n') ++to;
    while (from < start && (text[from] == U' ' || text[from] == U'\t' || text[from] == U'　')) ++from;
    Surroundings found{std::u32string(text.substr(from, start - from)), std::u32string(text.substr(start, end - start)), std::u32string(text.substr(end, to - end))};
    if (found.before.size() > longestSide) found.before = U"…" + found.before.substr(found.before.size() - longestSide);
    if (found.behind.size() > longestSide) found.behind = found.behind.substr(0, longestSide) + U"…";
    return found;
}

/// +28.4%, -3.3个百分点, of another base with its name.
std::string growthOf(const ProseStatement& s) {
    if (!s.growth) return {};
    const auto& value = s.growth->value;
    const auto& unit = s.growth->unit;
    const auto& base = s.growth->base;
    const bool isUsual = base.empty() || base == "上年同期" || base == "去年同期";
    return (value.isNegative() || value.isZero() ? "" : "+") + value.toString() + unit + (isUsual ? "" : "（" + base + "）");
}

std::string periodOf(const ProseStatement& s, const ProofWords& words) {
    if (!s.period) return {};
    const bool isPlain = !s.period->firstYear && !s.period->isSecondHalf;
    return isPlain || s.period->wording.empty() ? words.period(s.period->period) : s.period->wording;
}

std::string verdictWithSign(ProseVerdict verdict, const ProofWords& words) {
    const std::vector<Remark> remarks{{"verdict." + std::string(token(verdict)), {}}};
    return std::string(proofMark(verdict).sign) + " " + words.say(remarks);
}

ProofRow rowOf(std::u32string_view text, const ProseStatement& s, const ProseFinding& finding, const ProofWords& words) {
    const Surroundings near = surroundingsOf(text, s);
    const std::string before = utf8Of(near.before);
    return {.verdict = finding.verdict,
            .start = s.start,
            .sentence = before + utf8Of(near.number) + utf8Of(near.behind),
            .numberAt = before.size(),
            .number = utf8Of(near.number),
            .indicator = s.indicator,
            .scope = s.scope,
            .period = periodOf(s, words),
            .value = s.value ? s.value : s.rank ? std::optional(s.rank->place) : std::nullopt,
            .unit = s.unit,
            .limits = s.qualifier + (s.qualifier.empty() || s.comparator.empty() ? "" : " ") + s.comparator,
            .growth = growthOf(s),
            .conclusion = verdictWithSign(finding.verdict, words),
            .stored = finding.stored,
            .note = words.say(finding.reasons)};
}

std::vector<std::string> paragraphsOf(std::string_view text) {
    std::vector<std::string> paragraphs;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view paragraph = text.substr(0, end);
        for (const std::string_view blank : {"　", " ", "\t"})
            while (paragraph.starts_with(blank)) paragraph.remove_prefix(blank.size());
        if (!paragraph.empty()) paragraphs.emplace_back(paragraph);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

std::vector<ProofCount> countsOf(const CheckedProse& checked, const ProofWords& words) {
    const auto countOf = [&](ProseVerdict verdict) { return static_cast<int>(std::ranges::count(checked.findings, verdict, &ProseFinding::verdict)); };
    std::vector<ProofCount> counts;
    int figures = 0;
    for (const ProseVerdict verdict : verdictsByConcern) {
        counts.push_back({verdict, verdictWithSign(verdict, words), countOf(verdict)});
        figures += counts.back().count;
    }
    counts.push_back({std::nullopt, words.figures, figures});
    counts.push_back({std::nullopt, words.others, countOf(ProseVerdict::NoFigure)});
    return counts;
}

} // namespace

ProofTable proofTable(const ReportProofRequest& request) {
    const auto& [text, checked, origin, words] = request;
    const std::u32string characters = codePoints(text);
    ProofTable table{.headings = words.headings};
    for (std::size_t i = 0; i < checked.statements.size() && i < checked.findings.size(); ++i)
        if (checked.findings[i].verdict != ProseVerdict::NoFigure) table.rows.push_back(rowOf(characters, checked.statements[i], checked.findings[i], words));
    table.paragraphs = paragraphsOf(text);
    const std::string code = origin.head.shortCode() + " #" + std::to_string(origin.head.sequence);
    const std::array<std::string, 5> said{origin.document, origin.day.toText(), origin.store, origin.moment, code};
    for (std::size_t i = 0; i < said.size(); ++i)
        if (!said[i].empty()) table.about.push_back({words.about[i], said[i]});
    table.counts = countsOf(checked, words);
    table.anchor = words.about.back() + " " + code;
    table.documentTime = origin.head.at;
    return table;
}

} // namespace xushi
