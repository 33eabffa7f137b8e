#include "domain/analyses/Meeting.h"

#include "domain/workflow/Audit.h"

#include <algorithm>
#include <tuple>

namespace xushi {
namespace {

bool isBehind(Light light) { return light == Light::Behind || light == Light::FarBehind; }

/// Far behind, behind, not reported, on, without a target.
int urgencyOf(Light light) {
    switch (light) {
    case Light::FarBehind: return 0;
    case Light::Behind: return 1;
    case Light::Missing: return 2;
    case Light::On: return 3;
    case Light::NotApplicable: return 4;
    }
    return 4;
}

/// Of one light the smaller completion first, or the larger share: what a target says nothing of is shown from the largest down.
bool comesBefore(const CountyStanding& one, const CountyStanding& other) {
    const int first = urgencyOf(*one.light);
    const int second = urgencyOf(*other.light);
    if (first != second) return first < second;
    const bool isJudged = *one.light != Light::NotApplicable;
    const auto bar = isJudged ? CountyBar::Completion : CountyBar::Share;
    const auto a = barOf(one, bar);
    const auto b = barOf(other, bar);
    if (!a || !b) return a.has_value() && !b.has_value();
    return isJudged ? a->value < b->value : b->value < a->value;
}

std::vector<CountyStanding> countiesOf(const Indicator& indicator, const BoardRequest& request) {
    const CountyMatrix matrix = countyMatrixOf(indicator, request);
    if (matrix.lines.empty()) return {};
    const CountyLine& line = matrix.lines.front();
    auto counties = standingsOf(line, comparisonOf(line, matrix, request, RankedBy::Value));
    std::erase_if(counties, [](const CountyStanding& county) { return !county.light; });
    std::ranges::stable_sort(counties, comesBefore);
    return counties;
}

MeetingSlide slideOf(const BoardRequest& request, const Workflow& workflow, const Region& region, BoardRow row) {
    const Indicator& indicator = *request.catalogue.find(row.indicator);
    MeetingSlide slide;
    slide.explanations = explanationsIn(request, workflow, indicator, region, row);
    slide.department = indicator.department;
    if (region.type == RegionType::City) slide.counties = countiesOf(indicator, request);
    slide.standing = {.indicator = &indicator, .region = &region, .light = row.standing.light};
    slide.standing.row = std::move(row);
    return slide;
}

} // namespace

std::vector<std::string> explanationsIn(const BoardRequest& request, const Workflow& workflow, const Indicator& indicator, const Region& region, const BoardRow& row) {
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
        if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    };
    const AuditRequest audit{request.catalogue, request.figures, workflow, monthOf(request.period), std::nullopt, request.signedWorlds};
    for (const auto* explanation : explanationsShown(audit, indicator, region, row.asOf)) add(explanation->text);
    if (row.judged)
        for (const auto& figure : seriesIn(request.figures, indicator.code, region.code, row.judged->year))
            if (figure.key.period == *row.judged) add(figure.note);
    return texts;
}

bool isWorse(const BoardRow& one, const BoardRow& other) {
    const bool isFirstFar = one.standing.light == Light::FarBehind;
    const bool isSecondFar = other.standing.light == Light::FarBehind;
    if (isFirstFar != isSecondFar) return isFirstFar;
    const auto& a = one.standing.gap;
    const auto& b = other.standing.gap;
    return a && b ? a->value < b->value : a.has_value() && !b.has_value();
}

Meeting meetingOf(const BoardRequest& request, const Workflow& workflow) {
    const Region& region = *request.catalogue.find(*request.region);
    Meeting meeting{.period = request.period, .region = &region};
    meeting.schedule = Percent::ofShare(*shareDue(MonthLinear{}, {.year = request.period.year, .asOf = request.period.last}));
    auto rows = boardAt(request);
    std::erase_if(rows, [](const BoardRow& row) { return !row.target; });
    for (const auto& row : rows) ++meeting.counts[static_cast<std::size_t>(row.standing.light)];
    std::erase_if(rows, [](const BoardRow& row) { return !isBehind(row.standing.light); });
    std::ranges::stable_sort(rows, isWorse);
    for (auto& row : rows) meeting.slides.push_back(slideOf(request, workflow, region, std::move(row)));
    return meeting;
}

CountyBar barOf(const MeetingSlide& slide) {
    const bool hasTarget = std::ranges::any_of(slide.counties, [](const CountyStanding& county) { return county.row && county.row->standing.completion; });
    return hasTarget ? CountyBar::Completion : CountyBar::Share;
}

std::optional<Percent> barOf(const CountyStanding& county, CountyBar bar) {
    if (bar == CountyBar::Share) return county.share;
    return county.row ? county.row->standing.completion : std::nullopt;
}

} // namespace xushi
