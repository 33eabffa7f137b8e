#pragma once

#include "cli/Verb.h"

#include "usecases/ReadProgress.h"

namespace xushi {

/// Lists how far the departments are with a month, or moves one of them a step.
class WorkflowVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "workflow"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list(const YearMonth& month) const;
    ExitCode take(const YearMonth& month) const;
    std::string lineOf(const DepartmentProgress& progress, const Catalogue& catalogue) const;

    std::string m_period;
    std::string m_department;
    std::string m_step;
    std::string m_person;
    std::string m_reason;
    std::string m_format = "text";
};

} // namespace xushi
