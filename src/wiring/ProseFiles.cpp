#include "wiring/ProseFiles.h"

#include "io/FileTarget.h"
#include "io/ReplaceFile.h"
#include "io/prose/ProseProcess.h"
#include "io/xlsx/ProofXlsx.h"
#include "wiring/Composition.h"
#include "words/ProofTableWords.h"

namespace xushi {

Result<std::string> readProseFile(const std::filesystem::path& file, const std::function<bool()>& isCancelled) {
    return readProseInHelper(file, {.pdf = {.isCancelled = isCancelled}});
}

ProofTable proofTableOf(const ProofReport& report) {
    const std::string store = report.of.title.empty() ? report.of.store.stem().string() : report.of.title;
    const ProofOrigin origin{report.document, report.day, store, localMinute(report.of.head.at), report.of.head};
    const ProofWords words = proofWords(report.language);
    return proofTable({.text = report.text, .checked = report.checked, .origin = origin, .words = words});
}

Result<void> writeProofReport(const ProofReport& report, const std::filesystem::path& path) {
    if (lowerEnding(path) != ".xlsx") return refused("proof.format", {path.filename().string()});
    const auto bytes = proofXlsx(proofTableOf(report));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    return replaceFile(path, *bytes);
}

} // namespace xushi
