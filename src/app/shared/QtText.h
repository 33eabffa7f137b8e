#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace xushi {

/// The only place where text crosses between the std layers and Qt; both sides are Unicode.
inline QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
inline std::string fromQt(const QString& text) { return text.toStdString(); }

} // namespace xushi
