#include "io/sheets/ReaderProcess.h"

#include "io/FileDigest.h"
#include "io/sheets/BookStream.h"
#include "io/sheets/HeldBook.h"
#include "io/sheets/ReaderChild.h"
#include "io/sheets/SealedCopy.h"

#include <csignal>
#include <cstdlib>
#include <sys/wait.h>

namespace xushi {
namespace {

Problem readerProblem(std::string_view key, const std::filesystem::path& file) {
    const bool isOfTheProgram = key == "sheet.reader-missing";
    return {isOfTheProgram ? ProblemKind::Unavailable : ProblemKind::Refused, std::string(key), {file.filename().string()}};
}

/// Empty once all has come, or the key of what ended it before.
std::string_view receive(ChildOutput& output, BookStreamReader& reader, const SheetSink& sink, const ReaderOrder& order) {
    while (!output.isAtEnd()) {
        if (sink.isCancelled() || (order.isCancelled && order.isCancelled())) return "sheet.cancelled";
        if (output.isOutOfPatience()) return "sheet.reader-overran";
        const auto bytes = output.next();
        if (bytes.empty()) continue;
        if (!reader.take(bytes)) return reader.fault();
        if (order.tell) order.tell(reader.cells());
    }
    return {};
}

} // namespace

std::filesystem::path readerProgram() {
    if (const char* named = std::getenv("XUSHI_READER"); named && *named != '\0') return named;
    std::error_code failed;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    const auto beside = folder / "xushi-reader";
    const auto hidden = folder.parent_path() / "libexec" / "xushi" / "xushi-reader";
    return !std::filesystem::exists(beside, failed) && std::filesystem::exists(hidden, failed) ? hidden : beside;
}

Result<ReadBook> readInHelper(const std::filesystem::path& file, SheetSink& sink, const ReaderOrder& order) {
    const ReadLimits limits;
    const auto copy = SealedCopy::of(file, limits.fileBytes);
    if (!copy) return copy.error();
    auto digest = fileDigest(copy->path());
    if (!digest) return readerProblem("sheet.unreadable", file);
    ReaderChild child(order.program, {file.filename().string()}, copy->handle());
    if (!child.isStarted()) return readerProblem("sheet.reader-missing", file);
    ChildOutput output(child.output(), order.patience);
    BookStreamReader reader(sink, limits);
    if (const auto key = receive(output, reader, sink, order); !key.empty()) return readerProblem(key, file);
    const int status = child.end();
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return readerProblem("sheet.reader-overran", file);
    const bool isDone = WIFEXITED(status) && WEXITSTATUS(status) == 0 && reader.outcome();
    if (!isDone) return readerProblem("sheet.reader-died", file);
    const auto& outcome = *reader.outcome();
    return outcome ? Result<ReadBook>(ReadBook{*outcome, std::move(*digest)}) : outcome.error();
}

Result<ReadBook> readInHelper(const std::filesystem::path& file, const ReaderOrder& order) {
    HeldBook held;
    auto read = readInHelper(file, held, order);
    if (!read) return read;
    if (held.hasTwoAtOnePlace()) return Problem{ProblemKind::Unreadable, "sheet.damaged", {file.filename().string()}};
    read->book.sheets = held.takeSheets();
    return read;
}

} // namespace xushi
