#include "io/pdf/FinishedPdf.h"

#include "io/pdf/ToUnicodeMap.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// The tag says which subset of the font this is.
std::string withoutTag(const std::string& name) {
    const auto plus = name.find('+');
    return plus == std::string::npos ? name : name.substr(plus + 1);
}

std::string fontNameOf(QPDFObjectHandle font) {
    QPDFObjectHandle name = font.getKey("/BaseFont");
    return name.isName() ? withoutTag(name.getName().substr(1)) : std::string();
}

void correctTextLayer(QPDF& pdf, const PaintedCharacters& characters) {
    const auto meant = [&](char32_t code) { return characters.meant(code); };
    for (auto object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream()) continue;
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        const std::string_view cmap(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
        const auto known = characters.charactersOf(fontNameOf(object), charactersIn(cmap));
        stream.replaceStreamData(rewrittenToUnicode(cmap, meant, known), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

/// Names an embedded subset by a fixed tag: the tag of the drawing counts objects in an order that changes.
void nameFont(QPDFObjectHandle font, const char* key) {
    if (!font.isDictionary() || !font.getKey(key).isName()) return;
    font.replaceKey(key, QPDFObjectHandle::newName("/XUSHIA+" + withoutTag(font.getKey(key).getName().substr(1))));
}

void nameFonts(QPDF& pdf) {
    for (auto object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font")) nameFont(object, "/BaseFont");
        if (object.isDictionaryOfType("/FontDescriptor")) nameFont(object, "/FontName");
    }
}

double heightOf(const QPDFObjectHandle& page) {
    const auto sheet = QPDFObjectHandle(page).getKey("/MediaBox").getArrayAsRectangle();
    return sheet.ury - sheet.lly;
}

/// One entry of the outline for each bookmark, shown when the document is opened.
void setOutline(QPDF& pdf, const PdfFacts& facts) {
    if (facts.bookmarks.empty()) return;
    const auto pages = pdf.getAllPages();
    auto outline = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    std::vector<QPDFObjectHandle> entries;
    for (const auto& bookmark : facts.bookmarks) {
        auto entry = QPDFObjectHandle::newDictionary();
        entry.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
        entry.replaceKey("/Parent", outline);
        entry.replaceKey("/Dest", QPDFObjectHandle::newArray({pages.at(static_cast<std::size_t>(bookmark.page)), QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                                                              QPDFObjectHandle::newReal(heightOf(pages.at(static_cast<std::size_t>(bookmark.page))) - bookmark.top, 2), QPDFObjectHandle::newNull()}));
        entries.push_back(pdf.makeIndirectObject(entry));
    }
    for (std::size_t i = 1; i < entries.size(); ++i) {
        entries[i].replaceKey("/Prev", entries[i - 1]);
        entries[i - 1].replaceKey("/Next", entries[i]);
    }
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outline.replaceKey("/First", entries.front());
    outline.replaceKey("/Last", entries.back());
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(entries.size())));
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

/// The drawing rounds a sheet to whole points.
void setSheets(QPDF& pdf) {
    constexpr double a4Long = 841.89;
    constexpr double a4Short = 595.276;
    constexpr double a3Long = 1190.551;
    for (auto page : pdf.getAllPages()) {
        const auto drawn = page.getKey("/MediaBox").getArrayAsRectangle();
        const double width = drawn.urx - drawn.llx;
        const double height = drawn.ury - drawn.lly;
        const bool isA4 = std::max(width, height) < (a4Long + a3Long) / 2;
        const double longSide = isA4 ? a4Long : a3Long;
        const double shortSide = isA4 ? a4Short : a4Long;
        const QPDFObjectHandle::Rectangle sheet(0, 0, width > height ? longSide : shortSide, width > height ? shortSide : longSide);
        page.replaceKey("/MediaBox", QPDFObjectHandle::newArray(sheet));
    }
}

void setDocument(QPDF& pdf, std::time_t time) {
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "D:%Y%m%d%H%M%SZ", &utc);
    auto info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        pdf.getTrailer().replaceKey("/Info", info);
    }
    for (const char* key : {"/CreationDate", "/ModDate"})
        info.replaceKey(key, QPDFObjectHandle::newString(text.data()));
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    auto shown = QPDFObjectHandle::newDictionary();
    shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    pdf.getRoot().replaceKey("/ViewerPreferences", shown);
}

std::string writtenPdf(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    // Object streams are filled in the order of the drawing, which changes from run to run.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

bool isWholePdf(std::string_view bytes) {
    constexpr std::size_t longestEnd = 1024; // where readers look for it
    return bytes.starts_with("%PDF-")
           && bytes.substr(bytes.size() - std::min(bytes.size(), longestEnd)).find("%%EOF") != std::string_view::npos;
}

} // namespace

Result<std::string> finishedPdf(std::string_view drawn, const PaintedCharacters& characters, const PdfFacts& facts) {
    // The library reports by exceptions, which must not leave this layer.
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("table", drawn.data(), drawn.size());
        correctTextLayer(pdf, characters);
        nameFonts(pdf);
        setSheets(pdf);
        setDocument(pdf, facts.time);
        setOutline(pdf, facts);
        std::string written = writtenPdf(pdf);
        if (isWholePdf(written)) return written;
    } catch (const std::exception&) {}
    return Problem{ProblemKind::Unavailable, "file.not-made", {}};
}

} // namespace xushi
