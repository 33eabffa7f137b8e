#pragma once

#include <QList>
#include <QObject>

namespace xushi {

/// Everything of a kind below `root`: for tests that hold a promise of every label, menu or model of a window. What is looked
/// for by its name is asked of a page's driver.
template <class Kind> QList<Kind*> everyOf(const QObject& root) { return root.findChildren<Kind*>(); }

} // namespace xushi
