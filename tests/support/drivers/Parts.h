#pragma once

#include <QWidget>

#include <stdexcept>
#include <string>

namespace xushi {

/// The part of a window or page with this name. Names are known to drivers alone; a part that is not there is a mistake of
/// the driver, and the test fails with it.
template <class Part = QWidget> Part& partOf(const QWidget& root, const char* name) {
    if (auto* found = root.findChild<Part*>(QLatin1String(name))) return *found;
    throw std::logic_error(std::string("no such part: ") + name);
}

/// The one part of a kind that a window or page has.
template <class Part> Part& onlyPartOf(const QObject& root) {
    if (auto* found = root.findChild<Part*>()) return *found;
    throw std::logic_error(std::string("no such part: ") + Part::staticMetaObject.className());
}

/// The page itself, or the one in the window.
template <class Kind> Kind& pageIn(QWidget& root) {
    auto* self = qobject_cast<Kind*>(&root);
    return self ? *self : onlyPartOf<Kind>(root);
}

} // namespace xushi
