#pragma once

#include "Builders.h"
#include "domain/analyses/Board.h"
#include "domain/signing/SignedWorlds.h"

#include <algorithm>

namespace xushi {

/// A catalogue, its figures and the entries of a journal, in memory: months are signed off and records changed later.
class SignedScene {
public:
    Catalogue catalogue;
    std::vector<Figure> figures;
    std::vector<Seal> seals;

    explicit SignedScene(Catalogue start) : catalogue(std::move(start)) { catalogue.sort(); }

    /// A figure of the value, or without one, as the next entry.
    void put(Figure figure) {
        const auto at = std::ranges::find(figures, figure.key, &Figure::key);
        figure.revision = at == figures.end() ? 1 : at->revision + 1;
        note(RecordKind::Figure, keyTextOf(figure), at == figures.end() ? Fields{} : fieldsOf(*at));
        if (at == figures.end()) figures.push_back(std::move(figure));
        else *at = std::move(figure);
        sortForBoard(figures);
    }
    void put(Target target) { putRevised(catalogue.targets, catalogue.earlierTargets, std::move(target), RecordKind::Target); }
    void put(Curve curve) { putRevised(catalogue.curves, catalogue.earlierCurves, std::move(curve), RecordKind::Curve); }
    void put(Indicator indicator) {
        putRevised(catalogue.indicators, catalogue.earlierIndicators, std::move(indicator), RecordKind::Indicator);
    }
    /// Takes the adding of a target back.
    void withdraw(const TargetKey& key) {
        const auto at = std::ranges::find(catalogue.targets, key, &Target::key);
        note(RecordKind::Target, keyTextOf(*at), fieldsOf(*at));
        catalogue.targets.erase(at);
    }
    void put(const Region& region) {
        Region& stored = *std::ranges::find(catalogue.regions, region.code, &Region::code);
        note(RecordKind::Region, region.code.text, fieldsOf(stored));
        stored = region;
    }
    void put(const Settings& settings) {
        note(RecordKind::Settings, "", fieldsOf(catalogue.settings));
        catalogue.settings = settings;
    }
    Settings rules() const { return catalogue.settings; }

    void signOff(int month, const std::string& department = "GX") {
        seals.push_back({{{department}, {2025, month}}, m_sequence});
        note(RecordKind::Submission, department, {});
    }
    void unlock(int month, const std::string& department = "GX") {
        std::erase_if(seals, [&](const Seal& seal) { return seal.month == SubmissionKey{{department}, {2025, month}}; });
    }

    /// Lives as long as the scene is not changed.
    SignedWorlds worlds() const {
        SignedWorlds worlds(catalogue, seals, firstYearNeeded(catalogue, 2025));
        std::vector<EarlierState> wanted;
        for (const auto& state : m_journal)
            if (state.place.sequence > worlds.firstEntry() && worlds.isWanted(state.place)) wanted.push_back(state);
        if (const auto added = worlds.add(wanted); !added) throw std::runtime_error(added.error().key);
        return worlds;
    }
    /// The row of the board at a month; nothing is kept of the scene but what the row keeps itself.
    std::optional<BoardRow> row(int month, const std::string& indicator = "STARTS", const std::string& region = "HA") const {
        const SignedWorlds worlds = this->worlds();
        const BoardRequest request{.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, month), .signedWorlds = &worlds};
        return boardRowAt(request, *catalogue.find(IndicatorCode{indicator}), *catalogue.find(RegionCode{region}));
    }

private:
    void note(RecordKind kind, std::string key, Fields before) {
        m_journal.push_back({{++m_sequence, kind, std::move(key)}, std::move(before)});
    }
    template <class Record> void putRevised(std::vector<Record>& latest, std::vector<Record>& earlier, Record record, RecordKind kind) {
        const auto at = std::ranges::find(latest, keyTextOf(record), [](const Record& r) { return keyTextOf(r); });
        record.revision = at == latest.end() ? 1 : at->revision + 1;
        note(kind, keyTextOf(record), at == latest.end() ? Fields{} : fieldsOf(*at));
        if (at != latest.end()) earlier.push_back(*at);
        if (at == latest.end()) latest.push_back(std::move(record));
        else *at = std::move(record);
        catalogue.sort();
    }

    std::vector<EarlierState> m_journal;
    std::int64_t m_sequence = 0;
};

} // namespace xushi
