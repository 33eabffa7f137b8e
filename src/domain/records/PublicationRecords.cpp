#include "domain/Records.h"
#include "domain/records/Base64.h"
#include "domain/records/FieldReader.h"
#include "domain/records/FieldText.h"

namespace xushi {

Result<Publication> publicationFrom(const Fields& fields) {
    FieldReader in(fields);
    Publication p;
    p.number = in.number();
    p.layout.code = in.text();
    p.layout.revision = in.number();
    p.layout.digest = in.text();
    p.period = in.period();
    p.region = in.code<RegionCode>();
    p.entry = in.number();
    p.code = in.text();
    p.format = in.text();
    p.fileName = in.text();
    p.digest = in.text();
    p.content = in.text();
    p.bytes = in.base64();
    p.revision = in.number();
    return in.finished(p);
}

Fields fieldsOf(const Publication& p) {
    return {asField(p.number), p.layout.code, asField(p.layout.revision), p.layout.digest, p.period.toText(), asField(p.period.kind),
            p.region.text, asField(p.entry), p.code, p.format, p.fileName, p.digest, p.content, base64Of(p.bytes), asField(p.revision)};
}

std::string keyTextOf(const Publication& p) { return std::to_string(p.number); }

} // namespace xushi
