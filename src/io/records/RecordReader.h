#pragma once

#include "domain/Decimal.h"
#include "domain/Indicator.h"
#include "domain/Result.h"
#include "io/records/FileValue.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The smallest and greatest whole number that a field may hold.
struct WholeRange {
    int from;
    int to;
};

/// Takes the fields of one record by name and keeps the first thing that does not fit. A field that is
/// absent or null has its default; every text that is given must be of the right type.
class RecordReader {
public:
    /// Problems are named `family.field` and so on, and `name` is the record in their arguments.
    RecordReader(const FileValue& record, std::string family, std::string name);

    /// Refuses every field that is not one of `names`.
    template <class Names> void allowOnly(const Names& names) {
        for (const auto& member : m_record.items())
            if (std::find(names.begin(), names.end(), member.key()) == names.end())
                keep(refused(m_family + ".unknown-field", {m_name, shownText(member.key())}));
    }

    std::string text(std::string_view field);
    std::string neededText(std::string_view field);
    bool flag(std::string_view field, bool otherwise);
    int whole(std::string_view field, WholeRange range, std::optional<int> otherwise);
    /// A number in `unit`, as files write numbers (`reading/Amount`).
    std::optional<Decimal> decimal(std::string_view field, std::string_view unit = {});
    Decimal neededDecimal(std::string_view field, std::string_view unit = {});
    std::optional<YearMonth> yearMonth(std::string_view field);
    /// yyyy-mm-dd, or empty.
    std::string date(std::string_view field);
    /// None of them empty, none with the bar that joins lists elsewhere.
    std::vector<std::string> texts(std::string_view field);
    /// The elements of an array; none when it is absent.
    std::vector<FileValue> elements(std::string_view field);

    template <class C> C neededCode(std::string_view field) { return C{checkedCode(field, neededText(field))}; }
    template <class C> std::optional<C> code(std::string_view field) {
        C code{checkedCode(field, text(field))};
        return code.empty() ? std::nullopt : std::optional(code);
    }
    template <class E> std::optional<E> token(std::string_view field) {
        const std::string given = text(field);
        const auto value = fromToken<E>(given);
        if (!value && !given.empty()) refuse(field, given);
        return value;
    }

    void refuse(std::string_view field, std::string_view value);
    void keep(Problem problem);
    bool isGood() const { return !m_problem; }
    /// The first thing that did not fit; asked only when there is one.
    const Problem& problem() const { return *m_problem; }

private:
    const FileValue* given(std::string_view field) const;
    void refuseNumber(std::string_view field, const Problem& number);
    void miss(std::string_view field);
    std::string checkedCode(std::string_view field, std::string code);

    const FileValue& m_record;
    std::string m_family;
    std::string m_name;
    std::optional<Problem> m_problem;
};

} // namespace xushi
