#pragma once

#include "app/shared/Page.h"

#include <QString>

#include <span>

namespace xushi {

/// A page of the rail. The key is Ctrl and its number in the list.
struct PageEntry {
    const char* id;
    const char* icon;                              ///< of resources/icons
    const char* name;                              ///< English, translated in the context PageList
    Page* (*make)(Workspace& workspace, QWidget* parent);
};

std::span<const PageEntry> pageList();

} // namespace xushi
