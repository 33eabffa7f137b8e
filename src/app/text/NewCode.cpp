#include "app/text/NewCode.h"

#include "app/text/PinyinInitials.h"

namespace xushi {

QString newCode(const QString& name, const QString& otherwise, const std::function<bool(const QString&)>& isTaken) {
    const QString initials = pinyinInitials(name).toUpper();
    const QString stem = initials.isEmpty() ? otherwise : initials;
    QString code = stem;
    for (int number = 2; isTaken(code); ++number) code = stem + QLatin1Char('-') + QString::number(number);
    return code;
}

} // namespace xushi
