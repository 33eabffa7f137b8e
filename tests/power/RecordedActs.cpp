#include "power/RecordedActs.h"

#include "power/Recording.h"
#include "store/RawSql.h"

#include <algorithm>
#include <stdexcept>

namespace xushi {
namespace fs = std::filesystem;
namespace {

std::string wrongWithOpen(const Result<OpenedStore>& opened, const std::vector<std::string>& heads) {
    if (!opened) return "it does not open: " + opened.error().key;
    if (opened->readOnlyReason) return "it cannot be written: " + opened->readOnlyReason->key;
    const auto proof = opened->store->verify();
    if (!proof) return "it cannot be proved: " + proof.error().key;
    if (!proof->faults.empty()) return "it is not sound: " + proof->faults.front().key;
    if (std::ranges::find(heads, headOf(*opened->store)) != heads.end()) return {};
    return "it stands at entry " + std::to_string(proof->head.sequence) + ", as it must not";
}

} // namespace

std::string headOf(Store& store) {
    const auto head = now(store).journalHead();
    return head ? head->hash : std::string();
}

std::string wrongWith(const fs::path& store, const std::vector<std::string>& heads) {
    return wrongWithOpen(openStore(store, OpenMode::ReadWrite), heads);
}

RecordedActs recordActs(const SmallAct& act, int count) {
    SmallStore small(fastFolder());
    prepareForSmallActs(*small);
    RecordedActs recorded{.act = act, .heads = {headOf(*small)}};
    small.close();
    Recording recording(small.folder().path());
    small.reopen();
    for (int number = 1; number <= count; ++number) {
        if (const auto done = act.act(*small, number); !done) throw std::runtime_error(std::string(act.name) + ": " + done.error().key);
        recording.acknowledge();
        recorded.heads.push_back(headOf(*small));
    }
    small.close();
    recorded.work = recording.work();
    return recorded;
}

Judgement judgementOf(const RecordedActs& acts) {
    return [act = acts.act, heads = acts.heads](const AfterTheCut& found) -> std::string {
        const fs::path path = found.folder / "small.xushi";
        const auto first = heads.begin() + found.acknowledged;
        const std::vector<std::string> allowed(first, std::min(first + 2, heads.end()));
        const auto opened = openStore(path, OpenMode::ReadWrite);
        if (const auto wrong = wrongWithOpen(opened, allowed); !wrong.empty()) return wrong;
        if (fs::exists(path.string() + "-journal")) return "its journal stays";
        if (!found.goesOn) return {};
        const auto stands = std::ranges::find(heads, headOf(*opened->store)) - heads.begin();
        const auto next = act.act(*opened->store, static_cast<int>(stands) + 1);
        if (!next) return "the next act is refused: " + next.error().key;
        const auto proof = opened->store->verify();
        return proof && proof->faults.empty() ? std::string() : "it is not sound after the next act";
    };
}

Judgement afterSqlite(const Judgement& judge) {
    return [judge](const AfterTheCut& found) -> std::string {
        try {
            runRawSql(found.folder / "small.xushi", "SELECT count(*) FROM sqlite_schema");
        } catch (const std::exception& failure) {
            return std::string("SQLite says: ") + failure.what();
        }
        return judge(found);
    };
}

} // namespace xushi
