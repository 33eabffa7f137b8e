#include "cli/VerifyVerb.h"

#include "io/ReplaceFile.h"
#include "usecases/CheckAnchor.h"
#include "usecases/ProveStore.h"
#include "wiring/Composition.h"
#include "wiring/ProgramOutput.h"

#include <iostream>
#include <iterator>
#include <optional>
#include <vector>

namespace xushi {
std::string VerifyVerb::purpose() const { return pick("校验修订记录与数据", "Check the journal and the figures"); }

void VerifyVerb::declare(CLI::App& command) {
    declareStore(command);
    auto* code = command.add_option("--code", m_code, pick("印在纸上的校验码，新旧两种都可以", "a check code from paper, of either form"));
    command.add_option("--entry", m_entry, pick("校验码旁的条号", "the entry beside the code"))
        ->needs(code)->check(CLI::PositiveNumber);
    auto* listed = command.add_flag("--list-anchors", m_isListing, pick("列出台账现有的校验码（当前、各月、留存的表），可存到别处备查", "list the check codes that the store has given: now, of its months, of its tables; to be kept elsewhere"));
    command.add_option("--anchors", m_anchors, pick("含校验码的文本文件，如以前列出的；- 表示标准输入", "a text with check codes, such as an earlier list; - is the standard input"))->excludes(code)->excludes(listed);
}

ExitCode VerifyVerb::run() {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    const auto proof = proveStore(**store, [](int thousandths) { showProgress(thousandths); });
    showProgress(std::nullopt);
    if (!proof) return fail(proof.error());
    std::vector<Remark> told{{"verify.good", {std::to_string(proof->journalEntries), std::to_string(proof->figures), proof->head.shortCode()}}};
    if (!m_code.empty()) {
        const auto entry = m_entry == 0 ? std::nullopt : std::optional(m_entry);
        const auto found = readTogether(**store, [&](Reading& reading) { return checkAnchor(reading, m_code, entry); });
        if (!found) return fail(found.error());
        told.push_back(inLocalTime(*found));
    }
    for (const auto& remark : told) std::cout << say(remark, m_language) << '\n';
    if (m_isListing) return list(**store);
    return m_anchors.empty() ? ExitCode::Done : checkAll(**store);
}

ExitCode VerifyVerb::list(Store& store) const {
    const auto anchors = readTogether(store, listAnchors);
    if (!anchors) return fail(anchors.error());
    for (const auto& anchor : *anchors)
        std::cout << say(Remark{"anchor.line", {anchor.code, std::to_string(anchor.entry), say(inLocalTime(anchor.of), m_language)}}, m_language) << '\n';
    return ExitCode::Done;
}

ExitCode VerifyVerb::checkAll(Store& store) const {
    const auto text = m_anchors == "-" ? Result<std::string>(std::string(std::istreambuf_iterator<char>(std::cin), {})) : readFileText(m_anchors);
    if (!text) return fail(text.error());
    const auto codes = checkCodesIn(*text);
    if (codes.empty()) return fail(refused("anchor.none-in"));
    const auto checked = readTogether(store, [&](Reading& reading) { return checkAnchors(reading, codes); });
    if (!checked) return fail(checked.error());
    int lost = 0;
    for (const auto& each : *checked) {
        if (!each.verdict) ++lost;
        std::cout << (each.verdict ? say(inLocalTime(*each.verdict), m_language) : say(each.verdict.error(), m_language)) << '\n';
    }
    if (lost == 0) return ExitCode::Done;
    return fail(Problem{ProblemKind::Unreadable, "anchor.some-lost", {std::to_string(checked->size()), std::to_string(lost)}});
}

} // namespace xushi
