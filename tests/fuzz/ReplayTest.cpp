#include "fuzz/Fuzzing.h"
#include "fuzz/Seeds.h"
#include "support/Rounds.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <random>

namespace xushi {
namespace {

struct FuzzTarget {
    const char* name;
    void (*take)(std::string_view bytes);
    int changed; ///< inputs in the short run
};

void PrintTo(const FuzzTarget& target, std::ostream* out) { *out << target.name; }

const FuzzTarget fuzzTargets[]{{"book_stream", fuzz_book_stream, 4000}, {"clipboard", fuzz_clipboard, 4000}, {"html", fuzz_html, 2000}, {"number", fuzz_number, 4000},
                               {"ods", fuzz_ods, 1500},                 {"ole", fuzz_ole, 1500},             {"package", fuzz_package, 1500}, {"period", fuzz_period, 4000},
                               {"text", fuzz_text, 2000},               {"xls", fuzz_xls, 2000},             {"xlsx", fuzz_xlsx, 1500},
                               {"word_prose", fuzz_word_prose, 1500},   {"open_prose", fuzz_open_prose, 1500}, {"pdf_places", fuzz_pdf_places, 4000}};

struct DoesNotHold {
    std::string what;
};

const FuzzTarget* running = nullptr;
std::string input; ///< of the running target

/// A crash tells its input before the program ends.
void tellInput(int signal) {
    std::fprintf(stderr, "%s ended by signal %d with: %s\n", running ? running->name : "?", signal, testing::PrintToString(input).c_str());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::string changedInput(const std::vector<std::string>& seeds, std::mt19937& random) {
    std::string bytes = seeds[random() % seeds.size()];
    for (auto changes = random() % 6 + 1; changes-- > 0;) {
        const std::string& other = seeds[random() % seeds.size()];
        const auto at = bytes.empty() ? 0 : random() % bytes.size();
        const auto from = other.empty() ? 0 : random() % other.size();
        switch (random() % 6) {
        case 0: bytes.insert(at, other.substr(from, random() % 24 + 1)); break;
        case 1: bytes.erase(at, random() % 12 + 1); break;
        case 2: bytes.insert(at, 1, static_cast<char>(random() % 256)); break;
        case 3: bytes = bytes.substr(0, at) + other.substr(from); break;
        case 4: bytes.insert(at, 1, "0123456789.,-+%&<>\"'\n\t"[random() % 22]); break;
        default:
            if (!bytes.empty()) bytes[at] ^= static_cast<char>(1U << random() % 8);
        }
    }
    return bytes;
}

class Replay : public testing::TestWithParam<FuzzTarget> {
protected:
    void SetUp() override {
        running = &GetParam();
        for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS}) std::signal(signal, tellInput);
    }
    ~Replay() override {
        running = nullptr;
        for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS}) std::signal(signal, SIG_DFL);
    }
    void take(std::string bytes) {
        input = std::move(bytes);
        const auto before = std::chrono::steady_clock::now();
        try {
            GetParam().take(input);
        } catch (const DoesNotHold& claimed) {
            ADD_FAILURE() << claimed.what << ": " << testing::PrintToString(input);
        }
        EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5)) << testing::PrintToString(input);
    }
};

TEST_P(Replay, HoldsForTheFirstInputsAndThousandsLikeThem) {
    const auto seeds = seedsOf(GetParam().name);
    ASSERT_FALSE(seeds.empty());
    std::mt19937 random(20);
    for (const auto& seed : seeds) take(seed);
    for (int i = rounds(GetParam().changed); i > 0 && !HasFailure(); --i) take(changedInput(seeds, random));
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay, testing::ValuesIn(fuzzTargets), [](const auto& chosen) { return std::string(chosen.param.name); });

} // namespace

void claim(bool holds, std::string_view what) {
    if (!holds) throw DoesNotHold{std::string(what)};
}

} // namespace xushi
