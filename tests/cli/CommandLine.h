#pragma once

#include "support/RunProgram.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <regex>

namespace xushi {

/// How many sentences a message has, in either language.
inline int sentencesIn(const std::string& message) {
    int count = 0;
    for (auto at = message.find("。"); at != std::string::npos; at = message.find("。", at + 3)) ++count;
    static const std::regex english(R"([.](?=\s|$))");
    return count + static_cast<int>(std::distance(std::sregex_iterator(message.begin(), message.end(), english), {}));
}

/// Nothing on stdout, and one line of at most two sentences on stderr that names `named`.
inline void expectFailure(const ProgramRun& run, int exitCode, const std::string& named) {
    EXPECT_EQ(run.exitCode, exitCode) << run.err;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.err.find(named), std::string::npos) << run.err;
    ASSERT_FALSE(run.err.empty());
    EXPECT_EQ(run.err.find('\n'), run.err.size() - 1) << run.err;
    EXPECT_GE(sentencesIn(run.err), 1) << run.err;
    EXPECT_LE(sentencesIn(run.err), 2) << run.err;
}

/// A folder with the sample `seed` as a store, and xushi-cli.
class CommandLine : public testing::Test {
protected:
    CommandLine() { runProgram(XUSHI_CLI, {"new", store(), "--sample", "seed"}); }

    std::string store() const { return (folder / "seed.xushi").string(); }

    /// `verb STORE arguments...`
    ProgramRun run(const std::string& verb, std::vector<std::string> arguments = {},
                   std::map<std::string, std::string> environment = {}) const {
        arguments.insert(arguments.begin(), {verb, store()});
        environment.emplace("XDG_DATA_HOME", (folder / "home").string()); // copies are kept there
        return runProgram(XUSHI_CLI, arguments, environment);
    }
    ProgramRun set(const std::string& indicator, const std::string& period, std::vector<std::string> options) const {
        options.insert(options.begin(), {"--indicator", indicator, "--period", period});
        return run("set", options);
    }

    /// A failure that leaves the store as it was, to the byte.
    void expectRefusal(const std::string& verb, const std::vector<std::string>& arguments, int exitCode,
                       const std::string& named) const {
        const std::string before = bytesOf(store());
        expectFailure(run(verb, arguments), exitCode, named);
        EXPECT_TRUE(bytesOf(store()) == before) << "the store was changed";
    }

    nlohmann::json board(const std::string& period, std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"--period", period, "--format", "json"});
        const auto printed = run("board", options);
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
    /// The row of the city.
    nlohmann::json row(const std::string& period, const std::string& code) const {
        for (const auto& line : board(period))
            if (line.at("code") == code && line.at("region") == "淮安市") return line;
        ADD_FAILURE() << "no row " << code << " at " << period;
        return nlohmann::json::object();
    }

    TemporaryFolder folder;
};

} // namespace xushi
