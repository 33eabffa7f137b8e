#include "wiring/LayoutFiles.h"

#include "domain/summary/LayoutRules.h"
#include "io/CatalogueFiles.h"
#include "io/FileDigest.h"
#include "io/FileTarget.h"
#include "io/ReplaceFile.h"
#include "wiring/Composition.h"

#include <algorithm>

namespace xushi {
namespace {

namespace fs = std::filesystem;

fs::path templateFolder() { return dataFolder() / "templates"; }

/// In the order of their names.
std::vector<fs::path> templatePaths() {
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(templateFolder(), error))
        if (lowerEnding(entry.path()) == ".json") paths.push_back(entry.path());
    std::ranges::sort(paths);
    return paths;
}

const StoredLayout* storedNamed(const Catalogue& catalogue, const std::string& name) {
    for (const bool isByCode : {true, false})
        for (const auto& layout : catalogue.layouts)
            if (layout.isThere() && (isByCode ? layout.code.text : layout.name) == name) return &layout;
    return nullptr;
}

Problem unknownLayout(const Catalogue& catalogue, const std::string& name) {
    std::string known;
    if (const auto layouts = knownLayouts(catalogue))
        for (const auto& layout : *layouts) known += (known.empty() ? "" : ", ") + layout.code;
    return missing("layout.unknown", {name, known});
}

/// The file of a layout of that code or name.
Result<fs::path> templatePath(const Catalogue& catalogue, const std::string& name) {
    const auto paths = templatePaths();
    const auto at = std::ranges::find_if(paths, [&](const fs::path& path) { return path.stem().string() == name; });
    if (at != paths.end()) return *at;
    for (const auto& path : paths)
        if (const auto layout = readSummaryTemplate(path); layout && (layout->code == name || layout->name == name)) return path;
    return unknownLayout(catalogue, name);
}

} // namespace

Result<std::vector<KnownLayout>> knownLayouts(const Catalogue& catalogue) {
    std::vector<KnownLayout> known;
    for (const auto& stored : layoutsIn(catalogue)) {
        const auto layout = summaryTemplateFrom(stored.body, stored.name);
        if (!layout) return layout.error();
        known.push_back({stored.code.text, stored.name, layout->kind, true});
    }
    for (const auto& path : templatePaths()) {
        const auto layout = readSummaryTemplate(path);
        if (!layout) return layout.error();
        if (std::ranges::find(known, layout->code, &KnownLayout::code) == known.end()) known.push_back({layout->code, layout->name, layout->kind, false});
    }
    return known;
}

bool isBuiltIn(const std::string& code) {
    for (const auto& path : templatePaths())
        if (const auto layout = readSummaryTemplate(path); layout && layout->code == code) return true;
    return false;
}

Result<SummaryTemplate> layoutNamed(const Catalogue& catalogue, const std::string& name) {
    if (const auto* stored = storedNamed(catalogue, name)) {
        auto layout = summaryTemplateFrom(stored->body, stored->name);
        if (layout) layout->code = stored->code.text;
        return layout;
    }
    const auto path = templatePath(catalogue, name);
    return path ? readSummaryTemplate(*path) : Result<SummaryTemplate>(path.error());
}

Result<std::string> layoutTextNamed(const Catalogue& catalogue, const std::string& name) {
    if (const auto* stored = storedNamed(catalogue, name)) return stored->body;
    const auto path = templatePath(catalogue, name);
    return path ? readFileText(*path) : Result<std::string>(path.error());
}

LayoutMark markOf(const Catalogue& catalogue, const std::string& code) {
    const auto* stored = storedNamed(catalogue, code);
    const auto text = layoutTextNamed(catalogue, code);
    return {.code = code, .revision = stored ? stored->revision : 0, .digest = text ? digestOf(*text) : ""};
}

LayoutMark monthLayoutMark(const Catalogue& catalogue) { return markOf(catalogue, "half-year"); }

Result<SummaryTemplate> layoutOf(const Catalogue& then, const LayoutMark& mark) { return layoutNamed(then, mark.code); }

Result<void> exportLayout(const Catalogue& catalogue, const std::string& name, const fs::path& path) {
    const auto text = layoutTextNamed(catalogue, name);
    return text ? replaceFile(path, *text) : Result<void>(text.error());
}

Result<StoredLayout> keepLayout(Store& store, const SummaryTemplate& layout, bool isNew, const ChangeNote& note) {
    if (const auto fits = checkLayout(layout); !fits) return fits.error();
    if (!isCode(layout.code)) return refused("layout.no-code");
    const auto text = summaryTemplateText(layout);
    if (!text) return text.error();
    const LayoutReading read = [&](std::string_view body) { return summaryTemplateFrom(body, layout.name); };
    return saveLayout(store, {.body = *text, .code = {layout.code}, .read = read, .note = note, .isNew = isNew});
}

SummaryTemplate copyOf(const SummaryTemplate& layout, const Catalogue& catalogue, const std::string& nameOfCopy) {
    const auto known = knownLayouts(catalogue);
    const auto isTaken = [&](const std::string& text, std::string KnownLayout::* member) {
        return (known && std::ranges::find(*known, text, member) != known->end()) || (member == &KnownLayout::code && isBuiltIn(text));
    };
    const auto freeOne = [&](const std::string& stem, std::string KnownLayout::* member) {
        std::string text = stem;
        for (int number = 2; isTaken(text, member); ++number) text = stem + "-" + std::to_string(number);
        return text;
    };
    SummaryTemplate copy = layout;
    copy.code = freeOne(layout.code, &KnownLayout::code);
    copy.name = freeOne(nameOfCopy, &KnownLayout::name);
    return copy;
}

Result<StoredLayout> importLayout(Store& store, const fs::path& path, const ChangeNote& note) {
    const auto text = readFileText(path);
    if (!text) return text.error();
    const LayoutReading read = [&](std::string_view body) { return summaryTemplateFrom(body, path.filename().string()); };
    return saveLayout(store, {.body = *text, .code = {path.stem().string()}, .read = read, .note = note});
}

} // namespace xushi
