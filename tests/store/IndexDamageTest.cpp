#include "store/sql/OpenStore.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"
#include "usecases/ReadBoard.h"

#include <gtest/gtest.h>

#include <iostream>
#include <random>

namespace xushi {
namespace {

/// What a person sees of a store, by every way of reading: whole tables, one key, the history of one record.
std::vector<std::string> seenIn(Store& store) {
    std::vector<std::string> seen;
    const auto add = [&](const std::string& what) { seen.push_back(what); };
    const auto fail = [&](const Problem& problem) { seen.push_back("problem " + problem.key); };
    const auto addAll = [&](const Fields& fields) { seen.push_back(encodeFields(fields)); };
    const auto board = readNow(readBoard, store, Period::ytd(2025, 6), std::nullopt);
    if (!board) fail(board.error());
    else
        for (const auto& row : board->rows) {
            add(row.indicator.text + row.region.text + (row.value ? row.value->toString() : "-")
                + (row.asOf ? row.asOf->toText() : "-"));
            if (row.target) addAll(fieldsOf(*row.target));
        }
    const auto figures = now(store).readFigures({2000, 2100});
    if (!figures) return fail(figures.error()), seen;
    for (const auto& figure : *figures) {
        addAll(fieldsOf(figure));
        const auto one = now(store).readFigure(figure.key);
        add(one && *one ? encodeFields(fieldsOf(**one)) : "no figure");
        const auto history = now(store).readHistory(RecordKind::Figure, keyTextOf(figure));
        if (!history) fail(history.error());
        else for (const auto& entry : *history) add(canonicalBytes(entry));
    }
    const auto catalogue = now(store).readCatalogue();
    if (!catalogue) return fail(catalogue.error()), seen;
    for (const auto& target : catalogue->targets) {
        const auto history = now(store).readTargetHistory(target.key);
        if (!history) fail(history.error());
        else for (const auto& revision : *history) addAll(fieldsOf(revision));
    }
    for (const auto& revision : catalogue->earlierTargets) addAll(fieldsOf(revision));
    for (const auto& indicator : catalogue->indicators) addAll(fieldsOf(indicator));
    for (const auto& region : catalogue->regions) addAll(fieldsOf(region));
    for (const auto& person : catalogue->people) addAll(fieldsOf(person));
    const auto may = now(store).readSubmission({{"GX"}, {2025, 5}});
    add(may && *may ? encodeFields(fieldsOf(**may)) : "no submission");
    return seen;
}

/// Places of all bytes in pages of indexes and of tables that are keyed as one.
std::vector<std::size_t> placesInIndexes(const std::string& bytes) {
    constexpr std::size_t page = 4096;
    std::vector<std::size_t> places;
    for (std::size_t at = page; at < bytes.size(); at += page)
        if (bytes[at] == 2 || bytes[at] == 10)
            for (std::size_t i = 0; i < page; ++i) places.push_back(at + i);
    return places;
}

/// A store with a raised target, people, a submission and enough figures for indexes of several levels, closed.
class DamagedIndexes : public testing::Test {
protected:
    DamagedIndexes() {
        EXPECT_TRUE(m_store->inTransaction(aNote(), [](Transaction& transaction) -> Result<void> {
            Target target = aTarget();
            target.revision = 1;
            target.value = number("99");
            target.reason = "调整";
            if (const auto put = transaction.put(target); !put) return put.error();
            for (int i = 0; i < 40; ++i)
                if (const auto put = transaction.put(Person{.code = {"P" + std::to_string(i)}, .name = "人员" + std::to_string(i)}); !put)
                    return put.error();
            for (int year = 2021; year <= 2025; ++year)
                for (int month = 1; month <= 12; ++month)
                    for (const std::string code : {"STARTS", "CONTRACTS", "FIRMS"})
                        if (const auto put = transaction.put(aFigure({.value = std::to_string(year - 2000 + month),
                                                                      .period = Period::ytd(year, month), .indicator = code})); !put)
                            return put.error();
            const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted});
            return put ? Result<void>() : Result<void>(put.error());
        }));
        m_seen = seenIn(*m_store);
        m_store.close();
        m_bytes = bytesOf(m_store.path());
    }

    SmallStore m_store;
    std::vector<std::string> m_seen;
    std::string m_bytes;
};

TEST_F(DamagedIndexes, ThousandFlippedBitsShowNoWrongBoard) {
    const auto places = placesInIndexes(m_bytes);
    ASSERT_GT(places.size(), 10U * 4096);
    std::mt19937 random(20250607);
    std::uniform_int_distribution<std::size_t> place(0, places.size() - 1);
    std::uniform_int_distribution<int> bit(0, 7);
    const auto path = m_store.folder() / "damaged.xushi";
    int refused = 0, spoilt = 0;
    const int flips = rounds(1000);
    for (int i = 0; i < flips; ++i) {
        std::string bytes = m_bytes;
        const std::size_t at = places[place(random)];
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit(random)));
        writeBytes(path, bytes);
        SCOPED_TRACE("flip " + std::to_string(i) + " at " + std::to_string(at));
        auto opened = openStore(path, OpenMode::ReadOnly);
        if (!opened) {
            ++refused;
            EXPECT_EQ(opened.error().kind, ProblemKind::Unreadable) << opened.error().key;
            continue;
        }
        EXPECT_TRUE(seenIn(*opened->store) == m_seen) << "a wrong board is shown as sound";
        if (i % 10 != 0) continue;
        opened = openStore(path, OpenMode::ReadWrite);
        ASSERT_TRUE(opened);
        putFigure(*opened->store, aFigure({.value = "5", .period = Period::ytd(2020, 1)}));
        opened->store.reset();
        spoilt += !openStore(path, OpenMode::ReadOnly);
    }
    std::cout << flips << " flipped bits in pages of indexes: " << refused << " refused, 0 wrong boards, " << spoilt
              << " stores spoilt by the next edit\n";
    EXPECT_EQ(spoilt, 0);
    EXPECT_GT(refused, flips / 10);
}

/// Swapping two entries of an index shows one record under the key of another.
TEST_F(DamagedIndexes, AKeyThatLeadsToAnotherEntryIsFound) {
    std::string bytes = m_bytes;
    int changed = 0;
    for (std::size_t at = bytes.find("targetSTARTS|HA|2025"); at != std::string::npos; at = bytes.find("targetSTARTS|HA|2025", at + 1)) {
        bytes[at + 6] = 'T'; // STARTS -> TTARTS, in index and table alike
        ++changed;
    }
    ASSERT_GT(changed, 0);
    writeBytes(m_store.path(), bytes);
    EXPECT_FALSE(openStore(m_store.path(), OpenMode::ReadOnly));
}

} // namespace
} // namespace xushi
