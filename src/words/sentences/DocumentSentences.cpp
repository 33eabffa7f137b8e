#include "words/sentences/SentenceParts.h"

#include <array>

namespace xushi {
namespace {

constexpr std::array documentTable{
    Sentence{"document.cancelled",
             "已取消读取“{0}”，没有写入任何数据。需要时请重新打开。",
             "Reading “{0}” was cancelled; nothing was written. Open it again when you want it."},
    Sentence{"document.damaged",
             "“{0}”已损坏或不完整，没有读取。请在 WPS 或 Word 中打开并另存为 DOCX，或请对方重新发送。",
             "“{0}” is damaged or not complete; nothing was read. Open it in Word or WPS and save it as DOCX, or ask for it once more."},
    Sentence{"document.empty",
             "“{0}”中没有文字，没有可核对的内容。请检查是否选错了文件。",
             "“{0}” has no words: there is nothing to check. See whether it is the right file."},
    Sentence{"document.encoding",
             "“{0}”的文字编码认不出来，或文件有缺损，没有读取。请用 WPS 或 Word 打开核对后另存为 DOCX。",
             "The characters of “{0}” are in no encoding known here, or the file is damaged; nothing was read. Open it in Word or WPS, look it over and save it as DOCX."},
    Sentence{"document.encrypted",
             "“{0}”有打开密码，没有读取。请在 WPS、Word 或 PDF 阅读器中打开并清除密码，保存后再核对。",
             "“{0}” has an open password; nothing was read. Open it in Word, WPS or a PDF reader, clear the password, save it and check that."},
    Sentence{"document.folder",
             "“{0}”是文件夹，没有读取。请选择其中的材料。",
             "“{0}” is a folder; nothing was read. Choose the report in it."},
    Sentence{"document.image",
             "“{0}”是图片，不是文字材料，没有读取。请向对方索取 DOCX 文件，或把文字粘贴过来。",
             "“{0}” is a picture, not a report in words; nothing was read. Ask for the DOCX file, or paste the text."},
    Sentence{"document.lock-file",
             "“{0}”是 Word 或 WPS 正在编辑时留下的临时文件（~$ 开头），没有读取。请选择不带 ~$ 的文件。",
             "“{0}” is what Word or WPS keeps beside a file that is open (~$); nothing was read. Choose the file without ~$."},
    Sentence{"document.no-pdf-program",
             "读取 PDF 要用的程序 pdftotext 没有安装，没有读取“{0}”。请安装 poppler-utils，或把材料另存为 DOCX。",
             "The program that reads PDF, pdftotext, is not installed; “{0}” was not read. Install poppler-utils, or save the report as DOCX."},
    Sentence{"document.not-a-text",
             "“{0}”不是能读取的文字材料，没有读取。请在 WPS 或 Word 中另存为 DOCX 后再核对。",
             "“{0}” is no report in words that can be read; nothing was read. Save it as DOCX in Word or WPS and check that."},
    Sentence{"document.ofd",
             "“{0}”是 OFD 版式文件，没有读取。请在阅读器中导出为 PDF 或 DOCX 后再核对。",
             "“{0}” is an OFD; nothing was read. Export it as PDF or DOCX and check that."},
    Sentence{"document.old-word",
             "“{0}”是旧格式的文档（.doc、.wps 或 RTF），没有读取。请在 WPS 或 Word 中另存为 DOCX 后再核对。",
             "“{0}” is of an old format (.doc, .wps or RTF); nothing was read. Save it as DOCX in Word or WPS and check that."},
    Sentence{"document.pdf",
             "“{0}”是 PDF，没有读取。请把材料另存为 DOCX 后再核对。",
             "“{0}” is a PDF; nothing was read. Save the report as DOCX and check that."},
    Sentence{"document.reader-died",
             "读取“{0}”时读取程序意外中断，没有写入任何数据。请在 WPS 或 Word 中打开并另存为 DOCX 后再核对。",
             "The program that read “{0}” broke off; nothing was written. Open the file in Word or WPS, save it as DOCX and check that."},
    Sentence{"document.reader-missing",
             "读取文件的程序 xushi-reader 启动不了，没有读取“{0}”。请重新安装序时。",
             "The program that reads files, xushi-reader, cannot be started; “{0}” was not read. Install Xushi again."},
    Sentence{"document.reader-overran",
             "读取“{0}”用的时间或内存超出限度，已停止，没有写入任何数据。请只留下要核对的文字，另存为 DOCX 后再核对。",
             "Reading “{0}” took more time or memory than it may and was stopped; nothing was written. Keep the words to check alone, save them as DOCX and check that."},
    Sentence{"document.scanned",
             "“{0}”是没有文字层的 PDF（多半是扫描件），没有读取。请向对方索取 DOCX 文件，或先做文字识别。",
             "“{0}” is a PDF without any text (most likely a scan); nothing was read. Ask for the DOCX file, or have its characters recognised first."},
    Sentence{"document.table",
             "“{0}”是表格，不是文字材料，没有读取。表格请用“导入”。",
             "“{0}” is a table, not a report in words; nothing was read. Import tables instead."},
    Sentence{"document.too-large",
             "“{0}”太大，或展开后超出限度，没有读取。请只留下要核对的文字，另存为 DOCX 后再核对。",
             "“{0}” is too large, or grows beyond the limits when it is unpacked; nothing was read. Keep the words to check alone, save them as DOCX and check that."},
    Sentence{"document.unreadable",
             "“{0}”读不出来，没有读取，文件未作改动。请检查文件权限，或复制到本机后再核对。",
             "“{0}” cannot be read; nothing was read and it was not changed. Check its permissions, or copy it to this computer and check that."},
};

} // namespace

std::span<const Sentence> documentSentences() { return documentTable; }

} // namespace xushi
