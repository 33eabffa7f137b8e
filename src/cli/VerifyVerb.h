#pragma once

#include "cli/Verb.h"

namespace xushi {

/// Checks chain and replay of a store.
class VerifyVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "verify"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

};

} // namespace xushi
