#pragma once

#include <filesystem>
#include <string>

namespace xushi {

/// The word that a run of a program leaves in a file while it goes on: locked by it, so that others see whether it lives. A crash of the
/// process is written behind it (`signal 11`, then the places that led there) by nothing but calls that a handler of signals may make;
/// a request of the session to end (SIGTERM, SIGHUP, SIGINT) can be read. One in a process.
class RunMark {
public:
    /// Makes the file with `head` in it. Where it cannot be made nothing is watched.
    RunMark(std::filesystem::path file, const std::string& head);
    /// The run ends as it should: the file goes.
    ~RunMark();
    RunMark(const RunMark&) = delete;
    RunMark& operator=(const RunMark&) = delete;

    /// A handle that can be read from once the session asks for the end; -1: nobody listens.
    int requests() const;

private:
    std::filesystem::path m_file;
    int m_handle = -1;
};

/// Whether the run that left this word goes on.
bool isMarkHeld(const std::filesystem::path& file);

} // namespace xushi
