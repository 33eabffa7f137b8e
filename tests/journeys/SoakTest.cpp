#include "app/summary/SummaryPage.h"
#include "app/window/PageList.h"
#include "support/OpenWindow.h"
#include "support/Rounds.h"
#include "support/drivers/MomentDriver.h"

#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <malloc.h>
#include <random>
#include <span>
#include <string>
#include <unistd.h>
#include <vector>

namespace xushi {
namespace {

using namespace std::chrono_literals;

constexpr auto mostGrowth = std::int64_t{10} << 20;

/// What each open descriptor of this process stands for.
std::vector<std::string> openDescriptors() {
    std::vector<std::string> all;
    for (const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code wasClosed;
        auto target = std::filesystem::read_symlink(each.path(), wasClosed).string();
        if (!wasClosed) all.push_back(std::move(target));
    }
    std::ranges::sort(all);
    return all;
}

/// The least that are open while nothing is done: what works beside the window (a proof, a copy, a look at the file) opens and closes on its own.
/// Looked for until there are as few as `awaited`, at most for so long.
std::vector<std::string> openAtRest(std::size_t awaited, std::chrono::milliseconds atMost) {
    auto least = openDescriptors();
    (void)QTest::qWaitFor([&] {
        if (auto all = openDescriptors(); all.size() < least.size()) least = std::move(all);
        return least.size() <= awaited;
    }, static_cast<int>(atMost.count()));
    return least;
}

std::string inLines(const std::vector<std::string>& texts) {
    std::string lines;
    for (const auto& text : texts) lines += "  " + text + '\n';
    return lines;
}

/// What stands in memory once what was given back is given back to the system.
std::int64_t residentBytes() {
    ::malloc_trim(0);
    std::ifstream statm("/proc/self/statm");
    std::int64_t whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

/// Somebody who does everything in no order: figures, undo, pages, months, regions, people, panels, filters, moments, tables out.
class RestlessHand {
public:
    RestlessHand(OpenWindow& open, unsigned seed) : m_open(open), m_random(seed) {}

    void act() {
        switch (upTo(11)) {
        case 0: case 1: case 2: return enter();
        case 3: return key(Qt::Key_Z, Qt::ControlModifier);
        case 4: return key(Qt::Key_Y, Qt::ControlModifier);
        case 5: return showPage();
        case 6: return key(upTo(1) == 0 ? Qt::Key_PageUp : Qt::Key_PageDown, Qt::ControlModifier);
        case 7: return changeRegion();
        case 8: return look();
        case 9: return walk();
        case 10: return m_open.window.workspace().setPerson({std::array{"TB", "KZ", "LD"}[static_cast<std::size_t>(upTo(2))]});
        default: return exportTable();
        }
    }
    /// Each page once, so that what is made when it is first seen is there.
    void seeEveryPage() {
        for (const auto& page : pageList()) {
            m_open.window.showPage(QLatin1String(page.id));
            QCoreApplication::processEvents();
        }
    }

private:
    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        m_open.press(key, modifiers);
        QCoreApplication::processEvents();
    }
    void enter() {
        static constexpr std::array codes{"TECH_CONTRACT_AMT", "PROJ_STARTED", "PROJ_SIGNED", "HITECH_VALID"};
        m_open.window.workspace().setRegion(m_open.window.workspace().catalogue().city()->code);
        m_open.gridAt(Period::ytd(2025, 1 + upTo(6)), codes[static_cast<std::size_t>(upTo(3))]);
        m_open.type(QString::number(upTo(4000)));
        key(upTo(20) == 0 ? Qt::Key_Escape : Qt::Key_Return);
    }
    void showPage() {
        const auto pages = pageList();
        m_open.window.showPage(QLatin1String(pages[static_cast<std::size_t>(upTo(static_cast<int>(pages.size()) - 1))].id));
        QCoreApplication::processEvents();
    }
    void changeRegion() {
        const auto& regions = m_open.window.workspace().catalogue().regions;
        m_open.window.workspace().setRegion(regions[static_cast<std::size_t>(upTo(static_cast<int>(regions.size()) - 1))].code);
    }
    /// At an act of before, and back.
    void look() {
        auto& workspace = m_open.window.workspace();
        const auto acts = now(workspace.openStore().present()).readActs({.count = 20});
        if (!acts || acts->empty()) return;
        const auto& act = (*acts)[static_cast<std::size_t>(upTo(static_cast<int>(acts->size()) - 1))];
        if (!workspace.showMoment(act.group + act.count - 1)) return;
        QCoreApplication::processEvents();
        MomentDriver(m_open.window).backToNow();
    }
    /// Cursor keys and panels, wherever the focus is.
    void walk() {
        for (int i = upTo(6); i >= 0; --i) key(std::array{Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Left, Qt::Key_Tab}[static_cast<std::size_t>(upTo(4))]);
        key(std::array{Qt::Key_F4, Qt::Key_F6, Qt::Key_F7}[static_cast<std::size_t>(upTo(2))]);
        if (upTo(1) == 0) key(Qt::Key_I, Qt::ControlModifier);
    }
    void exportTable() {
        m_open.window.showPage(QStringLiteral("summary"));
        for (const auto& writer : summaryWriters())
            if (writer->extension() == "csv") m_open.summaryPage.page().exportTo(*writer, toQt((m_open.folder / "table.csv").string()));
    }

    OpenWindow& m_open;
    std::mt19937 m_random;
};

/// What stands in memory at any moment depends on what is on the screen; what is never given back is in the least of many.
std::int64_t leastOf(std::span<const std::int64_t> samples) { return *std::ranges::min_element(samples); }

/// XUSHI_LONG=250: 100,000 acts.
TEST(Soak, AnyNumberOfActsOverAllPagesKeepsMemoryAndDescriptors) {
    constexpr int sampleCount = 100;
    constexpr std::size_t tenth = sampleCount / 10;
    const int acts = rounds(400);
    OpenWindow open("demonstration");
    RestlessHand hand(open, 17);
    hand.seeEveryPage();
    for (int i = 0; i < std::max(200, acts / 10); ++i) hand.act();
    hand.seeEveryPage();
    const auto descriptors = openAtRest(0, 2s);
    std::vector<std::int64_t> resident;
    for (int sample = 0; sample < sampleCount; ++sample) {
        for (int i = 0; i < acts / sampleCount; ++i) hand.act();
        resident.push_back(residentBytes());
        if (acts > 1000) std::cout << (sample + 1) * (acts / sampleCount) << " acts: " << resident.back() / 1024 << " KiB" << std::endl;
    }
    hand.seeEveryPage();
    const auto before = leastOf(std::span(resident).first(tenth));
    const auto growth = leastOf(std::span(resident).last(tenth)) - before;
    const auto entries = now(open.window.workspace().openStore().store()).journalHead()->sequence;
    const auto atRest = openAtRest(descriptors.size(), 60s);
    std::cout << acts << " acts, " << entries << " entries: least memory from " << before / 1024 << " KiB by " << growth / 1024 << " KiB, descriptors " << descriptors.size() << " to " << atRest.size() << '\n';
    EXPECT_LE(growth, mostGrowth);
    EXPECT_LE(atRest.size(), descriptors.size()) << "before:\n" << inLines(descriptors) << "now:\n" << inLines(atRest);
    EXPECT_TRUE(open.window.workspace().isOpen());
}

} // namespace
} // namespace xushi
