#include "io/sheets/OdsBook.h"

#include "io/sheets/OdsSheets.h"
#include "io/sheets/ZipPackage.h"

namespace xushi {
namespace {

class ManifestXml : public XmlHandler {
public:
    void begin(const XmlElement& element) override { isEncrypted |= element.name == "encryption-data"; }
    void end() override {}

    bool isEncrypted = false;
};

} // namespace

Result<bool> isEncryptedDocument(const ZipPackage& package, ReadAllowance& allowance) {
    ManifestXml manifest;
    if (!package.has("meta-inf/manifest.xml")) return false;
    if (const auto read = readXml(package, "meta-inf/manifest.xml", manifest, allowance); !read) return read.error();
    return manifest.isEncrypted;
}

Result<SheetBook> readOds(const ZipPackage& package, ReadAllowance& allowance) {
    OdsStyles styles(allowance);
    OdsSheets common(styles, allowance);
    OdsSheets sheets(styles, allowance);
    if (package.has("styles.xml"))
        if (const auto read = readXml(package, "styles.xml", common, allowance); !read) return read.error();
    if (const auto read = readXml(package, "content.xml", sheets, allowance); !read) return read.error();
    if (!sheets.isSpreadsheet()) return allowance.problem("sheet.not-a-table");
    return SheetBook{.format = "ods"};
}

} // namespace xushi
