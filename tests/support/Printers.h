#pragma once

#include "domain/Decimal.h"
#include "domain/Percent.h"
#include "domain/Period.h"
#include "domain/Problem.h"
#include "domain/Ratio.h"
#include "domain/analyses/Standing.h"

#include <ostream>
#include <string>

namespace xushi {

inline void PrintTo(const Decimal& value, std::ostream* out) { *out << value.toString(); }
inline void PrintTo(const Ratio& value, std::ostream* out) { *out << value.toText(); }
inline void PrintTo(const Points& value, std::ostream* out) { PrintTo(value.value, out); }
inline void PrintTo(const Percent& value, std::ostream* out) { PrintTo(value.value, out); }
inline void PrintTo(const Month& value, std::ostream* out) { *out << value.number(); }
inline void PrintTo(const Period& value, std::ostream* out) { *out << value.toText() << ' ' << token(value.kind); }
inline void PrintTo(const Light& value, std::ostream* out) { *out << token(value); }
inline void PrintTo(const GrowthKind& value, std::ostream* out) { *out << token(value); }
inline void PrintTo(const Remark& value, std::ostream* out) {
    *out << value.key;
    for (const auto& arg : value.args) *out << " [" << arg << ']';
}
inline void PrintTo(const Problem& value, std::ostream* out) { PrintTo(Remark{value.key, value.args}, out); }

} // namespace xushi
