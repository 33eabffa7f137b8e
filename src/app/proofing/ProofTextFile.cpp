#include "app/proofing/ProofTextFile.h"

#include <QFile>
#include <QStringDecoder>

namespace xushi {
namespace {

constexpr qint64 mostProofBytes = 4 * 1024 * 1024;

std::optional<QString> decodedBy(QStringDecoder decoder, const QByteArray& bytes) {
    if (!decoder.isValid()) return std::nullopt;
    const QString text = decoder(bytes);
    return decoder.hasError() || text.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(text);
}

} // namespace

std::optional<QString> readProofText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostProofBytes) return std::nullopt;
    const QByteArray bytes = file.readAll();
    const auto marked = QStringConverter::encodingForData(bytes);
    auto text = decodedBy(QStringDecoder(marked.value_or(QStringConverter::Utf8)), bytes);
    if (!text && !marked) text = decodedBy(QStringDecoder("GB18030"), bytes);
    return text && !text->contains(QChar::Null) ? text : std::nullopt;
}

} // namespace xushi
