#include "cli/FiguresVerb.h"

#include "domain/reading/PeriodReading.h"
#include "wiring/Composition.h"
#include "wiring/FigureFiles.h"

#include <iostream>

namespace xushi {
namespace {

/// The month in which a period ends; of a year that is said alone the first one where it begins a span.
Result<YearMonth> monthNamed(const std::string& text, bool isFirst) {
    const auto read = readPeriod(text);
    if (!read) return read.error();
    if (isFirst && read->form == PeriodForm::Year) return YearMonth{read->period.year, 1};
    return monthOf(read->period);
}

} // namespace

std::string FiguresVerb::purpose() const { return pick("把数据写成表格（.csv 或 .xlsx），可原样导入", "Write figures to a table (.csv or .xlsx) that an import reads back"); }

void FiguresVerb::declare(CLI::App& command) {
    declareStore(command);
    declareMoment(command);
    command.add_option("--from", m_from, pick("从哪个月，如 2025-01 或 2024", "the first month, such as 2025-01 or 2024"))->required();
    command.add_option("--to", m_to, pick("到哪个月，如 2025-05 或 2025", "the last month, such as 2025-05 or 2025"))->required();
    command.add_option("--indicator", m_indicators, pick("指标代码或名称，可写几个，默认全部", "code or name, several if need be; all by default"))->allow_extra_args(false);
    command.add_option("--region", m_regions, pick("地区代码或名称，可写几个，默认全部", "code or name, several if need be; all by default"))->allow_extra_args(false);
    command.add_option("--out", m_out, pick("输出文件；已有的文件会被覆盖，台账不会", "the file to write; one that is there is replaced, a store never"))->required();
    command.add_option("--encoding", m_encoding, pick("CSV 的编码：utf-8（默认）、gb18030", "of a CSV: utf-8 (the default), gb18030"))
        ->check(CLI::IsMember({"utf-8", "gb18030"}));
}

ExitCode FiguresVerb::run() {
    const auto first = monthNamed(m_from, true);
    if (!first) return fail(first.error());
    const auto last = monthNamed(m_to, false);
    if (!last) return fail(last.error());
    const auto store = openThen();
    if (!store) return fail(store.error());
    const auto listed = readTogether(**store, [&](Reading& reading) { return listFigures(reading, {{*first, *last}, m_indicators, m_regions}); });
    if (!listed) return fail(listed.error());
    FigureFile file{.path = m_out};
    if (!m_encoding.empty()) file.encoding = m_encoding == "gb18030" ? TextFileEncoding::Gb18030 : TextFileEncoding::Utf8;
    file.anchor = pick("校验码 ", "Check code ") + listed->head.shortCode() + " #" + std::to_string(listed->head.sequence);
    const auto leftOut = writeFigures(*listed, file);
    if (!leftOut) return fail(leftOut.error());
    if (*leftOut > 0) warn({"figures.left-out", {std::to_string(*leftOut)}});
    std::cout << m_out << '\n';
    return ExitCode::Done;
}

} // namespace xushi
