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

} // namespace

/// xushi-reader NAME <FILE: reads the table on its input as a file of that name and writes it to its output
/// (io/sheets/BookStream). It is started by the programs (io/sheets/ReaderProcess), not by people.
int main(int argc, char** argv) {
    constexpr int wrongUsage = 2;
    constexpr int cannotBeConfined = 3;
    if (argc != 2) return wrongUsage;
    if (!xushi::confineThisProgram()) return cannotBeConfined;
    xushi::BookStreamWriter stream(sendToOutput);
    return stream.end(xushi::readSheets(xushi::NamedFile("/proc/self/fd/0", argv[1]), stream)) ? 0 : 1;
}
