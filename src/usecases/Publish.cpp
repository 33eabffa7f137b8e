#include "usecases/Publish.h"

#include "domain/summary/SummaryContent.h"
#include "domain/texts/RecordTexts.h"
#include "usecases/BuildSummary.h"
#include "usecases/ChangeStore.h"
#include "usecases/MakePackage.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace xushi {
namespace {

Result<void> checkSize(const Publication& publication) {
    if (publication.bytes.size() <= mostBytesKept) return {};
    return refused("publication.too-large", {publication.fileName, std::to_string(mostBytesKept >> 20U)});
}

/// 校验码 of the entry that a table shows. A publication that is itself the last entry of its act could not know its own.
std::string codeOf(const Publication& publication, const JournalEntry& entry) {
    const bool isOwn = publication.code.empty() && publication.entry == entry.sequence;
    return isOwn ? JournalHead{.hash = entry.hash}.shortCode() : publication.code;
}

std::optional<RegionCode> regionOf(const Publication& publication) {
    return publication.region.empty() ? std::nullopt : std::optional(publication.region);
}

/// Of what two publications show the same table today.
using Shown = std::tuple<std::string, int, Period, RegionCode>;

Shown shownBy(const Publication& p) { return {p.layout.code, p.layout.revision, p.period, p.region}; }

/// A table as it was given out, and what makes it again.
struct TableOfThen {
    SummaryTemplate layout;
    std::string content; ///< empty: there was none
};

Result<std::string> contentIn(Reading& reading, const Publication& publication, const SummaryTemplate& layout, const SummaryWords& words) {
    const auto table = buildSummary(reading, {publication.period, regionOf(publication), layout, words});
    if (table) return contentOf(*table);
    return table.error().kind == ProblemKind::Missing ? Result<std::string>(std::string()) : table.error();
}

Result<TableOfThen> tableOfThen(Store& store, const Publication& publication, const LayoutOfThen& layouts, const SummaryWords& words) {
    return readTogetherAt(store, publication.entry, [&](Reading& reading) -> Result<TableOfThen> {
        const auto catalogue = reading.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        auto layout = layouts(*catalogue, publication.layout);
        if (!layout) return layout.error();
        auto content = contentIn(reading, publication, *layout, words);
        if (!content) return content.error();
        return TableOfThen{std::move(*layout), std::move(*content)};
    });
}

Result<std::map<Shown, std::string>> contentsAt(Store& store, std::int64_t entry, const std::vector<PublishedTable>& published,
                                                const std::vector<TableOfThen>& then, const SummaryWords& words) {
    return readTogetherAt(store, entry, [&](Reading& reading) -> Result<std::map<Shown, std::string>> {
        std::map<Shown, std::string> contents;
        for (std::size_t i = 0; i < published.size(); ++i) {
            const Publication& publication = published[i].publication;
            const auto [at, isFirst] = contents.try_emplace(shownBy(publication));
            if (!isFirst) continue;
            auto content = contentIn(reading, publication, then[i].layout, words);
            if (!content) return content.error();
            at->second = std::move(*content);
        }
        return contents;
    });
}

} // namespace

Result<void> mayPublish(Reading& reading, const Publication& publication) {
    const auto origin = packageOriginOf(reading);
    if (!origin) return origin.error();
    if (*origin) return refused("package.figures-only");
    if (const auto fits = checkTexts(publication); !fits) return fits;
    return checkSize(publication);
}

Result<Publication> publish(Transaction& transaction, const Publication& publication) {
    if (const auto fits = checkSize(publication); !fits) return fits.error();
    const auto earlier = transaction.readPublications();
    if (!earlier) return earlier.error();
    Publication next = publication;
    next.number = earlier->empty() ? 1 : earlier->back().number + 1;
    next.revision = 0;
    return transaction.put(next);
}

Result<Publication> publish(Store& store, const Publication& publication, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) { return publish(transaction, publication); });
}

Result<std::vector<PublishedTable>> readPublished(Reading& reading) {
    auto publications = reading.readPublications();
    if (!publications) return publications.error();
    std::vector<std::string> keys;
    for (const auto& publication : *publications) keys.push_back(keyTextOf(publication));
    const auto entries = reading.readHistories(RecordKind::Publication, keys);
    if (!entries) return entries.error();
    std::map<std::string_view, const JournalEntry*> entryOf;
    for (const auto& entry : *entries) entryOf.emplace(entry.key, &entry);
    std::vector<PublishedTable> published;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto at = entryOf.find(keys[i]);
        if (at == entryOf.end()) return Problem{ProblemKind::Unreadable, "store.damaged", {}};
        std::string code = codeOf((*publications)[i], *at->second);
        published.push_back({std::move((*publications)[i]), at->second->group, at->second->note, std::move(code)});
    }
    return published;
}

Result<PublishedTable> readPublished(Reading& reading, int number) {
    auto all = readPublished(reading);
    if (!all) return all.error();
    const auto at = std::ranges::find_if(*all, [&](const PublishedTable& table) { return table.publication.number == number; });
    if (at == all->end()) return missing("publication.none", {std::to_string(number), std::to_string(all->size())});
    return std::move(*at);
}

Result<SummaryTable> publishedTable(Store& store, const Publication& publication, const LayoutOfThen& layouts, const SummaryWords& words) {
    return readTogetherAt(store, publication.entry, [&](Reading& reading) -> Result<SummaryTable> {
        const auto catalogue = reading.readCatalogue(noYear);
        if (!catalogue) return catalogue.error();
        const auto layout = layouts(*catalogue, publication.layout);
        if (!layout) return layout.error();
        return buildSummary(reading, {publication.period, regionOf(publication), *layout, words});
    });
}

Result<std::vector<PublishedState>> statesOfPublished(Store& store, const std::vector<PublishedTable>& published, std::int64_t now,
                                                      const LayoutOfThen& layouts, const SummaryWords& words) {
    std::vector<TableOfThen> then;
    for (const auto& table : published) {
        auto one = tableOfThen(store, table.publication, layouts, words);
        if (!one) return one.error();
        then.push_back(std::move(*one));
    }
    const auto contents = contentsAt(store, now, published, then, words);
    if (!contents) return contents.error();
    std::vector<PublishedState> states;
    for (std::size_t i = 0; i < published.size(); ++i) {
        const std::string& present = contents->at(shownBy(published[i].publication));
        if (present.empty()) states.push_back(PublishedState::Gone);
        else states.push_back(then[i].content == present ? PublishedState::Same : PublishedState::Changed);
    }
    return states;
}

} // namespace xushi
