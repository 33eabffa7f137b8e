#pragma once

#include "cli/Verb.h"
#include "store/Store.h"

#include "domain/Catalogue.h"

namespace xushi {

/// Sets or revises a target.
class TargetVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "target"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<Target> target(const Catalogue& catalogue) const;
    void reportFindings(Store& store, const Catalogue& catalogue, const Target& target) const;

    std::string m_indicator;
    std::string m_region;
    int m_year = 0;
    std::string m_value;
    std::string m_comparator;
    std::optional<std::string> m_word;
    std::string m_nature;
    std::optional<std::string> m_basis;
    std::string m_decidedOn;
    std::string m_reason;
};

} // namespace xushi
