#include "io/prose/ProseProcess.h"
#include "io/sheets/BookStream.h"
#include "reader/Confinement.h"

#include <cerrno>
#include <unistd.h>

namespace {

bool sendToOutput(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (sent < 0 && errno != EINTR) return false;
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool tellSheets(const xushi::NamedFile& file) {
    xushi::BookStreamWriter stream(sendToOutput);
    return stream.end(xushi::readSheets(file, stream));
}

} // namespace

/// xushi-reader NAME <FILE: reads the table on its input as a file of that name and writes it to its output
/// (io/sheets/BookStream); with `prose` behind the name, the words of a report (io/prose/ProseProcess). It is started by the programs, not by
/// people.
int main(int argc, char** argv) {
    constexpr int wrongUsage = 2;
    constexpr int cannotBeConfined = 3;
    const bool isProse = argc == 3 && std::string_view(argv[2]) == "prose";
    if (argc != 2 && !isProse) return wrongUsage;
    if (!xushi::confineThisProgram()) return cannotBeConfined;
    const xushi::NamedFile file("/proc/self/fd/0", argv[1]);
    const bool isTold = isProse ? sendToOutput(xushi::proseAnswer(xushi::readProse(file))) : tellSheets(file);
    return isTold ? 0 : 1;
}
