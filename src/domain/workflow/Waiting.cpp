#include "domain/workflow/Waiting.h"

#include <algorithm>

namespace xushi {

std::optional<Step> dutyOf(Role role) {
    switch (role) {
    case Role::Clerk: return Step::Submit;
    case Role::Chief: return Step::Approve;
    case Role::Director: return Step::SignOff;
    case Role::Administrator: break;
    }
    return std::nullopt;
}

bool waitsFor(const Submission& submission, const Person& person) {
    const auto duty = dutyOf(person.role);
    const auto open = stepsOpenTo(submission, person);
    return duty && std::ranges::find(open, *duty) != open.end();
}

} // namespace xushi
