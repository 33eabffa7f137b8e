#pragma once

#include "domain/Figure.h"
#include "domain/Month.h"
#include "domain/Region.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// How something came to be said of a figure: an entry of its journal.
struct FigureSending {
    std::int64_t group = 0; ///< of the act
    std::string act;        ///< import, enter, undo 18
    std::string actor;
    std::string at;         ///< UTC
    Date day;               ///< the same where the office is
    std::string reason;
    std::string file;       ///< that was imported, without its folder; empty for what came otherwise
    std::string digest;     ///< SHA-256 of its bytes
    std::string place;      ///< 5月!C3
    Figure figure;          ///< as it stood then

    bool isFromFile() const { return !digest.empty(); }
};

/// A figure that is awaited.
struct ExpectedFigure {
    FigureKey key;
    DepartmentCode department;
    bool isThere = false;                ///< reported, and no forecast or plan
    bool isExcused = false;              ///< not there, and a 说明 that holds says why
    std::vector<FigureSending> sendings; ///< in the order of the journal
};

/// What one file said of the figures of a row.
struct SentFile {
    std::string name;
    std::string digest;
    FigureSending first;  ///< its first figure of them
    int figures = 0;
    int standing = 0;     ///< of them no later file says anything
    bool isLate = false;  ///< it came after the deadline

    /// A later file has said something of every figure.
    bool isSuperseded() const { return standing == 0; }
};

/// What has become of what an act said of a figure.
enum class SendingFate { Stands, ReplacedByFile, ChangedByHand };

/// What one act said of one figure.
struct ArrivedFigure {
    Figure figure;     ///< as the act left it
    std::string place; ///< 5月!C3; empty for what came from no file
    SendingFate fate = SendingFate::Stands;
};

/// One act that nobody has taken back, and what it said of the figures of a row.
struct Arrival {
    FigureSending first;                ///< of its figures
    std::vector<ArrivedFigure> figures; ///< in the order of what is awaited
    bool isLate = false;                ///< it came after the deadline

    /// A later act has said something of every figure.
    bool isSuperseded() const;
};

/// How much of a month one region has sent to one department.
struct CollectionRow {
    RegionCode region;
    DepartmentCode department;
    std::optional<Date> deadline;
    int due = 0;
    int there = 0;
    int excused = 0;
    int byHand = 0;                    ///< of what is there: came last by no file
    std::vector<FigureKey> missing;    ///< neither there nor excused
    std::optional<FigureSending> last; ///< the last thing that came
    std::vector<SentFile> files;       ///< the first first
    std::vector<Arrival> arrivals;     ///< the first first; one file may have come by several acts
    bool isOverdue = false;            ///< something is missing and the deadline is over
    bool cameLate = false;             ///< something that is there came first after the deadline
    bool isSentTwice = false;          ///< two files say something of one figure

    bool isComplete() const { return missing.empty(); }
};

/// Who has sent what of a month, by region and department in the order in which `expected` names them first. What was taken
/// back has not come: an undo ends what its act sent, a redo brings it back. On the day of the deadline nothing is late, and
/// nothing ever is without one. What was made with the store (act create) is neither late nor by hand.
std::vector<CollectionRow> collectionOf(std::span<const ExpectedFigure> expected, const std::map<DepartmentCode, Date>& deadlines, const Date& today);

/// What stands of the sendings of a figure once undo and redo are followed.
std::vector<FigureSending> standingSendings(std::span<const FigureSending> sendings);

/// 0 on the same day, negative when `later` is the earlier one.
int daysBetween(const Date& earlier, const Date& later);

} // namespace xushi
