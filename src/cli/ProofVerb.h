#pragma once

#include "cli/Verb.h"
#include "usecases/CheckProse.h"

#include <string>

namespace xushi {

/// Reads a report in plain text and prints each number of it with its meaning and how it stands against the store.
class ProofVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "proof"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    void printText(const CheckedProse& checked) const;
    void printJson(const CheckedProse& checked) const;

    std::string m_file;
    std::string m_date;
    std::string m_format = "text";
};

} // namespace xushi
