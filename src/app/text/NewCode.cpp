#include "app/text/NewCode.h"

#include "app/text/PinyinInitials.h"
#include "app/text/QtText.h"
#include "domain/NewCode.h"

namespace xushi {

QString newCode(const QString& name, const QString& otherwise, const std::function<bool(const QString&)>& isTaken) {
    return toQt(newCode(fromQt(pinyinInitials(name)), fromQt(otherwise), [&](const std::string& code) { return isTaken(toQt(code)); }));
}

} // namespace xushi
