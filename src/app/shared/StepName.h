#pragma once

#include "domain/Catalogue.h"
#include "domain/Journal.h"

#include <QString>

namespace xushi {

/// 粘贴 36 个单元格, 修改目标 技术合同成交额: what the menu says of a step, made alike on the day and after a restart.
QString stepName(const JournalAct& act, const Catalogue& catalogue);

} // namespace xushi
