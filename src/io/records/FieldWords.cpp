#include "io/records/FieldWords.h"

#include "domain/Width.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace xushi {
namespace {

/// A heading of a field; the first of a field is its name. `list` is empty where the heading is the same in every list.
struct HeadingWord {
    std::string_view list;
    std::string_view field;
    std::string_view word;
};

constexpr std::array headingWords{
    HeadingWord{"", "code", "编码"},            HeadingWord{"", "code", "代码"},
    HeadingWord{"departments", "code", "处室编码"}, HeadingWord{"departments", "code", "处室代码"}, HeadingWord{"departments", "code", "部门编码"},
    HeadingWord{"regions", "code", "地区编码"},   HeadingWord{"regions", "code", "地区代码"},
    HeadingWord{"regions", "code", "行政区划代码"}, HeadingWord{"regions", "code", "区划代码"},
    HeadingWord{"curves", "code", "曲线编码"},    HeadingWord{"curves", "code", "曲线代码"},
    HeadingWord{"indicators", "code", "指标编码"}, HeadingWord{"indicators", "code", "指标代码"},
    HeadingWord{"people", "code", "人员编码"},    HeadingWord{"people", "code", "人员代码"},   HeadingWord{"people", "code", "工号"},
    HeadingWord{"people", "name", "姓名"},       HeadingWord{"", "name", "名称"},
    HeadingWord{"departments", "name", "处室名称"}, HeadingWord{"departments", "name", "处室"},  HeadingWord{"departments", "name", "部门名称"},
    HeadingWord{"regions", "name", "地区名称"},   HeadingWord{"regions", "name", "地区"},      HeadingWord{"regions", "name", "县区名称"},
    HeadingWord{"curves", "name", "曲线名称"},    HeadingWord{"curves", "name", "曲线"},
    HeadingWord{"indicators", "name", "指标名称"}, HeadingWord{"indicators", "name", "指标"},   HeadingWord{"indicators", "name", "考核指标"},
    HeadingWord{"indicators", "name", "工作指标"},
    HeadingWord{"", "assumed", "推定"},          HeadingWord{"", "assumed", "是否推定"},
    HeadingWord{"", "order", "顺序"},            HeadingWord{"", "order", "排序"},            HeadingWord{"", "order", "显示顺序"},
    HeadingWord{"", "note", "备注"},             HeadingWord{"", "note", "附注"},
    HeadingWord{"", "validFrom", "启用月份"},     HeadingWord{"", "validFrom", "启用"},         HeadingWord{"", "validFrom", "启用年月"},
    HeadingWord{"", "validTo", "停用月份"},       HeadingWord{"", "validTo", "停用"},           HeadingWord{"", "validTo", "停用年月"},             HeadingWord{"", "validTo", "最后报送年月"},
    HeadingWord{"", "reason", "原因"},           HeadingWord{"", "reason", "调整原因"},
    HeadingWord{"", "decidedOn", "确定日期"},     HeadingWord{"", "decidedOn", "文件日期"},     HeadingWord{"", "decidedOn", "定于"},
    HeadingWord{"regions", "type", "类型"},      HeadingWord{"regions", "type", "地区类型"},
    HeadingWord{"regions", "parent", "上级"},    HeadingWord{"regions", "parent", "上级地区"},
    HeadingWord{"regions", "inTotal", "计入合计"}, HeadingWord{"regions", "inTotal", "是否计入合计"}, HeadingWord{"regions", "inTotal", "计入全市"},
    HeadingWord{"curves", "kind", "类型"},       HeadingWord{"curves", "kind", "曲线类型"},    HeadingWord{"curves", "kind", "方式"},
    HeadingWord{"curves", "points", "计划点"},   HeadingWord{"curves", "points", "比例"},
    HeadingWord{"curves", "years", "参照年数"},   HeadingWord{"curves", "years", "年数"},
    HeadingWord{"curves", "day", "到期日"},      HeadingWord{"curves", "day", "日期"},
    HeadingWord{"indicators", "aliases", "别名"}, HeadingWord{"indicators", "aliases", "又名"},  HeadingWord{"indicators", "aliases", "曾用名"},
    HeadingWord{"indicators", "initials", "拼音首字母"}, HeadingWord{"indicators", "initials", "首字母"}, HeadingWord{"indicators", "initials", "简拼"},
    HeadingWord{"indicators", "section", "板块"}, HeadingWord{"indicators", "section", "类别"},
    HeadingWord{"indicators", "department", "责任处室"}, HeadingWord{"indicators", "department", "处室"}, HeadingWord{"indicators", "department", "牵头处室"},
    HeadingWord{"indicators", "department", "责任部门"},
    HeadingWord{"indicators", "unit", "单位"},   HeadingWord{"indicators", "unit", "计量单位"},
    HeadingWord{"indicators", "decimals", "小数位"}, HeadingWord{"indicators", "decimals", "小数位数"},
    HeadingWord{"indicators", "measure", "类型"}, HeadingWord{"indicators", "measure", "指标类型"},
    HeadingWord{"indicators", "reporting", "报送方式"}, HeadingWord{"indicators", "reporting", "填报方式"},
    HeadingWord{"indicators", "frequency", "频率"}, HeadingWord{"indicators", "frequency", "报送频率"}, HeadingWord{"indicators", "frequency", "填报频率"},
    HeadingWord{"indicators", "direction", "方向"},
    HeadingWord{"indicators", "janExempt", "1月不报"}, HeadingWord{"indicators", "janExempt", "一月不报"}, HeadingWord{"indicators", "janExempt", "1月不单独报"},
    HeadingWord{"indicators", "parent", "上级指标"}, HeadingWord{"indicators", "parent", "上级"}, HeadingWord{"indicators", "parent", "所属总指标"},
    HeadingWord{"indicators", "exhaustive", "分项合计等于总数"}, HeadingWord{"indicators", "exhaustive", "各项之和等于总数"},
    HeadingWord{"indicators", "numerator", "分子"}, HeadingWord{"indicators", "numerator", "分子指标"},
    HeadingWord{"indicators", "denominator", "分母"}, HeadingWord{"indicators", "denominator", "分母指标"},
    HeadingWord{"indicators", "basis", "口径"},  HeadingWord{"indicators", "basis", "统计口径"},
    HeadingWord{"indicators", "definition", "定义"}, HeadingWord{"indicators", "definition", "指标解释"}, HeadingWord{"indicators", "definition", "指标定义"},
    HeadingWord{"indicators", "inForceFrom", "生效月份"}, HeadingWord{"indicators", "inForceFrom", "生效"},
    HeadingWord{"indicators", "changeReason", "变更理由"}, HeadingWord{"indicators", "changeReason", "理由"},
    HeadingWord{"targets", "indicator", "指标"}, HeadingWord{"targets", "indicator", "指标名称"}, HeadingWord{"targets", "indicator", "指标编码"},
    HeadingWord{"targets", "indicator", "指标代码"},
    HeadingWord{"targets", "region", "地区"},    HeadingWord{"targets", "region", "县区"},     HeadingWord{"targets", "region", "地区名称"},
    HeadingWord{"targets", "region", "地区编码"}, HeadingWord{"targets", "region", "地区代码"},
    HeadingWord{"targets", "year", "年度"},      HeadingWord{"targets", "year", "年份"},       HeadingWord{"targets", "year", "年"},
    HeadingWord{"targets", "nature", "目标性质"}, HeadingWord{"targets", "nature", "性质"},
    HeadingWord{"targets", "comparator", "比较方式"}, HeadingWord{"targets", "comparator", "比较"},
    HeadingWord{"targets", "word", "原文用词"},   HeadingWord{"targets", "word", "用词"},
    HeadingWord{"targets", "commitment", "承诺"}, HeadingWord{"targets", "commitment", "确保/力争"},
    HeadingWord{"targets", "value", "目标值"},    HeadingWord{"targets", "value", "目标"},
    HeadingWord{"targets", "startMonth", "起始月份"}, HeadingWord{"targets", "startMonth", "起始月"},
    HeadingWord{"targets", "document", "文件"},  HeadingWord{"targets", "document", "依据"},    HeadingWord{"targets", "document", "出处"},
    HeadingWord{"targets", "basis", "口径"},     HeadingWord{"targets", "basis", "目标口径"},
    HeadingWord{"targets", "basisAssumption", "口径视同"}, HeadingWord{"targets", "startLevel", "年初水平"}, HeadingWord{"targets", "startLevel", "年初数"},
    HeadingWord{"targets", "curve", "曲线"},     HeadingWord{"targets", "curve", "序时曲线"},   HeadingWord{"targets", "curve", "序时依据"},
    HeadingWord{"targets", "behindAt", "滞的界限"}, HeadingWord{"targets", "farBehindAt", "重的界限"},
    HeadingWord{"people", "role", "角色"},       HeadingWord{"people", "role", "职务"},
    HeadingWord{"people", "department", "所属处室"}, HeadingWord{"people", "department", "处室"}, HeadingWord{"people", "department", "部门"},
    HeadingWord{"people", "login", "登录名"},    HeadingWord{"people", "login", "系统登录名"}};

constexpr std::array listWords{
    std::pair<std::string_view, std::string_view>{"处室", "departments"}, std::pair<std::string_view, std::string_view>{"处室表", "departments"},
    std::pair<std::string_view, std::string_view>{"部门", "departments"}, std::pair<std::string_view, std::string_view>{"地区", "regions"},
    std::pair<std::string_view, std::string_view>{"县区", "regions"},     std::pair<std::string_view, std::string_view>{"曲线", "curves"},
    std::pair<std::string_view, std::string_view>{"序时曲线", "curves"},   std::pair<std::string_view, std::string_view>{"指标", "indicators"},
    std::pair<std::string_view, std::string_view>{"指标库", "indicators"}, std::pair<std::string_view, std::string_view>{"指标目录", "indicators"},
    std::pair<std::string_view, std::string_view>{"目标", "targets"},     std::pair<std::string_view, std::string_view>{"年度目标", "targets"},
    std::pair<std::string_view, std::string_view>{"人员", "people"},      std::pair<std::string_view, std::string_view>{"人员表", "people"}};

constexpr std::array words{
    FieldWord{"type", "市", "city"},           FieldWord{"type", "设区市", "city"},
    FieldWord{"type", "区", "district"},       FieldWord{"type", "市辖区", "district"},
    FieldWord{"type", "县", "county"},         FieldWord{"type", "开发区", "development-zone"},
    FieldWord{"type", "功能区", "functional-zone"},
    FieldWord{"kind", "平均（按月）", "month-linear"}, FieldWord{"kind", "平均", "month-linear"}, FieldWord{"kind", "按月平均", "month-linear"},
    FieldWord{"kind", "平均（按日）", "day-linear"},   FieldWord{"kind", "按日", "day-linear"},   FieldWord{"kind", "按日平均", "day-linear"},
    FieldWord{"kind", "计划点", "planned-points"},   FieldWord{"kind", "计划", "planned-points"},
    FieldWord{"kind", "按季度", "quarter-steps"},    FieldWord{"kind", "按季", "quarter-steps"},
    FieldWord{"kind", "按上年同期占比", "last-year-share"}, FieldWord{"kind", "上年占比", "last-year-share"},
    FieldWord{"kind", "按前几年平均", "mean-share"},  FieldWord{"kind", "前几年平均", "mean-share"},
    FieldWord{"kind", "到期一次", "milestone-date"}, FieldWord{"kind", "到期", "milestone-date"},
    FieldWord{"kind", "不设序时", "not-scheduled"},  FieldWord{"kind", "不设", "not-scheduled"},
    FieldWord{"measure", "累计（流量）", "flow"},  FieldWord{"measure", "流量", "flow"},   FieldWord{"measure", "累计", "flow"},
    FieldWord{"measure", "时点（存量）", "stock"}, FieldWord{"measure", "存量", "stock"},  FieldWord{"measure", "时点", "stock"},
    FieldWord{"measure", "比率", "rate"},       FieldWord{"measure", "次数", "event-count"}, FieldWord{"measure", "里程碑", "milestone"},
    FieldWord{"reporting", "报累计数", "cumulative"}, FieldWord{"reporting", "累计", "cumulative"}, FieldWord{"reporting", "累计数", "cumulative"},
    FieldWord{"reporting", "报当月数", "month-alone"}, FieldWord{"reporting", "当月", "month-alone"}, FieldWord{"reporting", "当月数", "month-alone"},
    FieldWord{"reporting", "报当季数", "quarter-alone"}, FieldWord{"reporting", "当季", "quarter-alone"}, FieldWord{"reporting", "当季数", "quarter-alone"},
    FieldWord{"frequency", "月报", "monthly"},   FieldWord{"frequency", "月", "monthly"},     FieldWord{"frequency", "每月", "monthly"},
    FieldWord{"frequency", "月度", "monthly"},   FieldWord{"frequency", "季报", "quarterly"}, FieldWord{"frequency", "季", "quarterly"},
    FieldWord{"frequency", "季度", "quarterly"}, FieldWord{"frequency", "半年报", "half-yearly"}, FieldWord{"frequency", "半年", "half-yearly"},
    FieldWord{"frequency", "年报", "annual"},    FieldWord{"frequency", "年", "annual"},      FieldWord{"frequency", "年度", "annual"},
    FieldWord{"direction", "越大越好", "higher"}, FieldWord{"direction", "正向", "higher"},
    FieldWord{"direction", "越小越好", "lower"},  FieldWord{"direction", "反向", "lower"},   FieldWord{"direction", "逆向", "lower"},
    FieldWord{"nature", "累计达到", "flow"},     FieldWord{"nature", "流量", "flow"},       FieldWord{"nature", "年末达到", "stock"},
    FieldWord{"nature", "存量", "stock"},       FieldWord{"nature", "增长", "growth"},     FieldWord{"nature", "比率达到", "rate"},
    FieldWord{"nature", "比率", "rate"},        FieldWord{"nature", "里程碑", "milestone"},
    FieldWord{"comparator", "不低于（≥）", "ge"},  FieldWord{"comparator", "不低于", "ge"},   FieldWord{"comparator", "≥", "ge"},
    FieldWord{"comparator", "超过（>）", "gt"},    FieldWord{"comparator", "超过", "gt"},     FieldWord{"comparator", ">", "gt"},
    FieldWord{"comparator", "不超过（≤）", "le"},  FieldWord{"comparator", "不超过", "le"},   FieldWord{"comparator", "≤", "le"},
    FieldWord{"comparator", "低于（<）", "lt"},    FieldWord{"comparator", "低于", "lt"},     FieldWord{"comparator", "<", "lt"},
    FieldWord{"commitment", "确保", "ensure"},   FieldWord{"commitment", "力争", "strive"},
    FieldWord{"role", "填报员", "clerk"},        FieldWord{"role", "科长", "chief"},       
    FieldWord{"role", "局领导", "director"},     FieldWord{"role", "管理员", "administrator"}};

/// Without blanks and line breaks, in narrow forms, letters small.
std::string plainWord(std::string_view text) {
    std::string plain;
    for (const char c : foldWidth(withoutInvisible(text)))
        if (!std::isspace(static_cast<unsigned char>(c))) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

} // namespace

std::string_view chineseName(const CatalogueList& list, const CatalogueField& field) {
    for (const auto& each : headingWords)
        if (each.field == field.name && (each.list.empty() || each.list == list.name)) return each.word;
    return field.name;
}

const CatalogueField* fieldHeaded(const CatalogueList& list, std::string_view heading) {
    const std::string plain = plainWord(heading);
    for (const auto& field : list.fields)
        if (plain == plainWord(field.name)) return &field;
    for (const auto& each : headingWords)
        if (each.word == plain && (each.list.empty() || each.list == list.name))
            if (const auto* field = fieldOf(list, each.field)) return field;
    return nullptr;
}

const CatalogueList* listCalled(std::string_view name) {
    const std::string plain = plainWord(name);
    for (const auto& list : catalogueLists())
        if (plain == list.name) return &list;
    const auto at = std::ranges::find(listWords, plain, &std::pair<std::string_view, std::string_view>::first);
    return at == listWords.end() ? nullptr : &catalogueList(at->second);
}

std::string_view tokenCalled(const CatalogueField& field, std::string_view word) {
    const std::string plain = plainWord(word);
    for (const auto& each : words)
        if (each.field == field.name && (plainWord(each.word) == plain || each.token == plain)) return each.token;
    return {};
}

std::span<const FieldWord> fieldWords() { return words; }

} // namespace xushi
