#include "domain/prose/ProseReader.h"
#include "prose/Told.h"
#include "support/DataFolders.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace xushi {
namespace {

/// `# 31 text` and below it a line for each statement.
struct Example {
    std::string number;
    std::string text;
    std::vector<std::string> statements;
};

std::vector<Example> examples(const std::string& name) {
    std::ifstream file(std::string(XUSHI_TEST_DATA) + "/prose/" + name);
    std::vector<Example> all;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        if (!line.starts_with("# ")) {
            all.back().statements.push_back(line);
            continue;
        }
        const auto end = line.find(' ', 2);
        std::string text = line.substr(end + 1);
        if (const auto at = text.find("\\n"); at != std::string::npos) text.replace(at, 2, "\n");
        all.push_back({line.substr(2, end - 2), text, {}});
    }
    return all;
}

/// Each was written in July 2024.
void expectEachRead(const std::string& name, std::size_t least) {
    std::set<std::string> numbers;
    for (const auto& example : examples(name)) {
        numbers.insert(example.number.substr(0, example.number.find('.')));
        const auto statements = ProseReader().read(example.text, {.date = Date{2024, 7, 10}});
        std::vector<std::string> lines;
        for (const auto& statement : statements) lines.push_back(told(statement, statements));
        EXPECT_EQ(lines, example.statements) << example.number << " " << example.text;
    }
    EXPECT_EQ(numbers.size(), least);
}

TEST(ProseReader, ReadsASentenceOfEveryPattern) { expectEachRead("patterns.txt", 103); }

TEST(ProseReader, ReadsTheSignsAndMarksOfReports) { expectEachRead("signs.txt", 27); }

TEST(ProseReader, IsNotMisledByExpressionsThatAre) { expectEachRead("tricky.txt", 41); }

} // namespace
} // namespace xushi
