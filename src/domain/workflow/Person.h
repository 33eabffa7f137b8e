#pragma once

#include "domain/Indicator.h"

namespace xushi {

using PersonCode = Code<struct PersonTag>;

/// What somebody may do in the workflow: 填报员 enters and submits, 科长 reviews, 局领导 signs off, 管理员 keeps the
/// catalogue and may unlock.
enum class Role { Clerk, Chief, Director, Administrator };
template <> struct Tokens<Role> {
    static constexpr TokenList<Role, 4> all{{{Role::Clerk, "clerk"},
                                             {Role::Chief, "chief"},
                                             {Role::Director, "director"},
                                             {Role::Administrator, "administrator"}}};
};

/// Somebody who works with the store. It says who did what; it is no proof of identity.
struct Person {
    PersonCode code;
    std::string name;
    Role role = Role::Clerk;
    DepartmentCode department;  ///< empty: of no one department
    std::string login;          ///< of the operating system: preselected at start; empty: any
    bool isAssumed = false;     ///< made for a sample
    std::optional<YearMonth> validTo; ///< the last month in which the person can be chosen
    int order = 0;
    int revision = 0;

    bool operator==(const Person&) const = default;

    Validity validity() const { return {{}, validTo}; }
};

} // namespace xushi
