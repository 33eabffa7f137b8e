#include "io/hostile/HostileFiles.h"

#include "support/FileBytes.h"

namespace xushi {

std::function<void(const std::filesystem::path&)> bytesFrom(std::function<std::string()> make) {
    return [make = std::move(make)](const std::filesystem::path& file) { writeBytes(file, make()); };
}

} // namespace xushi
