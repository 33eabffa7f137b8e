#pragma once

#include "domain/Catalogue.h"
#include "domain/workflow/Collection.h"
#include "words/Sentences.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// 催报: what is said to one who owes figures, ready to be sent.
struct CollectionReminder {
    RegionCode region;
    std::optional<DepartmentCode> department; ///< of the figures of the whole city, which a department owes itself
    std::optional<Date> deadline;
    std::string text;
};

/// One reminder for each region and deadline, and for each department that owes figures of the whole city; none where nothing
/// is missing. In the order of the rows.
std::vector<CollectionReminder> remindersOf(const Catalogue& catalogue, std::span<const CollectionRow> rows, const YearMonth& month, const Date& today,
                                            Language language);

/// 已齐, 未齐, 未报: how much of a row has come.
std::string collectionWord(const CollectionRow& row, Language language);

/// 逾期未齐；有迟报；重复报送: what stands out about a row. Empty where nothing does.
std::string collectionRemarks(const CollectionRow& row, Language language);

/// 有迟报；已被后来的报送替换: what stands out about something that came.
std::string arrivalRemarks(const Arrival& arrival, Language language);

/// 已被后来的文件替换: what has become of a figure that came; empty while it stands.
std::string fateWord(SendingFate fate, Language language);

/// Why what came cannot be taken back, where it is looked at: without the numbers of acts, by which nobody knows it there.
std::string takeBackRefusal(const Problem& problem, const Catalogue& catalogue, Language language);

} // namespace xushi
