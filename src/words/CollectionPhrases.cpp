#include "words/CollectionPhrases.h"

#include "domain/RecordNames.h"
#include "words/FigureChange.h"

#include <algorithm>

namespace xushi {
namespace {

/// Whom a reminder goes to, and what they owe.
struct Debt {
    CollectionReminder reminder;
    std::string name;
    std::vector<std::string> missing;
};

bool isOfCity(const Catalogue& catalogue, const RegionCode& code) {
    const Region* region = catalogue.find(code);
    return region && region->type == RegionType::City;
}

Debt& debtOf(std::vector<Debt>& debts, const Catalogue& catalogue, const CollectionRow& row) {
    const auto department = isOfCity(catalogue, row.region) ? std::optional(row.department) : std::nullopt;
    const auto at = std::ranges::find_if(debts, [&](const Debt& debt) {
        return debt.reminder.region == row.region && debt.reminder.department == department && debt.reminder.deadline == row.deadline;
    });
    if (at != debts.end()) return *at;
    const std::string name = department ? nameIn(catalogue, *department) : nameIn(catalogue, row.region);
    return debts.emplace_back(Debt{{.region = row.region, .department = department, .deadline = row.deadline}, name, {}});
}

std::string textOf(const Debt& debt, const YearMonth& month, const Date& today, Language language) {
    const std::string mark = say(Remark{"workflow.list-mark", {}}, language);
    std::string list;
    for (const auto& name : debt.missing) list += (list.empty() ? "" : mark) + name;
    const std::string count = std::to_string(debt.missing.size());
    const auto& deadline = debt.reminder.deadline;
    if (!deadline) return say(Remark{"collection.reminder", {debt.name, month.toText(), count, list}}, language);
    const std::string day = deadline->toText();
    if (today <= *deadline) return say(Remark{"collection.reminder-before", {debt.name, month.toText(), count, list, day}}, language);
    const std::string days = std::to_string(daysBetween(*deadline, today));
    return say(Remark{"collection.reminder-overdue", {debt.name, month.toText(), count, list, day, days}}, language);
}

} // namespace

std::vector<CollectionReminder> remindersOf(const Catalogue& catalogue, std::span<const CollectionRow> rows, const YearMonth& month, const Date& today,
                                            Language language) {
    std::vector<Debt> debts;
    for (const auto& row : rows) {
        if (row.missing.empty()) continue;
        Debt& debt = debtOf(debts, catalogue, row);
        for (const auto& key : row.missing) debt.missing.push_back(nameIn(catalogue, key.indicator));
    }
    std::vector<CollectionReminder> reminders;
    for (auto& debt : debts) {
        debt.reminder.text = textOf(debt, month, today, language);
        reminders.push_back(std::move(debt.reminder));
    }
    return reminders;
}

std::string collectionWord(const CollectionRow& row, Language language) {
    const char* key = row.isComplete() ? "collection.complete" : row.there > 0 ? "collection.partial" : "collection.nothing";
    return say(Remark{key, {}}, language);
}

std::string collectionRemarks(const CollectionRow& row, Language language) {
    std::vector<Remark> remarks;
    if (row.isOverdue) remarks.push_back({"collection.overdue", {}});
    if (row.cameLate) remarks.push_back({"collection.came-late", {}});
    if (row.isSentTwice) remarks.push_back({"collection.sent-twice", {}});
    if (std::ranges::any_of(row.files, &SentFile::isSuperseded)) remarks.push_back({"collection.superseded", {}});
    return sayAll(remarks, language);
}

std::string arrivalRemarks(const Arrival& arrival, Language language) {
    std::vector<Remark> remarks;
    if (arrival.isLate) remarks.push_back({"collection.came-late", {}});
    if (arrival.isSuperseded()) remarks.push_back({"collection.replaced", {}});
    return sayAll(remarks, language);
}

std::string fateWord(SendingFate fate, Language language) {
    switch (fate) {
    case SendingFate::Stands: break;
    case SendingFate::ReplacedByFile: return say(Remark{"collection.replaced-by-file", {}}, language);
    case SendingFate::ChangedByHand: return say(Remark{"collection.changed-by-hand", {}}, language);
    }
    return {};
}

std::string takeBackRefusal(const Problem& problem, const Catalogue& catalogue, Language language) {
    if (problem.key == "undo.somebody-else") return say(Remark{"collection.not-yours", {actorName(catalogue, problem.args.at(1))}}, language);
    if (problem.key == "undo.creation") return say(Remark{"collection.made-with-store", {}}, language);
    if (problem.key == "undo.already" || problem.key == "undo.no-act") return say(Remark{"collection.taken-back-already", {}}, language);
    return say(problem, language);
}

} // namespace xushi
