#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace xushi {

/// A program with a file as its input and its output in our hands; it and its handle end with this.
class ReaderChild {
public:
    /// With its arguments, no variables and no other handles. See `isStarted`.
    ReaderChild(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input);
    ~ReaderChild();
    ReaderChild(const ReaderChild&) = delete;
    ReaderChild& operator=(const ReaderChild&) = delete;

    bool isStarted() const { return m_child > 0; }
    /// To be read until its end.
    int output() const { return m_output; }
    /// What it may use of the machine from now on; a program of ours takes less by itself.
    void bound(std::uint64_t memoryBytes, std::uint64_t cpuSeconds) const;
    /// Ends it where it still runs; the status of waitpid.
    int end();
    /// The same once it has ended by itself, or after a while.
    int endAfter(std::chrono::milliseconds patience);

private:
    pid_t m_child = -1;
    int m_output = -1;
};

/// What comes out of such a program, and for how long it has been waited for; what is done with it meanwhile does not count.
class ChildOutput {
public:
    ChildOutput(int handle, std::chrono::milliseconds patience);

    bool isOutOfPatience() const { return m_rest <= std::chrono::steady_clock::duration::zero(); }
    bool isAtEnd() const { return m_isAtEnd; }

    /// What has come by now, for a moment waited for; empty where nothing has.
    std::string_view next();

private:
    int m_handle;
    std::chrono::steady_clock::duration m_rest;
    std::string m_block;
    bool m_isAtEnd = false;
};

} // namespace xushi
