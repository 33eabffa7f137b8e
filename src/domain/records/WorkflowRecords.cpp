#include "domain/Records.h"
#include "domain/records/FieldReader.h"
#include "domain/records/FieldText.h"

namespace xushi {
namespace {

/// Four items a verdict, as `FieldReader::verdicts` takes them.
std::string sealField(const std::vector<SealedVerdict>& verdicts) {
    Fields items;
    for (const auto& verdict : verdicts)
        for (auto item : {verdict.indicator.text, verdict.region.text, asField(verdict.target), asField(verdict.curve)})
            items.push_back(std::move(item));
    return joinedField(items);
}

} // namespace

Result<Person> personFrom(const Fields& fields) {
    FieldReader in(fields);
    Person p;
    p.code = in.code<PersonCode>();
    p.name = in.text();
    p.role = in.tokenOf<Role>();
    p.department = in.code<DepartmentCode>();
    p.login = in.text();
    p.isAssumed = in.flag();
    p.validTo = in.optionalYearMonth();
    p.order = in.number();
    p.revision = in.number();
    return in.finished(p);
}

Fields fieldsOf(const Person& p) {
    return {p.code.text, p.name, asField(p.role), p.department.text, p.login, asField(p.isAssumed), asField(p.validTo),
            asField(p.order), asField(p.revision)};
}

Result<PersonPin> pinFrom(const Fields& fields) {
    FieldReader in(fields);
    PersonPin pin;
    pin.person = in.code<PersonCode>();
    pin.kept = in.text();
    pin.revision = in.number();
    return in.finished(pin);
}

Fields fieldsOf(const PersonPin& pin) { return {pin.person.text, pin.kept, asField(pin.revision)}; }

std::string keyTextOf(const PersonPin& pin) { return pin.person.text; }

Result<Submission> submissionFrom(const Fields& fields) {
    FieldReader in(fields);
    Submission s;
    s.key.department = in.code<DepartmentCode>();
    s.key.month = in.yearMonth();
    s.stage = in.tokenOf<Stage>();
    s.submittedBy = in.code<PersonCode>();
    s.approvedBy = in.code<PersonCode>();
    s.signedBy = in.code<PersonCode>();
    s.comment = in.text();
    s.deadline = in.text();
    s.anchor = in.text();
    s.sealed = in.verdicts();
    s.revision = in.number();
    if (in.hasMore())
        if (const auto limit = in.optionalDecimal()) s.thresholds = LightThresholds{*limit};
    if (in.hasMore()) s.sealedAfter = in.optionalNumber();
    return in.finished(s);
}

Fields fieldsOf(const Submission& s) {
    return {s.key.department.text, s.key.month.toText(), asField(s.stage), s.submittedBy.text, s.approvedBy.text,
            s.signedBy.text, s.comment, s.deadline, s.anchor, sealField(s.sealed), asField(s.revision),
            asField(s.thresholds), asField(s.sealedAfter)};
}

Result<Review> reviewFrom(const Fields& fields) {
    FieldReader in(fields);
    Review r;
    r.figure = in.figureKey();
    r.isAccepted = in.flag();
    r.comment = in.text();
    r.reviewer = in.code<PersonCode>();
    r.figureRevision = in.number();
    r.revision = in.number();
    return in.finished(r);
}

Fields fieldsOf(const Review& r) {
    Fields fields = keyFieldsOf(r.figure);
    for (auto field :
         {asField(r.isAccepted), r.comment, r.reviewer.text, asField(r.figureRevision), asField(r.revision)})
        fields.push_back(std::move(field));
    return fields;
}

Result<FindingExplanation> explanationFrom(const Fields& fields) {
    FieldReader in(fields);
    FindingExplanation e;
    e.figure = in.figureKey();
    e.check = in.text();
    e.finding = in.text();
    e.text = in.text();
    e.revision = in.number();
    return in.finished(e);
}

Fields fieldsOf(const FindingExplanation& e) {
    Fields fields = keyFieldsOf(e.figure);
    for (auto field : {e.check, e.finding, e.text, asField(e.revision)}) fields.push_back(std::move(field));
    return fields;
}

std::string keyTextOf(const Submission& s) { return s.key.department.text + "|" + s.key.month.toText(); }

std::string keyTextOf(const Review& r) { return keyTextOf(r.figure); }

std::string keyTextOf(const FindingExplanation& e) { return keyTextOf(e.figure) + "|" + e.check; }

} // namespace xushi
