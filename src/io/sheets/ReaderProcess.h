#pragma once

#include "io/SheetReader.h"

#include <chrono>
#include <cstdint>
#include <functional>

namespace xushi {

/// The program that reads for others: the one that XUSHI_READER names, else xushi-reader beside the running program or in
/// ../libexec/xushi. Where it is not there, the place where it should be.
std::filesystem::path readerProgram();

/// How somebody wants a file to be read in a program of its own.
struct ReaderOrder {
    std::filesystem::path program = readerProgram();
    std::chrono::milliseconds patience = std::chrono::seconds(30); ///< for how long it is waited for, all in all
    std::function<bool()> isCancelled = {};                        ///< asked twenty times a second; true ends the reading
    std::function<void(std::int64_t cells)> tell = {};             ///< how many have been read by now
};

/// A book and the SHA-256 of the bytes that it was read from, which are those of one moment.
struct ReadBook {
    SheetBook book;
    std::string sha256;
};

/// As `readSheets`, but another program opens the file up: it has little memory, little time and no rights
/// (reader/Confinement), and none of what it says is believed (BookStream). It has ended when this returns. Beside the
/// refusals of `readSheets`: `sheet.reader-missing` (it cannot be started), `sheet.reader-died`, `sheet.reader-overran`.
/// What `sink` has taken before a refusal is no book.
Result<ReadBook> readInHelper(const std::filesystem::path& file, SheetSink& sink, const ReaderOrder& order = {});

/// The same held whole.
Result<ReadBook> readInHelper(const std::filesystem::path& file, const ReaderOrder& order = {});

} // namespace xushi
