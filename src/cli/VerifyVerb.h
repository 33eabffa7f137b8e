#pragma once

#include "cli/Verb.h"

namespace xushi {

/// Checks chain and replay of a store, and a 校验码 that was printed from it.
class VerifyVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "verify"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list(Store& store) const;
    ExitCode checkAll(Store& store) const;

    std::string m_code;
    std::int64_t m_entry = 0; ///< 0: wherever it fits
    bool m_isListing = false;
    std::string m_anchors; ///< a file, or -
};

} // namespace xushi
