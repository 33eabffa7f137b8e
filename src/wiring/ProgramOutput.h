#pragma once

#include "domain/Result.h"

#include <memory>
#include <optional>
#include <streambuf>

namespace xushi {

/// Sees that handles 0, 1 and 2 are taken: a program that was started without them would open a store as its output.
/// Where one was missing, reading or writing it fails.
void reserveStandardStreams();

/// While it lives, std::cout and std::cerr write straight to the program's output and remember the first failure. What
/// would command a terminal instead of being read is made plain (domain/texts/PlainText.h). A reader that has gone
/// ends nothing before an act is done.
class ProgramOutput {
public:
    ProgramOutput();
    ~ProgramOutput();
    ProgramOutput(const ProgramOutput&) = delete;
    ProgramOutput& operator=(const ProgramOutput&) = delete;

    /// Whether all of std::cout reached whoever reads it: `output.disk-full`, `output.closed`, `output.failed`, and the
    /// same with `-without-store` where the program had nothing to do with one.
    Result<void> finish(bool hasStore);

private:
    class Buffer;
    std::unique_ptr<Buffer> m_out;
    std::unique_ptr<Buffer> m_err;
    std::streambuf* m_outBefore;
    std::streambuf* m_errBefore;
};

/// How far long work is, on the terminal over what stood there before; nothing takes it away. Where standard error is no
/// terminal nothing is shown.
void showProgress(std::optional<int> thousandths);

} // namespace xushi
