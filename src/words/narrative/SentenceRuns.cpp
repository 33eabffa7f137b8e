#include "words/narrative/SentenceRuns.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 3> commas{"，", "、", ","};
constexpr std::array<std::string_view, 9> openers{"，", "、", ",", "。", "；", ";", "（", "(", "："};

bool isAnyOf(std::string_view character, const auto& list) { return std::ranges::find(list, character) != list.end(); }

std::string_view commaBefore(std::string_view text) {
    for (const auto comma : commas)
        if (text.starts_with(comma)) return comma;
    return {};
}

std::string_view commaBehind(std::string_view text) {
    for (const auto comma : commas)
        if (text.ends_with(comma)) return comma;
    return {};
}

} // namespace

std::string SentenceRuns::lastCharacter() const {
    if (m_runs.empty()) return {};
    const std::string& text = m_runs.back().text;
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return text.substr(at);
}

void SentenceRuns::text(std::string_view text) {
    const std::string last = lastCharacter();
    if (last.empty() || isAnyOf(last, openers))
        for (auto comma = commaBefore(text); !comma.empty(); comma = commaBefore(text)) text.remove_prefix(comma.size());
    if (text.empty()) return;
    if (!m_runs.empty() && !m_runs.back().figure && !m_runs.back().isMark) m_runs.back().text += text;
    else m_runs.push_back({.text = std::string(text)});
}

void SentenceRuns::figure(std::string text, const NarrativeFigure& figure) {
    if (!text.empty()) m_runs.push_back({.text = std::move(text), .figure = figure});
}

void SentenceRuns::mark(std::string text, const NarrativeFigure& figure) { m_runs.push_back({.text = std::move(text), .figure = figure, .isMark = true}); }

void SentenceRuns::mark(std::string text) { m_runs.push_back({.text = std::move(text), .isMark = true}); }

void SentenceRuns::add(const SentenceRuns& others) {
    for (const auto& run : others.m_runs) {
        if (run.figure || run.isMark) m_runs.push_back(run);
        else text(run.text);
    }
}

void SentenceRuns::close(std::string_view end) {
    while (!m_runs.empty() && !m_runs.back().figure && !m_runs.back().isMark) {
        std::string& text = m_runs.back().text;
        const auto comma = commaBehind(text);
        if (comma.empty()) break;
        text.resize(text.size() - comma.size());
        if (text.empty()) m_runs.pop_back();
    }
    if (!m_runs.empty()) text(end);
}

} // namespace xushi
