#pragma once

#include "cli/Verb.h"
#include "wiring/CatalogueLists.h"

namespace xushi {

/// Writes the catalogue to files or takes it in from files.
class CatalogVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "catalog"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode exportTo() const;
    ExitCode importFrom() const;
    Result<CataloguePlan> planOf(Store& store, const Catalogue& stored) const;
    ExitCode write(Store& store, const Catalogue& before, const CataloguePlan& plan) const;
    /// The first problem, with its place and how many there are.
    ExitCode failWith(const CataloguePlan& plan) const;
    void print(const CataloguePlan& plan) const;
    void printJson(const CataloguePlan& plan) const;
    std::string reasonOf(const CatalogueEntry& entry) const;

    std::string m_exportPath;
    std::string m_importPath;
    std::string m_format = "text";
    std::string m_reason;
    bool m_isDryRun = false;
    bool m_skipsProblems = false;
};

} // namespace xushi
