#include "wiring/ProseFiles.h"

#include "io/prose/ProseProcess.h"

namespace xushi {

Result<std::string> readProseFile(const std::filesystem::path& file, const std::function<bool()>& isCancelled) {
    return readProseInHelper(file, {.pdf = {.isCancelled = isCancelled}});
}

} // namespace xushi
