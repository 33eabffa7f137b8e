#include "io/prose/ProseProcess.h"

#include "domain/texts/PlainText.h"
#include "io/sheets/FileNature.h"
#include "io/sheets/ReaderChild.h"
#include "io/sheets/SealedCopy.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sys/wait.h>

namespace xushi {
namespace {

constexpr std::string_view textMark = "text\n";
constexpr std::string_view refusalMark = "refusal\n";

bool isPdfFile(const SealedCopy& copy) {
    std::string head(8, '\0');
    std::ifstream stream(copy.path(), std::ios::binary);
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return natureOf(head) == FileNature::Pdf;
}

bool isRefusalKey(std::string_view key) {
    constexpr std::size_t longest = 40;
    return key.starts_with("document.") && key.size() <= longest && std::ranges::all_of(key, [](char c) { return c == '.' || c == '-' || (c >= 'a' && c <= 'z'); });
}

/// Empty once all has come, or the key of what ended it before.
std::string_view receiveAnswer(ChildOutput& output, const PdfOrder& order, std::string& answer) {
    while (!output.isAtEnd()) {
        if (order.isCancelled && order.isCancelled()) return "document.cancelled";
        if (output.isOutOfPatience()) return "document.reader-overran";
        answer += output.next();
        if (answer.size() > order.limits.textBytes + textMark.size()) return "document.reader-died";
    }
    return {};
}

Result<std::string> answerOf(const NamedFile& file, const SealedCopy& copy, const ProseOrder& order) {
    ReaderChild child(order.reader, {file.name, "prose"}, copy.handle());
    if (!child.isStarted()) return proseProblem("document.reader-missing", file);
    ChildOutput output(child.output(), order.pdf.patience);
    std::string answer;
    if (const auto key = receiveAnswer(output, order.pdf, answer); !key.empty()) return proseProblem(key, file);
    const int status = child.endAfter(std::chrono::seconds(1));
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return proseProblem("document.reader-overran", file);
    const auto read = WIFEXITED(status) && WEXITSTATUS(status) == 0 ? readProseAnswer(answer, file) : std::nullopt;
    return read ? *read : Result<std::string>(proseProblem("document.reader-died", file));
}

} // namespace

std::string proseAnswer(const Result<std::string>& text) {
    return text ? std::string(textMark) + *text : std::string(refusalMark) + text.error().key;
}

std::optional<Result<std::string>> readProseAnswer(std::string_view answer, const NamedFile& file) {
    if (answer.starts_with(textMark)) return plainText(answer.substr(textMark.size()));
    if (!answer.starts_with(refusalMark) || !isRefusalKey(answer.substr(refusalMark.size()))) return std::nullopt;
    return proseProblem(answer.substr(refusalMark.size()), file);
}

Result<std::string> readProseInHelper(const std::filesystem::path& file, const ProseOrder& order) {
    const auto copy = SealedCopy::of(file, order.pdf.limits.fileBytes);
    if (!copy) return proseProblem(copy.error());
    const std::string name = file.filename().string();
    if (isPdfFile(*copy)) return readPdfProse(NamedFile(copy->path(), name), order.pdf);
    return answerOf(NamedFile(file, name), *copy, order);
}

} // namespace xushi
