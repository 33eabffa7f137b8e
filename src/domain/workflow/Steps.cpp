#include "domain/workflow/Steps.h"

#include "domain/Width.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// From which stages a step leads where, and who takes it.
struct Rule {
    Step step;
    std::array<std::optional<Stage>, 3> from;
    Stage to;
    std::array<std::optional<Role>, 3> roles; ///< all empty: everybody
    bool needsReason = false;
};

using enum Stage;

constexpr std::array rules{
    Rule{Step::Submit, {Draft, Returned, Unlocked}, Submitted, {}},
    Rule{Step::Withdraw, {Submitted}, Draft, {}},
    Rule{Step::Return, {Submitted, Approved}, Returned, {Role::Chief, Role::Director}, true},
    Rule{Step::Approve, {Submitted}, Approved, {Role::Chief, Role::Director}},
    Rule{Step::SignOff, {Approved}, SignedOff, {Role::Director}},
    Rule{Step::Unlock, {Approved, SignedOff}, Unlocked, {Role::Chief, Role::Director, Role::Administrator}, true},
};

const Rule& ruleOf(Step step) { return *std::ranges::find(rules, step, &Rule::step); }

bool isStageRight(const Rule& rule, Stage stage) { return std::ranges::find(rule.from, std::optional(stage)) != rule.from.end(); }

bool isRoleRight(const Rule& rule, Role role) {
    const bool isForAll = std::ranges::none_of(rule.roles, [](const auto& r) { return r.has_value(); });
    return isForAll || std::ranges::find(rule.roles, std::optional(role)) != rule.roles.end();
}

/// Nobody approves or signs off what they submitted; only who submitted takes it back.
bool isPersonRight(Step step, const Submission& submission, const Person& person) {
    const bool isOwn = submission.submittedBy == person.code;
    if (step == Step::Withdraw) return isOwn;
    return !isOwn || (step != Step::Approve && step != Step::SignOff);
}

} // namespace

bool asksForPin(Step step) { return step == Step::Approve || step == Step::SignOff || step == Step::Unlock; }

bool mayActFor(const Person& person, const DepartmentCode& department) {
    const bool isBound = !person.department.empty() && (person.role == Role::Clerk || person.role == Role::Chief);
    return !isBound || person.department == department;
}

Result<Submission> moved(const Submission& before, const StepTaken& taken) {
    const auto& [step, person, comment] = taken;
    const Rule& rule = ruleOf(step);
    const std::string name(token(step));
    if (!isStageRight(rule, before.stage)) return refused("workflow.stage", {name, std::string(token(before.stage))});
    if (!isRoleRight(rule, person.role)) return refused("workflow.role", {name, person.name, std::string(token(person.role))});
    if (!mayActFor(person, before.key.department)) return refused("workflow.other-department", {person.name});
    if (!isPersonRight(step, before, person))
        return refused(step == Step::Withdraw ? "workflow.not-yours" : "workflow.own-submission", {person.name});
    if (rule.needsReason && isBlank(comment)) return refused("workflow.needs-reason", {name});
    Submission after = before;
    after.stage = rule.to;
    after.comment = comment;
    after.sealed.clear();
    after.thresholds.reset();
    after.sealedAfter.reset();
    after.signedBy = {};
    if (rule.to != SignedOff) after.approvedBy = {};
    if (step == Step::Submit) after.submittedBy = person.code;
    if (step == Step::Approve) after.approvedBy = person.code;
    if (step == Step::SignOff) after.signedBy = person.code;
    return after;
}

std::vector<Step> stepsOpenTo(const Submission& submission, const Person& person) {
    std::vector<Step> steps;
    for (const auto& rule : rules)
        if (isStageRight(rule, submission.stage) && isRoleRight(rule, person.role)
            && mayActFor(person, submission.key.department) && isPersonRight(rule.step, submission, person))
            steps.push_back(rule.step);
    return steps;
}

std::optional<Date> deadlineOf(const Submission& submission, std::optional<int> dueDay) {
    if (const auto own = Date::from(submission.deadline)) return own;
    if (!dueDay) return std::nullopt;
    const auto [year, month] = submission.key.month;
    const Date last = month == 12 ? lastDayOf(year + 1, Month::first()) : lastDayOf(year, Month(month + 1));
    return Date{last.year, last.month, std::min(*dueDay, last.day)};
}

bool isOverdue(const Submission& submission, std::optional<int> dueDay, const Date& today) {
    const auto day = deadlineOf(submission, dueDay);
    return day && *day < today && !submission.isLocked();
}

} // namespace xushi
