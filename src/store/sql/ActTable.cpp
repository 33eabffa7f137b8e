#include "store/sql/ActTable.h"

#include <algorithm>
#include <limits>

namespace xushi {

#define XUSHI_ACT "group_sequence, act, entries, key, kind, actor, host, at, reason, has_step"

void ActTable::write(const JournalAct& act) {
    SqlStatement insert(m_prepared, "INSERT INTO act (" XUSHI_ACT ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    insert.bind(act.group).bind(act.act).bind(act.count).bind(act.firstKey).bind(std::string(token(act.firstKind))).bind(act.actor)
        .bind(act.host).bind(act.at).bind(act.reason).bind(std::int64_t{act.hasStep}).run();
}

std::optional<JournalAct> ActTable::read(std::int64_t group) {
    SqlStatement query(m_prepared, "SELECT " XUSHI_ACT " FROM act WHERE group_sequence = $1");
    query.bind(group);
    if (!query.step()) return std::nullopt;
    return actFrom(query);
}

std::vector<JournalAct> ActTable::read(const ActsWanted& wanted) {
    const std::int64_t before = wanted.before > 0 ? wanted.before : std::numeric_limits<std::int64_t>::max();
    SqlStatement query(m_prepared, wanted.actor ? "SELECT " XUSHI_ACT " FROM act WHERE group_sequence < $1 AND actor = $2 "
                                                  "ORDER BY group_sequence DESC LIMIT $3"
                                                : "SELECT " XUSHI_ACT " FROM act WHERE group_sequence < $1 "
                                                  "ORDER BY group_sequence DESC LIMIT $2");
    query.bind(before);
    if (wanted.actor) query.bind(*wanted.actor);
    query.bind(std::int64_t{wanted.count});
    std::vector<JournalAct> acts;
    while (query.step()) acts.push_back(actFrom(query));
    std::ranges::reverse(acts);
    return acts;
}

std::int64_t ActTable::count() {
    SqlStatement query(m_prepared, "SELECT count(*) FROM act");
    query.step();
    return query.number();
}

JournalAct ActTable::actFrom(SqlStatement& row) {
    JournalAct act;
    act.group = row.number();
    act.act = row.text();
    act.count = row.number();
    act.firstKey = row.text();
    const auto kind = fromToken<RecordKind>(row.text());
    if (!kind) throwDamaged();
    act.firstKind = *kind;
    act.actor = row.text();
    act.host = row.text();
    act.at = row.text();
    act.reason = row.text();
    act.hasStep = row.number() != 0;
    return act;
}

} // namespace xushi
