#pragma once

#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"

#include <fcntl.h>
#include <fstream>
#include <map>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace xushi {

struct ProgramRun {
    int exitCode = -1; ///< -1 when it was ended by a signal
    std::string out;
    std::string err;
};

/// Runs a program as a person would and waits for its end. `environment` replaces the variables of the same name;
/// `typed` is what it can read from its standard input.
inline ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments,
                             const std::map<std::string, std::string>& environment = {}, const std::string& typed = {}) {
    const TemporaryFolder folder;
    const auto inPath = folder / "in";
    std::ofstream(inPath, std::ios::binary) << typed;
    const auto outPath = folder / "out";
    const auto errPath = folder / "err";
    const pid_t child = ::fork();
    if (child == 0) {
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) ::unsetenv(name);
        for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
        ::dup2(::open(inPath.c_str(), O_RDONLY), STDIN_FILENO);
        ::dup2(::open(outPath.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
        ::dup2(::open(errPath.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        std::vector<std::string> words{program};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        ::execv(program.c_str(), argv.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytesOf(outPath), bytesOf(errPath)};
}

} // namespace xushi
