#include "domain/reading/WholeNumber.h"

#include "domain/reading/Amount.h"

namespace xushi {

Result<int> readWholeNumber(std::string_view text, const WholeField& field) {
    const auto number = readPlainNumber(text, field.unit, Strictness::Typed);
    if (!number) return number.error();
    const bool isTaken = number->isWhole() && Decimal(field.least) <= *number && *number <= Decimal(field.most);
    if (!isTaken) return field.otherwise; // before it is cut to an int
    return static_cast<int>(number->rescaled(0).units());
}

} // namespace xushi
