#include "bench/CityStore.h"

#include <cstdio>
#include <cstdlib>

/// make_city_store FILE [INDICATORS REGIONS YEARS CORRECTIONS ACTS]: a store to measure with.
int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "make_city_store FILE [INDICATORS REGIONS YEARS CORRECTIONS ACTS]\n");
        return 2;
    }
    xushi::CityExtent extent;
    int* const numbers[] = {&extent.indicators, &extent.regions, &extent.years, &extent.corrections, &extent.acts};
    for (int i = 2; i < argc && i < 7; ++i) *numbers[i - 2] = std::atoi(argv[i]);
    xushi::writeCityStore(argv[1], extent);
    return 0;
}
