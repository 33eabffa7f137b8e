#include "domain/texts/RecordTexts.h"

namespace xushi {
namespace {

constexpr TextForm name = TextForm::Name;
constexpr TextForm prose = TextForm::Prose;

} // namespace

std::vector<RecordText> textsOf(const Figure& f) {
    return {{f.source, prose}, {f.note, prose}, {f.label, name}, {f.typed, prose}, {f.wording, prose}};
}

std::vector<RecordText> textsOf(const Indicator& i) {
    std::vector<RecordText> texts{{i.code.text, name},  {i.name, name},        {i.initials, name}, {i.section, name},
                                  {i.unit, name},       {i.basis, prose},      {i.definition, prose},
                                  {i.changeReason, prose}};
    for (const auto& alias : i.aliases) texts.push_back({alias, name});
    return texts;
}

std::vector<RecordText> textsOf(const Target& t) {
    return {{t.word, name},  {t.document, prose}, {t.basis, prose},
            {t.basisAssumption, prose}, {t.reason, prose}, {t.note, prose}};
}

std::vector<RecordText> textsOf(const Curve& c) { return {{c.code.text, name}, {c.name, name}, {c.reason, prose}}; }

std::vector<RecordText> textsOf(const Region& r) { return {{r.code.text, name}, {r.name, name}, {r.note, prose}}; }

std::vector<RecordText> textsOf(const Department& d) { return {{d.code.text, name}, {d.name, name}}; }

std::vector<RecordText> textsOf(const Settings& s) { return {{s.title, name}}; }

std::vector<RecordText> textsOf(const Person& p) { return {{p.code.text, name}, {p.name, name}, {p.login, name}}; }

std::vector<RecordText> textsOf(const Submission& s) { return {{s.comment, prose}}; }

std::vector<RecordText> textsOf(const Review& r) { return {{r.comment, prose}}; }

std::vector<RecordText> textsOf(const FindingExplanation& e) { return {{e.text, prose}}; }

std::vector<RecordText> textsOf(const StoredLayout& l) { return {{l.code.text, name}, {l.name, name}, {l.body, prose}}; }
std::vector<RecordText> textsOf(const Publication& p) { return {{p.layout.code, name}, {p.fileName, name}}; }

std::vector<RecordText> textsOf(const PersonPin& p) { return {{p.person.text, name}, {p.kept, name}}; }
std::vector<RecordText> textsOf(const SentenceEdit& e) { return {{e.key.narrative, name}, {e.key.sentence, name}, {e.text, prose}, {e.figures, prose}}; }

} // namespace xushi
