#include "domain/Target.h"

#include "domain/ComparatorWord.h"

namespace xushi {

bool meets(const Ratio& actual, Comparator comparator, const Ratio& value) {
    switch (comparator) {
    case Comparator::Ge: return actual >= value;
    case Comparator::Gt: return actual > value;
    case Comparator::Le: return actual <= value;
    case Comparator::Lt: return actual < value;
    }
    return false;
}

Result<void> validate(const Target& target) {
    if (target.nature != TargetNature::Growth && target.value.isNegative()) return refused("target.negative", {target.value.toString()});
    if (target.thresholds && target.thresholds->farBehindBelow > Decimal(0))
        return refused("target.threshold", {target.thresholds->farBehindBelow.toString()});
    if (!target.decidedOn.empty() && !Date::from(target.decidedOn)) return refused("target.date", {target.decidedOn});
    if (!fitsItsComparator(target))
        return refused("target.word-misfits", {target.word, comparatorSign(spokenComparator(target))});
    return {};
}

} // namespace xushi
