#pragma once

#include <string>

namespace xushi {

/// A file for an engine that writes to paths only, which is nowhere but in memory: what a full disk does to it can be
/// said in our words.
class EngineFile {
public:
    EngineFile();
    ~EngineFile();
    EngineFile(const EngineFile&) = delete;
    EngineFile& operator=(const EngineFile&) = delete;

    bool isOpen() const { return m_handle >= 0; }
    std::string path() const;
    /// What the engine has written; empty when it cannot be read.
    std::string bytes() const;

private:
    int m_handle;
};

/// Where an engine may put its working files: in memory where there is room for them, empty for its own choice.
std::string engineFolder();

/// While it lives, an engine that speaks to stderr in words of its own is not heard.
class SilentErrors {
public:
    SilentErrors();
    ~SilentErrors();
    SilentErrors(const SilentErrors&) = delete;
    SilentErrors& operator=(const SilentErrors&) = delete;

private:
    int m_before;
};

} // namespace xushi
