#pragma once

#include "io/sheets/ReadAllowance.h"

#include <string_view>

namespace xushi {

class ZipPackage;

/// The beginning of an element. What it points to is gone when the call returns.
struct XmlElement {
    std::string_view space; ///< its namespace
    std::string_view name;  ///< without a prefix
    const char* const* attributes = nullptr;

    /// Of an attribute without a namespace.
    std::optional<std::string_view> find(std::string_view attribute) const;
    std::string_view value(std::string_view attribute) const { return find(attribute).value_or(std::string_view()); }
    /// Of one whose namespace ends so.
    std::optional<std::string_view> findIn(std::string_view spaceEnd, std::string_view attribute) const;
    std::string_view valueIn(std::string_view spaceEnd, std::string_view attribute) const {
        return findIn(spaceEnd, attribute).value_or(std::string_view());
    }
};

/// Is told what stands in a part, in its order.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void begin(const XmlElement& element) = 0;
    virtual void end() = 0;
    virtual void text(std::string_view) {}
};

/// Reads a part of a package from its beginning to its end without ever holding it. Refuses any document type, elements
/// that stand too deep, and runs without markup that are too long; ends as soon as the allowance is over.
Result<void> readXml(const ZipPackage& package, std::string_view key, XmlHandler& handler, ReadAllowance& allowance);

} // namespace xushi
