#pragma once

#include "cli/Verb.h"

namespace xushi {

/// Lists, writes and takes in the layouts of tables.
class LayoutVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "template-layout"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list() const;
    ExitCode writeOut() const;
    ExitCode takeIn() const;

    CLI::App* m_export = nullptr;
    CLI::App* m_import = nullptr;
    std::string m_layout;
    std::string m_out;
    std::string m_file;
};

} // namespace xushi
