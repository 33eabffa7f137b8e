#pragma once

#include "cli/Verb.h"

namespace xushi {

/// Who has a PIN, and giving oneself one, another or none.
class PinVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "pin"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list() const;
    ExitCode change() const;
    Result<std::string> newOne() const;

    std::string m_person;
    std::string m_by;
    std::string m_reason;
    bool m_isDropped = false;
};

} // namespace xushi
