#pragma once

#include "domain/analyses/CountyMatrix.h"
#include "domain/workflow/Submission.h"

#include <array>
#include <string>
#include <vector>

namespace xushi {

/// One indicator that is behind, as a meeting looks at it.
struct MeetingSlide {
    CountyStanding standing;               ///< of the region that the meeting is about; it always has a row
    std::vector<CountyStanding> counties;  ///< those that have a light, the worst first; empty below the city
    std::vector<std::string> explanations; ///< 说明 that still hold, and the note of the figure, each once
    DepartmentCode department;             ///< 责任处室; empty where nobody answers for it
};

/// What is put on the wall: how many stand where, and what is behind, the worst first.
struct Meeting {
    Period period;
    const Region* region = nullptr;  ///< lives as long as the Catalogue
    Percent schedule;                ///< of the year by even months
    std::array<int, 5> counts{};     ///< of the rows with a target, in the order of Light
    std::vector<MeetingSlide> slides;

    int count(Light light) const { return counts[static_cast<std::size_t>(light)]; }
};

/// Judges the board of the request's region, and of each indicator that is behind the counties. `request.region` is set, to a region
/// of the catalogue.
Meeting meetingOf(const BoardRequest& request, const Workflow& workflow);

/// 说明 that still hold for what a row shows, and the note of its figure, each once.
std::vector<std::string> explanationsIn(const BoardRequest& request, const Workflow& workflow, const Indicator& indicator, const Region& region, const BoardRow& row);

/// True where a row with a target comes before another at a meeting: far behind before behind, then the wider gap; without a gap last.
bool isWorse(const BoardRow& one, const BoardRow& other);

/// By which number the counties of a slide are compared: their completion where one of them has a target, else their share.
enum class CountyBar { Completion, Share };
CountyBar barOf(const MeetingSlide& slide);
/// That number; nothing where the county has none.
std::optional<Percent> barOf(const CountyStanding& county, CountyBar bar);

} // namespace xushi
