#include "fuzz/Seeds.h"

#include <filesystem>
#include <fstream>

/// fuzz_seeds TARGET FOLDER: writes the first inputs of that target, a file each.
int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::filesystem::path folder(argv[2]);
    std::filesystem::create_directories(folder);
    int count = 0;
    for (const auto& seed : xushi::seedsOf(argv[1])) std::ofstream(folder / ("seed-" + std::to_string(++count)), std::ios::binary) << seed;
    return count > 0 ? 0 : 1;
}
