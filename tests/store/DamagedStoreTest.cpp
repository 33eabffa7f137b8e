#include "domain/Records.h"
#include "store/RawSql.h"
#include "store/Refusals.h"
#include "support/ReadNow.h"
#include "support/Rounds.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <iostream>
#include <random>

namespace xushi {
namespace {

/// Everything that a store shows, as text.
Result<std::vector<Fields>> shownBy(Store& store) {
    std::vector<Fields> shown;
    const auto figures = now(store).readFigures({0, 9999});
    const auto catalogue = now(store).readCatalogue();
    const auto journal = now(store).readJournal(0);
    const auto latest = now(store).latestPeriod();
    if (!figures) return figures.error();
    if (!catalogue) return catalogue.error();
    if (!journal) return journal.error();
    if (!latest) return latest.error();
    const auto add = [&](const auto& records) {
        for (const auto& record : records) shown.push_back(fieldsOf(record));
    };
    add(*figures);
    add(catalogue->departments);
    add(catalogue->regions);
    add(catalogue->curves);
    add(catalogue->indicators);
    add(catalogue->targets);
    shown.push_back(fieldsOf(catalogue->settings));
    for (const auto& entry : *journal) shown.push_back({canonicalBytes(entry)});
    shown.push_back({*latest ? (*latest)->toText() : ""});
    return shown;
}

/// A store with figures of three years, closed.
class DamagedStore : public testing::Test {
protected:
    DamagedStore() {
        for (int month = 1; month <= 12; ++month)
            for (const std::string code : {"STARTS", "CONTRACTS"})
                putFigure(*m_store, aFigure({.value = std::to_string(100 * month + 7),
                                             .period = Period::ytd(2023 + month % 3, month), .indicator = code, .growth = "12.5"}));
        m_shown = *shownBy(*m_store);
        m_store.close();
        m_bytes = bytesOf(m_store.path());
    }

    /// True when these bytes are refused; when they are opened they must show exactly what the sound store shows.
    bool isRefused(const std::string& bytes, OpenMode mode) {
        writeBytes(m_path, bytes);
        const auto opened = openStore(m_path, mode);
        if (!opened) {
            EXPECT_TRUE(opened.error().kind == ProblemKind::Unreadable || opened.error().kind == ProblemKind::Newer)
                << opened.error().key;
            EXPECT_TRUE(bytesOf(m_path) == bytes) << "a refused file was changed";
            return true;
        }
        const auto shown = shownBy(*opened->store);
        if (!shown) return true;
        EXPECT_TRUE(*shown == m_shown) << "a changed figure is shown as good";
        return false;
    }

    SmallStore m_store;
    std::filesystem::path m_path = m_store.folder() / "damaged.xushi";
    std::vector<Fields> m_shown;
    std::string m_bytes;
};

TEST_F(DamagedStore, TheSoundBytesOpen) {
    EXPECT_FALSE(isRefused(m_bytes, OpenMode::ReadOnly));
    EXPECT_FALSE(isRefused(m_bytes, OpenMode::ReadWrite));
}

TEST_F(DamagedStore, ACutFileIsRefused) {
    const std::size_t page = 4096;
    for (const std::size_t size : {std::size_t{1}, std::size_t{16}, std::size_t{99}, std::size_t{100}, std::size_t{512}, page - 1,
                                   page, page + 1, 2 * page, m_bytes.size() / 2, m_bytes.size() - page, m_bytes.size() - 1}) {
        SCOPED_TRACE(size);
        EXPECT_TRUE(isRefused(m_bytes.substr(0, size), OpenMode::ReadOnly));
        EXPECT_TRUE(isRefused(m_bytes.substr(0, size), OpenMode::ReadWrite));
    }
}

TEST_F(DamagedStore, NoFlippedBitOfTheHeaderIsTrusted) {
    int refusals = 0;
    for (std::size_t at = 0; at < 100; ++at)
        for (int bit = 0; bit < 8; ++bit) {
            SCOPED_TRACE("byte " + std::to_string(at) + " bit " + std::to_string(bit));
            std::string bytes = m_bytes;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
            refusals += isRefused(bytes, bit % 2 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
        }
    std::cout << "800 flipped bits of the header: " << refusals << " refused, 0 changed figures shown\n";
    EXPECT_GT(refusals, 300);
}

TEST_F(DamagedStore, NoFlippedByteShowsAChangedFigure) {
    std::mt19937 random(20250607);
    std::uniform_int_distribution<std::size_t> place(100, m_bytes.size() - 1);
    std::uniform_int_distribution<int> mask(1, 255);
    const int flips = rounds(600);
    int refusals = 0;
    for (int round = 0; round < flips; ++round) {
        std::string bytes = m_bytes;
        const std::size_t at = place(random);
        bytes[at] = static_cast<char>(bytes[at] ^ mask(random));
        SCOPED_TRACE("round " + std::to_string(round) + ", byte " + std::to_string(at));
        refusals += isRefused(bytes, round % 2 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    }
    std::cout << flips << " flipped bytes of " << m_bytes.size() << ": " << refusals
              << " refused, 0 changed figures shown\n";
    EXPECT_GT(refusals, flips / 10);
}

TEST_F(DamagedStore, NoSwappedPageShowsAChangedFigure) {
    const std::size_t page = 4096;
    const std::size_t pages = m_bytes.size() / page;
    int refusals = 0;
    for (std::size_t a = 1; a < pages; ++a)
        for (std::size_t b = a + 1; b < pages; ++b) {
            std::string bytes = m_bytes;
            std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(a * page),
                             bytes.begin() + static_cast<std::ptrdiff_t>((a + 1) * page),
                             bytes.begin() + static_cast<std::ptrdiff_t>(b * page));
            SCOPED_TRACE("pages " + std::to_string(a) + " and " + std::to_string(b));
            refusals += isRefused(bytes, OpenMode::ReadOnly);
        }
    EXPECT_GT(refusals, 0);
}

TEST_F(DamagedStore, NumbersThatNoFigureHasAreDamageAndNotACrash) {
    for (const std::string change :
         {"value_scale = 200", "value_scale = -1", "value_units = -9223372036854775807 - 1", "state = 9", "status = 77",
          "qualifier = -3", "growth_bound = 5", "growth_scale = 7", "period_id = 20251300", "period_id = 20250009",
          "period_id = -20250500", "period_id = 999999999990500", "revision = 9223372036854775807"}) {
        SCOPED_TRACE(change);
        writeBytes(m_path, m_bytes);
        runRawSql(m_path, "UPDATE figure SET " + change
                              + " WHERE period_id = (SELECT min(period_id) FROM figure) AND indicator_id = 1");
        EXPECT_TRUE(isRefused(bytesOf(m_path), OpenMode::ReadOnly));
    }
}

} // namespace
} // namespace xushi
