#pragma once

#include "domain/narrative/Narrative.h"

#include <string>
#include <vector>

namespace xushi {

/// How a paragraph of a report is set.
enum class ReportStyle { Title, Heading1, Heading2, Heading3, Body };

struct ReportLine {
    ReportStyle style = ReportStyle::Body;
    std::string text;

    bool isHeading() const { return style != ReportStyle::Body; }
};

/// The paragraphs of a report in reading order, each text as it can be shown anywhere: title, headings with their numbers, paragraphs
/// with what was written over their sentences, notes.
std::vector<ReportLine> reportLines(const Narrative& narrative);

/// The families of a report's faces, the first that is installed being used.
struct ReportFaces {
    std::vector<std::string> title{"方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "宋体", "SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC"};
    std::vector<std::string> body{"仿宋_GB2312", "仿宋", "FangSong", "Noto Serif CJK SC", "Noto Sans CJK SC"};
    std::vector<std::string> heading{"黑体", "SimHei", "Noto Sans CJK SC"};
    std::vector<std::string> subheading{"楷体_GB2312", "楷体", "KaiTi", "Noto Serif CJK SC", "Noto Sans CJK SC"};
    std::vector<std::string> number{"宋体", "SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC"};

    const std::vector<std::string>& of(ReportStyle style) const;
};

/// The page of GB/T 9704: A4 portrait. Millimetres and points.
struct ReportPage {
    static constexpr int width = 210;
    static constexpr int height = 297;
    static constexpr int top = 37;
    static constexpr int bottom = 35;
    static constexpr int left = 28;
    static constexpr int right = 26;
    static constexpr int foot = 23; ///< below the page number
    static constexpr int lineHeight = 28;
    static constexpr int bodySize = 16;   ///< 三号
    static constexpr int titleSize = 22;  ///< 二号
    static constexpr int numberSize = 14; ///< 四号

    static constexpr int sizeOf(ReportStyle style) { return style == ReportStyle::Title ? titleSize : bodySize; }
};

} // namespace xushi
