#pragma once

#include "app/shared/Page.h"

namespace xushi {

class EntryPage : public Page {
    Q_OBJECT
public:
    using Page::Page;
};

} // namespace xushi
