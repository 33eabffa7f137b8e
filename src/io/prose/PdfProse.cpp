#include "io/prose/PdfProse.h"

#include "domain/texts/PlainText.h"
#include "io/ReplaceFile.h"
#include "io/prose/PageProse.h"
#include "io/sheets/ReaderChild.h"
#include "io/sheets/SealedCopy.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

constexpr std::uint64_t mostMemory = 1ULL << 30;
constexpr std::uint64_t mostSeconds = 20;
constexpr std::uint64_t mostOutput = 64ULL << 20; // the places beside each word take more than the words
constexpr std::uint64_t mostPerByte = 60;

/// All that the program says, or the key of what ended it before.
std::string_view receiveAll(ChildOutput& output, const PdfOrder& order, std::string& all) {
    while (!output.isAtEnd()) {
        if (order.isCancelled && order.isCancelled()) return "document.cancelled";
        if (output.isOutOfPatience()) return "document.reader-overran";
        all += output.next();
        if (all.size() > std::min(mostOutput, order.limits.textBytes * mostPerByte)) return "document.too-large";
    }
    return {};
}

/// Why the program gave up: it does not say whether a password was wanted.
std::string_view failureOf(const SealedCopy& copy, int status) {
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) return "document.reader-overran";
    const auto bytes = readFileText(copy.path());
    return bytes && bytes->find("/Encrypt") != std::string::npos ? "document.encrypted" : "document.damaged";
}

} // namespace

std::filesystem::path pdfProgram() {
    const char* const named = std::getenv("PATH");
    std::string_view rest = named ? named : "/usr/bin:/bin";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        const auto program = std::filesystem::path(rest.substr(0, end)) / "pdftotext";
        if (program.is_absolute() && ::access(program.c_str(), X_OK) == 0) return program;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

Result<std::string> readPdfProse(const NamedFile& file, const PdfOrder& order) {
    if (order.program.empty()) return proseProblem("document.no-pdf-program", file);
    const auto copy = SealedCopy::of(file.path, order.limits.fileBytes);
    if (!copy) return proseProblem(copy.error());
    ReaderChild child(order.program, {"-bbox-layout", "-enc", "UTF-8", "-", "-"}, copy->handle());
    if (!child.isStarted()) return proseProblem("document.no-pdf-program", file);
    child.bound(mostMemory, mostSeconds);
    ChildOutput output(child.output(), order.patience);
    std::string all;
    if (const auto key = receiveAll(output, order, all); !key.empty()) return proseProblem(key, file);
    const int status = child.endAfter(std::chrono::seconds(2));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return proseProblem(failureOf(*copy, status), file);
    const std::string text = plainText(pageProse(pagedLines(all)));
    if (text.find_first_not_of(" \t\n") == std::string::npos) return proseProblem("document.scanned", file);
    if (text.size() > order.limits.textBytes) return proseProblem("document.too-large", file);
    return text;
}

} // namespace xushi
