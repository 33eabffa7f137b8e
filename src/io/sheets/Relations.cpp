#include "io/sheets/Relations.h"

#include "io/sheets/PartNames.h"
#include "io/sheets/ZipPackage.h"

#include <algorithm>

namespace xushi {
namespace {

class RelationsXml : public XmlHandler {
public:
    RelationsXml(std::string_view source, ReadAllowance& allowance) : m_source(source), m_allowance(allowance) {}

    void begin(const XmlElement& element) override {
        if (element.name != "Relationship") return;
        const std::string_view type = element.value("Type");
        const bool isOutside = element.value("TargetMode") == "External";
        relations.push_back({std::string(element.value("Id")), std::string(type.substr(type.rfind('/') + 1)),
                             isOutside ? std::string() : resolvedPart(m_source, element.value("Target"))});
        m_allowance.keep(sizeof(Relation));
    }
    void end() override {}

    std::vector<Relation> relations;

private:
    std::string_view m_source;
    ReadAllowance& m_allowance;
};

} // namespace

Result<std::vector<Relation>> readRelations(const ZipPackage& package, std::string_view source, ReadAllowance& allowance) {
    const std::string part = relationsOf(source);
    RelationsXml xml(source, allowance);
    if (!package.has(part)) return xml.relations;
    if (const auto read = readXml(package, part, xml, allowance); !read) return read.error();
    return std::move(xml.relations);
}

std::string partOfKind(const std::vector<Relation>& relations, std::string_view kind) {
    const auto found = std::ranges::find(relations, kind, &Relation::kind);
    return found == relations.end() ? std::string() : found->part;
}

} // namespace xushi
