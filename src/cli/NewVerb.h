#pragma once

#include "cli/Verb.h"

namespace xushi {

/// Makes a store, empty or from a sample.
class NewVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "new"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    std::string m_sample;
};

} // namespace xushi
