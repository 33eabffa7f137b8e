#pragma once

#include "domain/publishing/Publication.h"
#include "usecases/EditLayouts.h"

#include <filesystem>
#include <vector>

/// Layouts of tables: a store's own first, then those of data/templates.
namespace xushi {

struct KnownLayout {
    std::string code;
    std::string name;
    LayoutKind kind = LayoutKind::Indicators;
    bool isOfStore = false;
};

/// Those that can be asked for. One of data/templates whose code the store has of its own is left out. Refuses with `template.*`
/// what cannot be read.
Result<std::vector<KnownLayout>> knownLayouts(const Catalogue& catalogue);

/// Whether one of data/templates has the code.
bool isBuiltIn(const std::string& code);
/// The layout of a code or name; `layout.unknown` names those that there are.
Result<SummaryTemplate> layoutNamed(const Catalogue& catalogue, const std::string& name);
/// Its text, as it is stored or stands in its file.
Result<std::string> layoutTextNamed(const Catalogue& catalogue, const std::string& name);

/// The mark of the layout of a code; without a digest where its file cannot be read.
LayoutMark markOf(const Catalogue& catalogue, const std::string& code);
/// Of the layout that a month is published in when all of it is signed off.
LayoutMark monthLayoutMark(const Catalogue& catalogue);
/// The layout of a mark, from the catalogue of then: the store's own in that revision, else the one that comes with the program.
/// `layout.unknown`, `template.*`.
Result<SummaryTemplate> layoutOf(const Catalogue& then, const LayoutMark& mark);

/// Writes the text of a layout. `file.*`, `layout.unknown`.
Result<void> exportLayout(const Catalogue& catalogue, const std::string& name, const std::filesystem::path& path);
/// Keeps a layout in the store by its code: a new one, or the next revision of the one that is there. As saveLayout().
Result<StoredLayout> keepLayout(Store& store, const SummaryTemplate& layout, bool isNew, const ChangeNote& note);
/// What a copy of the layout starts with: a code and a name of its own, which nothing in the store or of data/templates has.
SummaryTemplate copyOf(const SummaryTemplate& layout, const Catalogue& catalogue, const std::string& nameOfCopy);
/// Keeps a file in the store; one that names no code has that of the file.
Result<StoredLayout> importLayout(Store& store, const std::filesystem::path& path, const ChangeNote& note);

} // namespace xushi
