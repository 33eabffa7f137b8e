#pragma once

#include "cli/Verb.h"
#include "usecases/Publish.h"

#include <string>
#include <vector>

namespace xushi {

/// Lists the tables that were given out, or exports one of them again.
class PublishedVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "published"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list(Store& store) const;
    ExitCode exportOne(Store& store) const;
    std::string lineOf(const PublishedTable& table, PublishedState state, const Catalogue& catalogue) const;

    std::string m_format = "text";
    std::string m_out;
    int m_number = 0;
};

} // namespace xushi
