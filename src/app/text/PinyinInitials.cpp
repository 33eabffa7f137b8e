#include "app/text/PinyinInitials.h"

#include "app/text/QtText.h"
#include "wiring/PinyinInitials.h"

namespace xushi {

QString pinyinInitials(const QString& name) { return toQt(pinyinInitials(fromQt(name))); }

} // namespace xushi
