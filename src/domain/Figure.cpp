#include "domain/Figure.h"

#include "domain/Records.h"

namespace xushi {

bool isSameContent(const Figure& a, const Figure& b) {
    Figure unversioned = a;
    unversioned.revision = b.revision;
    return fieldsOf(unversioned) == fieldsOf(b);
}

} // namespace xushi
