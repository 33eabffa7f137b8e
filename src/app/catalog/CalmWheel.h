#pragma once

#include <QWidget>

namespace xushi {

/// Boxes below `form` leave the wheel to the scrolling page until they have the focus: rolling past a field must
/// not change it.
void calmWheels(QWidget& form);

} // namespace xushi
