#pragma once

#include "domain/filling/FillInSheet.h"
#include "store/Reading.h"

#include <string>
#include <vector>

namespace xushi {

/// For whom sheets are made.
enum class FillInOwner { Region, Department };

struct FillInWanted {
    YearMonth month;
    FillInOwner owner = FillInOwner::Region;
    std::string name; ///< code or name of the one that is asked for; empty: all that owe a figure, the city not among the regions
};

/// One sheet for each, in the catalogue's order. `figure.no-region`, `figure.which-region`, `workflow.no-department`, and
/// `fill-in.nothing-due` where nothing is awaited from anybody who is asked.
Result<std::vector<FillInSheet>> fillInSheets(Reading& reading, const FillInWanted& wanted);

} // namespace xushi
