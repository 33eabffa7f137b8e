#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"
#include "io/sheets/BookStream.h"

#include <algorithm>

namespace xushi {
namespace {

/// Writes what it takes as it came.
class WritingSink : public SheetSink {
public:
    explicit WritingSink(BookStreamWriter& writer) : m_writer(writer) {}
    void beginSheet(const std::string& name, bool isHidden) override { m_writer.beginSheet(name, isHidden); }
    void take(SheetCell cell) override { m_writer.take(std::move(cell)); }
    void endSheet(Sheet rest) override { m_writer.endSheet(std::move(rest)); }

private:
    BookStreamWriter& m_writer;
};

/// What comes of a stream that is taken in pieces: its fault, or all of it once more.
std::string outcomeInPieces(std::string_view bytes, std::size_t piece) {
    std::string again;
    BookStreamWriter writer([&](std::string_view block) { return again += block, true; });
    WritingSink sink(writer);
    BookStreamReader reader(sink, fuzzLimits);
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        if (!reader.take(bytes.substr(at, piece))) return std::string(reader.fault());
    claim(reader.fault().empty(), "a stream that is taken has no fault");
    if (!reader.outcome()) return "has no end";
    writer.end(*reader.outcome());
    claim(again == bytes, "there is one way to write a book");
    return again;
}

} // namespace

void fuzz_book_stream(std::string_view bytes) {
    if (bytes.empty()) return;
    const std::size_t piece = static_cast<unsigned char>(bytes.front()) % 64 + 1;
    bytes.remove_prefix(1);
    claim(outcomeInPieces(bytes, piece) == outcomeInPieces(bytes, std::max<std::size_t>(bytes.size(), 1)), "pieces make no difference");
}

} // namespace xushi
