#include "domain/Target.h"

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

} // namespace xushi
