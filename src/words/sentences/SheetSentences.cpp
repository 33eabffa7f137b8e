#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array sheetTable{
    Sentence{"sheet.binary-xlsx",
             "“{0}”是二进制工作簿（.xlsb），没有读取。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。",
             "“{0}” is a binary workbook (.xlsb); nothing was read. Save it as .xlsx in Excel or WPS and import that."},
    Sentence{"sheet.cancelled",
             "已取消读取“{0}”，没有写入任何数据。需要时请重新导入。",
             "Reading “{0}” was cancelled; nothing was written. Import it again when you want it."},
    Sentence{"sheet.damaged",
             "“{0}”已损坏或不完整，没有读取。请在 Excel 或 WPS 中打开并另存，或请对方重新发送。",
             "“{0}” is damaged or not complete; nothing was read. Open it in Excel or WPS and save it again, or ask for it once more."},
    Sentence{"sheet.dtd",
             "“{0}”中有电子表格不该有的文档类型定义，可能不安全，没有读取。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。",
             "“{0}” declares a document type, which no spreadsheet needs and may be unsafe; nothing was read. Save it as .xlsx in Excel or WPS and import that."},
    Sentence{"sheet.empty",
             "“{0}”中没有任何内容，没有可导入的数据。请检查是否选错了文件。",
             "“{0}” has no content: there is nothing to import. Check whether it is the right file."},
    Sentence{"sheet.empty-file",
             "“{0}”是空文件（0 字节），没有可读取的内容。请让对方重新发送。",
             "“{0}” is an empty file (0 bytes): there is nothing to read. Ask for it once more."},
    Sentence{"sheet.encoding",
             "“{0}”的文字编码认不出来，或文件有缺损，没有读取。请用表格软件打开核对后另存为 .xlsx。",
             "The characters of “{0}” are in no encoding known here, or the file is damaged; nothing was read. Open it in a spreadsheet program, look it over and save it as .xlsx."},
    Sentence{"sheet.encrypted",
             "“{0}”有打开密码，没有读取。请在 WPS 或 Excel 中打开，在“文件—文档加密（信息—保护工作簿）”中清除密码，保存后再导入。",
             "“{0}” has an open password; nothing was read. Open it in Excel or WPS, clear the password (File, Info, Protect Workbook), save it and import it again."},
    Sentence{"sheet.folder",
             "“{0}”是文件夹，没有读取。请选择其中的表格文件。",
             "“{0}” is a folder; nothing was read. Choose the tables in it."},
    Sentence{"sheet.image",
             "“{0}”是图片，不是表格，没有读取。请向对方索取 .xlsx 文件，或手工填报。",
             "“{0}” is a picture, not a table; nothing was read. Ask for the .xlsx file, or enter the figures by hand."},
    Sentence{"sheet.lock-file",
             "“{0}”是 Excel 或 WPS 正在编辑时留下的临时文件（~$ 开头），没有读取。请关闭正在打开的表格，导入不带 ~$ 的文件。",
             "“{0}” is what Excel or WPS keeps beside a file that is open (~$); nothing was read. Close the table and import the file without ~$."},
    Sentence{"sheet.not-a-table",
             "“{0}”不是能读取的表格，没有读取。请在 WPS 或 Excel 中把表格另存为 .xlsx 后再导入。",
             "“{0}” is no table that can be read; nothing was read. Save the table as .xlsx in Excel or WPS and import that."},
    Sentence{"sheet.numbers",
             "“{0}”是 Numbers 表格，没有读取。请在 Numbers 中导出为 Excel（.xlsx）后再导入。",
             "“{0}” is a table of Numbers; nothing was read. Export it to Excel (.xlsx) in Numbers and import that."},
    Sentence{"sheet.old-xls",
             "“{0}”是 Excel 95 或更早的格式，没有读取。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。",
             "“{0}” is of Excel 95 or before; nothing was read. Save it as .xlsx in Excel or WPS and import that."},
    Sentence{"sheet.pdf",
             "“{0}”是 PDF，不是表格，没有读取。请向对方索取 .xlsx 文件，或手工填报。",
             "“{0}” is a PDF, not a table; nothing was read. Ask for the .xlsx file, or enter the figures by hand."},
    Sentence{"sheet.too-large",
             "“{0}”太大，或展开后超出限度，没有读取。请只留下要导入的工作表，另存为 .xlsx 后再导入。",
             "“{0}” is too large, or grows beyond the limits when it is unpacked; nothing was read. Keep the sheets to import alone, save them as .xlsx and import that."},
    Sentence{"sheet.unreadable",
             "“{0}”读不出来，没有读取，文件未作改动。请检查文件权限，或复制到本机后再导入。",
             "“{0}” cannot be read; nothing was read and it was not changed. Check its permissions, or copy it to this computer and import that."},
    Sentence{"sheet.web-archive",
             "“{0}”是网页存档（MHTML），没有读取。请用表格软件打开后另存为 .xlsx。",
             "“{0}” is a web archive (MHTML) and was not read. Open it in a spreadsheet program and save it as .xlsx."},
    Sentence{"sheet.wps-et",
             "“{0}”是 WPS 表格的 .et 格式，没有读取。请在 WPS 中另存为 .xlsx 后再导入。",
             "“{0}” is a .et table of WPS; nothing was read. Save it as .xlsx in WPS and import that."},
    Sentence{"sheet.xml-table",
             "“{0}”是 XML 格式的表格，没有读取。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。",
             "“{0}” is a table in XML; nothing was read. Save it as .xlsx in Excel or WPS and import that."},
};

} // namespace

std::span<const Sentence> sheetSentences() { return sheetTable; }

} // namespace xushi
