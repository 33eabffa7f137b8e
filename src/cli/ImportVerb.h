#pragma once

#include "cli/Verb.h"
#include "usecases/ImportFigures.h"

#include <string>
#include <vector>

namespace xushi {

/// Takes the figures of other people's tables into the store.
class ImportVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "import"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    struct FilePlan {
        ImportOrigin origin;
        ImportPlan plan;
    };
    Result<FilePlan> planOf(Store& store, const Catalogue& catalogue, const std::string& file) const;
    ExitCode write(Store& store, std::vector<FilePlan>& plans, ChangeNote note) const;
    static int countOf(const std::vector<FilePlan>& plans, ImportVerdict verdict);
    void printText(const ImportLine& line, const Catalogue& catalogue) const;
    void print(const std::vector<FilePlan>& plans, const Catalogue& catalogue) const;

    std::vector<std::string> m_files;
    std::string m_sheet;
    std::string m_region;
    std::string m_period;
    std::string m_format = "text";
    std::string m_person;
    std::string m_map;
    std::vector<RememberedMap> m_maps;
    bool m_isDryRun = false;
    bool m_isAllOrNothing = false;
    bool m_withHidden = false;
};

} // namespace xushi
