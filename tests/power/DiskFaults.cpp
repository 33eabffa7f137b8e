#include "power/DiskFaults.h"

#include "io/ReplaceFile.h"
#include "power/RecordedActs.h"
#include "support/FileBytes.h"
#include "support/PersonalFolder.h"
#include "words/Sentences.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <stdexcept>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr int mostTold = 20;

/// The files of a folder by their names below it, but for locks, which stay beside a store.
using Files = std::map<std::string, std::string>;

/// bytesOf() is slow where nothing is optimised.
std::string quickBytesOf(const fs::path& path, std::uintmax_t size) {
    std::string bytes(size, '\0');
    std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(size));
    return bytes;
}

Files filesBelow(const fs::path& folder) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = fs::relative(entry.path(), folder).string();
        if (name.ends_with(".lock")) continue;
        files[entry.is_directory() ? name + "/" : name] = entry.is_directory() ? std::string() : quickBytesOf(entry.path(), entry.file_size());
    }
    return files;
}

void putFiles(const Files& files, const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) fs::remove_all(entry.path());
    for (const auto& [name, bytes] : files)
        if (name.ends_with('/')) fs::create_directories(folder / name);
        else writeBytes(folder / name, bytes);
}

/// With the time of a name left out of it.
std::string timeless(std::string name) {
    std::ranges::replace_if(name, [](unsigned char c) { return std::isdigit(c) != 0; }, '#');
    return name;
}

bool isOfOwnFolder(const std::string& name) { return name.starts_with("home/"); }

class Play {
public:
    Play(const DiskAct& act, const fs::path& folder) : m_act(act), m_scene{.folder = folder} {
        makeStart();
        begin();
        const FailingDisk counting(folder);
        if (const auto done = m_act.act(m_scene); !done) throw std::runtime_error(m_act.name + ": " + done.error().key);
        for (const auto kind : diskCalls) m_calls[kind] = counting.calls(kind);
        finishDry();
    }

    int calls(DiskCall kind) const { return m_calls.at(kind); }
    int allCalls() const {
        int sum = 0;
        for (const auto& [kind, calls] : m_calls) sum += calls;
        return sum;
    }

    /// What is wrong; empty where nothing is.
    std::string play(const DiskFault& fault, FaultsPlayed& played) {
        begin();
        Result<void> done;
        {
            const FailingDisk disk(m_scene.folder, fault);
            done = m_act.act(m_scene);
            if (disk.failures() == 0) return {};
        }
        ++played.faults;
        if (done) {
            ++played.done;
            return wrongWhenDone(fault);
        }
        const Problem& problem = done.error();
        played.keys.insert(problem.key);
        std::string wrong = wrongWithWords(problem);
        if (wrong.empty() && standsInSpiteOf(problem)) ++played.standing;
        if (wrong.empty()) wrong = standsInSpiteOf(problem) ? wrongWhenDone(fault, &problem) : wrongWhenFailed(fault);
        return wrong.empty() ? wrong : problem.key + ": " + wrong;
    }

private:
    void makeStart() {
        {
            SmallStore small(m_scene.folder.parent_path());
            prepareForSmallActs(*small);
            small.close();
            fs::copy_file(small.path(), m_scene.storePath());
        }
        open();
        if (m_act.prepare) m_act.prepare(m_scene);
        if (m_scene.store) m_headBefore = headOf(*m_scene.store);
        m_scene.store.reset();
        m_start = filesBelow(m_scene.folder);
    }
    void open() {
        auto opened = openStore(m_scene.storePath(), OpenMode::ReadWrite);
        if (!opened) throw std::runtime_error(m_act.name + " has no store: " + opened.error().key);
        m_scene.store = std::move(opened->store);
    }
    void begin() {
        m_scene.store.reset();
        putFiles(m_start, m_scene.folder);
        if (m_act.isOnOpenStore) open();
    }
    void finishDry() {
        m_end = filesBelow(m_scene.folder);
        if (!m_scene.store) open();
        m_headAfter = headOf(*m_scene.store);
    }

    /// The new file, or the act, is there, and the problem says so.
    static bool standsInSpiteOf(const Problem& problem) {
        return isNewFileThere(problem) || problem.key == "store.unconfirmed";
    }
    static std::string wrongWithWords(const Problem& problem) {
        if (problem.kind != ProblemKind::Unavailable) return problem.kind == ProblemKind::Unreadable ? "it is called damage" : "it is called a refusal";
        return say(problem, Language::Chinese) == problem.key ? "it has no sentence" : "";
    }
    /// In the folder of copies may lie what is one: the file as it was, or a sound store of before or after the act.
    bool isKeptCopy(const std::string& name) const {
        if (!m_act.keepsCopies || !isOfOwnFolder(name)) return false;
        if (name.ends_with('/')) return true;
        const fs::path path = m_scene.folder / name;
        if (path.filename().string().starts_with('.') || path.extension() != ".xushi") return false;
        const auto before = m_start.find(m_scene.storePath().filename().string());
        if (before != m_start.end() && before->second == quickBytesOf(path, fs::file_size(path))) return true;
        return wrongWith(path, {m_headBefore, m_headAfter}).empty();
    }
    /// What may lie there after a failure.
    bool mayBeLeft(const std::string& name, const DiskFault& fault) const {
        if (isKeptCopy(name)) return true;
        if (name == m_act.fileAlone) return true;
        const bool isHidden = fs::path(name).filename().string().starts_with('.');
        if (fault.kind == DiskCall::Remove && isHidden) return true; // the disk does not delete
        return !m_act.isOnOpenStore && fault.isLasting && name.ends_with("-journal"); // the next who opens the store rolls back
    }
    std::string wrongWithNames(const Files& wanted, const std::function<bool(const std::string&)>& mayBeLeft) const {
        std::set<std::string> names, found;
        for (const auto& [name, bytes] : wanted) names.insert(timeless(name));
        for (const auto& [name, bytes] : filesBelow(m_scene.folder)) {
            found.insert(timeless(name));
            if (!names.contains(timeless(name)) && !mayBeLeft(name)) return name + " is left behind";
        }
        for (const auto& name : names)
            if (!found.contains(name)) return name + " is gone";
        return {};
    }
    std::string wrongWithContents(const Files& wanted) const {
        for (const auto& [name, bytes] : filesBelow(m_scene.folder))
            if (m_act.goesInSteps && name == m_scene.storePath().filename()) continue;
            else if (const auto was = wanted.find(name); was != wanted.end() && was->second != bytes) return name + " is changed";
        return {};
    }
    std::string wrongWithStore(const std::string& head) {
        if (!m_scene.store) return {};
        const auto proof = m_scene.store->verify();
        if (!proof) return "it cannot be proved: " + proof.error().key;
        if (!proof->faults.empty()) return "it is not sound: " + proof->faults.front().key;
        return headOf(*m_scene.store) == head ? "" : "it stands at another entry";
    }

    std::string wrongWhenFailed(const DiskFault& fault) {
        if (auto wrong = wrongWithStore(m_headBefore); !wrong.empty()) return wrong;
        if (auto wrong = wrongWithNames(m_start, [&](const std::string& name) { return mayBeLeft(name, fault); }); !wrong.empty()) return wrong;
        if (auto wrong = wrongWithContents(m_start); !wrong.empty()) return wrong;
        const auto again = m_act.act(m_scene);
        if (!again) return "again it is refused: " + again.error().key;
        auto wrong = wrongAtEnd([&](const std::string& name) { return fault.kind == DiskCall::Remove && mayBeLeft(name, fault); });
        return wrong.empty() ? wrong : "again, " + wrong;
    }
    /// `told`: what was said of it all the same.
    std::string wrongWhenDone(const DiskFault& fault, const Problem* told = nullptr) {
        const auto isTold = [&](const std::string& name) {
            if (!m_act.isOnOpenStore && mayBeLeft(name, fault)) return true; // whoever writes beside the store next removes it
            return told && told->args.size() > 1 && told->args[1] == fs::path(name).filename();
        };
        if (auto wrong = wrongAtEnd(isTold); !wrong.empty()) return "done, but " + wrong;
        if (!m_act.isOnOpenStore) return {};
        const auto next = smallacts::paste(*m_scene.store, 77);
        return next ? wrongWithStore(headOf(*m_scene.store)) : "done, but the next act is refused: " + next.error().key;
    }
    std::string wrongAtEnd(const std::function<bool(const std::string&)>& mayBeLeft) {
        if (auto wrong = wrongWithStore(m_headAfter); !wrong.empty()) return wrong;
        if (m_act.wrongWithFiles)
            if (auto wrong = m_act.wrongWithFiles(m_scene); !wrong.empty()) return wrong;
        const auto isKept = [&](const std::string& name) { return isKeptCopy(name) || mayBeLeft(name); };
        if (auto wrong = wrongWithNames(m_end, isKept); !wrong.empty()) return wrong;
        if (!m_act.wrongWithFiles)
            if (auto wrong = wrongWithContents(m_end); !wrong.empty()) return wrong;
        return m_act.isOnOpenStore ? std::string() : wrongWith(m_scene.storePath(), {m_headAfter});
    }

    const DiskAct& m_act;
    DiskScene m_scene;
    Files m_start;
    Files m_end;
    std::string m_headBefore;
    std::string m_headAfter;
    std::map<DiskCall, int> m_calls;
};

} // namespace

std::vector<FaultSeries> everySeries() {
    std::vector<FaultSeries> all;
    for (const bool isLasting : {true, false}) {
        all.push_back({DiskCall::Write, isLasting, ENOSPC});
        for (const auto kind : diskCalls) all.push_back({kind, isLasting, EIO});
    }
    return all;
}

FaultsPlayed playFaults(const DiskAct& act, const std::vector<FaultSeries>& series, int spread) {
    const TemporaryFolder place(fastFolder());
    const fs::path folder = place / "work";
    fs::create_directory(folder);
    const PersonalFolder home(folder / "home");
    Play play(act, folder);
    FaultsPlayed played{.calls = play.allCalls()};
    for (const auto& one : series) {
        const int calls = play.calls(one.kind);
        const int stride = std::max(1, (calls + spread - 1) / spread);
        for (int first = 0; first < calls; first += stride) {
            const std::string wrong = play.play({one.kind, first, one.isLasting, one.error, one.isHidden}, played);
            if (wrong.empty()) continue;
            if (++played.lost <= mostTold)
                played.first += "\n" + wordOf(one.kind) + " " + std::to_string(first) + (one.isLasting ? " and all later" : "") + ", errno " + std::to_string(one.error) + ": " + wrong;
        }
    }
    return played;
}

std::string inWords(const std::string& act, const FaultsPlayed& played) {
    return act + ": " + std::to_string(played.calls) + " calls, " + std::to_string(played.faults) + " faults, " + std::to_string(played.done) + " done all the same, " + std::to_string(played.standing) + " said to stand unconfirmed, " +
           std::to_string(played.lost) + " lost";
}

} // namespace xushi
