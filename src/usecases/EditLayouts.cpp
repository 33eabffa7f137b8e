#include "usecases/EditLayouts.h"

#include "domain/Width.h"
#include "domain/summary/LayoutRules.h"
#include "usecases/ChangeStore.h"

#include <algorithm>

namespace xushi {

Result<void> checkLayoutAmong(const Catalogue& catalogue, const StoredLayout& layout) {
    if (!isCode(layout.code.text)) return refused("layout.no-code");
    if (isBlank(layout.name)) return refused("layout.no-name");
    for (const auto& other : catalogue.layouts)
        if (layout.isThere() && other.isThere() && other.code != layout.code && other.name == layout.name)
            return refused("layout.name-taken", {layout.name, other.code.text});
    return {};
}

Result<StoredLayout> saveLayout(Store& store, const SaveLayoutRequest& request) {
    const auto read = request.read(request.body);
    if (!read) return read.error();
    if (const auto fits = checkLayout(*read); !fits) return fits.error();
    StoredLayout layout{.code = read->code.empty() ? request.code : LayoutCode{read->code}, .name = read->name, .body = request.body};
    return writeTogether(store, request.note, [&](Transaction& transaction) -> Result<StoredLayout> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        if (const auto fits = checkLayoutAmong(*catalogue, layout); !fits) return fits.error();
        if (const auto* before = catalogue->find(layout.code)) {
            if (request.isNew && before->isThere()) return refused("layout.code-taken", {layout.code.text, before->name});
            layout.revision = before->revision;
        }
        return transaction.put(layout);
    });
}

Result<StoredLayout> removeLayout(Store& store, const LayoutCode& code, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<StoredLayout> {
        const auto catalogue = transaction.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        const auto* before = catalogue->find(code);
        if (!before || !before->isThere()) return missing("layout.not-stored", {code.text});
        StoredLayout removed = *before;
        removed.body.clear();
        return transaction.put(removed);
    });
}

std::vector<StoredLayout> layoutsIn(const Catalogue& catalogue) {
    std::vector<StoredLayout> layouts;
    std::ranges::copy_if(catalogue.layouts, std::back_inserter(layouts), &StoredLayout::isThere);
    return layouts;
}

} // namespace xushi
