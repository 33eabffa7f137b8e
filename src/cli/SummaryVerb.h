#pragma once

#include "cli/Verb.h"
#include "store/Store.h"
#include "wiring/PublishedFiles.h"

#include <memory>

class QGuiApplication;

namespace xushi {

/// What the writers of tables need for their fonts; none of it is shown.
std::unique_ptr<QGuiApplication> offscreenApplication();

/// Exports the table of a layout; the kind of file follows from the ending.
class SummaryVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "summary"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<TableToKeep> build(Store& store, const Period& period) const;
    ExitCode write(const SummaryTable& table) const;
    ExitCode keep(Store& store, const TableToKeep& given) const;

    std::string m_template = "half-year"; ///< code or name
    std::string m_period;
    std::string m_region;
    std::string m_out;
    std::string m_reason;
    std::string m_person;
    bool m_isKept = false;
};

} // namespace xushi
