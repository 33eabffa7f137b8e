#include "store/sql/RecordTable.h"

#include "store/sql/EachRow.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <tuple>

namespace xushi {
namespace {

// $n are the fields of the record in their order; the guard compares with the revision before the new one.
#define XUSHI_DEPARTMENT "code, name, is_assumed, position, revision"
#define XUSHI_REGION "code, name, type, parent, is_in_total, valid_from, valid_to, position, note, revision"
#define XUSHI_CURVE "code, name, shape, points, is_assumed, reason, revision, decided_on"
#define XUSHI_INDICATOR                                                                                                \
    "code, name, aliases, initials, section, department, unit, decimals, measure, reporting, frequency, direction, "  \
    "is_january_exempt, parent, is_exhaustive_part, numerator, denominator, basis, definition, valid_from, valid_to, " \
    "position, revision, in_force_from, change_reason"
#define XUSHI_TARGET                                                                                                   \
    "indicator, region, year, nature, comparator, word, commitment, value, start_month, document, basis, "             \
    "basis_assumption, start_level, curve, far_behind_below, decided_on, reason, note, revision, is_withdrawn"

#define XUSHI_PERSON "code, name, role, department, login, is_assumed, valid_to, position, revision"
#define XUSHI_LAYOUT "code, name, body, revision"
#define XUSHI_SUBMISSION                                                                                               \
    "department, month, stage, submitted_by, approved_by, signed_by, comment, deadline, anchor, sealed, revision, "       \
    "far_behind_below, sealed_after"
#define XUSHI_SETTINGS                                                                                                \
    "title, is_sample, rounding, far_behind_below, growth_limit, completion_limit, gap_jump_limit, unit_slip_factor, " \
    "jump_factor, recomputed_limit, closed_through, due_day, small_count, silences"
#define XUSHI_REVIEW "period, kind, indicator, region, is_accepted, comment, reviewer, figure_revision, revision"
#define XUSHI_EXPLANATION "period, kind, indicator, region, check_key, finding, explained, revision"
#define XUSHI_PUBLICATION                                                                                              \
    "number, layout, layout_revision, layout_digest, period, kind, region, entry, code, format, file_name, digest, content, " \
    "bytes, revision"

#define XUSHI_PIN "person, kept, revision"
#define XUSHI_SENTENCE_EDIT "narrative, sentence, period, kind, region, written, figures, revision"

const std::array tables{
    RecordTable{RecordKind::Department, "SELECT " XUSHI_DEPARTMENT " FROM department ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_DEPARTMENT " FROM department WHERE code = $1", nullptr,
                "INSERT INTO department (" XUSHI_DEPARTMENT ") VALUES ($1, $2, $3, $4, $5) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, is_assumed = excluded.is_assumed, "
                "position = excluded.position, revision = excluded.revision "
                "WHERE department.revision = excluded.revision - 1 RETURNING revision",
                5, 1},
    RecordTable{RecordKind::Region, "SELECT " XUSHI_REGION " FROM region ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_REGION " FROM region WHERE code = $1", nullptr,
                "INSERT INTO region (" XUSHI_REGION ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, type = excluded.type, parent = excluded.parent, "
                "is_in_total = excluded.is_in_total, valid_from = excluded.valid_from, valid_to = excluded.valid_to, "
                "position = excluded.position, note = excluded.note, revision = excluded.revision "
                "WHERE region.revision = excluded.revision - 1 RETURNING revision",
                10, 1},
    RecordTable{RecordKind::Curve, "SELECT " XUSHI_CURVE " FROM curve ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_CURVE " FROM curve WHERE code = $1", nullptr,
                "INSERT INTO curve (" XUSHI_CURVE ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, shape = excluded.shape, points = excluded.points, "
                "is_assumed = excluded.is_assumed, reason = excluded.reason, revision = excluded.revision, "
                "decided_on = excluded.decided_on WHERE curve.revision = excluded.revision - 1 RETURNING revision",
                8, 1},
    RecordTable{RecordKind::Indicator, "SELECT " XUSHI_INDICATOR " FROM indicator ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_INDICATOR " FROM indicator WHERE code = $1", nullptr,
                "INSERT INTO indicator (" XUSHI_INDICATOR ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
                "$13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, aliases = excluded.aliases, "
                "initials = excluded.initials, section = excluded.section, department = excluded.department, "
                "unit = excluded.unit, decimals = excluded.decimals, measure = excluded.measure, "
                "reporting = excluded.reporting, frequency = excluded.frequency, direction = excluded.direction, "
                "is_january_exempt = excluded.is_january_exempt, parent = excluded.parent, "
                "is_exhaustive_part = excluded.is_exhaustive_part, numerator = excluded.numerator, "
                "denominator = excluded.denominator, basis = excluded.basis, definition = excluded.definition, "
                "valid_from = excluded.valid_from, valid_to = excluded.valid_to, position = excluded.position, "
                "revision = excluded.revision, in_force_from = excluded.in_force_from, "
                "change_reason = excluded.change_reason "
                "WHERE indicator.revision = excluded.revision - 1 RETURNING revision",
                25, 1},
    // A target's new revision is a row of its own; the guard is that the one before is the highest.
    RecordTable{RecordKind::Target,
                "SELECT " XUSHI_TARGET " FROM target AS t WHERE revision = (SELECT max(revision) FROM target AS o "
                "WHERE o.indicator = t.indicator AND o.region = t.region AND o.year = t.year) "
                "ORDER BY indicator, region, year LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_TARGET " FROM target WHERE indicator = $1 AND region = $2 AND year = $3 "
                "ORDER BY revision DESC LIMIT 1",
                // Every revision, for `eachOfYears` knows the last one: to look for it costs more than to read those before it.
                "SELECT each_row($1, " XUSHI_TARGET ") FROM target WHERE year BETWEEN $2 AND $3",
                "INSERT INTO target (" XUSHI_TARGET ") SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
                "$14, $15, $16, $17, $18, $19, $20 WHERE (SELECT coalesce(max(revision), 0) FROM target WHERE "
                "indicator = $1 AND region = $2 AND year = $3) = $19 - 1 RETURNING revision",
                20, 3},
    RecordTable{RecordKind::Person, "SELECT " XUSHI_PERSON " FROM person ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_PERSON " FROM person WHERE code = $1", nullptr,
                "INSERT INTO person (" XUSHI_PERSON ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, role = excluded.role, "
                "department = excluded.department, login = excluded.login, is_assumed = excluded.is_assumed, "
                "valid_to = excluded.valid_to, position = excluded.position, revision = excluded.revision "
                "WHERE person.revision = excluded.revision - 1 RETURNING revision",
                9, 1},
    RecordTable{RecordKind::Layout, "SELECT " XUSHI_LAYOUT " FROM layout ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_LAYOUT " FROM layout WHERE code = $1", nullptr,
                "INSERT INTO layout (" XUSHI_LAYOUT ") VALUES ($1, $2, $3, $4) "
                "ON CONFLICT (code) DO UPDATE SET name = excluded.name, body = excluded.body, revision = excluded.revision "
                "WHERE layout.revision = excluded.revision - 1 RETURNING revision",
                4, 1},
    RecordTable{RecordKind::Submission, "SELECT " XUSHI_SUBMISSION " FROM submission ORDER BY department, month LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_SUBMISSION " FROM submission WHERE department = $1 AND month = $2",
                "SELECT " XUSHI_SUBMISSION " FROM submission WHERE CAST(substr(month, 1, 4) AS INTEGER) BETWEEN $1 AND $2 "
                "ORDER BY department, month",
                "INSERT INTO submission (" XUSHI_SUBMISSION ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
                "$13) ON CONFLICT (department, month) DO UPDATE SET stage = excluded.stage, "
                "submitted_by = excluded.submitted_by, approved_by = excluded.approved_by, "
                "signed_by = excluded.signed_by, comment = excluded.comment, deadline = excluded.deadline, "
                "anchor = excluded.anchor, sealed = excluded.sealed, revision = excluded.revision, "
                "far_behind_below = excluded.far_behind_below, sealed_after = excluded.sealed_after "
                "WHERE submission.revision = excluded.revision - 1 RETURNING revision",
                13, 2},
    RecordTable{RecordKind::Review, "SELECT " XUSHI_REVIEW " FROM review ORDER BY period, kind, indicator, region LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_REVIEW " FROM review WHERE period = $1 AND kind = $2 AND indicator = $3 AND region = $4",
                "SELECT " XUSHI_REVIEW " FROM review WHERE period >= format('%04d', $1) AND period < format('%04d~', $2) "
                "ORDER BY period, kind, indicator, region",
                "INSERT INTO review (" XUSHI_REVIEW ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
                "ON CONFLICT (period, kind, indicator, region) DO UPDATE SET is_accepted = excluded.is_accepted, "
                "comment = excluded.comment, reviewer = excluded.reviewer, figure_revision = excluded.figure_revision, "
                "revision = excluded.revision WHERE review.revision = excluded.revision - 1 RETURNING revision",
                9, 4},
    RecordTable{RecordKind::Explanation, "SELECT " XUSHI_EXPLANATION " FROM explanation "
                "ORDER BY period, kind, indicator, region, check_key LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_EXPLANATION " FROM explanation WHERE period = $1 AND kind = $2 AND indicator = $3 "
                "AND region = $4 AND check_key = $5",
                "SELECT " XUSHI_EXPLANATION " FROM explanation WHERE period >= format('%04d', $1) AND period < format('%04d~', $2) "
                "ORDER BY period, kind, indicator, region, check_key",
                "INSERT INTO explanation (" XUSHI_EXPLANATION ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                "ON CONFLICT (period, kind, indicator, region, check_key) DO UPDATE SET finding = excluded.finding, "
                "explained = excluded.explained, revision = excluded.revision "
                "WHERE explanation.revision = excluded.revision - 1 RETURNING revision",
                8, 5},
    RecordTable{RecordKind::Publication, "SELECT " XUSHI_PUBLICATION " FROM publication ORDER BY number LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_PUBLICATION " FROM publication WHERE number = $1", nullptr,
                "INSERT INTO publication (" XUSHI_PUBLICATION ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
                "$14, $15) ON CONFLICT (number) DO NOTHING RETURNING revision",
                15, 1},
    RecordTable{RecordKind::SentenceEdit, "SELECT " XUSHI_SENTENCE_EDIT " FROM sentence_edit "
                "ORDER BY narrative, sentence, period, kind, region LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_SENTENCE_EDIT " FROM sentence_edit WHERE narrative = $1 AND sentence = $2 AND period = $3 "
                "AND kind = $4 AND region = $5", nullptr,
                "INSERT INTO sentence_edit (" XUSHI_SENTENCE_EDIT ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                "ON CONFLICT (narrative, sentence, period, kind, region) DO UPDATE SET written = excluded.written, "
                "figures = excluded.figures, revision = excluded.revision "
                "WHERE sentence_edit.revision = excluded.revision - 1 RETURNING revision",
                8, 5},
    RecordTable{RecordKind::Pin, "SELECT " XUSHI_PIN " FROM person_pin ORDER BY id LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_PIN " FROM person_pin WHERE person = $1", nullptr,
                "INSERT INTO person_pin (" XUSHI_PIN ") VALUES ($1, $2, $3) "
                "ON CONFLICT (person) DO UPDATE SET kept = excluded.kept, revision = excluded.revision "
                "WHERE person_pin.revision = excluded.revision - 1 RETURNING revision",
                3, 1},
    // One record without a key and without a revision: whoever writes last is right.
    RecordTable{RecordKind::Settings, "SELECT " XUSHI_SETTINGS " FROM settings WHERE id = 1 LIMIT $1 OFFSET $2",
                "SELECT " XUSHI_SETTINGS " FROM settings WHERE id = 1", nullptr,
                "INSERT INTO settings (id, " XUSHI_SETTINGS ") VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
                "$13, $14) ON CONFLICT (id) DO UPDATE SET title = excluded.title, is_sample = excluded.is_sample, "
                "rounding = excluded.rounding, far_behind_below = excluded.far_behind_below, "
                "growth_limit = excluded.growth_limit, completion_limit = excluded.completion_limit, "
                "gap_jump_limit = excluded.gap_jump_limit, unit_slip_factor = excluded.unit_slip_factor, "
                "jump_factor = excluded.jump_factor, recomputed_limit = excluded.recomputed_limit, "
                "closed_through = excluded.closed_through, due_day = excluded.due_day, small_count = excluded.small_count, "
                "silences = excluded.silences RETURNING id",
                14, 0},
};

Fields rowOf(SqlStatement& query, int count) {
    Fields fields;
    for (int i = 0; i < count; ++i) fields.push_back(query.text());
    return fields;
}

/// Of targets as their table has them, by key and revision, the last revision of each key. A table that has them otherwise is damaged.
class LastTargets {
public:
    LastTargets(const RecordTable& table, const TakeFields& take)
        : m_take(take), m_before(static_cast<std::size_t>(table.fieldCount)), m_row(m_before.size()) {}

    void add(RowColumns& row) {
        for (auto& field : m_row) field = row.view();
        const bool isOther = m_row[0] != m_before[0] || m_row[1] != m_before[1] || m_row[2] != m_before[2];
        if (m_hasBefore && !isBehind()) throwDamaged();
        if (m_hasBefore && isOther) m_take(m_before);
        std::swap(m_row, m_before);
        m_hasBefore = true;
    }
    void finish() {
        if (m_hasBefore) m_take(m_before);
    }

private:
    static constexpr std::size_t year = 2;
    static constexpr std::size_t revision = 18;
    static auto orderOf(const Fields& row) {
        const auto number = [&](std::size_t field) { return std::pair(row[field].size(), std::string_view(row[field])); }; // has no leading zero
        return std::tuple(std::string_view(row[0]), std::string_view(row[1]), number(year), number(revision));
    }
    bool isBehind() const { return orderOf(m_before) < orderOf(m_row); }

    const TakeFields& m_take;
    Fields m_before;
    Fields m_row;
    bool m_hasBefore = false;
};

} // namespace

std::string keyOfRow(const RecordTable& table, const Fields& row) {
    std::string key = table.keyFields == 0 ? "" : row.front();
    for (int i = 1; i < table.keyFields; ++i) key += "|" + row[static_cast<std::size_t>(i)];
    return key;
}

std::optional<Fields> readByKey(PreparedStatements& prepared, const RecordTable& table, std::string_view key) {
    Fields fields;
    for (int i = 1; i < table.keyFields; ++i) {
        const auto bar = std::min(key.find('|'), key.size());
        fields.emplace_back(key.substr(0, bar));
        key.remove_prefix(std::min(bar + 1, key.size()));
    }
    fields.emplace_back(key);
    return readOne(prepared, table, fields);
}

const RecordTable& recordTable(RecordKind kind) {
    for (const auto& table : tables)
        if (table.kind == kind) return table;
    assert(false && "a record kind without a table");
    return tables.front();
}

std::vector<Fields> readSome(PreparedStatements& prepared, const RecordTable& table, std::int64_t count, std::int64_t from) {
    SqlStatement query(prepared, table.select);
    query.bind(count).bind(from);
    std::vector<Fields> rows;
    while (query.step()) rows.push_back(rowOf(query, table.fieldCount));
    return rows;
}

void eachOfAll(PreparedStatements& prepared, const RecordTable& table, const TakeFields& take) {
    for (const auto& row : readSome(prepared, table, -1, 0)) take(row);
}

void eachOfYears(PreparedStatements& prepared, const RecordTable& table, int first, int last, const TakeFields& take) {
    SqlStatement query(prepared, table.selectYears);
    if (table.kind == RecordKind::Target) {
        LastTargets rows(table, take);
        EachRow each([&](RowColumns& row) { rows.add(row); });
        each.run(query.bind(each).bind(std::int64_t{first}).bind(std::int64_t{last}));
        return rows.finish();
    }
    query.bind(std::int64_t{first}).bind(std::int64_t{last});
    while (query.step()) take(rowOf(query, table.fieldCount));
}

std::optional<Fields> readOne(PreparedStatements& prepared, const RecordTable& table, const Fields& record) {
    SqlStatement query(prepared, table.selectOne);
    for (int i = 0; i < table.keyFields; ++i) query.bind(record[static_cast<std::size_t>(i)]);
    if (!query.step()) return std::nullopt;
    return rowOf(query, table.fieldCount);
}

bool write(PreparedStatements& prepared, const RecordTable& table, const Fields& record) {
    assert(static_cast<int>(record.size()) == table.fieldCount);
    SqlStatement upsert(prepared, table.upsert);
    for (const auto& field : record) upsert.bind(field);
    return upsert.step();
}

} // namespace xushi
