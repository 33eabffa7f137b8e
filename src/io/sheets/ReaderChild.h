#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace xushi {

/// A program with a file as its input and its output in our hands; it and its handle end with this.
class ReaderChild {
public:
    /// With one argument, no variables and no other handles. See `isStarted`.
    ReaderChild(const std::filesystem::path& program, const std::string& argument, int input);
    ~ReaderChild();
    ReaderChild(const ReaderChild&) = delete;
    ReaderChild& operator=(const ReaderChild&) = delete;

    bool isStarted() const { return m_child > 0; }
    /// To be read until its end.
    int output() const { return m_output; }
    /// Ends it where it still runs; the status of waitpid.
    int end();

private:
    pid_t m_child = -1;
    int m_output = -1;
};

} // namespace xushi
