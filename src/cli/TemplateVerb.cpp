#include "cli/TemplateVerb.h"

#include "domain/texts/PlainText.h"
#include "wiring/Composition.h"
#include "wiring/FillInFiles.h"

#include <iostream>

namespace xushi {

std::string TemplateVerb::purpose() const { return pick("生成发给县区或处室填报的表", "Make the sheets that counties or departments fill in"); }

void TemplateVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    auto* whom = command.add_option_group("whom");
    whom->add_option("--region", m_region, pick("地区代码或名称", "code or name of a region"));
    whom->add_option("--department", m_department, pick("处室编码或名称", "code or name of a department"));
    whom->add_flag("--all{regions}", m_all, pick("所有县区；--all=departments 为所有处室", "every county; --all=departments: every department"))
        ->check(CLI::IsMember({"regions", "departments"}));
    whom->require_option(1);
    command.add_option("--out", m_out, pick("输出文件（.xlsx）；--all 时为文件夹", "the .xlsx to write; with --all a folder"))->required();
}

/// As a person counts: 应报 12，已报 3，未报 9.
std::string TemplateVerb::countsOf(int due, int reported) const {
    return say(Remark{"fill-in.counts", {std::to_string(due), std::to_string(reported), std::to_string(due - reported)}}, m_language);
}

ExitCode TemplateVerb::writeAll(const std::vector<FillInSheet>& sheets, bool areDepartments) const {
    const auto written = writeFillInSheets(sheets, areDepartments, m_out);
    if (!written) return fail(written.error());
    std::cout << plainLine(written->files.front().string()) << '\n';
    for (std::size_t i = 0; i < written->cover.rows.size(); ++i) {
        const CoverRow& row = written->cover.rows[i];
        std::cout << plainLine(written->files[i + 1].string() + "  " + countsOf(row.due, row.reported)) << '\n';
    }
    return ExitCode::Done;
}

ExitCode TemplateVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const bool areDepartments = !m_department.empty() || m_all == "departments";
    const FillInWanted wanted{.month = monthOf(*period), .owner = areDepartments ? FillInOwner::Department : FillInOwner::Region, .name = areDepartments ? m_department : m_region};
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto sheets = readTogether(**store, [&](Reading& reading) { return fillInSheets(reading, wanted); });
    if (!sheets) return fail(sheets.error());
    if (!m_all.empty()) return writeAll(*sheets, areDepartments);
    const FillInSheet& sheet = sheets->front();
    if (const auto written = writeFillInSheet(sheet, m_out); !written) return fail(written.error());
    std::cout << plainLine(m_out + "  " + countsOf(static_cast<int>(sheet.rows.size()), sheet.reported())) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
