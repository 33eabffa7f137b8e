#pragma once

#include "domain/Result.h"
#include "usecases/ReportProof.h"
#include "words/Sentences.h"

#include <filesystem>
#include <functional>
#include <string>

/// Reports in words that come as files, and what a check found in them as a file.
namespace xushi {

/// The words of a report (.docx, .odt, .pdf, .txt) by what the file is, UTF-8 with a line feed between paragraphs, read in a program of its own and never
/// in this one (io/prose/ProseProcess). Nothing of the file is kept or changed. `isCancelled` is asked twenty times a second. Refuses with
/// `document.*` and `file.not-found`.
Result<std::string> readProseFile(const std::filesystem::path& file, const std::function<bool()>& isCancelled = {});

/// What a report of a check says of the store: its title, else the name of its file, and where its journal ends.
struct ProofOfStore {
    std::filesystem::path store;
    std::string title = {};
    JournalHead head = {}; ///< read with the figures
};

/// The table of a check, made by proofTable() in a language. `document` is the name of the file; empty for a text that was pasted.
struct ProofReport {
    std::string_view text; ///< that was checked
    const CheckedProse& checked;
    std::string document = {};
    Date day;
    ProofOfStore of;
    Language language = Language::Chinese;
};
ProofTable proofTableOf(const ProofReport& report);

/// Writes it as a workbook (.xlsx) of three sheets. A file that is there is replaced as replaceFile() does it, a store never. Refuses another
/// ending with `proof.format`, and with `file.*`.
Result<void> writeProofReport(const ProofReport& report, const std::filesystem::path& path);

} // namespace xushi
