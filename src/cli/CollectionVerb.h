#pragma once

#include "cli/Verb.h"
#include "usecases/ReadCollection.h"

#include <string>

namespace xushi {

/// Prints who has sent what of a month.
class CollectionVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "collection"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    void printText(const Collection& collection) const;
    void printJson(const Collection& collection) const;

    std::string m_period;
    std::string m_format = "text";
};

} // namespace xushi
