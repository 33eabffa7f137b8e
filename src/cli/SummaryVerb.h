#pragma once

#include "cli/Verb.h"
#include "domain/Journal.h"
#include "domain/summary/SummaryBuilder.h"
#include "store/Store.h"

#include <memory>
#include <optional>

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
    struct Built {
        SummaryTable table;
        JournalHead position;
        LayoutMark layout;
        std::optional<RegionCode> region;
    };

    Result<Built> tableOf(Reading& reading, const Period& period) const;
    Result<Built> build(Store& store, const Period& period) const;
    ExitCode write(const Built& built) const;
    ExitCode keep(Store& store, const Built& built, const Period& period) const;

    std::string m_template = "half-year"; ///< code or name
    std::string m_period;
    std::string m_region;
    std::string m_out;
    std::string m_at;
    std::string m_reason;
    bool m_isKept = false;
};

} // namespace xushi
