#pragma once

#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// What a caller may branch on. The words are chosen by `key`.
enum class ProblemKind {
    Refused,     ///< the input breaks a rule
    Conflict,    ///< somebody else changed the same thing first
    Missing,     ///< what was named does not exist
    Unreadable,  ///< a file is damaged or is not what it should be
    Unavailable, ///< locked, read-only, no space
    Newer,       ///< written by a later version of the program
};

/// A remark in the vocabulary of `words`: a key of its sentence table and the arguments for {0}, {1} ...
struct Remark {
    std::string key;
    std::vector<std::string> args;

    bool operator==(const Remark&) const = default;
};

/// Something that a person, a file or a disk can cause.
struct Problem {
    ProblemKind kind = ProblemKind::Refused;
    std::string key;
    std::vector<std::string> args;

    bool operator==(const Problem&) const = default;
};

inline Problem refused(std::string key, std::vector<std::string> args = {}) {
    return {ProblemKind::Refused, std::move(key), std::move(args)};
}

inline Problem missing(std::string key, std::vector<std::string> args = {}) {
    return {ProblemKind::Missing, std::move(key), std::move(args)};
}

} // namespace xushi
