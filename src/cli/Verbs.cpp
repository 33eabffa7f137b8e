#include "cli/Verbs.h"

#include "cli/AllocateVerb.h"
#include "cli/BackupVerb.h"
#include "cli/BoardVerb.h"
#include "cli/CatalogVerb.h"
#include "cli/ChartVerb.h"
#include "cli/CollectionVerb.h"
#include "cli/DiffVerb.h"
#include "cli/ExplainVerb.h"
#include "cli/FiguresVerb.h"
#include "cli/ImportVerb.h"
#include "cli/LayoutVerb.h"
#include "cli/NarrativeVerb.h"
#include "cli/NewVerb.h"
#include "cli/NewsVerb.h"
#include "cli/PackageVerb.h"
#include "cli/PinVerb.h"
#include "cli/ProofVerb.h"
#include "cli/PublishedVerb.h"
#include "cli/ReadVerb.h"
#include "cli/RestoreVerb.h"
#include "cli/RollOverVerb.h"
#include "cli/SetVerb.h"
#include "cli/SettingsVerb.h"
#include "cli/SummaryVerb.h"
#include "cli/TargetVerb.h"
#include "cli/TemplateVerb.h"
#include "cli/UndoVerb.h"
#include "cli/VerifyVerb.h"
#include "cli/WorkflowVerb.h"

namespace xushi {

std::vector<std::unique_ptr<Verb>> verbs(Language language) {
    std::vector<std::unique_ptr<Verb>> all;
    all.push_back(std::make_unique<NewVerb>(language));
    all.push_back(std::make_unique<BoardVerb>(language));
    all.push_back(std::make_unique<ExplainVerb>(language));
    all.push_back(std::make_unique<SetVerb>(language));
    all.push_back(std::make_unique<ImportVerb>(language));
    all.push_back(std::make_unique<CollectionVerb>(language));
    all.push_back(std::make_unique<ReadVerb>(language));
    all.push_back(std::make_unique<TemplateVerb>(language));
    all.push_back(std::make_unique<PackageVerb>(language));
    all.push_back(std::make_unique<FiguresVerb>(language));
    all.push_back(std::make_unique<UndoVerb>(language));
    all.push_back(std::make_unique<TargetVerb>(language));
    all.push_back(std::make_unique<AllocateVerb>(language));
    all.push_back(std::make_unique<CatalogVerb>(language));
    all.push_back(std::make_unique<RollOverVerb>(language));
    all.push_back(std::make_unique<SettingsVerb>(language));
    all.push_back(std::make_unique<SummaryVerb>(language));
    all.push_back(std::make_unique<NarrativeVerb>(language));
    all.push_back(std::make_unique<ChartVerb>(language));
    all.push_back(std::make_unique<LayoutVerb>(language));
    all.push_back(std::make_unique<PublishedVerb>(language));
    all.push_back(std::make_unique<DiffVerb>(language));
    all.push_back(std::make_unique<NewsVerb>(language));
    all.push_back(std::make_unique<ProofVerb>(language));
    all.push_back(std::make_unique<WorkflowVerb>(language));
    all.push_back(std::make_unique<PinVerb>(language));
    all.push_back(std::make_unique<VerifyVerb>(language));
    all.push_back(std::make_unique<BackupVerb>(language));
    all.push_back(std::make_unique<RestoreVerb>(language));
    return all;
}

} // namespace xushi
