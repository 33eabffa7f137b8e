#pragma once

#include "cli/Verb.h"
#include "wiring/RestoreCopy.h"

namespace xushi {

/// Puts a copy into the place of a store, whose present is kept first.
class RestoreVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "restore"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<RestoringPerson> restorer() const;
    void printText(const RestoredStore& restored, const std::filesystem::path& copy) const;
    void printJson(const RestoredStore& restored, const std::filesystem::path& copy) const;

    std::string m_copy;
    std::string m_person;
    std::string m_format = "text";
};

} // namespace xushi
