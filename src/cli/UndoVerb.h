#pragma once

#include "cli/Verb.h"
#include "domain/Catalogue.h"
#include "domain/Journal.h"
#include "usecases/ChooseReversal.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xushi {

/// Takes an act back.
class UndoVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "undo"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    ExitCode list() const;
    void report(const Catalogue& catalogue, const ChosenReversal& chosen, const std::vector<JournalEntry>& written) const;

    std::int64_t m_act = 0;
    std::string m_person;
    bool m_isList = false;
};

} // namespace xushi
