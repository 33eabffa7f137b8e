#include "cli/WorkflowVerb.h"

#include "cli/JsonOutput.h"
#include "usecases/ActingPerson.h"
#include "usecases/TakeStep.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "words/Phrases.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace xushi {
namespace {

nlohmann::ordered_json textOrNull(const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

nlohmann::ordered_json jsonOf(const DepartmentProgress& progress) {
    const Submission& submission = progress.submission;
    return {{"department", progress.department.code.text},
            {"name", progress.department.name},
            {"stage", token(submission.stage)},
            {"deadline", textOrNull(progress.deadline ? progress.deadline->toText() : "")},
            {"submittedBy", textOrNull(submission.submittedBy.text)},
            {"approvedBy", textOrNull(submission.approvedBy.text)},
            {"signedBy", textOrNull(submission.signedBy.text)},
            {"comment", textOrNull(submission.comment)},
            {"hard", progress.hard},
            {"soft", progress.soft},
            {"missing", progress.missing},
            {"open", progress.open},
            {"figures", progress.figures},
            {"accepted", progress.accepted},
            {"returned", progress.returned},
            {"changed", progress.changed}};
}

} // namespace

std::string WorkflowVerb::purpose() const {
    return pick("列出各处室某月的状态，或提交、审核、核定", "List the departments of a month, or move one a step");
}

void WorkflowVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--period", m_period, pick("期间，如 2025-05", "such as 2025-05"))->required();
    auto* department = command.add_option("--department", m_department, pick("处室编码或名称，默认全部", "code or name; all by default"));
    auto* person = command.add_option("--person", m_person, pick("操作人编码", "code of who does it"));
    command.add_option("--step", m_step, "submit withdraw return approve sign-off unlock")->needs(department)->needs(person);
    command.add_option("--reason", m_reason, pick("理由，退回和解锁时必填", "needed to return and to unlock"));
    command.add_option("--format", m_format, "text, json")->check(CLI::IsMember({"text", "json"}));
}

ExitCode WorkflowVerb::run() {
    const auto period = Period::parse(m_period);
    if (!period) return fail(period.error());
    const YearMonth month{period->year, period->last.number()};
    return m_step.empty() ? list(month) : take(month);
}

std::string WorkflowVerb::lineOf(const DepartmentProgress& progress, const Catalogue& catalogue) const {
    const auto nameOf = [&](const PersonCode& code) {
        const Person* person = catalogue.find(code);
        return person ? person->name : code.text;
    };
    const Submission& submission = progress.submission;
    std::string line = progress.department.name + "  " + submissionWord(submission.stage, m_language);
    const auto add = [&](const char* chinese, const char* english, const std::string& text) {
        if (!text.empty()) line += "  " + pick(chinese, english) + " " + text;
    };
    add("截止", "due", progress.deadline ? progress.deadline->toText() : "");
    add("强制", "hard", std::to_string(progress.hard));
    add("核实", "soft", std::to_string(progress.soft));
    add("未报", "missing", std::to_string(progress.missing));
    add("待处理", "open", std::to_string(progress.open));
    add("签后有变", "changed since signing off", progress.changed > 0 ? std::to_string(progress.changed) : "");
    add("填报", "submitted by", nameOf(submission.submittedBy));
    add("审核", "approved by", nameOf(submission.approvedBy));
    add("核定", "signed by", nameOf(submission.signedBy));
    return line;
}

ExitCode WorkflowVerb::list(const YearMonth& month) const {
    const auto store = openForReading(m_store);
    if (!store) return fail(store.error());
    std::optional<Catalogue> catalogue;
    const auto all = readTogether(**store, [&](Reading& reading) -> Result<std::vector<DepartmentProgress>> {
        auto read = reading.readCatalogue(noYear);
        if (!read) return read.error();
        catalogue = std::move(*read);
        return readProgress(reading, month, m_department);
    });
    if (!all) return fail(all.error());
    auto document = nlohmann::ordered_json::array();
    for (const auto& progress : *all) {
        if (m_format == "json") document.push_back(jsonOf(progress));
        else std::cout << lineOf(progress, *catalogue) << '\n';
    }
    if (m_format == "json") std::cout << printableJson(document) << '\n';
    return ExitCode::Done;
}

ExitCode WorkflowVerb::take(const YearMonth& month) const {
    const auto step = readToken<Step>(m_step, "--step", [&](Step s) { return stepWord(s, m_language); });
    if (!step) return fail(step.error());
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    if (opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
    const auto found = readTogether(*opening->store, [&](Reading& reading) { return readProgress(reading, month, m_department); });
    if (!found) return fail(found.error());
    if (m_department.empty()) return fail(missing("workflow.no-department", {m_department}));
    const Department& department = found->front().department;
    const auto fits = asksForPin(*step) ? shownPin(*opening->store, {m_person}) : Result<std::string>(std::string());
    if (!fits) return fail(fits.error());
    const auto taken = takeStep(*opening->store, {{department.code, month}, *step, {m_person}, m_reason,
                                                  inNameOf({m_person}, changeNote(std::string(token(*step)), m_reason)), monthLayoutMark, *fits});
    if (!taken) return fail(taken.error());
    std::cout << department.name << ' ' << month.toText() << ": " << submissionWord(taken->stage, m_language) << '\n';
    const int unread = found->front().figures - found->front().accepted - found->front().returned;
    if (*step == Step::Approve && unread > 0)
        std::cout << say(Remark{"workflow.unread", {std::to_string(found->front().figures), std::to_string(unread)}}, m_language) << '\n';
    return ExitCode::Done;
}

} // namespace xushi
