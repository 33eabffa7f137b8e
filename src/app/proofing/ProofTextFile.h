#pragma once

#include <QString>

#include <optional>

namespace xushi {

/// A text file of any office: UTF-8, UTF-16 behind its mark, or GB18030. Nothing where it cannot be read, is of another encoding or longer
/// than a report can be (4 MiB).
std::optional<QString> readProofText(const QString& path);

} // namespace xushi
