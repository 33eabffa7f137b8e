#pragma once

#include "cli/Verb.h"

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

    std::string m_exportPath;
    std::string m_importPath;
};

} // namespace xushi
