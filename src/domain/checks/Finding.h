#pragma once

#include "domain/Problem.h"

namespace xushi {

/// Hard findings (强制性) block submission, soft ones (核实性) ask for a 说明.
enum class Severity { Hard, Soft };

/// The arguments of a sentence.
using CheckArgs = std::vector<std::string>;

/// What stands out about a figure or a target. The key of its remark names the check, and is in the vocabulary of
/// `words`; the arguments name the number that it was compared with.
struct Finding {
    Severity severity = Severity::Soft;
    Remark remark;
};

} // namespace xushi
