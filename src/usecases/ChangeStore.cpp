#include "usecases/ChangeStore.h"

#include "domain/texts/RecordTexts.h"
#include "usecases/ActingPin.h"
#include "usecases/MakePackage.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

/// What is stored of a record now; read only when a text of it is refused.
class StoredRecords {
public:
    explicit StoredRecords(Reading& reading) : m_reading(reading) {}

    Result<std::optional<Figure>> of(const Figure& figure) { return m_reading.readFigure(figure.key); }
    Result<std::optional<Submission>> of(const Submission& submission) { return m_reading.readSubmission(submission.key); }
    Result<std::optional<Review>> of(const Review& review) {
        return inWorkflow<Review>(review.figure.period.year, [&](const Workflow& w) { return w.find(review.figure); });
    }
    Result<std::optional<FindingExplanation>> of(const FindingExplanation& told) {
        return inWorkflow<FindingExplanation>(told.figure.period.year,
                                              [&](const Workflow& w) { return w.find(told.figure, told.check); });
    }
    /// A publication is never written over.
    Result<std::optional<Publication>> of(const Publication&) { return std::optional<Publication>(); }
    Result<std::optional<SentenceEdit>> of(const SentenceEdit& edit) {
        const auto edits = m_reading.readSentenceEdits();
        if (!edits) return edits.error();
        const auto at = std::ranges::find(*edits, edit.key, &SentenceEdit::key);
        return at == edits->end() ? std::optional<SentenceEdit>() : std::optional(*at);
    }
    Result<std::optional<PersonPin>> of(const PersonPin& pin) {
        const auto pins = m_reading.readPins();
        if (!pins) return pins.error();
        const auto at = std::ranges::find(*pins, pin.person, &PersonPin::person);
        return at == pins->end() ? std::optional<PersonPin>() : std::optional(*at);
    }
    Result<std::optional<Settings>> of(const Settings&) {
        auto settings = m_reading.readSettings();
        if (!settings) return settings.error();
        return std::optional(std::move(*settings));
    }
    Result<std::optional<Target>> of(const Target& target) {
        return inCatalogue<Target>({target.key.year, target.key.year}, [&](const Catalogue& c) { return c.find(target.key); });
    }
    template <class Record> Result<std::optional<Record>> of(const Record& record) {
        return inCatalogue<Record>(noYear, [&](const Catalogue& c) { return c.find(record.code); });
    }

private:
    template <class Record> static std::optional<Record> copied(const Record* found) {
        return found ? std::optional(*found) : std::nullopt;
    }
    template <class Record> Result<std::optional<Record>> inCatalogue(YearSpan targetYears, auto find) {
        const auto catalogue = m_reading.readCatalogue(targetYears);
        if (!catalogue) return catalogue.error();
        return copied<Record>(find(*catalogue));
    }
    template <class Record> Result<std::optional<Record>> inWorkflow(int year, auto find) {
        const auto workflow = m_reading.readWorkflow({year, year});
        if (!workflow) return workflow.error();
        return copied<Record>(find(*workflow));
    }

    Reading& m_reading;
};

/// Holds every put to the rules of texts, and to what a package takes.
class Door : public ReadingThrough<Transaction> {
public:
    explicit Door(Transaction& behind) : ReadingThrough(behind), m_stored(behind), m_behind(behind) {}

    Result<FigurePut> put(const Figure& figure) override { return passed<FigurePut>(figure); }
    Result<Indicator> put(const Indicator& indicator) override { return passed<Indicator>(indicator); }
    Result<Target> put(const Target& target) override { return passed<Target>(target); }
    Result<Curve> put(const Curve& curve) override { return passed<Curve>(curve); }
    Result<Region> put(const Region& region) override { return passed<Region>(region); }
    Result<Department> put(const Department& department) override { return passed<Department>(department); }
    Result<Person> put(const Person& person) override {
        const auto kept = keepsPost(person);
        return kept ? passed<Person>(person) : Result<Person>(kept.error());
    }
    Result<StoredLayout> put(const StoredLayout& layout) override { return passed<StoredLayout>(layout); }
    Result<Submission> put(const Submission& submission) override { return passed<Submission>(submission); }
    Result<Review> put(const Review& review) override { return passed<Review>(review); }
    Result<FindingExplanation> put(const FindingExplanation& told) override { return passed<FindingExplanation>(told); }
    Result<Publication> put(const Publication& publication) override { return passed<Publication>(publication); }
    Result<SentenceEdit> put(const SentenceEdit& edit) override { return passed<SentenceEdit>(edit); }
    Result<PersonPin> put(const PersonPin& pin) override { return passed<PersonPin>(pin); }
    Result<void> put(const Settings& settings) override { return passed<void>(settings); }

private:
    template <class Put, class Record> Result<Put> passed(const Record& record) {
        constexpr bool isOfPackage = std::is_same_v<Record, Figure> || std::is_same_v<Record, FindingExplanation>;
        if constexpr (!isOfPackage)
            if (const auto whole = checkIsWhole(); !whole) return whole.error();
        if (!checkTexts(record)) {
            const auto stored = m_stored.of(record);
            if (!stored) return stored.error();
            if (const auto fits = checkTexts(record, *stored ? &**stored : nullptr); !fits) return fits.error();
        }
        return m_behind.put(record);
    }

    Result<void> keepsPost(const Person& person) {
        if (!m_pins) {
            auto pins = m_behind.readPins();
            if (!pins) return pins.error();
            m_pins = std::move(*pins);
        }
        return checkKeepsPost(m_behind, *m_pins, person);
    }

    /// A package takes figures and what is said of them; everything else is changed in the store that it comes from.
    Result<void> checkIsWhole() {
        if (m_isWhole) return {};
        const auto origin = packageOriginOf(m_behind);
        if (!origin) return origin.error();
        if (*origin) return refused("package.figures-only");
        m_isWhole = true;
        return {};
    }

    StoredRecords m_stored;
    Transaction& m_behind;
    std::optional<std::vector<PersonPin>> m_pins; ///< once they were asked for: a file may bring many people
    bool m_isWhole = false; ///< as far as it was asked
};

} // namespace

Result<std::int64_t> changeStore(Store& store, const ChangeNote& note,
                                 const std::function<Result<void>(Transaction&)>& act) {
    if (const auto fits = checkText(note.reason, TextForm::Prose); !fits) return fits.error();
    return store.inTransaction(note, [&](Transaction& transaction) {
        Door door(transaction);
        return act(door);
    });
}

} // namespace xushi
