#include "domain/workflow/Collection.h"

#include "domain/Reversal.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xushi {
namespace {

SendingFate fateOf(const FigureSending& later) { return later.isFromFile() ? SendingFate::ReplacedByFile : SendingFate::ChangedByHand; }

bool isMadeWithStore(const FigureSending& sending) { return sending.act == "create"; }

/// Adds up one row.
class RowCount {
public:
    RowCount(const ExpectedFigure& first, const std::map<DepartmentCode, Date>& deadlines) {
        m_row.region = first.key.region;
        m_row.department = first.department;
        if (const auto at = deadlines.find(first.department); at != deadlines.end()) m_row.deadline = at->second;
    }

    void add(const ExpectedFigure& figure) {
        ++m_row.due;
        const auto came = standingSendings(figure.sendings);
        if (figure.isThere) addReported(came);
        else if (figure.isExcused) ++m_row.excused;
        else m_row.missing.push_back(figure.key);
        addFiles(came);
        addArrivals(came);
        for (const auto& sending : came)
            if (!m_row.last || m_row.last->at <= sending.at) m_row.last = sending;
    }

    CollectionRow finish(const Date& today) {
        m_row.isOverdue = !m_row.missing.empty() && isAfterDeadline(today);
        std::ranges::stable_sort(m_row.files, {}, [](const SentFile& file) { return std::pair(file.first.at, file.first.group); });
        std::ranges::stable_sort(m_row.arrivals, {}, [](const Arrival& arrival) { return arrival.first.group; });
        return std::move(m_row);
    }

private:
    bool isAfterDeadline(const Date& day) const { return m_row.deadline && *m_row.deadline < day; }

    void addReported(const std::vector<FigureSending>& came) {
        ++m_row.there;
        if (came.empty()) return;
        if (!came.back().isFromFile() && !isMadeWithStore(came.back())) ++m_row.byHand;
        if (isAfterDeadline(came.front().day) && !isMadeWithStore(came.front())) m_row.cameLate = true;
    }

    void addFiles(const std::vector<FigureSending>& came) {
        std::vector<const FigureSending*> files; // of this figure, one for each
        for (const auto& sending : came) {
            if (!sending.isFromFile()) continue;
            std::erase_if(files, [&](const FigureSending* other) { return other->digest == sending.digest; });
            files.push_back(&sending);
        }
        if (files.size() > 1) m_row.isSentTwice = true;
        for (const FigureSending* sending : files) {
            SentFile& file = fileOf(*sending);
            ++file.figures;
            if (sending == files.back()) ++file.standing;
        }
    }

    /// An act may have written a figure twice; what it said last counts.
    void addArrivals(const std::vector<FigureSending>& came) {
        for (auto sending = came.begin(); sending != came.end(); ++sending) {
            const auto next = std::next(sending);
            if (next != came.end() && next->group == sending->group) continue;
            const SendingFate fate = next == came.end() ? SendingFate::Stands : fateOf(came.back());
            arrivalOf(*sending).figures.push_back({sending->figure, sending->place, fate});
        }
    }

    Arrival& arrivalOf(const FigureSending& sending) {
        const auto at = std::ranges::find(m_row.arrivals, sending.group, [](const Arrival& arrival) { return arrival.first.group; });
        if (at != m_row.arrivals.end()) return *at;
        return m_row.arrivals.emplace_back(Arrival{.first = sending, .figures = {}, .isLate = isAfterDeadline(sending.day) && !isMadeWithStore(sending)});
    }

    SentFile& fileOf(const FigureSending& sending) {
        const auto at = std::ranges::find(m_row.files, sending.digest, &SentFile::digest);
        if (at != m_row.files.end()) return *at;
        return m_row.files.emplace_back(SentFile{.name = sending.file, .digest = sending.digest, .first = sending, .isLate = isAfterDeadline(sending.day)});
    }

    CollectionRow m_row;
};

std::chrono::sys_days sysDay(const Date& date) {
    return std::chrono::year{date.year} / date.month / date.day;
}

} // namespace

bool Arrival::isSuperseded() const {
    return std::ranges::none_of(figures, [](const ArrivedFigure& figure) { return figure.fate == SendingFate::Stands; });
}

std::vector<FigureSending> standingSendings(std::span<const FigureSending> sendings) {
    std::vector<FigureSending> standing;
    std::vector<FigureSending> takenBack;
    const auto move = [](std::int64_t group, std::vector<FigureSending>& from, std::vector<FigureSending>& to) {
        for (auto& sending : from)
            if (sending.group == group) to.push_back(sending);
        std::erase_if(from, [&](const FigureSending& sending) { return sending.group == group; });
    };
    for (const auto& sending : sendings) {
        const auto reversal = reversalFrom(sending.act);
        if (!reversal) standing.push_back(sending);
        else if (reversal->way == ReversalWay::Undo) move(reversal->group, standing, takenBack);
        else move(reversal->group, takenBack, standing);
    }
    return standing;
}

std::vector<CollectionRow> collectionOf(std::span<const ExpectedFigure> expected, const std::map<DepartmentCode, Date>& deadlines, const Date& today) {
    std::vector<RowCount> counts;
    std::map<std::pair<RegionCode, DepartmentCode>, std::size_t> places;
    for (const auto& figure : expected) {
        const auto [at, isNew] = places.try_emplace({figure.key.region, figure.department}, counts.size());
        if (isNew) counts.emplace_back(figure, deadlines);
        counts[at->second].add(figure);
    }
    std::vector<CollectionRow> rows;
    for (auto& count : counts) rows.push_back(count.finish(today));
    return rows;
}

int daysBetween(const Date& earlier, const Date& later) { return static_cast<int>((sysDay(later) - sysDay(earlier)).count()); }

} // namespace xushi
