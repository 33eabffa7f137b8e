#pragma once

#include "app/office/Questions.h"
#include "wiring/SheetFiles.h"

#include <QString>

#include <map>
#include <optional>
#include <set>

namespace xushi {

/// One file that is to be imported: what was read, what the person decided of it, and what it would change. Nothing of it is
/// written here.
class ImportFile {
public:
    enum class State {
        Waiting,
        Reading,
        Ready,
        NotRead, ///< `problem` says why
        Imported,
    };

    /// `name` of what is no file of the person: it is shown, and no encoding.
    explicit ImportFile(QString path, QString name = {});

    const QString& path() const { return m_path; }
    const QString& name() const { return m_name; }
    State state() const { return m_state; }
    /// Its sheet and its plan can be shown.
    bool isUnderstood() const { return m_state == State::Ready || m_state == State::Imported; }
    const std::optional<Problem>& problem() const { return m_problem; }
    void setState(State state) { m_state = state; }
    void refuse(const Problem& problem);
    /// Begins with the sheet that it was opened at.
    void take(OpenedSheet opened);

    const SheetFile& file() const { return m_file; }
    const Sheet& sheet() const { return m_file.book.sheets[m_sheet]; }
    std::size_t sheetNumber() const { return m_sheet; }
    const Recognition& recognition() const { return m_recognised.recognition; }
    /// The sheet, nothing decided; before it is understood.
    const Recognition& plain() const { return *m_plain; }
    const ImportPlan& plan() const { return m_plan; }
    /// By which tables of this make are known, without what was decided of them; empty where no table was found.
    const std::string& fingerprint() const { return m_fingerprint; }

    // What the person decides; each needs `understand` after it.
    void chooseSheet(std::size_t number, const Catalogue& catalogue);
    void choosePeriod(const std::optional<FoundPeriod>& period) { m_period = period; }
    void chooseRegion(const std::optional<RegionCode>& region) { m_region = region; }
    void takeHidden(bool withHidden) { m_withHidden = withHidden; }
    const std::optional<FoundPeriod>& chosenPeriod() const { return m_period; }
    const std::optional<RegionCode>& chosenRegion() const { return m_region; }
    bool withHidden() const { return m_withHidden; }
    ImportMap& map() { return m_map; }
    const ImportMap& map() const { return m_map; }
    /// What was decided of an earlier file of the same make.
    void inherit(const RememberedMap& remembered);
    const QString& inheritedFrom() const { return m_inheritedFrom; }
    /// A number instead of what stands in the cell; an empty one takes it back.
    void type(const SheetPlace& place, const QString& number);
    QString typedAt(const SheetPlace& place) const;
    bool canBeTyped(const ImportLine& line) const;

    /// Recognises the sheet again, by everything that was decided.
    void understand(const Catalogue& catalogue);
    /// Holds it against the store.
    Result<void> plan(const Questions& questions);

    void choose(std::size_t line, bool isChosen);
    bool isChosen(std::size_t line) const;
    int chosenCount() const;
    /// The chosen lines alone.
    ImportPlan chosenPlan() const;
    int importedCount() const { return m_importedCount; }
    void setImported(int count);

    /// Of the table that the place lies in; nullptr outside of every table.
    const FoundColumn* columnAt(const SheetPlace& place) const;
    /// The first table that has it.
    const FoundColumn* columnOf(int column) const;

private:
    Recognition recognised(const Sheet& sheet, const Catalogue& catalogue, const ImportMap* map) const;
    void beginSheet(std::size_t number, Recognition plain);
    void obeyTyped();

    QString m_path;
    QString m_name;
    bool m_isPasted = false;
    State m_state = State::Waiting;
    std::optional<Problem> m_problem;
    SheetFile m_file;
    std::size_t m_sheet = 0;
    std::optional<FoundPeriod> m_period;
    std::optional<RegionCode> m_region;
    bool m_withHidden = false;
    std::optional<Recognition> m_plain; ///< of the sheet, nothing decided; until it is used
    ImportMap m_map;
    QString m_inheritedFrom;
    std::string m_fingerprint;
    std::map<SheetPlace, QString> m_typed;
    std::set<SheetPlace> m_leftOut;
    RecognisedSheet m_recognised;
    ImportPlan m_plan;
    int m_importedCount = 0;
};

} // namespace xushi
