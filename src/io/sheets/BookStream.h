#pragma once

#include "io/SheetReader.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// A book on its way from the program that reads a file to the one that asked for it: a mark, then records of a letter, a
/// length and that many bytes, the last of which says how the reading ended. There is one way to write a book.
class BookStreamWriter : public SheetSink {
public:
    /// `send` takes the next bytes and says whether somebody still wants them.
    explicit BookStreamWriter(std::function<bool(std::string_view)> send);

    void beginSheet(const std::string& name, bool isHidden) override;
    void take(SheetCell cell) override;
    void endSheet(Sheet rest) override;
    bool isCancelled() const override { return !m_isWanted; }

    /// The last record: what the reading came to, of a book its facts alone. True when all has been taken.
    bool end(const Result<SheetBook>& outcome);

private:
    void addRecord(char letter);
    void send();

    std::function<bool(std::string_view)> m_send;
    std::string m_record; ///< that is being written
    std::string m_block;  ///< records that are not sent yet
    bool m_isWanted = true;
};

/// Takes the bytes of such a stream as they come and believes none of them.
class BookStreamReader {
public:
    explicit BookStreamReader(SheetSink& sink, const ReadLimits& limits = {}) : m_sink(sink), m_limits(limits) {}

    /// False once the stream is wrong: then `fault` says how, and no more may be handed in.
    bool take(std::string_view bytes);
    /// `sheet.reader-died` for what is no such stream, `sheet.too-large` for more cells or texts than a file may have.
    std::string_view fault() const { return m_fault; }
    /// What the reading came to; nothing where the stream has not come to its end.
    const std::optional<Result<SheetBook>>& outcome() const { return m_outcome; }
    std::int64_t cells() const { return m_cells; }

private:
    bool takeRecord(char letter, std::string_view content);
    bool takeCell(std::string_view content);
    bool takeSheetEnd(std::string_view content);
    bool takeEnd(char letter, std::string_view content);

    SheetSink& m_sink;
    ReadLimits m_limits;
    std::string m_waiting; ///< of a record that is not whole
    bool m_hasMark = false;
    bool m_isInSheet = false;
    std::int64_t m_cells = 0;
    std::uint64_t m_kept = 0; ///< bytes of texts, and marks of rows and columns
    std::string_view m_fault;
    std::optional<Result<SheetBook>> m_outcome;
};

} // namespace xushi
