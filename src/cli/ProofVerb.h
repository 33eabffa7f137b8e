#pragma once

#include "cli/Verb.h"
#include "wiring/ProseFiles.h"

#include <string>

namespace xushi {

/// Reads a report in words and prints each number of it with its meaning and how it stands against the store, or writes them to a workbook.
class ProofVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "proof"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    struct Read {
        CheckedProse checked;
        ProofOfStore of;
    };
    Result<Read> check(const std::string& text, const Date& day) const;
    void printText(const CheckedProse& checked) const;
    void printJson(const CheckedProse& checked) const;

    std::string m_file;
    std::string m_date;
    std::string m_out;
    std::string m_format; ///< text where nothing is chosen and no file is written
};

} // namespace xushi
