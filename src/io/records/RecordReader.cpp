#include "io/records/RecordReader.h"

#include "domain/YearSpan.h"
#include "domain/reading/Amount.h"
#include "domain/records/PeriodText.h"

namespace xushi {
namespace {

/// `2016-10` and nothing else.
std::optional<YearMonth> yearMonthFrom(std::string_view text) {
    const auto period = periodFromText(text, PeriodKind::Ytd);
    return period && everyYear.holds(period->year) ? std::optional(monthOf(*period)) : std::nullopt;
}

} // namespace

RecordReader::RecordReader(const FileValue& record, std::string family, std::string name)
    : m_record(record), m_family(std::move(family)), m_name(std::move(name)) {}

std::string RecordReader::text(std::string_view field) {
    const FileValue* value = given(field);
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    refuse(field, shownValue(*value));
    return {};
}

std::string RecordReader::neededText(std::string_view field) {
    std::string value = text(field);
    if (value.empty()) miss(field);
    return value;
}

bool RecordReader::flag(std::string_view field, bool otherwise) {
    const FileValue* value = given(field);
    if (!value) return otherwise;
    if (value->is_boolean()) return value->get<bool>();
    refuse(field, shownValue(*value));
    return otherwise;
}

int RecordReader::whole(std::string_view field, WholeRange range, std::optional<int> otherwise) {
    const FileValue* value = given(field);
    if (!value) {
        if (!otherwise) miss(field);
        return otherwise.value_or(range.from);
    }
    // A number beyond 64 bits is read as a fraction and refused for that.
    const bool isWhole = value->is_number_integer()
                         && !(value->is_number_unsigned() && value->get<std::uint64_t>() > INT32_MAX);
    const auto number = isWhole ? value->get<std::int64_t>() : INT64_MIN;
    if (number >= range.from && number <= range.to) return static_cast<int>(number);
    refuse(field, shownValue(*value));
    return range.from;
}

std::optional<Decimal> RecordReader::decimal(std::string_view field, std::string_view unit) {
    const std::string written = text(field);
    if (written.empty()) return std::nullopt;
    const auto value = readPlainNumber(written, unit, Strictness::FromFile);
    if (!value) refuseNumber(field, value.error());
    return value ? std::optional(*value) : std::nullopt;
}

Decimal RecordReader::neededDecimal(std::string_view field, std::string_view unit) {
    if (text(field).empty()) miss(field);
    return decimal(field, unit).value_or(Decimal());
}

std::optional<YearMonth> RecordReader::yearMonth(std::string_view field) {
    const std::string written = text(field);
    const auto value = yearMonthFrom(written);
    if (!value && !written.empty()) refuse(field, written);
    return value;
}

std::string RecordReader::date(std::string_view field) {
    std::string written = text(field);
    if (!written.empty() && !Date::from(written)) refuse(field, written);
    return written;
}

std::vector<std::string> RecordReader::texts(std::string_view field) {
    std::vector<std::string> items;
    for (const FileValue& item : elements(field)) {
        const bool isKept = item.is_string() && !item.get_ref<const std::string&>().empty()
                            && item.get_ref<const std::string&>().find('|') == std::string::npos;
        if (isKept) items.push_back(item.get<std::string>());
        else refuse(field, shownValue(item));
    }
    return items;
}

std::vector<FileValue> RecordReader::elements(std::string_view field) {
    const FileValue* value = given(field);
    if (!value) return {};
    if (value->is_array()) return {value->begin(), value->end()};
    refuse(field, shownValue(*value));
    return {};
}

std::string RecordReader::checkedCode(std::string_view field, std::string code) {
    if (!code.empty() && !isCode(code)) refuse(field, code);
    return code;
}

void RecordReader::refuse(std::string_view field, std::string_view value) {
    keep(refused(m_family + ".field", {m_name, std::string(field), shownText(value)}));
}

/// A comma that may be a decimal point is told with what it may mean, every other text as it stands.
void RecordReader::refuseNumber(std::string_view field, const Problem& number) {
    if (!offersNumbers(number)) return refuse(field, number.args.empty() ? text(field) : number.args.front());
    std::vector<std::string> args{m_name, std::string(field)};
    args.insert(args.end(), number.args.begin(), number.args.end());
    keep(refused(m_family + "." + number.key, std::move(args)));
}

void RecordReader::miss(std::string_view field) {
    keep(refused(m_family + ".missing-field", {m_name, std::string(field)}));
}

void RecordReader::keep(Problem problem) {
    if (!m_problem) m_problem = std::move(problem);
}

const FileValue* RecordReader::given(std::string_view field) const {
    const auto at = m_record.find(std::string(field));
    return at == m_record.end() || at->is_null() ? nullptr : &*at;
}

} // namespace xushi
