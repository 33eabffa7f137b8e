#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace xushi {

/// The only place where text crosses between the std layers and Qt; both sides are Unicode.
inline QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// A text of the store on an action or a button, where & alone would mark a key and vanish; on one line.
inline QString actionText(const QString& text) {
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace xushi
