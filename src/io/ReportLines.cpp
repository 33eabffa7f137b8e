#include "io/ReportLines.h"

#include "domain/texts/PlainText.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<ReportStyle, 3> headingStyles{ReportStyle::Heading1, ReportStyle::Heading2, ReportStyle::Heading3};

ReportStyle headingStyle(int level) { return headingStyles[static_cast<std::size_t>(std::min(level, 3) - 1)]; }

void addSections(const std::vector<Narrative::Section>& sections, const std::string& outdated, std::vector<ReportLine>& lines) {
    for (const auto& section : sections) {
        if (!section.heading.empty()) lines.push_back({headingStyle(section.level), plainLine(section.number + section.heading)});
        for (const auto& paragraph : section.paragraphs) {
            std::string text;
            for (const auto& sentence : paragraph) text += sentence.text() + (sentence.isOutdated() ? outdated : "");
            lines.push_back({ReportStyle::Body, plainLine(text)});
        }
        addSections(section.sections, outdated, lines);
    }
}

} // namespace

std::vector<ReportLine> reportLines(const Narrative& narrative) {
    std::vector<ReportLine> lines{{ReportStyle::Title, plainLine(narrative.title)}};
    addSections(narrative.sections, narrative.outdatedMark, lines);
    for (const auto& note : narrative.notes) lines.push_back({ReportStyle::Body, plainLine(note)});
    return lines;
}

const std::vector<std::string>& ReportFaces::of(ReportStyle style) const {
    switch (style) {
    case ReportStyle::Title: return title;
    case ReportStyle::Heading1: return heading;
    case ReportStyle::Heading2: return subheading;
    case ReportStyle::Heading3:
    case ReportStyle::Body: break;
    }
    return body;
}

} // namespace xushi
