#pragma once

#include <QApplication>
#include <QIcon>
#include <QString>

namespace xushi {

enum class Theme { System, Light, Dark };

/// Fonts, palette and style of the whole program. Families are named, so that no Japanese face is taken.
void applyAppearance(QApplication& application, Theme theme);

/// The family list of the screen, SC faces first.
QStringList screenFamilies();

/// A line drawing of resources/icons in the palette's text colour, and in the accent when it is checked.
QIcon lineIcon(const QString& name, const QPalette& palette);


} // namespace xushi
