#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/narrative/SentenceEdit.h"
#include "domain/publishing/Publication.h"
#include "domain/workflow/PersonPin.h"
#include "domain/workflow/Submission.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The text fields of a record in a fixed order, named once in docs/CATALOG.md: the form that the journal keeps.
using Fields = std::vector<std::string>;

/// What a record is, by which the journal names it.
enum class RecordKind {
    Figure, Indicator, Target, Curve, Region, Department, Settings, Person, Submission, Review, Explanation, Layout,
    Publication, SentenceEdit, Pin
};
template <> struct Tokens<RecordKind> {
    static constexpr TokenList<RecordKind, 15> all{{{RecordKind::Figure, "figure"},
                                                   {RecordKind::Indicator, "indicator"},
                                                   {RecordKind::Target, "target"},
                                                   {RecordKind::Curve, "curve"},
                                                   {RecordKind::Region, "region"},
                                                   {RecordKind::Department, "department"},
                                                   {RecordKind::Settings, "settings"},
                                                    {RecordKind::Person, "person"},
                                                    {RecordKind::Submission, "submission"},
                                                    {RecordKind::Review, "review"},
                                                    {RecordKind::Explanation, "explanation"},
                                                    {RecordKind::Layout, "layout"},
                                                    {RecordKind::Publication, "publication"},
                                                    {RecordKind::SentenceEdit, "sentence-edit"},
                                                    {RecordKind::Pin, "pin"}}};
};

Fields fieldsOf(const Figure& figure);
Fields fieldsOf(const Indicator& indicator);
Fields fieldsOf(const Target& target);
Fields fieldsOf(const Curve& curve);
Fields fieldsOf(const Region& region);
Fields fieldsOf(const Department& department);
Fields fieldsOf(const Settings& settings);
Fields fieldsOf(const Person& person);
Fields fieldsOf(const Submission& submission);
Fields fieldsOf(const Review& review);
Fields fieldsOf(const FindingExplanation& explanation);
Fields fieldsOf(const StoredLayout& layout);
Fields fieldsOf(const Publication& publication);
Fields fieldsOf(const SentenceEdit& edit);
Fields fieldsOf(const PersonPin& pin);

/// The reverse of fieldsOf; refuses fields that it cannot have written with `record.unreadable`.
Result<Indicator> indicatorFrom(const Fields& fields);
Result<Target> targetFrom(const Fields& fields);
Result<Curve> curveFrom(const Fields& fields);
Result<Region> regionFrom(const Fields& fields);
Result<Department> departmentFrom(const Fields& fields);
Result<Settings> settingsFrom(const Fields& fields);
Result<Figure> figureFrom(const Fields& fields);
Result<Person> personFrom(const Fields& fields);
Result<Submission> submissionFrom(const Fields& fields);
Result<Review> reviewFrom(const Fields& fields);
Result<FindingExplanation> explanationFrom(const Fields& fields);
Result<StoredLayout> layoutFrom(const Fields& fields);
Result<Publication> publicationFrom(const Fields& fields);
Result<SentenceEdit> sentenceEditFrom(const Fields& fields);
Result<PersonPin> pinFrom(const Fields& fields);

/// `fields` as fieldsOf would write them today: a record of an earlier version lacks the fields that were added at the
/// end since, and they have their defaults. What cannot be read is returned as it is.
Fields inPresentForm(RecordKind kind, const Fields& fields);

/// The key part of a record, as one text that no other record of its kind has.
std::string keyTextOf(const FigureKey& key);
std::string keyTextOf(const Figure& figure);
/// The reverse for a figure; nothing for a text that keyTextOf cannot have written.
std::optional<FigureKey> figureKeyFrom(std::string_view keyText);
std::string keyTextOf(const Target& target);
std::string keyTextOf(const Curve& curve);
std::string keyTextOf(const Indicator& indicator);
std::string keyTextOf(const Submission& submission);
std::string keyTextOf(const Review& review);
std::string keyTextOf(const FindingExplanation& explanation);
std::string keyTextOf(const Publication& publication);
std::string keyTextOf(const SentenceEdit& edit);
std::string keyTextOf(const PersonPin& pin);

/// Format byte 1, then every field as a 4-byte big-endian length and its UTF-8 bytes, written field by field.
class FieldBytes {
public:
    void clear() { m_bytes.resize(1); }
    void add(std::string_view field);
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes{'\x01'};
};
std::string encodeFields(std::span<const std::string> fields);
/// encodeFields(fieldsOf(figure)), of which a store has many, without the fields.
std::string bodyOf(const Figure& figure);
/// Whether `decodeFields` would take these bytes.
bool isEncodedFields(std::string_view bytes);
/// The reverse; refuses bytes that `encodeFields` cannot have written with `journal.body`.
Result<Fields> decodeFields(std::string_view bytes);

} // namespace xushi
