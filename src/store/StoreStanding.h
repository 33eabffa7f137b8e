#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace xushi {

/// What became of the file of an open store since it was last known.
enum class FileFate {
    AsItWas,
    Moved,       ///< nothing lies where it was, and the file has another name
    Deleted,     ///< nothing lies where it was, and the file has no name any more, or one in the trash
    Replaced,    ///< another file lies there: of another store, of none, or the same content once more
    Restored,    ///< this store lies there at another point of its history, in which the last known entry is not
    Overwritten, ///< the file itself was written over or cut off: it is another store, or none
    Changed,     ///< another program has written to the file, in which the last known entry still is
};

/// Where an open store stands to what lies under its name.
struct StoreStanding {
    FileFate fate = FileFate::AsItWas;
    std::filesystem::path path = {};    ///< under which it was opened, without links
    std::filesystem::path movedTo = {}; ///< a name that its file has now; empty where none is known
    bool isStoreThere = false;          ///< what lies under `path` looks like a store
    bool isOfOrigin = false;            ///< which began with the same entry
    std::int64_t entryThere = 0;        ///< and ends with this one
    std::int64_t entryHere = 0;         ///< the last one that was known
    std::string hash = {};              ///< of that one, in hexadecimal digits
    std::string origin = {};            ///< hash of the first entry, in hexadecimal digits
    bool isReadable = true;             ///< what was known can still be read from the open store

    bool operator==(const StoreStanding&) const = default;
};

} // namespace xushi
