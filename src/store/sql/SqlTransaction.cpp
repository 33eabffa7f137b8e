#include "store/sql/SqlTransaction.h"

namespace xushi {

Result<FigurePut> SqlTransaction::put(const Figure& figure) {
    if (!m_figures.knows(figure.key))
        return missing("figure.no-series", {figure.key.indicator.text, figure.key.region.text});
    const auto current = m_figures.read(figure.key);
    if (m_rows) m_rows->hold(RecordKind::Figure, {keyTextOf(figure.key), current ? bodyOf(*current) : ""});
    if (current && current->revision == figure.revision && isSameContent(*current, figure)) return FigurePut(*current);
    const auto written = m_figures.write(figure);
    if (!written && current) return FigurePut(StaleFigure{*current});
    if (!written) return Problem{ProblemKind::Conflict, "conflict.figure", {figure.key.indicator.text}};
    journal(RecordKind::Figure, keyTextOf(*written), current ? fieldsOf(*current) : Fields{}, fieldsOf(*written));
    return FigurePut(*written);
}

template <class Record, class From>
Result<Record> SqlTransaction::putRecord(const Record& record, RecordKind kind, const std::string& key,
                                         const std::string& name, From from) {
    const RecordTable& table = recordTable(kind);
    Record next = record;
    ++next.revision;
    Fields fields = fieldsOf(next);
    const auto current = readOne(m_prepared, table, fields);
    if (m_rows) m_rows->hold(kind, {key, current ? encodeFields(*current) : ""});
    if (current) {
        auto stored = from(*current);
        if (stored && *stored == record) return record;
    }
    if (!write(m_prepared, table, fields)) return Problem{ProblemKind::Conflict, "conflict.record", {name}};
    journal(kind, key, current.value_or(Fields{}), std::move(fields));
    return next;
}

Result<void> SqlTransaction::put(const Settings& settings) {
    const RecordTable& table = recordTable(RecordKind::Settings);
    Fields fields = fieldsOf(settings);
    const auto current = readOne(m_prepared, table, {});
    if (m_rows) m_rows->hold(RecordKind::Settings, {"", current ? encodeFields(*current) : ""});
    if (current == fields) return {};
    write(m_prepared, table, fields);
    journal(RecordKind::Settings, "", current.value_or(Fields{}), std::move(fields));
    return {};
}

} // namespace xushi
