#pragma once

#include "Builders.h"
#include "TemporaryFolder.h"
#include "store/sql/OpenStore.h"

namespace xushi {

inline ChangeNote aNote(std::string act = "enter") {
    return {.actor = "zhang", .host = "pc-7", .at = "2025-06-03T01:02:03Z", .act = std::move(act)};
}

/// One of everything: 淮安市 with 清江浦区, a department, a curve, 新开工, 技术合同, 占比, 高企 and a target.
inline Catalogue aSmallCatalogue() {
    Catalogue catalogue;
    catalogue.settings.title = "小台账";
    catalogue.departments = {{.code = {"GX"}, .name = "高新处"}};
    catalogue.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District)};
    catalogue.regions[1].order = 1;
    catalogue.curves = {{.code = {"BACK"}, .name = "后置",
                         .shape = PlannedPoints{{{Month(3), number("15")}, {Month(12), number("100")}}}, .reason = "按计划"}};
    catalogue.indicators = {anIndicator({.order = 1}), anAmount({.code = "CONTRACTS", .name = "技术合同", .order = 2}),
                            aRate({.code = "SHARE", .name = "占比", .order = 3}),
                            anIndicator({.code = "FIRMS", .name = "高企", .unit = "家", .measure = Measure::Stock, .order = 4})};
    catalogue.targets = {aTarget()};
    return catalogue;
}

inline Result<std::int64_t> putCatalogue(Store& store, const Catalogue& catalogue) {
    return store.inTransaction(aNote("create"), [&](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(catalogue.settings); !put) return put;
        const auto putAll = [&](const auto& records) -> Result<void> {
            for (const auto& record : records)
                if (const auto put = transaction.put(record); !put) return put.error();
            return {};
        };
        if (const auto put = putAll(catalogue.departments); !put) return put;
        if (const auto put = putAll(catalogue.regions); !put) return put;
        if (const auto put = putAll(catalogue.curves); !put) return put;
        if (const auto put = putAll(catalogue.indicators); !put) return put;
        if (const auto put = putAll(catalogue.people); !put) return put;
        return putAll(catalogue.targets);
    });
}

/// The figure as stored; stops the test when it is not stored as given.
inline Figure putFigure(Store& store, const Figure& figure, const ChangeNote& note = aNote()) {
    Figure stored;
    const auto group = store.inTransaction(note, [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(figure);
        if (!put) return put.error();
        if (!std::holds_alternative<Figure>(*put)) return refused("stale");
        stored = std::get<Figure>(*put);
        return {};
    });
    if (!group) throw std::runtime_error("not put: " + group.error().key);
    return stored;
}

/// A store of its own with a small catalogue, open for writing.
class SmallStore {
public:
    /// `parent`: where its folder is made; one in memory serves tests that write very often.
    explicit SmallStore(const std::filesystem::path& parent = std::filesystem::temp_directory_path()) : m_folder(parent) {
        const auto created = createStore(path());
        if (!created) throw std::runtime_error(created.error().key);
        reopen();
        if (const auto put = putCatalogue(*m_store, aSmallCatalogue()); !put) throw std::runtime_error(put.error().key);
    }

    std::filesystem::path path() const { return m_folder / "small.xushi"; }
    const TemporaryFolder& folder() const { return m_folder; }
    Store& operator*() { return *m_store; }
    Store* operator->() { return m_store.get(); }
    void close() { m_store.reset(); }
    void reopen() {
        m_store.reset();
        auto opened = openStore(path(), OpenMode::ReadWrite);
        if (!opened) throw std::runtime_error(opened.error().key);
        m_store = std::move(opened->store);
    }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace xushi
