#pragma once

#include "cli/Verb.h"
#include "usecases/FillInSheets.h"

namespace xushi {

/// Makes the sheets that counties and departments fill in.
class TemplateVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "template"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode writeAll(const std::vector<FillInSheet>& sheets, bool areDepartments) const;
    std::string countsOf(int due, int reported) const;

    std::string m_period;
    std::string m_region;
    std::string m_department;
    std::string m_all; ///< regions or departments
    std::string m_out;
};

} // namespace xushi
