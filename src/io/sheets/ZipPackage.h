#pragma once

#include "io/sheets/ReadAllowance.h"

#include <memory>
#include <string_view>
#include <unordered_map>

struct zip;
struct zip_file;

namespace xushi {

/// One part while it is unpacked. Its bytes count as they come; what the directory says of its size is not believed.
class PartStream {
public:
    PartStream(zip_file* file, ReadAllowance& allowance);

    /// How many bytes were put to `target`; 0 at the end, and where the allowance is over.
    std::size_t read(void* target, std::size_t size);

private:
    struct Close {
        void operator()(zip_file* file) const;
    };
    std::unique_ptr<zip_file, Close> m_file;
    ReadAllowance& m_allowance;
    std::uint64_t m_bytes = 0;
};

/// A zip file whose parts are read one by one; none is ever put to a disk.
class ZipPackage {
public:
    static Result<ZipPackage> open(const std::filesystem::path& file, ReadAllowance& allowance);

    /// By its key (PartNames.h).
    bool has(std::string_view key) const { return m_parts.contains(std::string(key)); }
    /// Whether a part stands in the folder.
    bool hasFolder(std::string_view key) const;

    /// `sheet.damaged` for a part that is not there or there twice, `sheet.encrypted` for one that wants a password.
    Result<PartStream> part(std::string_view key, ReadAllowance& allowance) const;
    /// The beginning of a part, whole where it is no longer than `most`.
    Result<std::string> text(std::string_view key, std::size_t most, ReadAllowance& allowance) const;

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    struct Entry {
        std::uint64_t index = 0;
        bool isTwice = false;
    };
    explicit ZipPackage(zip* archive);

    std::unique_ptr<zip, Discard> m_archive;
    std::unordered_map<std::string, Entry> m_parts;
};

} // namespace xushi
