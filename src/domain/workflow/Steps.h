#pragma once

#include "domain/Month.h"
#include "domain/Result.h"
#include "domain/workflow/Submission.h"

#include <span>

namespace xushi {

/// What moves a submission: 提交 撤回 退回 审核通过 核定 解锁.
enum class Step { Submit, Withdraw, Return, Approve, SignOff, Unlock };
template <> struct Tokens<Step> {
    static constexpr TokenList<Step, 6> all{{{Step::Submit, "submit"},
                                             {Step::Withdraw, "withdraw"},
                                             {Step::Return, "return"},
                                             {Step::Approve, "approve"},
                                             {Step::SignOff, "sign-off"},
                                             {Step::Unlock, "unlock"}}};
};

/// A step, who takes it and why.
struct StepTaken {
    Step step = Step::Submit;
    const Person& person;
    std::string comment;
};

/// A clerk or a chief of one department acts for it alone; everybody else acts for all.
bool mayActFor(const Person& person, const DepartmentCode& department);

/// The submission after the step. Refused with `workflow.*` when the stage does not allow it, the role does not, the
/// person would judge their own submission, a clerk or a chief acts for another department than their own, or a return
/// or an unlocking has no reason. Only the stage, the people, what a signing off has kept and the comment are changed:
/// what the figures must fulfil is not asked here.
Result<Submission> moved(const Submission& before, const StepTaken& taken);

/// Whether the step binds in the name of who takes it, so that they show their PIN, if they have one: 审核通过 核定 解锁.
bool asksForPin(Step step);

/// The steps that `person` may take now, in the order of Step; a needed reason is not asked for.
std::vector<Step> stepsOpenTo(const Submission& submission, const Person& person);

/// The day by which the month is to be submitted: its own one, else day `dueDay` of the month after; nothing when
/// neither is set. A day that the month does not have is its last.
std::optional<Date> deadlineOf(const Submission& submission, std::optional<int> dueDay);

/// Past its deadline on `today`, and not submitted yet.
bool isOverdue(const Submission& submission, std::optional<int> dueDay, const Date& today);

} // namespace xushi
