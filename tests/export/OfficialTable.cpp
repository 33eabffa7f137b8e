#include "export/OfficialTable.h"

#include <array>
#include <sstream>

namespace xushi {
namespace {

// name | unit | target | as of | value | last year | growth | completion | schedule | gap | light | department | note
// A name that begins with "其中" or "+" is a part; a line without "|" is a section.
constexpr std::string_view rows = R"(一、深化改革
组织实施科技重大专项、前沿技术项目|项|10以上（7月起）|1—6月|—|—|—|—|0.0|—|缺|综合规划处|期间文中未写明“全年”或“年内”，按下半年目标自7月起计（假设）
“先使用后付费”典型案例|项|10|1—6月|4|—|上年同期数缺|40.0|50.0|-10.0|滞|成果转化与平台建设处|小基数
二、研发投入
全社会研发投入|亿元|增长15%以上|1—6月*|—|—|≥20|—|—|+5.0|达|资源配置与研发投入处|仅公布增幅下限（20%以上），无绝对额、无基数；截止月份未注明
规上企业填报研发费用|亿元|—|1—4月|57.81|45.02|+28.4|—|—|—|免|资源配置与研发投入处|快报；规上企业财务口径，非全社会R&D经费；上年同期为反推，区间[45.001, 45.045]
上报归集基础研究支出|亿元|超11|一季度|3.00|—|上年同期数缺|27.3|25.0|+2.3|达|资源配置与研发投入处|
申报研发管理贯标备案企业|家|—|1—6月*|28|—|—|—|—|—|—|资源配置与研发投入处|申报数；年度目标为“通过认定”数，不计算完成率
通过省研发管理标准体系认定企业|家|40以上|—|—|—|—|—|50.0|—|缺|资源配置与研发投入处|
研发准备金制度备案企业|家|—|1—6月*|119|—|—|—|—|—|—|资源配置与研发投入处|
研发准备金投入|亿元|—|1—6月*|66.87|—|—|—|—|—|—|资源配置与研发投入处|
研发准备金立项研发项目|项|—|1—6月*|934|951|-1.8|—|—|—|—|资源配置与研发投入处|
研发准备金投入研发人员|万人|—|1—6月*|近1.2|—|—|—|—|—|—|资源配置与研发投入处|原文“近1.2万人”，略低于1.2万人，换算后不作精确数
新建企业工程技术研究中心|家|—|上半年|48|—|—|—|—|—|—|资源配置与研发投入处|
新建联合创新中心|个|6|1—6月*|7|—|—|116.7|50.0|+66.7|达|成果转化与平台建设处|口径视同：原文“推进市产业技术研究院新建联合创新中心7个”
新建市级以上重点实验室|家|10以上|—|—|—|—|—|50.0|—|缺|资源配置与研发投入处|
三、主体培育
组建市级以上创新联合体|个|5以上|—|—|—|—|—|50.0|—|缺|企业培育与高新技术处|
新创成省级创新联合体|家|—|1—6月*|1|0|上年同期为零，增1|—|—|—|—|企业培育与高新技术处|
新增培育入库市级以上创新型领军企业|家|100以上|—|—|—|—|—|50.0|—|缺|企业培育与高新技术处|
有效期内高新技术企业总数|家|1080以上|6月末|1003|582|+72.3|92.9|—|—|免|企业培育与高新技术处|存量目标，不按月摊序时
兑现市级高企奖补资金|万元|—|1—6月*|3018|3680|-18.0|—|—|—|—|企业培育与高新技术处|
高企奖补惠及企业|家|—|1—6月*|269|312|-13.8|—|—|—|—|企业培育与高新技术处|
可推荐申报高企对象|家|—|1—6月*|570余|—|—|—|—|—|—|企业培育与高新技术处|
其中：拟申报高企的规上企业|家|—|1—6月*|380|—|—|—|—|—|—|企业培育与高新技术处|预计；拟申报数，属计划数，不计入完成数
评价入库科技型中小企业|家|超2000|上半年|861|1204|-28.5|43.1|50.0|-6.9|滞|企业培育与高新技术处|
四、科技招商
新签约科技型工业项目|项|—|1—5月|222|—|—|—|—|—|—|科技招商与人才处|
新开工科技型工业项目|项|250|1—5月|156|142|+9.9|62.4|41.7|+20.7|达|科技招商与人才处|
其中：亿元以下|项|—|1—5月|103|95|+8.4|—|—|—|—|科技招商与人才处|
+亿元及以上|项|—|1—5月|53|47|+12.8|—|—|—|—|科技招商与人才处|
新竣工科技型工业项目|项|150以上|1—5月|48|48|持平|32.0|31.7|+0.3|达|科技招商与人才处|按后置计划曲线；按月均摊欠序时9.67个百分点
其中：亿元以下|项|—|1—5月|37|—|—|—|—|—|—|科技招商与人才处|
科技项目占全市工业项目比重|%|50以上|1—5月|38.52|36.80|+1.72|77.0|—|-11.5|重|科技招商与人才处|
获批国家重大人才工程项目|个|2|—|—|—|—|—|50.0|—|缺|科技招商与人才处|推荐申报数不与本目标计算完成率
推荐申报省“双创计划”科技创新类人才项目|个|—|1—6月*|14|—|—|—|—|—|—|科技招商与人才处|推荐申报数，非获批数
其中：个人|个|—|1—6月*|13|—|—|—|—|—|—|科技招商与人才处|
+团队|个|—|1—6月*|1|—|—|—|—|—|—|科技招商与人才处|
高端人才精英赛报名团队|项|—|1—6月*|近300|—|—|—|—|—|—|科技招商与人才处|
通过大赛落地高层次人才团队项目|个|30以上|—|—|—|—|—|50.0|—|缺|科技招商与人才处|
科创载体绩效评价|家|—|1—6月*|55|—|—|—|—|—|—|成果转化与平台建设处|四档合计55家为推算，原文未给总数
其中：优秀|家|—|1—6月*|5|—|—|—|—|—|—|成果转化与平台建设处|
+良好|家|—|1—6月*|14|—|—|—|—|—|—|成果转化与平台建设处|
+合格|家|—|1—6月*|26|—|—|—|—|—|—|成果转化与平台建设处|
+不合格|家|—|1—6月*|10|—|—|—|—|—|—|成果转化与平台建设处|
五、成果转化
技术合同提交项数|项|—|1—5月|2545|—|—|—|—|—|—|成果转化与平台建设处|提交登记数，未必全部通过认定
其中：“先使用后付费”相关技术合同|项|50以上|—|—|—|—|—|50.0|—|缺|成果转化与平台建设处|
技术合同成交额|亿元|突破268|1—5月|114.2|88.4|+29.2|42.6|41.7|+0.9|达|成果转化与平台建设处|
凹土产业骨干企业科技门类专利增长额|万元|—|1—5月|-12.5|8.7|由正转负|—|—|—|—|成果转化与平台建设处|
可共享科研仪器设备入网率|%|100|1—5月|91.30|84.25|+7.05|91.3|—|-8.7|滞|成果转化与平台建设处|
入网科研仪器设备总数|台套|4000|5月末|3466|—|—|86.7|—|—|免|成果转化与平台建设处|
六、科技金融
“淮科贷”等各类科技贷款|亿元|50以上|1—6月*|4.10|—|—|8.2|50.0|-41.8|重|科技金融处|
“淮科保”合作银行|家|达到5|6月末|3|2|+50.0|60.0|—|—|免|科技金融处|
参与银企对接活动企业|家次|超1000|1—6月*|超700|—|—|70.0|50.0|+20.0|达|科技金融处|)";

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '|') fields.emplace_back();
        else fields.back() += c;
    }
    return fields;
}

std::optional<Light> lightOf(const std::string& word) {
    constexpr std::array<std::pair<std::string_view, Light>, 5> words{{{"达", Light::On},
                                                                       {"滞", Light::Behind},
                                                                       {"重", Light::FarBehind},
                                                                       {"缺", Light::Missing},
                                                                       {"免", Light::NotApplicable}}};
    for (const auto& [text, light] : words)
        if (text == word) return light;
    return std::nullopt;
}

bool take(std::string& text, std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.erase(0, front.size());
    return true;
}

SummaryCell numberCell(const std::string& field) {
    SummaryCell cell{.text = field};
    std::string digits = field;
    for (const std::string_view prefix : {"+", "近", "超"})
        if (take(digits, prefix)) cell.prefix = prefix;
    if (digits.ends_with("余")) {
        digits.erase(digits.size() - std::string_view("余").size());
        cell.suffix = "余";
    }
    const auto number = Decimal::parse(digits);
    if (!number) return {.text = field};
    cell.number = *number;
    if (field.starts_with("-")) cell.text.replace(0, 1, "\u2212");
    return cell;
}

SummaryRow rowOf(const std::string& line, int& number) {
    auto fields = split(line);
    if (fields.size() == 1) return {SummaryRowKind::Section, {{.text = line}}};
    const bool isFirstPart = fields[0].starts_with("其中：");
    const bool isPart = take(fields[0], "+") || isFirstPart;
    SummaryRow row{isPart ? SummaryRowKind::Part : SummaryRowKind::Indicator, {}};
    row.cells.push_back({.text = isPart ? "" : std::to_string(++number)});
    row.cells.push_back({.text = (isFirstPart ? "　" : isPart ? "　　　　" : "") + fields[0]});
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const bool isNumber = i >= 4 && i <= 9;
        row.cells.push_back(isNumber ? numberCell(fields[i]) : SummaryCell{.text = fields[i]});
        if (i == 10) row.cells.back().light = lightOf(fields[i]);
    }
    return row;
}

SummaryTable frame() {
    return {.title = "2025年上半年全市科技创新主要指标完成情况表",
            .subtitle = "淮安市科技指标（原始文件样例）　期间：2025年1—6月　范围：全市　单位：见各栏",
            .columns = {{SummaryColumn::Number, "序号", 9},
                        {SummaryColumn::Indicator, "指标", 50},
                        {SummaryColumn::Unit, "单位", 11},
                        {SummaryColumn::Target, "全年目标", 19},
                        {SummaryColumn::AsOf, "数据截至", 16},
                        {SummaryColumn::Value, "累计完成", 18},
                        {SummaryColumn::LastYear, "上年同期", 16},
                        {SummaryColumn::Growth, "同比（%）", 16},
                        {SummaryColumn::Completion, "完成率（%）", 14},
                        {SummaryColumn::Schedule, "序时（%）", 14},
                        {SummaryColumn::Gap, "超(欠)序时(百分点)", 16},
                        {SummaryColumn::Light, "亮灯", 12},
                        {SummaryColumn::Department, "责任处室", 24},
                        {SummaryColumn::Note, "备注", 38}},
            .notes = {"注：1. 数据截至各栏所列月份；“*”为按文意推定。序时差＝完成率－序时进度；达（●）：序时差不低于0；滞（▲）：低10个百分点"
                      "以内；重（■）：低10个百分点以上；缺（○）：未报；免（–）：不适用。",
                      "2. 数字按四舍五入；部分数据合计数或相对数由于单位取舍不同而产生的计算误差，均未作机械调整。",
                      "3. 说明：技术合同成交额较4月累计增加11.35亿元，经核实为季末集中登记。“—”不适用，“…”不足最小单位。"},
            .signature = "填报：　　　　　　　　审核：　　　　　　　　日期：　　　　年　　月　　日",
            .anchor = "校验码 8F3A-22C1·第1842条",
            .continued = "（续表）",
            .documentTime = "2025-07-03T09:20:05Z"};
}

} // namespace

SummaryTable officialTable() {
    SummaryTable table = frame();
    std::istringstream lines{std::string(rows)};
    int number = 0;
    for (std::string line; std::getline(lines, line);) table.rows.push_back(rowOf(line, number));
    return table;
}

SummaryTable plainTable(int count) {
    SummaryTable table = frame();
    int number = 0;
    for (int i = 0; i < count; ++i)
        table.rows.push_back(rowOf("技术合同成交额|亿元|突破268|1—5月|114.2|88.4|+29.2|42.6|41.7|+0.9|达|科技金融处|", number));
    return table;
}

} // namespace xushi
