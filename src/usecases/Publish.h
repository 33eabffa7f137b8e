#pragma once

#include "domain/publishing/Publication.h"
#include "domain/summary/SummaryBuilder.h"
#include "store/Store.h"

#include <functional>
#include <optional>
#include <vector>

namespace xushi {

/// Whether `publish` would take it, asked before the file of it is written: `package.figures-only`, `publication.too-large`, `text.*`.
Result<void> mayPublish(Reading& reading, const Publication& publication);

/// Notes a table that was given out, as an act of its own or within another one. It gets its number.
/// `publication.too-large`, and what changeStore refuses.
Result<Publication> publish(Store& store, const Publication& publication, const ChangeNote& note);
Result<Publication> publish(Transaction& transaction, const Publication& publication);

/// A publication with the act that noted it.
struct PublishedTable {
    Publication publication;
    std::int64_t act = 0; ///< its group
    ChangeNote note;      ///< by whom, when and why
    std::string code;     ///< 校验码 of the entry whose table it is
};

/// All of them, the first first.
Result<std::vector<PublishedTable>> readPublished(Reading& reading);
/// `publication.none` for a number that nobody gave.
Result<PublishedTable> readPublished(Reading& reading, int number);

/// The layout of a publication: of the store as it stood then, or one that comes with the program. `layout.unknown`, `template.*`.
using LayoutOfThen = std::function<Result<SummaryTemplate>(const Catalogue& then, const LayoutMark& mark)>;

/// The table of a publication once more: of the store as it stood then, in its layout.
Result<SummaryTable> publishedTable(Store& store, const Publication& publication, const LayoutOfThen& layouts, const SummaryWords& words);

/// How a publication stands to the present.
enum class PublishedState {
    Same,    ///< the table of today says the same
    Changed, ///< it says something else
    Gone,    ///< today there is no table of the period
};

/// Of each publication, in their order. `now`: the last entry of the journal when they were read, which is today. Both tables are made by
/// this program in the layout of then.
Result<std::vector<PublishedState>> statesOfPublished(Store& store, const std::vector<PublishedTable>& published, std::int64_t now,
                                                      const LayoutOfThen& layouts, const SummaryWords& words);

} // namespace xushi
