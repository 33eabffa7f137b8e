#include "io/prose/ProseLayout.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xushi {
namespace {

std::string onOneLine(const std::vector<std::string>& lines) {
    std::string line;
    for (const auto& text : lines) line += (line.empty() || text.empty() ? "" : " ") + text;
    std::ranges::replace(line, '\n', ' ');
    return line;
}

bool isBlankLine(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

void append(std::vector<std::string>& to, std::vector<std::string> lines) {
    to.insert(to.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

} // namespace

void ProseLayout::text(std::string_view utf8) {
    m_frames.back().open += utf8;
    m_bytes += utf8.size();
}

void ProseLayout::endParagraph(bool goesOn) {
    if (goesOn) return;
    Frame& frame = m_frames.back();
    frame.lines.push_back(std::exchange(frame.open, {}));
    append(frame.lines, std::exchange(frame.behind, {}));
    m_bytes += sizeof(std::string);
}

/// A cell across the whole row is a text of its own: many papers are set in a frame.
void ProseLayout::endRow() {
    const Frame row = popped();
    Lines& lines = m_frames.back().lines;
    if (row.cells.size() == 1) return append(lines, row.cells.front());
    std::string line;
    for (const auto& cell : row.cells) line += (&cell == &row.cells.front() ? "" : "\t") + onOneLine(cell);
    lines.push_back(isBlankLine(line) ? std::string() : std::move(line));
}

void ProseLayout::endCell() {
    Lines lines = wholeLines(popped());
    m_frames.back().cells.push_back(std::move(lines));
    m_bytes += sizeof(Lines);
}

void ProseLayout::endBox() {
    Lines lines = wholeLines(popped());
    append(m_frames.back().behind, std::move(lines));
}

std::string ProseLayout::take() {
    std::string all;
    const Lines lines = wholeLines(popped());
    for (const auto& line : lines) all += (&line == &lines.front() ? "" : "\n") + line;
    m_frames.assign(1, {});
    return all;
}

ProseLayout::Frame ProseLayout::popped() {
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    return frame;
}

ProseLayout::Lines ProseLayout::wholeLines(Frame frame) {
    if (!frame.open.empty()) frame.lines.push_back(std::move(frame.open));
    append(frame.lines, std::move(frame.behind));
    return std::move(frame.lines);
}

} // namespace xushi
