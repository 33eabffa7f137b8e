<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActPanel</name>
    <message>
        <source>Back to the row  Esc</source>
        <translation>回到列表  Esc</translation>
    </message>
    <message>
        <source>Figures of the act</source>
        <translation>这次报送写入的数据</translation>
    </message>
    <message>
        <source>Take this back…  Alt+R</source>
        <translation>撤回…  Alt+R</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>不撤回  Esc</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Why it is brought back</source>
        <translation>恢复的理由</translation>
    </message>
    <message>
        <source>Value before…  Alt+B</source>
        <translation>恢复原值…  Alt+B</translation>
    </message>
    <message>
        <source>Brings the value back that stood there before this act</source>
        <translation>恢复为这次操作之前的值</translation>
    </message>
    <message>
        <source>Value after…  Alt+N</source>
        <translation>恢复此值…  Alt+N</translation>
    </message>
    <message>
        <source>Brings the value back that this act wrote</source>
        <translation>恢复为这次操作写入的值</translation>
    </message>
</context>
<context>
    <name>AllocationPage</name>
    <message>
        <source>Spread a target</source>
        <translation>目标分解</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>分到</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年占比</translation>
    </message>
    <message>
        <source>Equal parts</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The plan there is</source>
        <translation>现有计划</translation>
    </message>
    <message>
        <source>Own weights</source>
        <translation>自定权重</translation>
    </message>
    <message>
        <source>The parts of the target</source>
        <translation>分解结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Needed where a target is revised, and for a curve</source>
        <translation>修订已有目标或改变序时曲线时必填</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>the whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now  Alt+N</source>
        <translation>立即备份  Alt+N</translation>
    </message>
    <message>
        <source>A copy of the store as it is, proved before it has a name</source>
        <translation>按台账现在的样子留一份，核对无误后才落名</translation>
    </message>
    <message>
        <source>Look at it  Alt+O</source>
        <translation>打开查看  Alt+O</translation>
    </message>
    <message>
        <source>Open the copy in a window of its own, for reading only</source>
        <translation>在另一个窗口中打开这份备份，只读</translation>
    </message>
    <message>
        <source>Save elsewhere…  Alt+S</source>
        <translation>另存为…  Alt+S</translation>
    </message>
    <message>
        <source>Save the copy under another name, proved once more</source>
        <translation>把这份备份另存到别处，再核对一次</translation>
    </message>
    <message>
        <source>Restore…  Alt+R</source>
        <translation>恢复…  Alt+R</translation>
    </message>
    <message>
        <source>Second folder…  Alt+D</source>
        <translation>第二备份文件夹…  Alt+D</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>不再另存</translation>
    </message>
    <message>
        <source>Restore  Ctrl+Enter</source>
        <translation>恢复  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>不恢复  Esc</translation>
    </message>
    <message>
        <source>Copies, the latest first</source>
        <translation>备份，新的在前</translation>
    </message>
    <message>
        <source>What is otherwise now than in the copy</source>
        <translation>这份备份与现在不同之处</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Name, code or initials</source>
        <translation>名称、代码或拼音首字母</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>No indicator matches.</source>
        <translation>没有找到符合的指标。</translation>
    </message>
    <message>
        <source>The catalogue has no indicators yet</source>
        <translation>指标库还没有指标</translation>
    </message>
    <message>
        <source>An indicator is what the bureau counts: its unit, how often it is reported, and the target that it is measured against.</source>
        <translation>指标是单位要统计和考核的事项：计量单位、多久报一次、对照哪个目标。</translation>
    </message>
    <message>
        <source>Add the first indicator</source>
        <translation>新增第一个指标</translation>
    </message>
    <message>
        <source>Copy year…</source>
        <translation>从上年复制…</translation>
    </message>
    <message>
        <source>Copy last year&apos;s targets into the next year</source>
        <translation>把上年的目标复制为新一年的草稿</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Take indicators, targets, regions, departments, curves and people from a file</source>
        <translation>从文件导入指标、目标、地区、处室、曲线和人员</translation>
    </message>
</context>
<context>
    <name>CatalogueImportPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Leave out the lines that have a problem</source>
        <translation>略过有问题的行</translation>
    </message>
    <message>
        <source>What would change in the catalogue</source>
        <translation>目录将有的变化</translation>
    </message>
    <message>
        <source>Reason of the &amp;changes</source>
        <translation>调整原因(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Catalogue preview</source>
        <translation>目录导入预览</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Close (F4)</source>
        <translation>关闭（F4）</translation>
    </message>
    <message>
        <source>Choose a figure in the grid. Here stand its earlier months, its notes, its journal and how its numbers were made.</source>
        <translation>请在表格中选一个数。这里显示它的历月数据、批注、修订记录和算法。</translation>
    </message>
    <message>
        <source>Notes on this figure</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>24 months</source>
        <translation>24 个月</translation>
    </message>
    <message>
        <source>How this number was made</source>
        <translation>这个数怎么来的</translation>
    </message>
    <message>
        <source>Journal of this figure</source>
        <translation>修订记录</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy picture and table (C)</source>
        <translation>复制图和数据表（C）</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>另存图片…</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>看数据表</translation>
    </message>
    <message>
        <source>Show or hide the data table (D)</source>
        <translation>显示或隐藏数据表（D）</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>The line appears here as soon as the first month is reported.</source>
        <translation>填报第一个月后，这里显示折线。</translation>
    </message>
    <message>
        <source>Enter figures</source>
        <translation>去填报</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of the figure</source>
        <translation>这个数的历史</translation>
    </message>
    <message>
        <source>Who entered and changed the figure of the chosen point (H); Shift+H leads to it in the history of the store</source>
        <translation>所选点的数由谁填报、何时改过（H）；按 Shift+H 在修订记录中查看</translation>
    </message>
</context>
<context>
    <name>CollectionPage</name>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Enter what is missing · S sort by the column · Ctrl+C reminder</source>
        <translation>Enter 看缺项 · S 按列排序 · Ctrl+C 复制催报</translation>
    </message>
    <message>
        <source>Who has sent the figures of the month</source>
        <translation>本月报送情况</translation>
    </message>
    <message>
        <source>Missing figures</source>
        <translation>缺报的指标</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>收到的报送</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>催报文字</translation>
    </message>
    <message>
        <source>All that owe</source>
        <translation>全部催报</translation>
    </message>
    <message>
        <source>The reminders of all rows, one below the other (Alt+M)</source>
        <translation>所有未齐单位的催报文字，一条一行（Alt+M）</translation>
    </message>
    <message>
        <source>Copy  Ctrl+C</source>
        <translation>复制  Ctrl+C</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>What differs between two moments</source>
        <translation>两个时刻之间的变化</translation>
    </message>
    <message>
        <source>Export…  Alt+X</source>
        <translation>导出…  Alt+X</translation>
    </message>
    <message>
        <source>The lines that are listed, as a workbook (XLSX)</source>
        <translation>列出的各行，导出为工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Another moment  Alt+B</source>
        <translation>换一个时刻  Alt+B</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Another moment, or now  Alt+U</source>
        <translation>换一个时刻，或现在  Alt+U</translation>
    </message>
    <message>
        <source>Every region  Alt+R</source>
        <translation>所有地区  Alt+R</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>CountiesPage</name>
    <message>
        <source>Enter its cell · C chart · Ctrl+Enter county</source>
        <translation>Enter 到数据格 · C 图表 · Ctrl+Enter 县区</translation>
    </message>
    <message>
        <source>Lights of the indicators in the counties</source>
        <translation>各县区各指标的亮灯</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>按累计</translation>
    </message>
    <message>
        <source>By growth</source>
        <translation>按同比</translation>
    </message>
    <message>
        <source>By done %</source>
        <translation>按完成率</translation>
    </message>
    <message>
        <source>By gap</source>
        <translation>按序时差</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>按位次排列</translation>
    </message>
    <message>
        <source>In the order of the ranks, or of the catalogue (S in the list)</source>
        <translation>按位次排列，或按行政区划排列（列表中按 S）</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Copies the list in words (Alt+C)</source>
        <translation>以文字复制列表（Alt+C）</translation>
    </message>
    <message>
        <source>One indicator by county, or one county by indicator</source>
        <translation>一项指标的各县区，或一个县区的各项指标</translation>
    </message>
    <message>
        <source>Copies the list with its columns (Ctrl+Shift+C)</source>
        <translation>连同表头复制此表（Ctrl+Shift+C）</translation>
    </message>
</context>
<context>
    <name>CurveEditor</name>
    <message>
        <source>Schedule curve</source>
        <translation>序时曲线</translation>
    </message>
    <message>
        <source>Name of the curve</source>
        <translation>曲线名称</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>曲线类型</translation>
    </message>
    <message>
        <source>Years averaged</source>
        <translation>平均年数</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Curve holds from</source>
        <translation>曲线起用日期</translation>
    </message>
    <message>
        <source>the whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>2025-07-01: earlier months keep the curve as it was</source>
        <translation>如 2025-07-01：此前各月仍按原曲线</translation>
    </message>
    <message>
        <source>Copy for this target</source>
        <translation>另存为本目标专用</translation>
    </message>
    <message>
        <source>Mean of 3 years</source>
        <translation>按近三年同期平均</translation>
    </message>
    <message>
        <source>Alt+B: as the last three years went by the same months</source>
        <translation>Alt+B：按近三年同期达到的比例</translation>
    </message>
    <message>
        <source>needed: year, month and day</source>
        <translation>必填：年月日</translation>
    </message>
    <message>
        <source>Such as 2025-09-30</source>
        <translation>如 2025-09-30</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Also what is not due in this period</source>
        <translation>也显示本期不报的指标</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>Only what is due and not reported. A row that you fill stays until the filter is applied again.</source>
        <translation>只看应填未填的指标。填好的行会留在原处，直到再次筛选。</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Only figures with a finding and texts that were not accepted</source>
        <translation>只看有核实提示的数据和未写入的内容</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Only indicators of your department</source>
        <translation>只看本处室的指标</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>More rows on the screen</source>
        <translation>一屏多看几行</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Twelve months of the indicator by region (F6); Alt+↑ and Alt+↓ go to the next one</source>
        <translation>一个指标各县区的十二个月（F6）；Alt+↑、Alt+↓ 换指标</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>The submitted figures, the furthest behind first (F9): Space accepts, R returns with a comment</source>
        <translation>已提交的数据，滞后最多的在前（F9）：空格通过，R 写意见退回</translation>
    </message>
    <message>
        <source>Audit F7</source>
        <translation>审核 F7</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Tables of counties and departments (Ctrl+Shift+I), or drop them on the window</source>
        <translation>县区和部门的表格（Ctrl+Shift+I），也可直接拖到窗口里</translation>
    </message>
</context>
<context>
    <name>ExportPath</name>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>“%1”已存在。要覆盖它吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不覆盖</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Search in the reasons</source>
        <translation>在理由中查找</translation>
    </message>
    <message>
        <source>Search in the reasons  Alt+S</source>
        <translation>在理由中查找  Alt+S</translation>
    </message>
    <message>
        <source>Clear the filters  Alt+A</source>
        <translation>清除筛选  Alt+A</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>修订记录</translation>
    </message>
    <message>
        <source>Bring a day back…  Alt+D</source>
        <translation>恢复整日…  Alt+D</translation>
    </message>
    <message>
        <source>Everything that was written on the day of the chosen act, whoever wrote it</source>
        <translation>把所选操作当天写入的全部内容恢复到当天之前，不论是谁写的</translation>
    </message>
    <message>
        <source>Export…  Alt+X</source>
        <translation>导出…  Alt+X</translation>
    </message>
    <message>
        <source>The chosen acts, or all that are listed, with their records as a workbook (XLSX)</source>
        <translation>把选中的操作（未多选时为筛选出的全部）连同明细导出为 XLSX</translation>
    </message>
    <message>
        <source>Acts, the last first</source>
        <translation>操作记录，最新的在前</translation>
    </message>
    <message>
        <source>As it stood then  Alt+T</source>
        <translation>查看当时  Alt+T</translation>
    </message>
    <message>
        <source>Every page shows the store as it stood after the chosen act, to be read only</source>
        <translation>各页都显示选中操作之后的台账，只读</translation>
    </message>
    <message>
        <source>Compare  Alt+C</source>
        <translation>对比  Alt+C</translation>
    </message>
    <message>
        <source>What differs between the chosen act and now, or between two chosen acts</source>
        <translation>选中操作与现在之间的变化，或选中的两次操作之间的变化</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import preview</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose further files (Ctrl+Shift+I)</source>
        <translation>再选几个文件（Ctrl+Shift+I）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>待导入的文件</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>What the column is</source>
        <translation>这一列是什么</translation>
    </message>
    <message>
        <source>Hidden rows and columns</source>
        <translation>含隐藏的行列</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>不沿用</translation>
    </message>
    <message>
        <source>Forget what was decided of the earlier file</source>
        <translation>不用以前文件的对应关系，重新识别</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Changes and problems only</source>
        <translation>只看改动与问题</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将要改动的内容</translation>
    </message>
    <message>
        <source>What is meant</source>
        <translation>指的是什么</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>The sheet as it was read</source>
        <translation>读到的原表</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Mapping ▾</source>
        <translation>对应关系 ▾</translation>
    </message>
    <message>
        <source>What was decided of tables of this make, as a file</source>
        <translation>对这种表所作的决定，可存为文件</translation>
    </message>
</context>
<context>
    <name>IndicatorForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Fixed once the indicator is saved</source>
        <translation>保存后不能再改</translation>
    </message>
    <message>
        <source>Initials for search</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reported as</source>
        <translation>报送方式</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属总指标（其中）</translation>
    </message>
    <message>
        <source>Parts sum to the whole</source>
        <translation>各项之和等于总数</translation>
    </message>
    <message>
        <source>January not reported</source>
        <translation>1月不单独报</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Other names, separated by ；</source>
        <translation>别名，用；分隔</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>启用年月</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>最后报送年月</translation>
    </message>
    <message>
        <source>for the search</source>
        <translation>搜索用</translation>
    </message>
    <message>
        <source>Pinyin initials of the name, made with it; they can be changed</source>
        <translation>名称的拼音首字母，随名称生成，可以修改</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>Year and month, such as 2025-01</source>
        <translation>年月，如 2025-01</translation>
    </message>
    <message>
        <source>still in use</source>
        <translation>仍在使用</translation>
    </message>
    <message>
        <source>Year and month, such as 2025-12</source>
        <translation>年月，如 2025-12</translation>
    </message>
</context>
<context>
    <name>LayoutEditor</name>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>the region, and that units stand in the columns</source>
        <translation>地区，以及“单位：见各栏”</translation>
    </message>
    <message>
        <source>{period}, {year}, {lastYear}, {region} and {asOf} stand for those of the table.</source>
        <translation>{period}、{year}、{lastYear}、{region}、{asOf} 在表中写成期间、年份、上年、地区、数据截至。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Ranked by</source>
        <translation>位次依据</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Notes below the table, one a line</source>
        <translation>表下附注，一行一条</translation>
    </message>
    <message>
        <source>{asOf}, {rounding}, {thresholds} and {stages} are replaced; a note with {explanations} stands once for each explanation, or not at all.</source>
        <translation>{asOf}、{rounding}、{thresholds}、{stages} 写成数据截至、修约、亮灯界限、各处室进度；含 {explanations} 的一条按每条说明各写一次，没有说明则不写。</translation>
    </message>
    <message>
        <source>Signature line</source>
        <translation>签署栏</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Remove the layout…</source>
        <translation>移除版式…</translation>
    </message>
    <message>
        <source>Make a copy of it</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Previous month (Ctrl+PgUp)</source>
        <translation>上个月（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Choose a period</source>
        <translation>选择期间</translation>
    </message>
    <message>
        <source>Next month (Ctrl+PgDn)</source>
        <translation>下个月（Ctrl+PgDn）</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Find an indicator  Ctrl+K</source>
        <translation>搜索指标  Ctrl+K</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open a store…</source>
        <translation>打开台账(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>新建台账(&amp;N)…</translation>
    </message>
    <message>
        <source>Open a &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Show the store&apos;s &amp;folder</source>
        <translation>打开台账所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close the store</source>
        <translation>关闭台账(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Xushi</source>
        <translation>关于序时(&amp;A)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>&amp;Import tables…</source>
        <translation>导入表格(&amp;I)…</translation>
    </message>
    <message>
        <source>Take a package &amp;back…</source>
        <translation>收回数据包(&amp;B)…</translation>
    </message>
    <message>
        <source>Import the ca&amp;talogue…</source>
        <translation>导入目录(&amp;T)…</translation>
    </message>
    <message>
        <source>Check a report&apos;s text</source>
        <translation>核对文稿</translation>
    </message>
    <message>
        <source>&amp;Diagnosis…</source>
        <translation>诊断信息(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Take a package back</source>
        <translation>收回数据包</translation>
    </message>
    <message>
        <source>Another package…</source>
        <translation>换一个数据包…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Choose a package…</source>
        <translation>选择数据包…</translation>
    </message>
    <message>
        <source>Both changed</source>
        <translation>双方都改了</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不能收</translation>
    </message>
    <message>
        <source>The package has no change that the store does not know.</source>
        <translation>数据包里没有台账还不知道的改动。</translation>
    </message>
    <message>
        <source>What the package would change</source>
        <translation>数据包会改动的内容</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用他的</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>NarrativePage</name>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The template of the report</source>
        <translation>报告的模板</translation>
    </message>
    <message>
        <source>Rewrite this sentence  F2</source>
        <translation>改写这一句  F2</translation>
    </message>
    <message>
        <source>Next mark  F8</source>
        <translation>下一处标记  F8</translation>
    </message>
    <message>
        <source>What was not reported or not signed off, and what has changed under a rewritten sentence</source>
        <translation>未报、未核定的数字，以及改写的句子中已变的数据</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Report in words</source>
        <translation>文字报告</translation>
    </message>
    <message>
        <source>As it is generated now</source>
        <translation>现在生成的句子</translation>
    </message>
    <message>
        <source>As it stands in the report</source>
        <translation>报告中的句子</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>It was looked at: the sentence stands as it is over the figures of now</source>
        <translation>已核对：按现在的数据保留这一句</translation>
    </message>
    <message>
        <source>Back to the generated sentence</source>
        <translation>恢复生成的句子</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>放弃  Esc</translation>
    </message>
    <message>
        <source>Store  Ctrl+Enter</source>
        <translation>保存  Ctrl+Enter</translation>
    </message>
    <message>
        <source>The numbers of the report</source>
        <translation>报告中的数</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>No target and no figure in this year yet. Add indicators and targets in the catalogue.</source>
        <translation>本年度还没有目标和数据。请先在指标库新增指标、设定目标。</translation>
    </message>
    <message>
        <source>Copy the targets of last year</source>
        <translation>从上年复制</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总表</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>指标库</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take a package back</source>
        <translation>收回数据包</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>收报</translation>
    </message>
    <message>
        <source>Import the catalogue</source>
        <translation>导入目录</translation>
    </message>
    <message>
        <source>Report in words</source>
        <translation>文字报告</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>核对文稿</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Spread a target</source>
        <translation>目标分解</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修订记录</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Two moments</source>
        <translation>两个时刻对比</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Check a report</source>
        <translation>核对文稿</translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation>文稿日期</translation>
    </message>
    <message>
        <source>Years and months that the text leaves open are read from this day on</source>
        <translation>文中没有写明的年份、月份按这一天推定</translation>
    </message>
    <message>
        <source>Open…  Alt+O</source>
        <translation>打开…  Alt+O</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制全文</translation>
    </message>
    <message>
        <source>Ctrl+C where nothing is selected</source>
        <translation>未选中文字时按 Ctrl+C</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>F8 the next to be decided · Enter its cell</source>
        <translation>F8 下一个待核 · Enter 到单元格</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>The numbers of the report</source>
        <translation>文稿中的数</translation>
    </message>
    <message>
        <source>What is known of the number</source>
        <translation>这个数的核对结果</translation>
    </message>
    <message>
        <source>In the text; Ctrl+Z takes it back</source>
        <translation>只改文稿；Ctrl+Z 可撤销</translation>
    </message>
    <message>
        <source>Go to its cell</source>
        <translation>到单元格</translation>
    </message>
    <message>
        <source>By the preview of the import: nothing is stored before it is confirmed. Space or Alt+T ticks several</source>
        <translation>经导入预览存入：确认之前什么都不写。空格或 Alt+T 可勾选多个</translation>
    </message>
    <message>
        <source>It stands as it is; F8 does not stop at it any more</source>
        <translation>保留原样；F8 不再停在这个数上</translation>
    </message>
    <message>
        <source>Report…  Alt+X</source>
        <translation>核对报告…  Alt+X</translation>
    </message>
    <message>
        <source>What was found as a workbook (XLSX)</source>
        <translation>把核对结果存为表格（XLSX）</translation>
    </message>
    <message>
        <source>Paste a report here, or open one (DOCX, ODT, PDF, TXT) with Alt+O.</source>
        <translation>把文稿粘贴到这里，或按 Alt+O 打开（DOCX、ODT、PDF、TXT）。</translation>
    </message>
</context>
<context>
    <name>PublishedPanel</name>
    <message>
        <source>Tables that were given out</source>
        <translation>已发布的表</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时的表</translation>
    </message>
    <message>
        <source>The table as it was given out (Alt+T)</source>
        <translation>发布时的样子（Alt+T）</translation>
    </message>
    <message>
        <source>Against now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>What differs today, and who changed it (Alt+D)</source>
        <translation>今天有哪些不同、谁改的（Alt+D）</translation>
    </message>
    <message>
        <source>Export as it was…  Alt+S</source>
        <translation>按当时导出…  Alt+S</translation>
    </message>
    <message>
        <source>What differs from now</source>
        <translation>与现在的差别</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Store</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Title of the store</source>
        <translation>台账名称</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>修约</translation>
    </message>
    <message>
        <source>Closed through</source>
        <translation>关账到</translation>
    </message>
    <message>
        <source>Due in the next month on day</source>
        <translation>次月几日前报送</translation>
    </message>
    <message>
        <source>1 to 31; empty: no deadline</source>
        <translation>1到31；留空为不设期限</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>常用规则</translation>
    </message>
    <message>
        <source>■ beyond, points below schedule</source>
        <translation>低于序时多少个百分点判为■</translation>
    </message>
    <message>
        <source>Limits of the checks</source>
        <translation>审核限值</translation>
    </message>
    <message>
        <source>Growth beyond, %</source>
        <translation>同比超过（%）</translation>
    </message>
    <message>
        <source>Completion beyond, %</source>
        <translation>完成率超过（%）</translation>
    </message>
    <message>
        <source>Move of the gap beyond, points</source>
        <translation>序时差变动超过（个百分点）</translation>
    </message>
    <message>
        <source>Times last year: wrong unit</source>
        <translation>为上年同期的倍数：疑似单位</translation>
    </message>
    <message>
        <source>Times the cumulative before: lost point</source>
        <translation>为上期累计的倍数：疑似小数点</translation>
    </message>
    <message>
        <source>Published against recomputed growth, points</source>
        <translation>公布同比与复算相差（个百分点）</translation>
    </message>
    <message>
        <source>A figure beyond a limit is asked about and can be explained; nothing is refused.</source>
        <translation>超过限值的数据会请填报人说明（核实性），不会被拒绝。</translation>
    </message>
    <message>
        <source>no month is closed</source>
        <translation>未关账</translation>
    </message>
    <message>
        <source>Year and month, such as 2025-03: no figure up to it is taken any more</source>
        <translation>年月，如 2025-03：到这个月为止的数据不再接收</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>不设截止日</translation>
    </message>
    <message>
        <source>Small numbers, up to</source>
        <translation>小数：整数不超过</translation>
    </message>
    <message>
        <source>Whole things up to it are few: no growth, a month of 0, two months alike, a large growth and a jump of them are not asked about. 0 asks always.</source>
        <translation>整数计数的指标，所比的数都不超过它时，累计没有增加、当月为0、两月相同、同比过大和成倍增加不再询问。写0则都问。</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Xushi</source>
        <translation>序时</translation>
    </message>
    <message>
        <source>Yearly targets, month by month: what stands where, and what it takes to catch up.</source>
        <translation>科技指标年度目标的逐月台账：进度到哪里，差多少，怎样赶上。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>The sample holds the bureau&apos;s own figures of 2025 and 2021. &lt;a href=&quot;demonstration&quot;&gt;Demonstration data&lt;/a&gt; (made up) has three years of months for every county.</source>
        <translation>示例是本局 2025 年和 2021 年文件中的原始数据。另有&lt;a href=&quot;demonstration&quot;&gt;演示数据&lt;/a&gt;（虚构），含三年逐月、各县区的数据，可随意试用。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Or drag a .xushi file onto the window.</source>
        <translation>也可以把 .xushi 文件拖到窗口上。</translation>
    </message>
</context>
<context>
    <name>StopBar</name>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Last month in which it is reported:</source>
        <translation>最后报送的月份：</translation>
    </message>
    <message>
        <source>Its figures and targets stay.</source>
        <translation>已有的数和目标都保留。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不停用</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>最后月份</translation>
    </message>
    <message>
        <source>Year and month, such as 2025-12</source>
        <translation>年月，如 2025-12</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>The layout of the table</source>
        <translation>汇总表的版式</translation>
    </message>
    <message>
        <source>&amp;Keep what is exported</source>
        <translation>导出时留存(&amp;K)</translation>
    </message>
    <message>
        <source>Why it is given out</source>
        <translation>为什么发出，可不填</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>The tables that were given out, as they were, and what differs now (Ctrl+Shift+H)</source>
        <translation>已发布的表：当时的样子、与现在的差别（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Today&apos;s table  Esc</source>
        <translation>回到今天的表  Esc</translation>
    </message>
    <message>
        <source>Edit the layout…</source>
        <translation>编辑版式…</translation>
    </message>
    <message>
        <source>F2: columns, titles, page and rows of the table</source>
        <translation>F2：表的列、标题、版面和行</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>目标类型</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Start month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Comparator</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Word as written</source>
        <translation>原文用词</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Start level</source>
        <translation>年初水平</translation>
    </message>
    <message>
        <source>Level at the start of the year</source>
        <translation>年初水平</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件（文号）</translation>
    </message>
    <message>
        <source>Bases taken as the same</source>
        <translation>口径视同</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Revisions of this target</source>
        <translation>本目标的历次调整</translation>
    </message>
    <message>
        <source>■ beyond, points</source>
        <translation>■界限（百分点）</translation>
    </message>
    <message>
        <source>Points below the schedule from which the light is ■; empty: the rule of the store</source>
        <translation>低于序时多少个百分点判为■；留空按台账的规则</translation>
    </message>
    <message>
        <source>Basis of the target</source>
        <translation>目标口径</translation>
    </message>
    <message>
        <source>as the comparator</source>
        <translation>按比较方式</translation>
    </message>
    <message>
        <source>The word as the source has it, such as 突破</source>
        <translation>原文用词，如 突破</translation>
    </message>
    <message>
        <source>holds for the whole year</source>
        <translation>空：全年适用</translation>
    </message>
    <message>
        <source>Year, month and day, such as 2025-07-01: earlier months keep the target as it was</source>
        <translation>年月日，如 2025-07-01：之前的月份仍按原目标</translation>
    </message>
    <message>
        <source>Spread over counties and months…</source>
        <translation>分解到县区和月份…</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The store to open.</source>
        <translation>要打开的台账。</translation>
    </message>
    <message>
        <source>Draw every page as PNG into DIR and quit.</source>
        <translation>把各页画成 PNG 存入 DIR 后退出。</translation>
    </message>
    <message>
        <source>Scale of the drawn pages.</source>
        <translation>画面的缩放倍数。</translation>
    </message>
    <message>
        <source>Quit after the first painted page, for timing.</source>
        <translation>画出第一页后退出，用于计时。</translation>
    </message>
    <message>
        <source>Use the dark theme.</source>
        <translation>使用深色外观。</translation>
    </message>
</context>
<context>
    <name>xushi::ActModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Further changes</source>
        <translation>其他改动</translation>
    </message>
</context>
<context>
    <name>xushi::ActPanel</name>
    <message numerus="yes">
        <source>%n figure(s) were written by this act.</source>
        <translation>
            <numerusform>这次写入了 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, %n figure(s) change as shown; %1 of them are not reported then. Ctrl+Y does it again.</source>
        <translation>
            <numerusform>撤回后，这 %n 项变为“撤回后”一栏的内容，其中 %1 项回到未报。可用 Ctrl+Y 重做。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, %n figure(s) change as shown. Ctrl+Y does it again.</source>
        <translation>
            <numerusform>撤回后，这 %n 项变为“撤回后”一栏的内容。可用 Ctrl+Y 重做。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n figure(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>撤回 %n 项  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Bring back the value of before…</source>
        <translation>恢复原值…</translation>
    </message>
    <message>
        <source>Bring back the value of after…</source>
        <translation>恢复此值…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回后</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复后</translation>
    </message>
    <message>
        <source>The figure changes as shown. Ctrl+Z takes that back.</source>
        <translation>这项数值将变为“恢复后”一栏的内容，可用 Ctrl+Z 撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%1 act(s) of this day: %n figure(s) and %2 other record(s) stand again as before it. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>当天共 %1 次操作：%n 项数值和 %2 处其他内容恢复到当天之前，可用 Ctrl+Z 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 act(s) of this day: %n figure(s) stand again as before it. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>当天共 %1 次操作：%n 项数值恢复到当天之前，可用 Ctrl+Z 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were written by this act.</source>
        <translation>
            <numerusform>这次写入了 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back  Ctrl+Enter</source>
        <translation>恢复  Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else did this: %n figure(s) and %1 other record(s) stand again as before it. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>这次操作是别人做的：%n 项数值和 %1 处其他内容将恢复到操作之前，可用 Ctrl+Z 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else did this: %n figure(s) stand again as before it. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>这次操作是别人做的：%n 项数值将恢复到操作之前，可用 Ctrl+Z 撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>重做后</translation>
    </message>
    <message numerus="yes">
        <source>Done again, %n figure(s) change as shown; %1 of them are not reported then. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>重做后，这 %n 项变为“重做后”一栏的内容，其中 %1 项回到未报。可用 Ctrl+Z 撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again, %n figure(s) change as shown. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>重做后，这 %n 项变为“重做后”一栏的内容。可用 Ctrl+Z 撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do %n figure(s) again  Ctrl+Enter</source>
        <translation>
            <numerusform>重做 %n 项  Ctrl+Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::AllocationModel</name>
    <message>
        <source>fixed by hand</source>
        <translation>手工固定</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>占比%</translation>
    </message>
    <message>
        <source>Target now</source>
        <translation>现目标</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现序时应达</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>序时应达</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>xushi::AllocationPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No indicator has a target of this year that could be spread.</source>
        <translation>本年度没有可以分解的目标。</translation>
    </message>
    <message>
        <source>Σ %1 of %2 %3</source>
        <translation>合计 %1 / %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n fixed by hand</source>
        <translation>
            <numerusform>手工固定 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n target(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>写入 %n 项目标  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the planned curve  Ctrl+Enter</source>
        <translation>写入计划曲线  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Now %1 →</source>
        <translation>现为 %1 →</translation>
    </message>
    <message>
        <source>The planned curve is set.</source>
        <translation>计划曲线已写入。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) set.</source>
        <translation>
            <numerusform>已写入 %n 项目标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::AllocationView</name>
    <message>
        <source>Fix the amount, or set it free</source>
        <translation>固定此数，或取消固定</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>取消刚才的输入</translation>
    </message>
    <message>
        <source>Set all amounts free</source>
        <translation>全部取消固定</translation>
    </message>
</context>
<context>
    <name>xushi::AnchorDialog</name>
    <message>
        <source>Check (Ctrl+Enter)</source>
        <translation>核对 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Check codes from paper</source>
        <translation>核对校验码</translation>
    </message>
    <message>
        <source>A check code stands at the foot of every table that was printed or exported. Enter one or several as they stand there, with the entry where it is known.</source>
        <translation>打印或导出的每张表脚都有校验码。照抄一个或几个，知道条号的一并写上。</translation>
    </message>
    <message>
        <source>Check codes</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>What the store says</source>
        <translation>台账的回答</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>读文件…</translation>
    </message>
    <message>
        <source>Save the store&apos;s own codes…</source>
        <translation>另存本台账的校验码…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Of now, of the months at their last step, and of the tables that were given out: kept on a stick or with a colleague they show later whether the history is still the same.</source>
        <translation>包括当前、各月最近一步和留存的表。存在U盘上或交同事保管，日后可查修订记录是否还是原来那一份。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读修订记录…</translation>
    </message>
    <message numerus="yes">
        <source>The store contains the past of all %n code(s).</source>
        <translation>
            <numerusform>%n 个校验码全部相符：台账里有这些过去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes from a file</source>
        <translation>读校验码</translation>
    </message>
    <message>
        <source>Texts (*.txt *.csv);;All files (*)</source>
        <translation>文本 (*.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 check codes of entry %2.txt</source>
        <translation>%1 校验码（至第%2条）.txt</translation>
    </message>
    <message>
        <source>Save the store&apos;s own codes</source>
        <translation>另存本台账的校验码</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已存：%1</translation>
    </message>
</context>
<context>
    <name>xushi::ArrivalModel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>File and figure</source>
        <translation>文件与指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Came · cell</source>
        <translation>收到 · 位置</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>xushi::AuditModel</name>
    <message>
        <source>hard</source>
        <translation>强制</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>须改正</translation>
    </message>
    <message>
        <source>type why it is in order</source>
        <translation>输入说明</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>xushi::AuditPanel</name>
    <message>
        <source>Close (F7)</source>
        <translation>关闭（F7）</translation>
    </message>
    <message>
        <source>Audit: hard %1 · soft unexplained %2 · missing %3</source>
        <translation>审核：强制 %1 · 核实未说明 %2 · 未报 %3</translation>
    </message>
    <message>
        <source>F8 next · Enter to the figure · type an explanation · Ctrl+G selects the same question · Ctrl+Enter for all selected</source>
        <translation>F8 下一条 · 回车 到数据 · 直接输入说明 · Ctrl+G 选中同类 · Ctrl+回车 写到所选各条</translation>
    </message>
    <message>
        <source>This takes no explanation: it has to be corrected, its month is closed, or the store can only be read. Enter goes to the figure.</source>
        <translation>这一条不能写说明：须先改正，该月已锁定，或者台账只读。按回车到这个数。</translation>
    </message>
    <message>
        <source>Audit: nothing is open</source>
        <translation>审核：没有问题</translation>
    </message>
    <message>
        <source>To the figure</source>
        <translation>转到这个数</translation>
    </message>
    <message>
        <source>Type an explanation</source>
        <translation>输入说明</translation>
    </message>
    <message>
        <source>Select the same question</source>
        <translation>选中同类</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::BackupButton</name>
    <message>
        <source>Backup today %1 ✓</source>
        <translation>备份 今日 %1 ✓</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>The copies of the store, and the way back to one (Ctrl+Shift+Y)</source>
        <translation>查看备份、用备份恢复（Ctrl+Shift+Y）</translation>
    </message>
    <message>
        <source>Backup %1%</source>
        <translation>正在备份 %1%</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份未成</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>xushi::BackupModel</name>
    <message>
        <source>Of the day, or asked for</source>
        <translation>每日或手动</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before a package was taken back</source>
        <translation>合并数据包前</translation>
    </message>
    <message>
        <source>Before a copy was restored</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Before many indicators were changed</source>
        <translation>批量修改前</translation>
    </message>
    <message>
        <source>Before a year was copied</source>
        <translation>从上年复制前</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Went another way</source>
        <translation>与现在已分道</translation>
    </message>
    <message>
        <source>As the store is now</source>
        <translation>与现在相同</translation>
    </message>
    <message numerus="yes">
        <source>%n entries ago</source>
        <translation>
            <numerusform>早于现在%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>, of an older version</source>
        <translation>（旧版本）</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Against now</source>
        <translation>与现在相比</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>不同的数</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条号</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>After its file was displaced</source>
        <translation>台账文件变动后</translation>
    </message>
</context>
<context>
    <name>xushi::BackupsPage</name>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>打开查看</translation>
    </message>
    <message>
        <source>Save it elsewhere…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Go to its cell</source>
        <translation>到单元格</translation>
    </message>
    <message>
        <source>The store is open for reading only.</source>
        <translation>台账以只读方式打开，不能恢复。</translation>
    </message>
    <message>
        <source>A copy of the present is kept first.</source>
        <translation>恢复前先把现在的台账留一份。</translation>
    </message>
    <message>
        <source>A copy is being made and proved: %1%</source>
        <translation>正在备份并核对：%1%</translation>
    </message>
    <message>
        <source>Looking for copies…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>共%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>Every copy can go to a second folder as well: a USB stick, a share.</source>
        <translation>还可以把每份备份同时存到第二个文件夹，如U盘、共享盘。</translation>
    </message>
    <message>
        <source>The second folder “%1” is not there now; the last copy goes to it once it is.</source>
        <translation>第二备份文件夹“%1”现在不在，接上后会补存最近一份。</translation>
    </message>
    <message>
        <source>Copies go to “%1” as well; there is none yet.</source>
        <translation>每份备份同时存到“%1”，那里还没有。</translation>
    </message>
    <message>
        <source>Copied to “%1” last: the one of %2.</source>
        <translation>上次复制到“%1”：%2 的备份。</translation>
    </message>
    <message>
        <source>There is no copy of this store yet. Alt+N makes one.</source>
        <translation>这个台账还没有备份。按 Alt+N 立即备份。</translation>
    </message>
    <message>
        <source>Comparing the copy with the store…</source>
        <translation>正在与现在的台账比较…</translation>
    </message>
    <message>
        <source>The copy went another way behind entry %1 and has %2 acts of its own.</source>
        <translation>这份备份在第%1条之后与现在已分道，另有%2次操作。</translation>
    </message>
    <message>
        <source>No figure is another one than in the copy.</source>
        <translation>所有的数都与这份备份相同。</translation>
    </message>
    <message>
        <source>%1 figures are others than in the copy; on the board of %2, %3 rows and definitions:</source>
        <translation>有%1个数与这份备份不同；%2的进度表上有%3处不同：</translation>
    </message>
    <message>
        <source>Nothing has changed since the last copy.</source>
        <translation>上次备份以来没有改动，不必再备份。</translation>
    </message>
    <message>
        <source>Save the copy elsewhere</source>
        <translation>另存备份</translation>
    </message>
    <message>
        <source>Xushi stores (*.xushi)</source>
        <translation>序时台账 (*.xushi)</translation>
    </message>
    <message>
        <source>Saved and proved: %1</source>
        <translation>已另存，核对无误：%1</translation>
    </message>
    <message>
        <source>The store goes back to %1: from entry %2 to entry %3.</source>
        <translation>台账将回到 %1 的样子：从第%2条回到第%3条。</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) since are no longer in it;</source>
        <translation>
            <numerusform>此后的%n次操作不再保留，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) become others.</source>
        <translation>
            <numerusform>有%n个数会变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) that only the copy has come in.</source>
        <translation>
            <numerusform>备份中另有的%n次操作会进来。</numerusform>
        </translation>
    </message>
    <message>
        <source>The present is kept as a copy first, and you can come back to it.</source>
        <translation>恢复前先把现在的台账留一份备份，随时可以再恢复回来。</translation>
    </message>
    <message>
        <source>The second folder for copies</source>
        <translation>第二备份文件夹</translation>
    </message>
</context>
<context>
    <name>xushi::BasisBar</name>
    <message>
        <source>Save  Enter</source>
        <translation>保存  Enter</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>序时依据</translation>
    </message>
    <message>
        <source>Reason, which is kept with the revision</source>
        <translation>理由（随修订保存）</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>不改了  Esc</translation>
    </message>
    <message>
        <source>Schedule of %1, %2</source>
        <translation>%1（%2）的序时依据</translation>
    </message>
    <message>
        <source>Now %1 →</source>
        <translation>现为 %1 →</translation>
    </message>
    <message>
        <source>Schedule changed: %1 %2</source>
        <translation>序时依据已改：%1 %2</translation>
    </message>
</context>
<context>
    <name>xushi::BulkEditor</name>
    <message>
        <source>unchanged</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Last month (stops them)</source>
        <translation>最后一个月（停用）</translation>
    </message>
    <message>
        <source>For the journal, where there is something to say</source>
        <translation>有需要说明的写在这里，记入修订记录</translation>
    </message>
    <message>
        <source>%1 indicators selected</source>
        <translation>已选 %1 个指标</translation>
    </message>
    <message>
        <source>%1 indicators changed, %2 were so already</source>
        <translation>已修改 %1 个指标，%2 个原已如此</translation>
    </message>
    <message>
        <source>Holds from (a new version)</source>
        <translation>生效月份（新版本）</translation>
    </message>
    <message>
        <source>for all months</source>
        <translation>更正所有月份</translation>
    </message>
</context>
<context>
    <name>xushi::CatalogPage</name>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Yearly target and schedule</source>
        <translation>年度目标与序时依据</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>xushi::CatalogueEntryModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>List and code</source>
        <translation>表和编码</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>xushi::CatalogueImportPage</name>
    <message>
        <source>%1 is shown; open the others afterwards.</source>
        <translation>先看 %1；其余的文件请随后再打开。</translation>
    </message>
    <message>
        <source>Import the catalogue</source>
        <translation>导入目录</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Choose a list of indicators, targets, regions, departments, curves or people: an exported catalogue or a spreadsheet. Nothing is written before you import.</source>
        <translation>请选择指标、目标、地区、处室、曲线或人员的表：导出的目录，或电子表格。点“导入”之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>改动 %1</translation>
    </message>
    <message>
        <source>Same %1</source>
        <translation>相同 %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>导入 %n 条  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping a copy of the store…</source>
        <translation>正在备份台账…</translation>
    </message>
    <message>
        <source>The store is only read: nothing can be imported.</source>
        <translation>台账以只读打开，不能导入。</translation>
    </message>
    <message>
        <source>Correct the file, or leave the problems out.</source>
        <translation>请改正文件，或略过有问题的行。</translation>
    </message>
    <message>
        <source>A proved copy of the store is kept before the import.</source>
        <translation>导入前自动备份</translation>
    </message>
    <message>
        <source>The file says what is stored.</source>
        <translation>文件与台账一致，没有要导入的内容。</translation>
    </message>
</context>
<context>
    <name>xushi::CellHistoryModel</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>xushi::CellPanel</name>
    <message>
        <source>Side panel of the figure</source>
        <translation>数据侧栏</translation>
    </message>
    <message>
        <source>Notes on the figure</source>
        <translation>填写批注</translation>
    </message>
    <message>
        <source>Nothing was written for this figure yet.</source>
        <translation>这个数还没有修订记录。</translation>
    </message>
    <message>
        <source>No figure chosen</source>
        <translation>未选中数据</translation>
    </message>
</context>
<context>
    <name>xushi::CellStory</name>
    <message>
        <source>Due by now</source>
        <translation>序时应达</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>xushi::ChangesModel</name>
    <message>
        <source>Changed since the submission</source>
        <translation>提交以来的改动</translation>
    </message>
    <message>
        <source>Who, when, why</source>
        <translation>何人何时为何</translation>
    </message>
</context>
<context>
    <name>xushi::ChangesPane</name>
    <message>
        <source>Changed since the submission</source>
        <translation>提交以来的改动</translation>
    </message>
    <message>
        <source>Not yet  Esc</source>
        <translation>先不办  Esc</translation>
    </message>
    <message>
        <source>%1 (submitted by %2, %3)</source>
        <translation>%1（%2 于 %3 提交）</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since the submission: %1</source>
        <translation>
            <numerusform>提交以来改动 %n 处：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  Enter</source>
        <translation>%1  Enter</translation>
    </message>
    <message>
        <source>Comparing with what was submitted…</source>
        <translation>正在与提交时比较…</translation>
    </message>
    <message>
        <source>Give up  Esc</source>
        <translation>不比了  Esc</translation>
    </message>
</context>
<context>
    <name>xushi::ChartPackOut</name>
    <message>
        <source>Pack of all charts…</source>
        <translation>全部图表成册…</translation>
    </message>
    <message>
        <source>Pack of the charts of a theme</source>
        <translation>按板块成册</translation>
    </message>
    <message>
        <source>There are no themes</source>
        <translation>还没有板块</translation>
    </message>
    <message>
        <source>Pack of charts</source>
        <translation>图册</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) written: %1</source>
        <translation>
            <numerusform>已写出 %n 幅图：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::ChartsPage</name>
    <message>
        <source>Picture and table copied</source>
        <translation>已复制图和数据表</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>另存图片</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>No numbers to draw</source>
        <translation>没有可画的数</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Only growth or words were reported; the table below has them.</source>
        <translation>只报了增幅或文字，见下面的表格。</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>没有可画的数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>kind of chart and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>下一个点</translation>
    </message>
    <message>
        <source>Point before</source>
        <translation>上一个点</translation>
    </message>
    <message>
        <source>Go to the cell</source>
        <translation>转到单元格</translation>
    </message>
    <message>
        <source>History of the figure</source>
        <translation>这个数的历史</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Copy picture and table</source>
        <translation>复制图和表</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>The figure in the history of the store</source>
        <translation>在修订记录中查看</translation>
    </message>
</context>
<context>
    <name>xushi::CollectionModel</name>
    <message>
        <source>%1 of %2 there</source>
        <translation>应报 %2 项，已报 %1 项</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应报</translation>
    </message>
    <message>
        <source>There</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Last came</source>
        <translation>最近收到</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
</context>
<context>
    <name>xushi::CollectionPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Owing</source>
        <translation>未齐</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Collection of %1</source>
        <translation>%1收报</translation>
    </message>
    <message>
        <source>%1 figures due, %2 there, %3 missing</source>
        <translation>应报 %1 项，已报 %2 项，缺 %3 项</translation>
    </message>
    <message>
        <source>No figures are due this month. Choose another month with Ctrl+PgUp and Ctrl+PgDn.</source>
        <translation>这个月没有要收的数据。可用 Ctrl+PgUp、Ctrl+PgDn 换一个月。</translation>
    </message>
    <message>
        <source>No row is of this kind. Alt+A shows all.</source>
        <translation>没有这一类的单位。按 Alt+A 看全部。</translation>
    </message>
    <message>
        <source>%1: nothing is missing</source>
        <translation>%1：已齐</translation>
    </message>
    <message>
        <source>%1: %2 missing</source>
        <translation>%1：还缺 %2 项</translation>
    </message>
    <message numerus="yes">
        <source>What came: %n act(s). Enter opens one.</source>
        <translation>
            <numerusform>收到 %n 次报送，按 Enter 打开</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>还没有收到报送</translation>
    </message>
    <message numerus="yes">
        <source>Reminders: %n</source>
        <translation>
            <numerusform>催报 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>催报</translation>
    </message>
    <message>
        <source>Nobody owes anything.</source>
        <translation>都已报齐，没有要催的。</translation>
    </message>
    <message>
        <source>Nothing is missing here, so there is nobody to remind.</source>
        <translation>这里已报齐，不用催报。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n reminder(s)</source>
        <translation>
            <numerusform>已复制 %n 条催报</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing and what came</source>
        <translation>缺什么、来了什么</translation>
    </message>
    <message>
        <source>Copy the reminder</source>
        <translation>复制催报文本</translation>
    </message>
    <message>
        <source>Reminders of all that owe</source>
        <translation>全部未报者的催报文本</translation>
    </message>
    <message>
        <source>What the act wrote</source>
        <translation>这一次写入了什么</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>xushi::ColumnKind</name>
    <message>
        <source>not understood</source>
        <translation>看不懂</translation>
    </message>
    <message>
        <source>number in a list</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>status</source>
        <translation>数据状态</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>month alone</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>growth</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>month on month</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>increment</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>xushi::ComparisonPage</name>
    <message>
        <source>Go to its cell</source>
        <translation>到这一格</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Choose a moment: Alt+B. What differs between it and now stands here.</source>
        <translation>请选一个时刻（Alt+B），它与现在之间的变化列在这里。</translation>
    </message>
    <message>
        <source>Both moments are being read…</source>
        <translation>正在读取两个时刻的台账…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Nothing of %1 differs between these two moments.</source>
        <translation>这两个时刻之间，%1的数据没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) and definition(s) differ</source>
        <translation>
            <numerusform>%1：%n 处有变（行与定义）</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Yours and what is there now are being read…</source>
        <translation>正在读取您的内容和现在的文件…</translation>
    </message>
    <message>
        <source>Nothing of %1 differs between yours and what is there now.</source>
        <translation>%1 的内容，您的和现在的文件没有差别。</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>我的 %1</translation>
    </message>
    <message>
        <source>There now %1</source>
        <translation>现在的 %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>现在的文件</translation>
    </message>
</context>
<context>
    <name>xushi::ConflictBar</name>
    <message>
        <source>Take theirs (Alt+Y)</source>
        <translation>用他的 (Alt+Y)</translation>
    </message>
    <message>
        <source>Keep mine… (Alt+I)</source>
        <translation>用我的… (Alt+I)</translation>
    </message>
    <message>
        <source>Why yours holds, for the journal; Enter writes it</source>
        <translation>请写明为什么用您的值，记入修订记录；按 Enter 写入</translation>
    </message>
</context>
<context>
    <name>xushi::CountiesPage</name>
    <message>
        <source>There are no counties in this month. They are added in the catalogue (Ctrl+7), below Regions.</source>
        <translation>本月没有县区。请到指标库（Ctrl+7）的“地区”中添加。</translation>
    </message>
    <message>
        <source>No county has a target or a figure in this year. Choose another month with Ctrl+PgUp and Ctrl+PgDn, or enter figures with Ctrl+2.</source>
        <translation>本年度各县区既无目标也无数据。可用 Ctrl+PgUp、Ctrl+PgDn 换个期间，或按 Ctrl+2 填报。</translation>
    </message>
    <message>
        <source>Counties, %1</source>
        <translation>县区&#x3000;%1</translation>
    </message>
    <message>
        <source>Put the cursor on a county first</source>
        <translation>请先把光标移到一个县区</translation>
    </message>
    <message>
        <source>Copied as a table: %1</source>
        <translation>已复制表格：%1</translation>
    </message>
    <message>
        <source>Copied as text: %1</source>
        <translation>已复制文字：%1</translation>
    </message>
    <message>
        <source>Ranks by this number (%1)</source>
        <translation>按此数排位（%1）</translation>
    </message>
    <message>
        <source>Go to its cell</source>
        <translation>转到它的单元格</translation>
    </message>
    <message>
        <source>Show its chart</source>
        <translation>看它的图表</translation>
    </message>
    <message>
        <source>Show the list of the county</source>
        <translation>看该县区的清单</translation>
    </message>
    <message>
        <source>Best first, or as the catalogue has them</source>
        <translation>从高到低，或按目录次序</translation>
    </message>
    <message>
        <source>The reminder text is on the clipboard.</source>
        <translation>催报文本已复制。</translation>
    </message>
    <message>
        <source>Reminder text of this row</source>
        <translation>本行的催报文本</translation>
    </message>
    <message>
        <source>Reminder text of all rows shown</source>
        <translation>所列各行的催报文本</translation>
    </message>
    <message>
        <source>Nobody owes a figure here.</source>
        <translation>这里没有人欠报。</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::CountyListModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>本期累计</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>占比 %</translation>
    </message>
    <message>
        <source>Growth %</source>
        <translation>同比 %</translation>
    </message>
    <message>
        <source>Pull pp</source>
        <translation>拉动 pp</translation>
    </message>
    <message>
        <source>Contribution %</source>
        <translation>贡献率 %</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>完成率 %</translation>
    </message>
    <message>
        <source>Gap pp</source>
        <translation>序时差 pp</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>xushi::CountyMatrixModel</name>
    <message>
        <source>to %1</source>
        <translation>%1月</translation>
    </message>
    <message>
        <source>%1: not reported by this county</source>
        <translation>%1：本县区不报此项</translation>
    </message>
    <message>
        <source>The figure of this month is owed.</source>
        <translation>本月的数还没有报。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message numerus="yes">
        <source>%1 owes %n figure(s). A click opens its list.</source>
        <translation>
            <numerusform>%1：欠报 %n 项。单击打开该县区清单。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 owes nothing. A click opens its list.</source>
        <translation>%1：应报的数都已报齐。单击打开该县区清单。</translation>
    </message>
</context>
<context>
    <name>xushi::CourseDrawer</name>
    <message>
        <source>The months of the year</source>
        <translation>各月情况</translation>
    </message>
    <message>
        <source>Target %1 · schedule %2</source>
        <translation>目标 %1 · 序时依据 %2</translation>
    </message>
</context>
<context>
    <name>xushi::CourseMonthsModel</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应达</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>as-of assumed</source>
        <translation>截至月份为推定</translation>
    </message>
    <message>
        <source>changed since signed</source>
        <translation>签后有变</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>xushi::CourseText</name>
    <message>
        <source>%1, month assumed</source>
        <translation>%1（月份为推定）</translation>
    </message>
    <message>
        <source>%1 %2pp</source>
        <translation>%1 %2 个百分点</translation>
    </message>
    <message>
        <source>%1  by the curve %2pp, by the mean %3pp</source>
        <translation>%1&#x3000;按曲线 %2pp，按平均 %3pp</translation>
    </message>
    <message>
        <source>older than the period chosen</source>
        <translation>早于所选期间</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>done %1%</source>
        <translation>完成 %1%</translation>
    </message>
    <message>
        <source>%1 on last year</source>
        <translation>同比 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 below the target</source>
        <translation>距目标还差 %1</translation>
    </message>
    <message>
        <source>Short of the schedule by %1</source>
        <translation>欠序时 %1</translation>
    </message>
    <message>
        <source>Exactly on the schedule</source>
        <translation>正好达序时</translation>
    </message>
    <message>
        <source>Ahead of the schedule by %1</source>
        <translation>超序时 %1</translation>
    </message>
    <message>
        <source>%1; the year&apos;s amount is reached</source>
        <translation>%1；全年目标已完成</translation>
    </message>
    <message>
        <source>%1; months left: %2, each needs %3 (so far %4 a month)</source>
        <translation>%1；余下 %2 个月，每月需 %3（此前月均 %4）</translation>
    </message>
    <message>
        <source>Above the limit by %1</source>
        <translation>超过限额 %1</translation>
    </message>
    <message>
        <source>%1 left below the limit</source>
        <translation>距限额还有 %1</translation>
    </message>
    <message>
        <source>%1 left below the limit; months left: %2, at most %3 each (so far %4 a month)</source>
        <translation>距限额还有 %1；余下 %2 个月，每月不超过 %3（此前月均 %4）</translation>
    </message>
</context>
<context>
    <name>xushi::CurveEditor</name>
    <message>
        <source>Assumed: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message numerus="yes">
        <source>Also used by %n other targets: a change holds for them too.</source>
        <translation>
            <numerusform>另有 %n 个目标也用这条曲线，改动对它们同样有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>A target of this nature is judged by its level alone; no schedule applies.</source>
        <translation>这类目标只看达到的水平，不设序时进度。</translation>
    </message>
    <message>
        <source>The light follows once the target has a value.</source>
        <translation>填写目标值后显示亮灯。</translation>
    </message>
    <message>
        <source>The light is shown for targets of %1, the year chosen above.</source>
        <translation>亮灯只对所选年份 %1 的目标显示。</translation>
    </message>
    <message>
        <source>%1: done %2 %</source>
        <translation>%1：完成 %2%</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>新曲线</translation>
    </message>
    <message>
        <source>due %1 %</source>
        <translation>应达 %1%</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>无应达进度</translation>
    </message>
    <message>
        <source>Now: %1 · %2 →</source>
        <translation>现在：%1 · %2 →</translation>
    </message>
    <message>
        <source>%1 · this curve, %2</source>
        <translation>%1 · 本曲线%2</translation>
    </message>
    <message>
        <source>%1 · even, %2</source>
        <translation>%1 · 平均%2</translation>
    </message>
    <message>
        <source>Shares of the months</source>
        <translation>各月进度</translation>
    </message>
</context>
<context>
    <name>xushi::CurveMonthsModel</name>
    <message>
        <source>Plan, %</source>
        <translation>计划 %</translation>
    </message>
    <message>
        <source>Due, %</source>
        <translation>序时 %</translation>
    </message>
    <message>
        <source>Due, %1</source>
        <translation>序时量（%1）</translation>
    </message>
</context>
<context>
    <name>xushi::DeadlineButton</name>
    <message>
        <source>Set this deadline</source>
        <translation>定为截止日</translation>
    </message>
    <message>
        <source>As the store&apos;s rule says</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>未定截止日</translation>
    </message>
    <message numerus="yes">
        <source>Due %1, %n day(s) overdue</source>
        <translation>
            <numerusform>截止 %1，已逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due %1, %n day(s) left</source>
        <translation>
            <numerusform>截止 %1，还有 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::DefinitionEditor</name>
    <message>
        <source>For the journal, where there is something to say</source>
        <translation>记入修订记录，有需要说明的再填</translation>
    </message>
    <message>
        <source>Being added: nothing is stored until you save.</source>
        <translation>正在新增：保存之前不会写入。</translation>
    </message>
    <message>
        <source>At present %1 figures and %2 yearly targets</source>
        <translation>目前有 %1 个数、%2 个年度目标</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In use again</source>
        <translation>已恢复使用</translation>
    </message>
    <message>
        <source>Replaced; the indicator before it is stopped</source>
        <translation>已改用新指标，原指标已停用</translation>
    </message>
</context>
<context>
    <name>xushi::DepartmentSheet</name>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Assumed: no document names it</source>
        <translation>推定：来源文件没有写明</translation>
    </message>
    <message>
        <source>%1 indicators</source>
        <translation>%1 个指标使用</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新处室</translation>
    </message>
</context>
<context>
    <name>xushi::DiagnosisDialog</name>
    <message>
        <source>Diagnosis</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>This helps whoever looks for a fault: versions, sizes, settings and the last events. It holds no figure and no name of a person, a store or a folder. Nothing is sent by the program.</source>
        <translation>查找问题时有用：版本、大小、设置和最近的经过。不含任何数据，也不含人员、台账和文件夹的名称。程序不会自行发送。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation>另存诊断信息</translation>
    </message>
    <message>
        <source>Xushi diagnosis.txt</source>
        <translation>序时诊断信息.txt</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已存：%1</translation>
    </message>
    <message>
        <source>Not saved. Choose another folder and try again.</source>
        <translation>没有存上。请换一个文件夹再试。</translation>
    </message>
</context>
<context>
    <name>xushi::DifferenceModel</name>
    <message>
        <source>new row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>row gone</source>
        <translation>已无此行</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Who, when, why</source>
        <translation>谁、何时、为什么</translation>
    </message>
</context>
<context>
    <name>xushi::EntryPage</name>
    <message>
        <source>%1 of %2 due figures reported</source>
        <translation>本期应报 %2 项，已报 %1 项</translation>
    </message>
    <message>
        <source>Nothing is missing in this period, and nothing wants a second look.</source>
        <translation>本期没有待填的指标，也没有需要核实的数据。</translation>
    </message>
    <message>
        <source>Every figure that is due in this period is reported.</source>
        <translation>本期没有待填的指标。</translation>
    </message>
    <message>
        <source>No figure of this period wants a second look.</source>
        <translation>本期没有需要核实的数据。</translation>
    </message>
    <message>
        <source>There is no indicator in use in this period.</source>
        <translation>本期没有在用的指标。</translation>
    </message>
    <message>
        <source>Nothing is due in this period.</source>
        <translation>本期没有应填的指标。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2年</translation>
    </message>
    <message>
        <source>%1 accepted, %2 returned of %3</source>
        <translation>共 %3 项，已通过 %1，退回 %2</translation>
    </message>
    <message>
        <source>No indicator of the department is due in this period.</source>
        <translation>该处室本期没有应报的指标。</translation>
    </message>
    <message>
        <source>Only submitted months can be reviewed, by a chief or a director who did not submit them.</source>
        <translation>只有已提交的月份可以审阅，由没有提交它的科长或局领导进行。</translation>
    </message>
    <message>
        <source>%1 of %2 figures of the year reported</source>
        <translation>1月至本期应报 %2 项，已报 %1 项</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n refused text(s) taken out; what is stored stays.</source>
        <translation>
            <numerusform>已去掉 %n 处没有写入的输入，已写入的数据未变。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · with the regions %2 of %3, %4 missing</source>
        <translation>%1；含县区应报 %3 项，已报 %2 项，待填 %4 项</translation>
    </message>
    <message>
        <source>Changed with the value: %1</source>
        <translation>随新数一起变动：%1</translation>
    </message>
    <message>
        <source>Type to replace · Enter down · Tab right · F2 edit · Delete not reported · Ctrl+L month or cumulative · Alt+↓ regions</source>
        <translation>直接输入即替换 · Enter 向下 · Tab 向右 · F2 修改 · Delete 清为未报 · Ctrl+L 当月/累计 · Alt+↓ 展开县区</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Space accept · R return with a comment · → its course, → again its chart · Alt+B another schedule · Enter to the figure · Ctrl+Shift+Enter approve</source>
        <translation>空格 通过 · R 退回并写意见 · → 看走势，再按 → 看图表 · Alt+B 换序时依据 · Enter 转到该数 · Ctrl+Shift+Enter 审核通过</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return with a comment</source>
        <translation>退回并写意见</translation>
    </message>
    <message>
        <source>Course of the row</source>
        <translation>本行走势</translation>
    </message>
    <message>
        <source>Another schedule</source>
        <translation>换序时依据</translation>
    </message>
    <message>
        <source>To the figure</source>
        <translation>转到这个数</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::EntryView</name>
    <message>
        <source>This is the title of a section and has no figures. Nothing was typed; go to a row below it with ↓.</source>
        <translation>这是板块标题，没有可填的格，刚才的键没有写入；请按 ↓ 到下面的指标行再填。</translation>
    </message>
</context>
<context>
    <name>xushi::ExplainPanel</name>
    <message>
        <source>How this number was made</source>
        <translation>这个数怎么来的</translation>
    </message>
    <message>
        <source>Choose a number in the table. Here stands what it was made from.</source>
        <translation>在表中选一个数，这里说明它是怎么得出来的。</translation>
    </message>
    <message>
        <source>Close (Ctrl+I)</source>
        <translation>关闭（Ctrl+I）</translation>
    </message>
</context>
<context>
    <name>xushi::FigureEntryModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月累计</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Month alone</source>
        <translation>当月</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>完成率%</translation>
    </message>
    <message>
        <source>Gap pp</source>
        <translation>序时差pp</translation>
    </message>
    <message>
        <source>Growth %</source>
        <translation>同比%</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>xushi::HistoryFilters</name>
    <message>
        <source>All days</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部期间</translation>
    </message>
</context>
<context>
    <name>xushi::HistoryModel</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>xushi::HistoryPage</name>
    <message>
        <source>What it wrote</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Bring its day back…</source>
        <translation>恢复整日…</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>共 %n 次操作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n act(s); earlier ones come as you go down</source>
        <translation>
            <numerusform>最近 %n 次操作，向下继续显示更早的</numerusform>
        </translation>
    </message>
    <message>
        <source>No act is like this. Alt+A shows all.</source>
        <translation>没有符合条件的操作。按 Alt+A 显示全部。</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>台账里还没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation>恢复 %1 整日</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修订记录</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出修订记录</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>#%1 wrote %2 records. Enter lists them.</source>
        <translation>#%1 写入了 %2 条，按 Enter 列出明细。</translation>
    </message>
    <message>
        <source>Look at the store of then</source>
        <translation>查看当时</translation>
    </message>
    <message>
        <source>Compare with now, or two acts</source>
        <translation>与现在比较，或比较两次操作</translation>
    </message>
</context>
<context>
    <name>xushi::ImportLineModel</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>→ New</source>
        <translation>→ 新值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>xushi::ImportLinesView</name>
    <message>
        <source>Take or leave out</source>
        <translation>勾选或不取</translation>
    </message>
    <message>
        <source>What can be decided of the line</source>
        <translation>处理本行</translation>
    </message>
</context>
<context>
    <name>xushi::ImportPage</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>没有读取</translation>
    </message>
    <message>
        <source>%1 imported, %2 problems left</source>
        <translation>已导入 %1 项，余 %2 个问题</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>已导入 %1 项</translation>
    </message>
    <message>
        <source>ready, %1 problems</source>
        <translation>就绪，%1 个问题</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Drop the tables of counties and departments anywhere on this window, paste them, or choose them here. Nothing is written before you import.</source>
        <translation>把县区和部门的表格拖到窗口任何位置、粘贴进来，或在这里选择。点“导入”之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>Import %n figure(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>导入 %n 项  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping a copy of the store…</source>
        <translation>正在备份台账…</translation>
    </message>
    <message>
        <source>The store is only read: nothing can be imported.</source>
        <translation>台账以只读打开，不能导入。</translation>
    </message>
    <message>
        <source>A proved copy of the store is kept before the import.</source>
        <translation>导入前自动备份</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of %1 imported.</source>
        <translation>
            <numerusform>已导入“%1”%n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>row %1, chosen</source>
        <translation>第 %1 行（您选择）</translation>
    </message>
    <message>
        <source>As decided for %1</source>
        <translation>对应关系沿用“%1”</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按表中所写</translation>
    </message>
    <message>
        <source>%1 periods</source>
        <translation>%1 个期间</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>您选择</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>from the name “%1”</source>
        <translation>来自名称“%1”</translation>
    </message>
    <message>
        <source>from its rows and columns</source>
        <translation>来自表中行列</translation>
    </message>
    <message>
        <source>%1 regions</source>
        <translation>%1 个地区</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>来自“%1”</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source> Type the number in its row, or leave it out.</source>
        <translation>请在该行直接填数，或跳过。</translation>
    </message>
    <message>
        <source>This is it</source>
        <translation>就是它</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Take as</source>
        <translation>按此理解</translation>
    </message>
    <message>
        <source>Convert from</source>
        <translation>按此单位换算</translation>
    </message>
    <message>
        <source>Reading %1… %2 cells</source>
        <translation>正在读取 %1…… 已读 %2 格</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>从文件取用…</translation>
    </message>
    <message>
        <source>No table was found: there is nothing to save.</source>
        <translation>没有找到表格，没有可保存的对应关系。</translation>
    </message>
    <message>
        <source> mapping</source>
        <translation>对应关系</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>保存对应关系</translation>
    </message>
    <message>
        <source>Mappings (*.json)</source>
        <translation>对应关系 (*.json)</translation>
    </message>
    <message>
        <source>The mapping was saved as %1.</source>
        <translation>对应关系已保存为 %1。</translation>
    </message>
    <message>
        <source>Take a mapping</source>
        <translation>取用对应关系</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of %1 imported, %2 were not written: see the problems.</source>
        <translation>
            <numerusform>已导入“%1”%n 项，有 %2 项没有写入，见问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::IndicatorFilter</name>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Without a target in %1</source>
        <translation>%1 年没有目标</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Section: %1</source>
        <translation>板块：%1</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>处室：%1</translation>
    </message>
</context>
<context>
    <name>xushi::IndicatorForm</name>
    <message>
        <source>%1 * (assumed)</source>
        <translation>%1 *（假设）</translation>
    </message>
    <message>
        <source>— (stands by itself)</source>
        <translation>—（独立指标）</translation>
    </message>
    <message>
        <source>none: cannot be submitted</source>
        <translation>空：不能提交</translation>
    </message>
    <message>
        <source>A name that is not in the list is added as a department</source>
        <translation>填写列表中没有的名称，保存时会新增这个处室</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>xushi::IndicatorTree</name>
    <message>
        <source>Stopped (%1)</source>
        <translation>已停用（%1）</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>未分板块</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新指标</translation>
    </message>
</context>
<context>
    <name>xushi::KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>各页通用</translation>
    </message>
    <message>
        <source>the month before, the month after</source>
        <translation>上一月、下一月</translation>
    </message>
    <message>
        <source>find an indicator</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>undo and redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>how the number under the cursor was made</source>
        <translation>光标处的数是怎么来的</translation>
    </message>
    <message>
        <source>who is working</source>
        <translation>选择操作人</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>直接输入</translation>
    </message>
    <message>
        <source>replace what stands in the cell</source>
        <translation>替换单元格内容</translation>
    </message>
    <message>
        <source>edit it</source>
        <translation>修改单元格内容</translation>
    </message>
    <message>
        <source>down, right, leave as it was</source>
        <translation>向下、向右、放弃修改</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>清为未报</translation>
    </message>
    <message>
        <source>copy and paste blocks</source>
        <translation>复制、粘贴区域</translation>
    </message>
    <message>
        <source>fill down, right, the whole selection</source>
        <translation>向下填充、向右填充、填入所选区域</translation>
    </message>
    <message>
        <source>the cell above</source>
        <translation>照抄上一格</translation>
    </message>
    <message>
        <source>the month alone or the cumulative</source>
        <translation>当月与累计切换</translation>
    </message>
    <message>
        <source>open and close the regions of a row</source>
        <translation>展开、收起县区</translation>
    </message>
    <message>
        <source>the side panel of the figure, its notes</source>
        <translation>指标侧栏、数据备注</translation>
    </message>
    <message>
        <source>the year of one indicator, the one before, the next</source>
        <translation>一个指标的全年、上一个、下一个</translation>
    </message>
    <message>
        <source>missing, to check, mine, all</source>
        <translation>待填、有问题、我的、全部</translation>
    </message>
    <message>
        <source>the next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Audit and review</source>
        <translation>审核与审阅</translation>
    </message>
    <message>
        <source>what stands against submitting</source>
        <translation>提交前要处理的问题</translation>
    </message>
    <message>
        <source>select the same question, one explanation for all that are selected</source>
        <translation>选中同类问题、一条说明写到所选各条</translation>
    </message>
    <message>
        <source>review: Space accepts, R returns with a comment</source>
        <translation>审阅：空格 通过，R 退回并写意见</translation>
    </message>
    <message>
        <source>submit, approve or sign off</source>
        <translation>提交、审核通过或核定</translation>
    </message>
    <message>
        <source>the other steps</source>
        <translation>其他步骤</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>copy picture and table, show the table</source>
        <translation>复制图和表、显示数据表</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>指标库</translation>
    </message>
    <message>
        <source>new, save, take back</source>
        <translation>新增、保存、放弃修改</translation>
    </message>
    <message>
        <source>the lists beside the indicators</source>
        <translation>切换指标、县区、处室、人员、规则</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>back to the page and place before, and forward again</source>
        <translation>回到刚才的页面和位置，再前进</translation>
    </message>
    <message>
        <source>of a figure that changed while it was typed: theirs, or mine with a reason</source>
        <translation>输入期间被改过的数：用他的，或写明理由用我的</translation>
    </message>
    <message>
        <source>import tables; also by dropping or pasting files</source>
        <translation>导入表格；也可拖入或粘贴文件</translation>
    </message>
    <message>
        <source>Import preview</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Space  Enter  digits</source>
        <translation>空格  Enter  数字</translation>
    </message>
    <message>
        <source>take or leave a line, decide what it means, another number</source>
        <translation>选取或跳过一行、确定含义、改填数字</translation>
    </message>
    <message>
        <source>import, go back</source>
        <translation>导入，返回</translation>
    </message>
    <message>
        <source>collection: who has sent the figures of the month</source>
        <translation>收报：谁报了、谁没报本月的数据</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>收报</translation>
    </message>
    <message>
        <source>what is missing and what came, and back</source>
        <translation>看缺报的指标和收到的报送；返回</translation>
    </message>
    <message>
        <source>all, owing, overdue, late, sent twice</source>
        <translation>全部、未齐、逾期、迟报、重复</translation>
    </message>
    <message>
        <source>sort by the column of the cursor, and back</source>
        <translation>按光标所在的列排序，再按恢复原序</translation>
    </message>
    <message>
        <source>copy the reminder, the reminders of all</source>
        <translation>复制催报文字；全部催报</translation>
    </message>
    <message>
        <source>ask to take back what came, take it back</source>
        <translation>撤回收到的报送：先看变化，再确认</translation>
    </message>
    <message>
        <source>the table: export, print, copy</source>
        <translation>汇总表：导出、打印、复制表格</translation>
    </message>
    <message>
        <source>tables given out: the list, as it was, against now, export as it was</source>
        <translation>已发布的表：列表、当时的表、与现在比较、按当时导出</translation>
    </message>
    <message>
        <source>edit the layout of the table, move its columns</source>
        <translation>编辑表的版式，移动列</translation>
    </message>
    <message>
        <source>the report in words</source>
        <translation>文字报告</translation>
    </message>
    <message>
        <source>Report in words</source>
        <translation>文字报告</translation>
    </message>
    <message>
        <source>the next number, its cell</source>
        <translation>下一个数字；到它的单元格</translation>
    </message>
    <message>
        <source>the next mark, the one before</source>
        <translation>下一处标记，上一处标记</translation>
    </message>
    <message>
        <source>rewrite the sentence, store it, leave it</source>
        <translation>改写这一句，保存，放弃</translation>
    </message>
    <message>
        <source>check a report&apos;s text against the store</source>
        <translation>核对文稿：文中每个数与台账对照</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>核对文稿</translation>
    </message>
    <message>
        <source>the next number that has to be decided, the one before</source>
        <translation>下一个待核的数、上一个</translation>
    </message>
    <message>
        <source>write the stored number, take it back</source>
        <translation>改为台账数、撤销</translation>
    </message>
    <message>
        <source>all, different, contradictory, not understood, not in the store, equal</source>
        <translation>全部、不符、矛盾、未读懂、台账无此数、一致</translation>
    </message>
    <message>
        <source>let it stand, tick it, store the ticked by the preview</source>
        <translation>保留原样、勾选、经预览存入勾选的数</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>the cell in the entry, its chart, the list of the county</source>
        <translation>到填报中的数据格、图表、该县区的清单</translation>
    </message>
    <message>
        <source>the list below, and back; best first or as the catalogue has them</source>
        <translation>到下面的列表、返回；按位次排列或按行政区划排列</translation>
    </message>
    <message>
        <source>rank by value, growth, completion, gap</source>
        <translation>按累计、同比、完成率、序时差排位</translation>
    </message>
    <message>
        <source>copy the list as a table, as text</source>
        <translation>把列表复制成表格、文字</translation>
    </message>
    <message>
        <source>spread a target over counties and months</source>
        <translation>把目标分解到县区和月份</translation>
    </message>
    <message>
        <source>meeting: what is behind, one after the other by ← →, on the whole screen</source>
        <translation>会议：逐项看滞后指标（← →），全屏</translation>
    </message>
    <message>
        <source>Every table</source>
        <translation>各种表格</translation>
    </message>
    <message>
        <source>find in the table, the next hit, the one before</source>
        <translation>在表中查找，下一处，上一处</translation>
    </message>
    <message>
        <source>sort by a column, back to the table&apos;s own order; also by a click on the heads</source>
        <translation>按某列排序，恢复表格原有次序；也可点列头</translation>
    </message>
    <message>
        <source>only the rows of a department, region or section</source>
        <translation>只看某处室、地区或板块的行</translation>
    </message>
    <message>
        <source>choose the columns, move the one of the cursor</source>
        <translation>选择列，移动光标所在的列</translation>
    </message>
    <message>
        <source>copy what is selected, with the heads, with the exact digits</source>
        <translation>复制所选内容，带表头，带原始位数</translation>
    </message>
    <message>
        <source>the menu of the table</source>
        <translation>表格菜单</translation>
    </message>
    <message>
        <source>of a reviewed row: its course and its chart, close it, another schedule</source>
        <translation>审阅行：走势和图表，收起，换序时依据</translation>
    </message>
    <message>
        <source>the kind of picture: cumulative, months, growth, years, counties, county courses, completion, parts</source>
        <translation>图的种类：累计、当月、同比、历年、县区、县区走势、完成率、构成</translation>
    </message>
    <message>
        <source>the indicator, the point</source>
        <translation>指标，图上的点</translation>
    </message>
    <message>
        <source>the cell of the point, its history</source>
        <translation>该点的单元格，它的历史</translation>
    </message>
    <message>
        <source>find, the next hit, replace with a preview</source>
        <translation>查找，下一处，替换（先预览）</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>the rows that a card counts, all rows</source>
        <translation>只看某张卡片所数的行，全部行</translation>
    </message>
    <message>
        <source>the figure of the row, its chart</source>
        <translation>本行的数，它的图表</translation>
    </message>
    <message>
        <source>what is new since the last visit, seen</source>
        <translation>上次查看以来的新情况，已阅</translation>
    </message>
    <message>
        <source>group by section, by department, not at all</source>
        <translation>按板块、按处室分组，或不分组</translation>
    </message>
    <message>
        <source>the reminder of the row, of all rows shown</source>
        <translation>本行的催报文本，所列各行的催报文本</translation>
    </message>
    <message>
        <source>save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>of a record that changed while it was typed: theirs, or mine with a reason</source>
        <translation>修改期间被他人改过的条目：用他的，或写明理由用我的</translation>
    </message>
    <message>
        <source>pages: overview, entry, charts, counties, summary, catalogue, history</source>
        <translation>各页：总览、填报、图表、县区、汇总表、指标库、修订记录</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修订记录</translation>
    </message>
    <message>
        <source>what the act wrote, and back</source>
        <translation>操作的明细，返回</translation>
    </message>
    <message>
        <source>search in the reasons, show all</source>
        <translation>在理由中查找，显示全部</translation>
    </message>
    <message>
        <source>take the act back; bring back the value before it, the value after it, its whole day</source>
        <translation>撤回这次操作；恢复原值、恢复此值、恢复整日</translation>
    </message>
    <message>
        <source>do what was asked about, take it back</source>
        <translation>确认，撤销</translation>
    </message>
    <message>
        <source>export the acts with their records</source>
        <translation>连同明细导出</translation>
    </message>
    <message>
        <source>hold check codes from paper or a file against the store</source>
        <translation>核对纸上或文件里的校验码</translation>
    </message>
    <message>
        <source>on a figure of any page: its history; on a point of a chart Shift+H, on a finding of the audit Alt+J</source>
        <translation>在各页的数值上：它的修订记录；图上的点用 Shift+H，审核的问题用 Alt+J</translation>
    </message>
    <message>
        <source>the store as it stood on a day or after an entry, to be read only, and back to now</source>
        <translation>查看某日或某条修订之后的台账（只读），回到现在</translation>
    </message>
    <message>
        <source>of such a moment: the act before, the next one, what differs from now</source>
        <translation>查看以前的时刻时：上次、下次操作，与现在比较</translation>
    </message>
    <message>
        <source>backups: one now (Alt+N), look at one (Alt+O), restore it (Alt+R)</source>
        <translation>备份：立即备份（Alt+N）、打开查看（Alt+O）、恢复（Alt+R）</translation>
    </message>
    <message>
        <source>every page as it stood after the act; what differs from now, or between two chosen acts</source>
        <translation>各页都显示这次操作之后的台账；与现在比较，或比较选中的两次操作</translation>
    </message>
    <message>
        <source>Two moments</source>
        <translation>两个时刻对比</translation>
    </message>
    <message>
        <source>the earlier moment, the later one or now</source>
        <translation>较早的时刻，较晚的时刻或现在</translation>
    </message>
    <message>
        <source>the cell of the line, every region or the one that is shown, export the lines</source>
        <translation>到这一行的格子，所有地区或当前地区，导出各行</translation>
    </message>
</context>
<context>
    <name>xushi::LayoutColumnsEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column to add</source>
        <translation>要添加的列</translation>
    </message>
    <message>
        <source>Puts the column behind the one that is chosen</source>
        <translation>添加在所选列之后</translation>
    </message>
    <message>
        <source>Alt+Up; a row may also be dragged</source>
        <translation>Alt+↑，也可以拖动</translation>
    </message>
    <message>
        <source>Alt+Down; a row may also be dragged</source>
        <translation>Alt+↓，也可以拖动</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>xushi::LayoutColumnsModel</name>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title above</source>
        <translation>上方标题</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>Empty: as many as the number usually has</source>
        <translation>不填：按该数通常的位数</translation>
    </message>
</context>
<context>
    <name>xushi::LayoutEditor</name>
    <message>
        <source>Only what has a target of its own</source>
        <translation>只列有目标的</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>版式：%1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>For each region</source>
        <translation>每个县区</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Remove the layout from the store? Tables that were given out in it stay as they are.</source>
        <translation>从台账中移除这个版式？已发布的表不受影响。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>改动还没有保存。</translation>
    </message>
    <message>
        <source>Save them</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>For each indicator</source>
        <translation>每个指标</translation>
    </message>
    <message>
        <source>Save as the store&apos;s own</source>
        <translation>另存为本单位版式</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The store is only read: layouts can be looked at.</source>
        <translation>台账以只读方式打开，版式只能查看。</translation>
    </message>
    <message>
        <source>A layout of the store&apos;s own; saving makes its next revision.</source>
        <translation>本单位版式，保存后成为下一版。</translation>
    </message>
    <message>
        <source>The code of a layout that comes with the program: the store&apos;s own will stand in its place.</source>
        <translation>与自带版式的代码相同：保存后由本单位版式代替它。</translation>
    </message>
    <message>
        <source>What comes with the program is never changed: this will be a layout of the store&apos;s own.</source>
        <translation>自带版式不变：保存后另成本单位版式。</translation>
    </message>
</context>
<context>
    <name>xushi::LayoutFilterTree</name>
    <message>
        <source>Sections</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>Every region below the city</source>
        <translation>市以下每个县区</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1：全部</translation>
    </message>
    <message numerus="yes">
        <source>%1: only the %n ticked</source>
        <translation>
            <numerusform>%1：只列所选 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::LayoutPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1，共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::ListEditor</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>For the journal, where there is something to say</source>
        <translation>有需要说明的写在这里，记入修订记录</translation>
    </message>
    <message>
        <source>Being added: nothing is stored until you save.</source>
        <translation>正在新增：保存之前不写入台账。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>xushi::ListSheet</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
</context>
<context>
    <name>xushi::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when Xushi is started again.</source>
        <translation>重新启动序时后生效。</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 – Xushi</source>
        <translation>%1 – 序时</translation>
    </message>
    <message>
        <source>Check code %1 · entry %2</source>
        <translation>校验码 %1·第%2条</translation>
    </message>
    <message>
        <source>Xushi</source>
        <translation>序时</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>打开台账</translation>
    </message>
    <message>
        <source>Xushi stores (*.xushi)</source>
        <translation>序时台账 (*.xushi)</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建台账</translation>
    </message>
    <message>
        <source>About Xushi</source>
        <translation>关于序时</translation>
    </message>
    <message>
        <source>Xushi %1
Tracks the yearly targets of a science and technology bureau.
Free software under the GPL, version 3 or later.</source>
        <translation>序时 %1
跟踪科技部门年度目标的台账。
自由软件，按 GPL 第3版或更新版本发布。</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) were not accepted or not saved yet. What was saved is safe.</source>
        <translation>
            <numerusform>有 %n 处输入未被接受或尚未保存。已保存的都完好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to them</source>
        <translation>返回查看</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>放弃这些输入</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做 %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>地区：%1</translation>
    </message>
    <message>
        <source>Checking %1%</source>
        <translation>校验中 %1%</translation>
    </message>
    <message>
        <source>Checked ✓</source>
        <translation>校验 ✓</translation>
    </message>
    <message>
        <source>Every entry and every figure is being held against the history. You can go on working.</source>
        <translation>正在逐条核对修订记录与每个数据，可照常填报。</translation>
    </message>
    <message>
        <source>Every entry and every figure agreed with the history when the store was opened.</source>
        <translation>打开以来已核对：每个数据都与修订记录一致。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.et *.html);;All files (*)</source>
        <translation>表格 (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.et *.html);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open this store</source>
        <translation>打开这个台账</translation>
    </message>
    <message numerus="yes">
        <source>See what %n file(s) would change</source>
        <translation>
            <numerusform>松开，预览 %n 个文件的改动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · package of %2</source>
        <translation>%1 · %2数据包</translation>
    </message>
    <message>
        <source>Take a package back</source>
        <translation>收回数据包</translation>
    </message>
    <message>
        <source>Packages (*.xushi)</source>
        <translation>数据包 (*.xushi)</translation>
    </message>
    <message>
        <source>Collection: who has sent</source>
        <translation>收报情况</translation>
    </message>
    <message>
        <source>Import the catalogue</source>
        <translation>导入目录</translation>
    </message>
    <message>
        <source>Catalogues (*.xlsx *.ods *.xls *.csv *.json);;All files (*)</source>
        <translation>目录文件 (*.xlsx *.ods *.xls *.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Report in words</source>
        <translation>文字报告</translation>
    </message>
    <message>
        <source>Spread a target over counties and months</source>
        <translation>把目标分解到县区和月份</translation>
    </message>
    <message>
        <source>Meeting: what is behind, on the whole screen</source>
        <translation>会议：全屏看滞后指标</translation>
    </message>
    <message>
        <source>Check codes from paper…</source>
        <translation>核对校验码…</translation>
    </message>
    <message>
        <source>Backups, and the way back</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>The store is being read as it stood then.</source>
        <translation>正在读取当时的台账。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) were not accepted or not saved yet. Save them or take them back, then look at another moment.</source>
        <translation>
            <numerusform>有 %n 处输入还没有被接受或保存。请先保存或放弃，再查看别的时刻。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring a copy</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>已打开：%1</translation>
    </message>
    <message>
        <source>Open: %1. Yours is kept among the backups.</source>
        <translation>已打开：%1。您原来的内容已留一份在备份里。</translation>
    </message>
    <message>
        <source> (mine %1)</source>
        <translation>（我的 %1）</translation>
    </message>
    <message>
        <source> (backup %1)</source>
        <translation>（备份 %1）</translation>
    </message>
    <message>
        <source>Saved, proved and open: %1</source>
        <translation>已另存、校验并打开：%1</translation>
    </message>
    <message>
        <source>What you saved is in no file any more and could not be kept among the backups:
%1</source>
        <translation>您保存过的内容已不在任何文件里，也没能留进备份：
%1</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>先不离开</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>不留，继续</translation>
    </message>
    <message>
        <source>Saved and proved: %1</source>
        <translation>已另存并校验：%1</translation>
    </message>
</context>
<context>
    <name>xushi::MeetingWindow</name>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
</context>
<context>
    <name>xushi::MergeModel</name>
    <message>
        <source>not taken</source>
        <translation>不能收</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>✓ theirs</source>
        <translation>✓ 用他的</translation>
    </message>
    <message>
        <source>ours stays</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>%1 · explanation</source>
        <translation>%1 · 说明</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>发出时</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>收回的</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>台账现在</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>xushi::MergePage</name>
    <message>
        <source>Choose the package that a department has sent back. What it changed is shown here first; nothing is written before you take it.</source>
        <translation>选择处室送回的数据包，也可以拖到窗口里。先在这里看它改了什么，确认之前不写入。</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>%1, given out at entry %2, not filled in yet</source>
        <translation>%1，发出于第 %2 条记录，还没有填</translation>
    </message>
    <message>
        <source>%1, given out at entry %2, filled in by %3</source>
        <translation>%1，发出于第 %2 条记录，由 %3 填报</translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>收回 %1</translation>
    </message>
    <message>
        <source>Both changed %1</source>
        <translation>双方都改了 %1</translation>
    </message>
    <message>
        <source>Not taken %1</source>
        <translation>不能收 %1</translation>
    </message>
    <message numerus="yes">
        <source>Take %n change(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>收回 %n 项改动  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping a copy of the store…</source>
        <translation>正在保留台账副本…</translation>
    </message>
    <message>
        <source>The store is only read: nothing can be taken.</source>
        <translation>台账是只读的，不能收回。</translation>
    </message>
    <message>
        <source>A proved copy of the store is kept first.</source>
        <translation>收回前先保留一份校验过的台账副本。</translation>
    </message>
    <message>
        <source>Decide what both have changed.</source>
        <translation>请逐项决定双方都改了的数。</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Both have changed it. %1</source>
        <translation>双方都改了这一项。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken, %1 left as they are here.</source>
        <translation>
            <numerusform>已收回 %n 项改动，%1 项保持台账原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken.</source>
        <translation>
            <numerusform>已收回 %n 项改动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::MergeView</name>
    <message>
        <source>Decide otherwise</source>
        <translation>改为另一方</translation>
    </message>
</context>
<context>
    <name>xushi::MomentBar</name>
    <message>
        <source>Earlier act</source>
        <translation>上次操作</translation>
    </message>
    <message>
        <source>Later act</source>
        <translation>下次操作</translation>
    </message>
    <message>
        <source>Another moment…</source>
        <translation>改变时刻…</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>As known on…</source>
        <translation>截至…</translation>
    </message>
    <message>
        <source>The store as of %1, to be read only</source>
        <translation>截至 %1 的台账，只读</translation>
    </message>
</context>
<context>
    <name>xushi::MomentDialog</name>
    <message>
        <source>As known on</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Every page shows the store as it stood at the end of that day. Nothing is changed by looking.</source>
        <translation>各页都显示这一天结束时的台账，只看不改。</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The number of an entry</source>
        <translation>修订记录的条号</translation>
    </message>
    <message>
        <source>or the number of an entry, as it stands beside a check code</source>
        <translation>或输入条号，即校验码旁的数字</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>xushi::NarrativePage</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>数字%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>标记%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) rewritten</source>
        <translation>
            <numerusform>改写%n句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>待核%n句</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since: %1</source>
        <translation>改写后数据已变：%1</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>导出 %1…</translation>
    </message>
    <message>
        <source>Copy the text  Ctrl+Shift+C</source>
        <translation>复制全文  Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>全文已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Printing was given up.</source>
        <translation>已取消打印。</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已送打印机：%1</translation>
    </message>
    <message>
        <source>Go to its cell</source>
        <translation>转到它的单元格</translation>
    </message>
</context>
<context>
    <name>xushi::NewsModel</name>
    <message>
        <source>Light</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>新报</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>News</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新情况</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>经手人</translation>
    </message>
</context>
<context>
    <name>xushi::NewsPanel</name>
    <message>
        <source>What is new</source>
        <translation>新情况</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>What is new since the last visit</source>
        <translation>上次查看以来的新情况</translation>
    </message>
    <message>
        <source>Go to the figure</source>
        <translation>转到这个数</translation>
    </message>
    <message>
        <source>Looking for what is new since your last visit…</source>
        <translation>正在查找上次查看以来的新情况…</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::OverviewModel</name>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Done %</source>
        <translation>完成率%</translation>
    </message>
    <message>
        <source>Gap pp</source>
        <translation>序时差pp</translation>
    </message>
    <message>
        <source>Growth %</source>
        <translation>同比%</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Where the year would end at the pace so far</source>
        <translation>按目前进度推算的年底数</translation>
    </message>
    <message>
        <source>Year&apos;s end</source>
        <translation>年底预计</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>xushi::OverviewPage</name>
    <message>
        <source>Even schedule %1 % (%2/12)</source>
        <translation>序时进度 %1%（%2/12，平均）</translation>
    </message>
    <message>
        <source>Rule: ▲ up to %1 points below schedule, ■ beyond; * assumed</source>
        <translation>规则：▲低%1个百分点以内，■低%1个百分点以上；* 为假设</translation>
    </message>
    <message>
        <source>Goes to what is due and not reported yet (Ctrl+2)</source>
        <translation>转到应报未报的指标（Ctrl+2）</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) owe figures: %1</source>
        <translation>
            <numerusform>%n 个县区未报齐：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 to enter, all regions</source>
        <translation>待填 %1／应报 %2（全部地区）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation>本期：%1</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>待我办</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>待说明</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Rows whose month waits for the step of your role</source>
        <translation>本期等您办理的行</translation>
    </message>
    <message>
        <source>Rows with a finding that has no explanation</source>
        <translation>有审核提示而无说明的行</translation>
    </message>
    <message>
        <source>Rows of which somebody owes a figure past its day</source>
        <translation>过了截止日仍有人未报的行</translation>
    </message>
    <message>
        <source>Rows that show this light against their target</source>
        <translation>对照目标为此状态的行</translation>
    </message>
    <message>
        <source>The reminder text is on the clipboard.</source>
        <translation>催报文本已复制。</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Only rows of a kind</source>
        <translation>只看某一类行</translation>
    </message>
    <message>
        <source>Go to the figure</source>
        <translation>转到这个数</translation>
    </message>
    <message>
        <source>Its chart</source>
        <translation>它的图表</translation>
    </message>
    <message>
        <source>Reminder text of this row</source>
        <translation>本行的催报文本</translation>
    </message>
    <message>
        <source>Reminder text of all rows shown</source>
        <translation>所列各行的催报文本</translation>
    </message>
    <message>
        <source>Group by section, by department, not at all</source>
        <translation>按板块、按处室分组，或不分组</translation>
    </message>
    <message>
        <source>Grouped by section.</source>
        <translation>已按板块分组。</translation>
    </message>
    <message>
        <source>Grouped by department.</source>
        <translation>已按处室分组。</translation>
    </message>
    <message>
        <source>Not grouped: the worst first.</source>
        <translation>不分组：先差后好。</translation>
    </message>
    <message>
        <source>Nobody owes a figure here.</source>
        <translation>这里没有人欠报。</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::Page</name>
    <message>
        <source>There is no figure here.</source>
        <translation>这里没有数。</translation>
    </message>
</context>
<context>
    <name>xushi::PasteBar</name>
    <message>
        <source>Keep them</source>
        <translation>保留原数</translation>
    </message>
    <message numerus="yes">
        <source>%n blank cells of the paste were skipped where figures stand; the figures are as they were.</source>
        <translation>
            <numerusform>粘贴内容中有 %n 个空白单元格落在已有数的地方，已跳过，原数未变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear these %n cells (Alt+C)</source>
        <translation>
            <numerusform>清空这 %n 格（Alt+C）</numerusform>
        </translation>
    </message>
    <message>
        <source>The paste does not fit this grid. What fitted was entered; as a table it can be looked at whole before it is imported.</source>
        <translation>粘贴的内容与本表不合，放得下的已经填入；作为表格导入可以先看全部改动。</translation>
    </message>
    <message>
        <source>Import as a table (Alt+C)</source>
        <translation>作为表格导入（Alt+C）</translation>
    </message>
</context>
<context>
    <name>xushi::PeriodMenu</name>
    <message>
        <source>Another year</source>
        <translation>其他年份</translation>
    </message>
</context>
<context>
    <name>xushi::PersonBar</name>
    <message>
        <source>Who is working? It is kept with every entry, and nobody approves their own figures.</source>
        <translation>是谁在操作？每一处改动都记下是谁，本人提交的不能由本人审核。</translation>
    </message>
    <message>
        <source>Others…</source>
        <translation>其他人…</translation>
    </message>
</context>
<context>
    <name>xushi::PersonButton</name>
    <message>
        <source>Who is working (Ctrl+Shift+P)</source>
        <translation>操作人（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>添加人员…</translation>
    </message>
</context>
<context>
    <name>xushi::PersonForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>Add a person: name</source>
        <translation>添加人员：姓名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>of no one department</source>
        <translation>不限处室</translation>
    </message>
</context>
<context>
    <name>xushi::PersonSheet</name>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任处室</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>最后一个月</translation>
    </message>
    <message>
        <source>of no one department</source>
        <translation>不属于某一处室</translation>
    </message>
    <message>
        <source>Login of the computer</source>
        <translation>本机登录名</translation>
    </message>
    <message>
        <source>Last month (stops it)</source>
        <translation>最后一个月（停用）</translation>
    </message>
    <message>
        <source>Assumed: made for a sample</source>
        <translation>推定：示例用</translation>
    </message>
    <message>
        <source>Says who did what; it proves no identity.</source>
        <translation>用于说明由谁办理，不作身份证明。</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>any login</source>
        <translation>任意账号</translation>
    </message>
    <message>
        <source>still works here</source>
        <translation>仍在岗</translation>
    </message>
</context>
<context>
    <name>xushi::PinChangeDialog</name>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>谁的(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Your PIN now</source>
        <translation>您现在的口令(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;New PIN</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再输一遍(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>去除口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It is asked for when %1 approves, signs off, unlocks or restores a copy, so that nobody does that by choosing a name. It does not protect the file from who owns it.</source>
        <translation>“%1”审核、核定、解锁、恢复备份时要输入它，免得有人选了名字就代办。它不能防住持有台账文件的人。</translation>
    </message>
    <message>
        <source>A forgotten PIN is taken away; %1 can set a new one. The journal keeps who did it.</source>
        <translation>去除忘记的口令后，“%1”可以自己重新设置。由谁去除，修订记录里有。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The two are not the same; nothing was changed. Type the new PIN twice.</source>
        <translation>两遍输入不一样，没有改动。请把新口令输入两遍。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>xushi::PinDialog</name>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>%1: the PIN of %2</source>
        <translation>%1：请输入“%2”的口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xushi::PointHistory</name>
    <message>
        <source>There is no figure here.</source>
        <translation>这里没有数。</translation>
    </message>
    <message>
        <source>Nothing was entered yet.</source>
        <translation>还没有填报。</translation>
    </message>
</context>
<context>
    <name>xushi::ProofModel</name>
    <message>
        <source>In the text</source>
        <translation>文中</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>台账数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
</context>
<context>
    <name>xushi::ProofPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>与库不符</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>自相矛盾</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未读懂</translation>
    </message>
    <message>
        <source>Not in the store</source>
        <translation>库中无此数</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>The text is too long to be checked in one piece: at most %L1 characters.</source>
        <translation>文稿太长，请分段核对：一次最多 %L1 字。</translation>
    </message>
    <message>
        <source>%1 numbers, %2 to be decided</source>
        <translation>%1 个数，%2 个待核</translation>
    </message>
    <message>
        <source>%1 numbers, nothing to be decided</source>
        <translation>%1 个数，没有待核的</translation>
    </message>
    <message>
        <source>Every number of the text will be listed here.</source>
        <translation>文中的每个数会列在这里。</translation>
    </message>
    <message>
        <source>The text has no number that could be checked.</source>
        <translation>文中没有可核对的数。</translation>
    </message>
    <message>
        <source>No number is of this kind. Alt+A shows all.</source>
        <translation>没有这一类的数。Alt+A 显示全部。</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>打开文稿</translation>
    </message>
    <message>
        <source>The text was copied</source>
        <translation>已复制全文</translation>
    </message>
    <message>
        <source>No number of the text has to be decided</source>
        <translation>文中没有待核的数</translation>
    </message>
    <message>
        <source>Write %1  Alt+R</source>
        <translation>改为 %1  Alt+R</translation>
    </message>
    <message>
        <source>Write the stored number  Alt+R</source>
        <translation>改为台账数  Alt+R</translation>
    </message>
    <message>
        <source>Words beside this number would have to change as well: it is corrected in the text</source>
        <translation>这个数旁边的文字也要改，请直接在文稿中修改</translation>
    </message>
    <message>
        <source>The number is of no cell of the store</source>
        <translation>这个数不对应台账中的单元格</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>No longer ignore  Alt+I</source>
        <translation>取消忽略  Alt+I</translation>
    </message>
    <message>
        <source>Ignore  Alt+I</source>
        <translation>忽略  Alt+I</translation>
    </message>
    <message>
        <source>Store the %1 ticked…  Alt+S</source>
        <translation>存入勾选的 %1 个…  Alt+S</translation>
    </message>
    <message>
        <source>Store this number…  Alt+S</source>
        <translation>存入这个数…  Alt+S</translation>
    </message>
    <message>
        <source>Not a figure that the store could have: an indicator, a region and a period of the catalogue are needed</source>
        <translation>不是可以存入的数：要有目录里的指标、地区和期间</translation>
    </message>
    <message>
        <source>From the report of %1</source>
        <translation>%1 的文稿</translation>
    </message>
    <message>
        <source>Reports (*.docx *.odt *.pdf *.txt);;All files (*)</source>
        <translation>文稿 (*.docx *.odt *.pdf *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Report of the check</source>
        <translation>核对报告</translation>
    </message>
    <message>
        <source>%1 checked</source>
        <translation>%1 核对结果</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Write the stored number</source>
        <translation>改用台账的数</translation>
    </message>
    <message>
        <source>Ignore, or no longer</source>
        <translation>忽略，或取消忽略</translation>
    </message>
    <message>
        <source>Tick it</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Store what is ticked…</source>
        <translation>把勾选的写入台账…</translation>
    </message>
    <message>
        <source>Go to its cell</source>
        <translation>转到它的单元格</translation>
    </message>
</context>
<context>
    <name>xushi::ProofWait</name>
    <message>
        <source>The store is being checked. What leaves it waits for that.</source>
        <translation>正在校验台账，导出、打印和审核等校验完再进行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xushi::PublishedModel</name>
    <message>
        <source>kept</source>
        <translation>已留存</translation>
    </message>
    <message>
        <source>position</source>
        <translation>仅记位置</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已不同</translation>
    </message>
    <message>
        <source>none</source>
        <translation>已无此表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>By</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>与今天</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>When</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::PublishedPanel</name>
    <message>
        <source>No table was given out yet. Tick “Keep what is exported” when you export one; a month that all departments have signed off stands here as well.</source>
        <translation>还没有发布过表。导出时勾选“导出时留存”，表就连同文件记在这里；一个月的处室全部核定后，当月的表也会记在这里。</translation>
    </message>
    <message>
        <source>Reading the store as it stood after entry %1…</source>
        <translation>正在读取第 %1 条之后的台账…</translation>
    </message>
    <message>
        <source>Nothing differs: the figures stand today as they were given out.</source>
        <translation>没有差别：数据与发布时相同。</translation>
    </message>
    <message>
        <source>table %1.%2</source>
        <translation>第%1号表.%2</translation>
    </message>
    <message>
        <source>Export as it was</source>
        <translation>按当时导出</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时的样子</translation>
    </message>
    <message>
        <source>Against now</source>
        <translation>与现在对比</translation>
    </message>
    <message>
        <source>Export as it was…</source>
        <translation>按当时的样子导出…</translation>
    </message>
    <message>
        <source>Go to its cell</source>
        <translation>转到它的单元格</translation>
    </message>
</context>
<context>
    <name>xushi::QuestionRules</name>
    <message>
        <source>Questions of the audit</source>
        <translation>核实规则</translation>
    </message>
    <message>
        <source>A question that is not ticked is asked of nothing. Beside it stand the indicators (name or code), units and kinds that it is not asked of, separated by semicolons. Compulsory rules always hold.</source>
        <translation>不勾选的规则一律不问；右边写不问的指标（名称或编码）、单位或类型，用分号隔开。强制性规则始终有效，不能关闭。</translation>
    </message>
    <message>
        <source>asked of every indicator</source>
        <translation>空：各项指标都问</translation>
    </message>
    <message>
        <source>%1: not asked of</source>
        <translation>%1：不问的指标</translation>
    </message>
</context>
<context>
    <name>xushi::RegionSheet</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>计入合计</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Counts in the total of its parent</source>
        <translation>计入上级合计</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>启用月份</translation>
    </message>
    <message>
        <source>Last month (stops it)</source>
        <translation>最后一个月（停用）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 targets, %2 regions below it</source>
        <translation>%1 个目标使用，下辖 %2 个地区</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 个目标</translation>
    </message>
    <message>
        <source>New region</source>
        <translation>新地区</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>still in use</source>
        <translation>仍在使用</translation>
    </message>
</context>
<context>
    <name>xushi::ReminderPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>Reminder text, %n piece(s)</source>
        <translation>
            <numerusform>催报文本，%n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::ReplacePanel</name>
    <message>
        <source>The whole cell</source>
        <translation>整格匹配</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>Left as it is, because</source>
        <translation>不替换的原因</translation>
    </message>
    <message>
        <source>What would be replaced</source>
        <translation>将要替换的内容</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n cell(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>替换 %n 格  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you say so.</source>
        <translation>确认之前不写入任何内容。</translation>
    </message>
    <message>
        <source>No cell that is shown holds it.</source>
        <translation>显示的格中没有这个内容。</translation>
    </message>
    <message>
        <source>%1 would change, %2 are left as they are.</source>
        <translation>%1 格会改动，%2 格保持原样。</translation>
    </message>
    <message>
        <source>%1 would change.</source>
        <translation>%1 格会改动。</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Replaced in %1 cells, %2 left as they are. Ctrl+Z takes it back.</source>
        <translation>已替换 %1 格，%2 格保持原样。Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Replaced in %1 cells. Ctrl+Z takes it back.</source>
        <translation>已替换 %1 格。Ctrl+Z 可撤回。</translation>
    </message>
</context>
<context>
    <name>xushi::ReportFigureModel</name>
    <message>
        <source>In the report</source>
        <translation>文中</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
</context>
<context>
    <name>xushi::RestoreWait</name>
    <message>
        <source>The present store is kept, and the copy is put in its place.</source>
        <translation>正在留存现在的台账，并换上备份。</translation>
    </message>
</context>
<context>
    <name>xushi::ReviewModel</name>
    <message>
        <source>returned</source>
        <translation>退</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月累计</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Growth %</source>
        <translation>同比%</translation>
    </message>
    <message>
        <source>Gap pp</source>
        <translation>序时差pp</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮灯</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>xushi::RollOverBar</name>
    <message>
        <source>Copy last year&apos;s targets into</source>
        <translation>把上年目标复制到</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>There are no targets of %1 to copy.</source>
        <translation>%1 年没有目标可以复制。</translation>
    </message>
    <message>
        <source>Adds %1 targets of %2; each value is marked as taken over and waits to be confirmed.</source>
        <translation>将新增 %1 个 %2 年目标；目标值标为“沿用上年，待确认”，请逐项确认或修改。</translation>
    </message>
    <message>
        <source>%1: %2 and more, %3 in all</source>
        <translation>%1：%2等 %3 个</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Skips %1: %2</source>
        <translation>跳过 %1 个：%2</translation>
    </message>
    <message>
        <source>%1 targets of %2 were copied as drafts; confirm or revise each value.</source>
        <translation>已复制 %1 个 %2 年目标作为草稿，请逐项确认或修改目标值。</translation>
    </message>
    <message numerus="yes">
        <source>Copy last year&apos;s targets of the %n selected into</source>
        <translation>
            <numerusform>把选中的 %n 项指标的上年目标复制到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::RulesEditor</name>
    <message>
        <source>Needed when closed months are opened again</source>
        <translation>重新打开已关账月份时必填</translation>
    </message>
    <message>
        <source>▲ up to %1 points below schedule, ■ beyond</source>
        <translation>低 %1 个百分点以内▲，超过■</translation>
    </message>
    <message>
        <source>Own threshold</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Type the points as a number of 0 or more, such as 10.</source>
        <translation>请填 0 或以上的数，例如 10。</translation>
    </message>
    <message>
        <source>● at or above schedule; ▲ up to %1 points below it; ■ further below. No gap is left undefined.</source>
        <translation>达到或超过序时●；低于序时 %1 个百分点以内▲；低得更多■。界限连续，没有空档。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>xushi::StandingBar</name>
    <message>
        <source>Open it where it is (&amp;1)</source>
        <translation>到移走处打开(&amp;1)</translation>
    </message>
    <message>
        <source>Open what is there now (&amp;1)</source>
        <translation>打开现在的文件(&amp;1)</translation>
    </message>
    <message>
        <source>Save mine beside it (&amp;2)</source>
        <translation>把我的另存在旁边(&amp;2)</translation>
    </message>
    <message>
        <source>Save the last copy beside it (&amp;2)</source>
        <translation>把最近的备份另存在旁边(&amp;2)</translation>
    </message>
    <message>
        <source>Proved, under a name that is free, and opened. What was typed comes along.</source>
        <translation>校验后存成一个新名字并打开，没有入账的输入一并带过去。</translation>
    </message>
    <message>
        <source>Compare (&amp;3)</source>
        <translation>比较(&amp;3)</translation>
    </message>
    <message>
        <source>What differs between yours and what is there now. Nothing is changed.</source>
        <translation>列出您的和现在的文件有哪些不同，不改动任何内容。</translation>
    </message>
</context>
<context>
    <name>xushi::StepName</name>
    <message>
        <source>entry of %1</source>
        <translation>填报 %1</translation>
    </message>
    <message numerus="yes">
        <source>entry of %n cell(s)</source>
        <translation>
            <numerusform>填报 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>paste of %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message numerus="yes">
        <source>paste of %n cell(s)</source>
        <translation>
            <numerusform>粘贴 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>filling of %1</source>
        <translation>填充 %1</translation>
    </message>
    <message numerus="yes">
        <source>filling of %n cell(s)</source>
        <translation>
            <numerusform>填充 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>clearing of %1</source>
        <translation>清除 %1</translation>
    </message>
    <message numerus="yes">
        <source>clearing of %n cell(s)</source>
        <translation>
            <numerusform>清除 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>import of %n figure(s)</source>
        <translation>
            <numerusform>导入 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>批注 %1</translation>
    </message>
    <message numerus="yes">
        <source>note on %n cell(s)</source>
        <translation>
            <numerusform>批注 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>explanation of %1</source>
        <translation>说明 %1</translation>
    </message>
    <message numerus="yes">
        <source>explanation of %n finding(s)</source>
        <translation>
            <numerusform>说明 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>review of %1</source>
        <translation>审核 %1</translation>
    </message>
    <message numerus="yes">
        <source>review of %n figure(s)</source>
        <translation>
            <numerusform>审核 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>change of indicator %1</source>
        <translation>修改指标 %1</translation>
    </message>
    <message numerus="yes">
        <source>change of %n indicator(s)</source>
        <translation>
            <numerusform>修改 %n 个指标</numerusform>
        </translation>
    </message>
    <message>
        <source>end of indicator %1</source>
        <translation>停用指标 %1</translation>
    </message>
    <message>
        <source>succession of indicator %1</source>
        <translation>更换指标 %1</translation>
    </message>
    <message>
        <source>change of target %1</source>
        <translation>修改目标 %1</translation>
    </message>
    <message numerus="yes">
        <source>change of %n target(s)</source>
        <translation>
            <numerusform>修改 %n 项目标</numerusform>
        </translation>
    </message>
    <message>
        <source>change of curve %1</source>
        <translation>修改序时依据 %1</translation>
    </message>
    <message>
        <source>change of region %1</source>
        <translation>修改县区 %1</translation>
    </message>
    <message>
        <source>change of department %1</source>
        <translation>修改处室 %1</translation>
    </message>
    <message>
        <source>change of person %1</source>
        <translation>修改人员 %1</translation>
    </message>
    <message>
        <source>change of the rules of %1</source>
        <translation>修改规则 %1</translation>
    </message>
    <message>
        <source>copy of target %1</source>
        <translation>从上年复制目标 %1</translation>
    </message>
    <message numerus="yes">
        <source>copy of %n target(s)</source>
        <translation>
            <numerusform>从上年复制 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>import of %1 into the catalogue</source>
        <translation>导入指标库 %1</translation>
    </message>
    <message numerus="yes">
        <source>import of %n record(s) into the catalogue</source>
        <translation>
            <numerusform>导入指标库 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change of %n record(s)</source>
        <translation>
            <numerusform>更改 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the first: %2</source>
        <translation>%1，首个：%2</translation>
    </message>
    <message>
        <source>rewriting of sentence %1 of the report</source>
        <translation>改写报告句子%1</translation>
    </message>
    <message>
        <source>spreading of target %1</source>
        <translation>目标分解 %1</translation>
    </message>
    <message numerus="yes">
        <source>spreading of a target over %n record(s)</source>
        <translation>
            <numerusform>目标分解（%n 条记录）</numerusform>
        </translation>
    </message>
    <message>
        <source>replacing in %1</source>
        <translation>替换 %1</translation>
    </message>
    <message numerus="yes">
        <source>replacing in %n cell(s)</source>
        <translation>
            <numerusform>替换 %n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::StopBar</name>
    <message>
        <source>Save or revert the changes first</source>
        <translation>请先保存或还原改动</translation>
    </message>
</context>
<context>
    <name>xushi::SuccessorBar</name>
    <message>
        <source>Replace it by a new indicator from</source>
        <translation>从某月起改用新指标</translation>
    </message>
    <message>
        <source>with the code</source>
        <translation>新代码</translation>
    </message>
    <message>
        <source>Its figures stay as they are.</source>
        <translation>已有数据不变，原指标停用到上一个月。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>xushi::SummaryPage</name>
    <message>
        <source>Export %1…</source>
        <translation>导出 %1…</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已送打印机：%1</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>导出汇总表(&amp;E)…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), %1 landscape</source>
        <translation>
            <numerusform>%n 页，%1 横向</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), %1 portrait</source>
        <translation>
            <numerusform>%n 页，%1 纵向</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出汇总表</translation>
    </message>
    <message>
        <source>Tables that were given out</source>
        <translation>已发布的表</translation>
    </message>
    <message>
        <source>Exported: %1, kept as number %2</source>
        <translation>已导出：%1，留存为第 %2 号</translation>
    </message>
    <message>
        <source>The file is kept in the store with its position in the journal, and can be exported again as it was</source>
        <translation>文件连同它在修订记录里的位置一起留存，以后可以按当时的样子再导出</translation>
    </message>
    <message>
        <source>The store is only read: nothing can be kept in it</source>
        <translation>台账只读，不能留存</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was given up.</source>
        <translation>已取消打印。</translation>
    </message>
    <message>
        <source>The layout “%1” was removed; undo takes that back.</source>
        <translation>已移除版式“%1”，可以撤销。</translation>
    </message>
    <message>
        <source>The layout was saved.</source>
        <translation>版式已保存。</translation>
    </message>
    <message>
        <source>The report in words</source>
        <translation>文字报告</translation>
    </message>
    <message>
        <source>Go to the figure</source>
        <translation>转到这个数</translation>
    </message>
    <message>
        <source>Its chart</source>
        <translation>它的图表</translation>
    </message>
    <message>
        <source>History of its figure</source>
        <translation>数值的修订记录</translation>
    </message>
</context>
<context>
    <name>xushi::TableBar</name>
    <message>
        <source>Show all rows</source>
        <translation>显示全部行</translation>
    </message>
    <message>
        <source>The hit before (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>The next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>在表中查找</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xushi::TableFind</name>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>上一处</translation>
    </message>
</context>
<context>
    <name>xushi::TableManners</name>
    <message>
        <source>Only %1: %2 of %3 rows</source>
        <translation>只看%1：%2 / %3 行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with the heads</source>
        <translation>带表头复制</translation>
    </message>
    <message>
        <source>Copy the exact digits</source>
        <translation>复制原始位数</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>排序…</translation>
    </message>
    <message>
        <source>Own order of the table</source>
        <translation>恢复原有次序</translation>
    </message>
    <message>
        <source>Only some rows…</source>
        <translation>筛选行…</translation>
    </message>
    <message>
        <source>Choose the columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation>列左移</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>列右移</translation>
    </message>
    <message>
        <source>Columns as the program has them</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部处室</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>全部板块</translation>
    </message>
</context>
<context>
    <name>xushi::TableMenu</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Put the cursor into a table first</source>
        <translation>请先把光标放到表格里</translation>
    </message>
</context>
<context>
    <name>xushi::TablesOut</name>
    <message>
        <source>Sheets for the co&amp;unties to fill in…</source>
        <translation>县区填报表(&amp;U)…</translation>
    </message>
    <message>
        <source>Sheets for the &amp;departments to fill in…</source>
        <translation>处室填报表(&amp;D)…</translation>
    </message>
    <message>
        <source>Figures of the &amp;year as a table…</source>
        <translation>导出本年数据(&amp;Y)…</translation>
    </message>
    <message>
        <source>Where the sheets go</source>
        <translation>填报表放在哪里</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) to fill in, and a list of who owes what: %1</source>
        <translation>
            <numerusform>已生成 %n 份填报表和一份应报清单：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of the year</source>
        <translation>导出本年数据</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>Give a &amp;package out</source>
        <translation>发出数据包(&amp;P)</translation>
    </message>
    <message>
        <source>No department has indicators</source>
        <translation>没有名下有指标的处室</translation>
    </message>
    <message>
        <source>Give a package out</source>
        <translation>发出数据包</translation>
    </message>
    <message>
        <source>Packages (*.xushi)</source>
        <translation>数据包 (*.xushi)</translation>
    </message>
</context>
<context>
    <name>xushi::TargetEditor</name>
    <message>
        <source>Needed when a target or its curve is changed</source>
        <translation>调整目标或曲线时必填</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Value (%1)</source>
        <translation>目标值（%1）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>as the indicator</source>
        <translation>同指标</translation>
    </message>
    <message>
        <source>as the indicator: %1</source>
        <translation>同指标：%1</translation>
    </message>
    <message>
        <source>as the store: %1</source>
        <translation>按台账：%1</translation>
    </message>
</context>
<context>
    <name>xushi::TargetHistory</name>
    <message>
        <source>Revision</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>xushi::VersionBar</name>
    <message>
        <source>The first month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>The change holds</source>
        <translation>此改动</translation>
    </message>
    <message>
        <source>The months before keep their definition.</source>
        <translation>此前各月仍按原定义。</translation>
    </message>
    <message>
        <source>from a month on</source>
        <translation>自某月起生效</translation>
    </message>
    <message>
        <source>since %1, as a correction</source>
        <translation>更正自%1起的现行定义</translation>
    </message>
    <message>
        <source>for all months, as a correction</source>
        <translation>更正，各月都按此</translation>
    </message>
    <message>
        <source>the first month</source>
        <translation>首个月份</translation>
    </message>
    <message>
        <source>Year and month, such as 2025-07</source>
        <translation>年月，如 2025-07</translation>
    </message>
</context>
<context>
    <name>xushi::VersionHistory</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>section</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>department</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>上级指标</translation>
    </message>
    <message>
        <source>exhaustive part</source>
        <translation>其中项之和等于上级</translation>
    </message>
    <message>
        <source>January exempt</source>
        <translation>1月免报</translation>
    </message>
    <message>
        <source>numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Versions of the definition</source>
        <translation>定义的沿革</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>before</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>as it was first defined</source>
        <translation>最初的定义</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>xushi::WayBackDialog</name>
    <message>
        <source>&amp;Look at it</source>
        <translation>打开查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Restore this copy</source>
        <translation>用这份备份恢复(&amp;R)</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>“%1”打不开</translation>
    </message>
    <message>
        <source>These copies can take its place. The damaged file is kept, byte for byte, before one does.</source>
        <translation>可以用下面的备份恢复。恢复之前，损坏的文件会先逐字节另存一份。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>另选文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>A copy of the store</source>
        <translation>台账的备份</translation>
    </message>
    <message>
        <source>Xushi stores (*.xushi)</source>
        <translation>序时台账 (*.xushi)</translation>
    </message>
    <message>
        <source>Looking for copies…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>%1 · entry %2 · %3 · %4</source>
        <translation>%1 · 第%2条 · %3 · %4</translation>
    </message>
    <message>
        <source>No copy of this store was found in the folder of copies. One on a stick or a share is taken by “From a file”.</source>
        <translation>备份文件夹里没有这份台账的备份。U盘或共享文件夹里如有，请用“另选文件”。</translation>
    </message>
    <message>
        <source>“%1” · code %2</source>
        <translation>“%1”&#x3000;校验码 %2</translation>
    </message>
    <message>
        <source>Nothing in the file says any more which store it was. These copies are called after it; whether they are of it cannot be told. Look at one before you restore it.</source>
        <translation>从这个文件已看不出原来是哪个台账。下列备份与它同名，是不是它的备份无从判断：请先打开查看，再恢复。</translation>
    </message>
</context>
<context>
    <name>xushi::WorkflowBar</name>
    <message>
        <source>Department</source>
        <translation>处室</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>全部处室</translation>
    </message>
    <message>
        <source>Nothing can be submitted, approved or signed off here now.</source>
        <translation>现在没有可以提交、审核或核定的。</translation>
    </message>
    <message>
        <source>%1, because:</source>
        <translation>%1，理由：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Approve all the same</source>
        <translation>仍然通过</translation>
    </message>
    <message>
        <source>Review them first</source>
        <translation>先去审阅</translation>
    </message>
    <message>
        <source>Asks first who is working.</source>
        <translation>先选择是谁在操作。</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>收报</translation>
    </message>
    <message>
        <source>Who has sent the figures of the month, and who has not (Ctrl+Shift+B)</source>
        <translation>谁报了、谁没报本月的数据（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>nothing has changed since the submission</source>
        <translation>提交以来没有改动</translation>
    </message>
</context>
<context>
    <name>xushi::WritingWait</name>
    <message>
        <source>The file is being written.</source>
        <translation>正在写文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>xushi::YearEntryModel</name>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
</context>
</TS>
