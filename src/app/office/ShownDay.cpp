#include "app/office/ShownDay.h"

#include "wiring/Composition.h"

namespace xushi {

Date shownDay(const OpenStore& store) {
    const auto& moment = store.moment();
    return moment ? localDay(moment->head.at) : today();
}

} // namespace xushi
