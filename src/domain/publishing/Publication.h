#pragma once

#include "domain/Ids.h"
#include "domain/Period.h"

#include <string>

namespace xushi {

/// Which layout a table was made in.
struct LayoutMark {
    std::string code = "half-year";
    int revision = 0;   ///< 0: a layout that comes with the program
    std::string digest; ///< SHA-256 of its content, 64 hexadecimal digits; empty: nobody could tell

    bool operator==(const LayoutMark&) const = default;
};

/// The act that notes a publication alone. A step of nobody's undo.
inline constexpr std::string_view publishAct = "publish";

/// 留存: a table that was given out, by which it is made again. Who gave it out and when stands with its act. It is never changed.
struct Publication {
    int number = 0;         ///< 1, 2, 3 ... in the order of the acts
    LayoutMark layout;
    Period period;
    RegionCode region;      ///< empty: the city
    int entry = 0;          ///< the table shows the store as it stood after this entry of the journal, the last of its act
    std::string code;       ///< 校验码 of the entry, as it is printed; empty where the publication itself is the entry
    std::string format;     ///< xlsx, pdf; empty: the position alone was noted
    std::string fileName;
    std::string digest;     ///< SHA-256 of the file, 64 hexadecimal digits; empty: there was none
    std::string content;    ///< SHA-256 of contentOf() the table; empty: there was none
    std::string bytes;      ///< the file; empty: it was not kept
    int revision = 0;

    bool operator==(const Publication&) const = default;

    bool isKept() const { return !bytes.empty(); }
};

/// Bytes of a file that a publication can keep at most; as they stand in the journal they must fit into one value of the store.
inline constexpr std::size_t mostBytesKept = std::size_t{8} << 20U;

} // namespace xushi
