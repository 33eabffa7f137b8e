#pragma once

#include "domain/workflow/Steps.h"

#include <optional>

namespace xushi {

/// The step for which a role is there: 填报员 submits, 科长 approves, 局领导 signs off. 管理员 has none.
std::optional<Step> dutyOf(Role role);

/// A month that waits for the person: the step of their role is open to them.
bool waitsFor(const Submission& submission, const Person& person);

} // namespace xushi
