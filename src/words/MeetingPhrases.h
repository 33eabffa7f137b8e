#pragma once

#include "domain/Catalogue.h"
#include "domain/Format.h"
#include "domain/analyses/Meeting.h"
#include "words/Sentences.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// A county in the list of a slide.
struct MeetingCountyText {
    Light light = Light::NotApplicable;
    std::string letter; ///< 达 滞 重 缺 免
    std::string name;
    std::string asOf;   ///< 1—4月, where it is not the month that the meeting is about
    std::string value;  ///< in the unit of the title; empty: not reported
    std::string number; ///< the bar in digits, without %
    std::optional<Percent> bar;
    std::optional<Percent> due; ///< what the schedule wants of the bar; nothing where nothing is scheduled

    bool operator==(const MeetingCountyText&) const = default;
};

/// One slide, word for word as it is shown.
struct MeetingSlideText {
    Light light = Light::NotApplicable;
    std::string word;        ///< 滞后, 严重滞后
    std::string title;       ///< the indicator and its unit
    std::string facts;       ///< target, value, growth, completion, gap
    std::string duty;        ///< 责任处室 and what the schedule goes by
    std::string remarks;     ///< as the overview has them; may be empty
    std::string explanation; ///< 说明, or that there is none yet
    bool isExplained = false;
    std::string valueHead;   ///< of the list of counties: 完成（亿元）
    std::string barHead;     ///< 完成率% or 占比%
    std::vector<MeetingCountyText> counties;

    bool operator==(const MeetingSlideText&) const = default;
};

/// 2025年1—5月　淮安市　序时进度 41.7%（5/12）
std::string meetingHead(const Meeting& meeting, const NumberFormat& format, Language language);
/// What stands where nothing is behind.
std::string meetingEmpty(const Meeting& meeting, Language language);
/// `catalogue` names the departments: the one by which the meeting was judged.
MeetingSlideText meetingSlideText(const MeetingSlide& slide, const Catalogue& catalogue, const NumberFormat& format, Language language);

} // namespace xushi
