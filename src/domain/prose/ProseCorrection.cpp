#include "domain/prose/ProseCorrection.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace xushi {
namespace {

using namespace std::string_view_literals;

constexpr std::array exactQualifiers{""sv, "达"sv, "达到"sv, "为"sv, "约"sv, "大约"sv, "左右"sv, "上下"sv};

/// The number that the digits of a statement stand for.
std::optional<Decimal> numberOf(const ProseStatement& s) {
    if (s.growth && s.kind != StatementKind::Figure && s.kind != StatementKind::Part) return s.growth->value;
    if (s.rank) return s.rank->place;
    return s.value;
}

Decimal withoutSign(const Decimal& number) { return number.isNegative() ? -number : number; }

std::optional<Decimal> digitsOf(std::string text) {
    std::erase(text, ',');
    const auto digits = Decimal::parse(text);
    return digits ? std::optional(*digits) : std::nullopt;
}

bool isComputed(StatementKind kind) {
    return kind == StatementKind::Growth || kind == StatementKind::GrowthOnly || kind == StatementKind::Points || kind == StatementKind::Share;
}

} // namespace

bool needsDecision(ProseVerdict verdict) { return verdict == ProseVerdict::Different || verdict == ProseVerdict::Contradictory || verdict == ProseVerdict::NotUnderstood; }

std::optional<std::string> correctionOf(const ProseStatement& statement, const ProseFinding& finding) {
    const bool isWrong = finding.verdict == ProseVerdict::Different || finding.verdict == ProseVerdict::Contradictory;
    const bool isPlain = std::ranges::find(exactQualifiers, statement.qualifier) != exactQualifiers.end() && statement.comparator.empty();
    if (!isWrong || !isPlain || finding.stored.empty()) return std::nullopt;
    const auto stored = Decimal::parse(isComputed(statement.kind) ? finding.rounded : finding.stored);
    const auto written = numberOf(statement);
    const auto digits = digitsOf(statement.text);
    if (!stored || !written || !digits || *stored == *written) return std::nullopt;
    if (withoutSign(*digits) != withoutSign(*written) || stored->isNegative() != written->isNegative()) return std::nullopt;
    const Decimal corrected = digits->isNegative() ? *stored : withoutSign(*stored);
    return corrected.toString();
}

} // namespace xushi
