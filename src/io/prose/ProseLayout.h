#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Lays what stands in a document down as lines: paragraphs in their order, rows of tables with tabs between their cells, and what
/// floats beside a paragraph behind it.
class ProseLayout {
public:
    ProseLayout() : m_frames(1) {}

    void text(std::string_view utf8);
    /// Ends the paragraph that is open; one whose end was deleted goes on in the next.
    void endParagraph(bool goesOn = false);

    void beginRow() { m_frames.emplace_back(); }
    void endRow();
    void beginCell() { m_frames.emplace_back(); }
    void endCell();
    void beginBox() { m_frames.emplace_back(); }
    void endBox();

    /// Of all that was laid down, and of what holds it.
    std::size_t bytes() const { return m_bytes; }
    /// The lines, parted by line feeds. Nothing may be open.
    std::string take();

private:
    using Lines = std::vector<std::string>;
    struct Frame {
        Lines lines = {};
        std::string open = {};
        Lines behind = {};        ///< boxes of the paragraph that is open
        std::vector<Lines> cells = {}; ///< of a row
    };
    Frame popped();
    static Lines wholeLines(Frame frame);

    std::vector<Frame> m_frames;
    std::size_t m_bytes = 0;
};

} // namespace xushi
