// What is said to be proved is proved by tests that there are, and the mutants still fit the code that they break.
#include "support/SourceTree.h"

#include <gtest/gtest.h>

#include <fnmatch.h>
#include <map>
#include <set>
#include <sstream>

namespace xushi {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("no file " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// As --gtest_filter knows them: `Suite.Name`, or `Prefix/Suite.Name` of one with parameters.
std::set<std::string> readTestNames() {
    std::map<std::string, std::vector<std::string>> suites;
    std::vector<std::pair<std::string, std::string>> prefixed;
    for (const auto& file : sourceFiles(XUSHI_TESTS)) {
        const std::regex test(R"(\b(?:TEST|TEST_F|TEST_P|TYPED_TEST|TYPED_TEST_P|RC_GTEST_PROP)\((\w+),\s*(\w+))");
        for (auto at = std::sregex_iterator(file.text.begin(), file.text.end(), test); at != std::sregex_iterator(); ++at) suites[(*at)[1]].push_back((*at)[2]);
        const std::regex instance(R"(\bINSTANTIATE_(?:TYPED_)?TEST_SUITE_P\((\w+),\s*(\w+))");
        for (auto at = std::sregex_iterator(file.text.begin(), file.text.end(), instance); at != std::sregex_iterator(); ++at) prefixed.emplace_back((*at)[1], (*at)[2]);
    }
    std::set<std::string> names;
    for (const auto& [suite, tests] : suites)
        for (const auto& test : tests) {
            bool hasParameters = false;
            for (const auto& [prefix, of] : prefixed)
                if (of == suite) hasParameters = names.insert(prefix + '/' + suite + '.' + test).second || hasParameters;
            if (!hasParameters) names.insert(suite + '.' + test);
        }
    return names;
}

const std::set<std::string>& testNames() {
    static const std::set<std::string> names = readTestNames();
    return names;
}

bool isOfSome(const std::string& filter, const std::set<std::string>& names) {
    return std::ranges::any_of(names, [&](const std::string& name) { return ::fnmatch(filter.c_str(), name.c_str(), 0) == 0; });
}

TEST(Proofs, NameTestsThatThereAre) {
    const SourceFile proofs{"PROOFS.md", contentOf(fs::path(XUSHI_DOCS) / "PROOFS.md")};
    const auto& names = testNames();
    ASSERT_GT(names.size(), 2000U);
    int count = 0;
    for (const auto& filter : proofs.matches(R"(`(\*?[A-Z]\w+[^`\s]*\*)`)")) {
        ++count;
        EXPECT_TRUE(isOfSome(filter, names)) << filter;
    }
    EXPECT_GT(count, 20);
    EXPECT_FALSE(isOfSome("Crash*", names)) << "whose names begin with what they are played with";
    EXPECT_TRUE(isOfSome("*Crash*", names));
}

struct Mutant {
    std::string promise, tests, file;
    std::string before; ///< the lines that it takes the place of, with those around them

    explicit Mutant(const fs::path& path) {
        std::istringstream lines(contentOf(path));
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("Promise: ")) promise = line.substr(9);
            else if (line.starts_with("Tests: ")) tests = line.substr(7);
            else if (line.starts_with("--- a/")) file = line.substr(6);
            else if (!file.empty() && !line.starts_with("+++ ") && (line.starts_with(' ') || line.starts_with('-'))) before += line.substr(1) + '\n';
            else if (line.starts_with("@@")) ++hunks;
        }
    }
    int hunks = 0;
};

TEST(Mutants, FitTheCodeThatTheyBreakAndNameTheTestsThatNotice) {
    const std::string proofs = contentOf(fs::path(XUSHI_DOCS) / "PROOFS.md");
    const auto& names = testNames();
    int count = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(XUSHI_TESTS) / "mutants")) {
        SCOPED_TRACE(entry.path().filename().string());
        const Mutant mutant(entry.path());
        ++count;
        ASSERT_EQ(mutant.hunks, 1);
        EXPECT_NE(contentOf(fs::path(XUSHI_SOURCE).parent_path() / mutant.file).find(mutant.before), std::string::npos) << "the code has changed since";
        EXPECT_NE(proofs.find("| " + mutant.promise + " |"), std::string::npos) << mutant.promise;
        std::istringstream filters(mutant.tests);
        for (std::string filter; std::getline(filters, filter, ':');) EXPECT_TRUE(isOfSome(filter, names)) << filter;
    }
    EXPECT_GT(count, 20);
}

} // namespace
} // namespace xushi
