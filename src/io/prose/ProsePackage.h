#pragma once

#include "io/prose/ProseFile.h"
#include "io/prose/ProseLayout.h"
#include "io/sheets/XmlPart.h"
#include "io/sheets/ZipPackage.h"

namespace xushi {

/// A package that is read, and what it may still ask for.
struct ProsePackage {
    const ZipPackage& zip;
    ReadAllowance& allowance;
    ProseLimits limits;
};

/// Reads a part of a document into lines.
class ProseXml : public XmlHandler {
public:
    explicit ProseXml(const ProsePackage& package) : m_package(package) {}

    /// All of it, once the part has been read.
    std::string takeText() { return m_layout.take(); }

protected:
    ProseLayout& layout() { return m_layout; }
    /// Lays text down.
    void say(std::string_view utf8) { m_layout.text(utf8); }
    /// Refuses what has become too much; asked at the end of each element.
    void bound();

    /// Leaves the element that begins out, with all that is in it.
    void leaveOut() { m_left = 1; }
    /// Whether what begins or ends lies within something that is left out.
    bool isLeftAtBegin() { return m_left > 0 && ++m_left > 0; }
    bool isLeftAtEnd() { return m_left > 0 && m_left-- > 0; }
    bool isLeft() const { return m_left > 0; }

private:
    const ProsePackage& m_package;
    ProseLayout m_layout;
    int m_left = 0; ///< how deep within it
};

} // namespace xushi
