#pragma once

#include "cli/Verb.h"
#include "usecases/MergePackage.h"

namespace xushi {

/// package: gives a department's share out as a store of its own, and takes it back.
class PackageVerb : public Verb {
public:
    using Verb::Verb;
    std::string name() const override { return "package"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;
    bool hasStore() const override { return !m_merge.empty() && !m_isDryRun; }

private:
    ExitCode giveOut() const;
    ExitCode takeBack() const;
    ExitCode take(Store& store, const Catalogue& catalogue, const PackageContents& package, MergePlan plan) const;
    void print(const PackageContents& package, const MergePlan& plan, const Catalogue& catalogue) const;
    void printText(const MergePlan& plan, const Catalogue& catalogue) const;

    std::string m_department;
    std::string m_out;
    std::string m_merge;
    std::string m_conflicts = "ours";
    std::string m_format = "text";
    std::string m_person;
    bool m_isDryRun = false;
};

} // namespace xushi
