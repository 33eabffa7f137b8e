#include "store/sql/ActTable.h"

#include "store/sql/ActSearch.h"

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
    const ActSearch search(m_prepared, wanted);
    std::vector<JournalAct> acts = search.isNarrow() ? narrowed(search, before - 1, wanted.count) : last(before, wanted.count);
    std::ranges::reverse(acts);
    return acts;
}

std::vector<JournalAct> ActTable::last(std::int64_t before, int count) {
    SqlStatement query(m_prepared, "SELECT " XUSHI_ACT " FROM act WHERE group_sequence < $1 ORDER BY group_sequence DESC LIMIT $2");
    query.bind(before).bind(std::int64_t{count});
    std::vector<JournalAct> acts;
    while (query.step()) acts.push_back(actFrom(query));
    return acts;
}

std::vector<JournalAct> ActTable::narrowed(const ActSearch& search, std::int64_t upTo, int count) {
    std::vector<JournalAct> acts;
    while (std::ssize(acts) < count && upTo > 0) {
        const std::int64_t group = search.lastUpTo(upTo);
        if (group == 0) break;
        if (auto act = read(group)) acts.push_back(std::move(*act));
        upTo = group - 1;
    }
    return acts;
}

std::vector<std::string> ActTable::actors(std::int64_t upTo) {
    SqlStatement next(m_prepared, "SELECT actor FROM act WHERE actor > $1 ORDER BY actor LIMIT 1");
    SqlStatement first(m_prepared, "SELECT 1 FROM act WHERE actor = $1 AND group_sequence <= $2 LIMIT 1");
    std::vector<std::string> actors;
    for (std::string actor; next.bind(actor).step(); next.step()) {
        actor = next.text();
        if (first.bind(actor).bind(upTo).step()) {
            actors.push_back(actor);
            first.step();
        }
    }
    return actors;
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
