#pragma once

#include "app/shared/Page.h"

#include <QString>

#include <span>

namespace xushi {

/// A page of the rail.
struct PageEntry {
    int number;                                    ///< of its key: Ctrl and this one; pages that are to come have theirs
    const char* id;
    const char* icon;                              ///< of resources/icons
    const char* name;                              ///< English, translated in the context PageList
    Page* (*make)(Workspace& workspace, QWidget* parent);
    const char* viewOf = nullptr;                  ///< id of the page whose view it is: it has no place of its own on the rail and no key
    bool isMadeWhenAsked = false;                  ///< not before somebody goes there: it keeps nothing of its own and offers the menu nothing
};

std::span<const PageEntry> pageList();

} // namespace xushi
