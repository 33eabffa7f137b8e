#include "domain/prose/ProseCheck.h"
#include "domain/prose/ProseReader.h"
#include "domain/prose/ProseText.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

namespace xushi {
namespace {

class NoStore : public ProseStore {
public:
    std::optional<ProseStored> at(const ProseSubject&, const Period&) const override { return std::nullopt; }
    std::vector<RegionCode> counties(const Period&) const override { return {}; }
};

/// A report of 20,000 characters: to be read and held against itself within 50 ms.
void readReport(benchmark::State& state) {
    std::ifstream file(std::string(XUSHI_TEST_DATA) + "/prose/text_2.txt");
    std::ostringstream part;
    part << file.rdbuf();
    std::string text;
    std::size_t characters = 0;
    const std::size_t ofPart = codePoints(part.str()).size();
    if (ofPart == 0) std::abort();
    for (; characters < 20'000; characters += ofPart) text += part.str() + "\n";
    for (auto _ : state) {
        const auto statements = ProseReader().read(text, {.date = Date{2024, 7, 20}});
        benchmark::DoNotOptimize(checkProse(statements, NoStore()));
    }
    state.counters["characters"] = static_cast<double>(characters);
}
BENCHMARK(readReport)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace xushi
