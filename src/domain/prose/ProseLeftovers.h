#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// True for what may stand before the name of an indicator without making it another one: 全市, 完成, 新增. A domain, a place, an owner
/// or any other word makes it one: 省外技术合同成交额 is not 技术合同成交额. `isOfStock`: 新增 of a stock is no stock.
bool isGeneralBefore(std::u32string_view words, bool isOfStock);
/// The same behind the name: 成交额, 总数, 完成率.
bool isGeneralBehind(std::u32string_view words, bool isOfStock);

/// 新签约工业项目 of 工业项目新签约; empty where no deed stands at the end.
std::u32string deedFirst(std::u32string_view words);

} // namespace xushi
