#include "app/office/ProseQuestion.h"

#include "app/text/QtText.h"

namespace xushi {

Result<CheckedProse> checkProse(const OpenStore& store, const QString& text, const ProseContext& context) {
    if (!store.isOpen()) return missing("store.closed");
    return readTogether(store.store(), [&](Reading& reading) { return checkProse(reading, fromQt(text), context); });
}

} // namespace xushi
