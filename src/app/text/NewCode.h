#pragma once

#include <QString>

#include <functional>

namespace xushi {

/// A code for a new record by its name: JSHTCJE, or JSHTCJE-2 where that is taken; `otherwise` for a name without letters.
QString newCode(const QString& name, const QString& otherwise, const std::function<bool(const QString&)>& isTaken);

} // namespace xushi
