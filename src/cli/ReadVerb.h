#pragma once

#include "cli/Verb.h"

#include <string>

namespace xushi {

/// Prints what the cells of somebody's table hold, before anything is understood in them.
class ReadVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "read"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;
    bool hasStore() const override { return false; }

private:
    std::string m_file;
    std::string m_format = "csv";
    std::string m_sheet;
};

} // namespace xushi
