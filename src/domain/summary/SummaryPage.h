#pragma once

#include "domain/Tokens.h"

#include <string>
#include <vector>

namespace xushi {

enum class Paper { A4, A3 };
template <> struct Tokens<Paper> {
    static constexpr TokenList<Paper, 2> all{{{Paper::A4, "A4"}, {Paper::A3, "A3"}}};
};

enum class Orientation { Landscape, Portrait };
template <> struct Tokens<Orientation> {
    static constexpr TokenList<Orientation, 2> all{{{Orientation::Landscape, "landscape"}, {Orientation::Portrait, "portrait"}}};
};

/// The sheet that a table is made for.
struct PaperPage {
    Paper paper = Paper::A4;
    Orientation orientation = Orientation::Landscape;

    constexpr int widthMillimetres() const { return orientation == Orientation::Landscape ? longSide() : shortSide(); }
    constexpr int heightMillimetres() const { return orientation == Orientation::Landscape ? shortSide() : longSide(); }
    /// Between the margins: what the columns share.
    constexpr int tableMillimetres() const { return widthMillimetres() - 2 * marginMillimetres; }
    constexpr bool isLandscape() const { return orientation == Orientation::Landscape; }

    bool operator==(const PaperPage&) const = default;

private:
    static constexpr int marginMillimetres = 12;
    constexpr int longSide() const { return paper == Paper::A4 ? 297 : 420; }
    constexpr int shortSide() const { return paper == Paper::A4 ? 210 : 297; }
};

/// Families by name, the first that is installed being used; an empty list: those of the writer.
struct TableFonts {
    std::vector<std::string> title;
    std::vector<std::string> body;
    std::vector<std::string> note;

    bool operator==(const TableFonts&) const = default;
};

} // namespace xushi
