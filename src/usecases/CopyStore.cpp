#include "usecases/CopyStore.h"

#include "store/StoreCopy.h"

namespace xushi {

Result<VerifyReport> copyStore(Store& store, const std::filesystem::path& path, const ProgressTold& tell) {
    const auto copy = store.beginCopy(path);
    if (!copy) return copy.error();
    for (;;) {
        const auto isOver = (*copy)->step();
        if (!isOver) return isOver.error();
        if (*isOver) return (*copy)->report();
        if (tell && !tell((*copy)->progress())) return refused("store.copy-given-up", {path.string()});
    }
}

} // namespace xushi
