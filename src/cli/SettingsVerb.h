#pragma once

#include "cli/Verb.h"
#include "domain/Catalogue.h"

#include <map>

namespace xushi {

/// `xushi-cli settings`: shows the rules of a store, and changes those that are named.
class SettingsVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "settings"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<Settings> changed(Settings settings) const;
    Result<void> changeSilences(Settings& settings) const;
    void report(const Settings& settings) const;

    std::map<std::string, std::string> m_numbers; ///< by option; empty: not given
    std::string m_rounding;
    std::string m_closedThrough;
    std::string m_dueDay;
    std::vector<std::string> m_silenced;
    std::vector<std::string> m_asked;
    std::string m_reason;
};

} // namespace xushi
