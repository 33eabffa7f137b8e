#pragma once

#include "domain/Result.h"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

class HeldFile;

/// A file that is written without a name and gets one when it is whole: nothing is left of it when the program is killed
/// before. Where the file system cannot do that it has a name of the form `.NAME.new-…` meanwhile, and what a killed
/// program left there is removed by the next one.
class FreshFile {
public:
    /// In the folder of `path`, with the mode that the umask gives, or owner and mode of `like`. Nothing, with errno.
    static std::optional<FreshFile> besides(const std::filesystem::path& path, const HeldFile* like = nullptr);
    /// The same with a temporary name at once, for another library that writes into it.
    static std::optional<FreshFile> namedBesides(const std::filesystem::path& path);
    ~FreshFile();
    FreshFile(FreshFile&& other) noexcept;
    FreshFile& operator=(FreshFile&&) = delete;

    /// Both false with errno. After a write the bytes have reached the disk.
    bool write(std::string_view bytes);
    /// What somebody wrote under the temporary name has reached the disk. False with errno.
    bool sync();
    /// What was written so far goes to the disk meanwhile: whoever flushes another file does not wait for all of it at the end.
    void beginFlushing();
    /// The file reads back as these bytes and no others.
    bool holds(std::string_view bytes) const;
    /// Empty for a file that has no name.
    const std::filesystem::path& temporaryName() const { return m_temporary; }
    /// Gives it the name, which has reached the disk then. EEXIST when the name is taken: that file is left alone.
    bool nameIt(const std::filesystem::path& path);
    /// Takes the place of the file that has the name; where that fails, it has it still.
    bool replace(const std::filesystem::path& path);

private:
    FreshFile(int descriptor, std::filesystem::path temporary) : m_descriptor(descriptor), m_temporary(std::move(temporary)) {}

    int m_descriptor;
    std::filesystem::path m_temporary; ///< empty while it has no name
};

/// Removes what earlier programs left under temporary names beside `path`. Whoever still writes there holds its lock.
void removeAbandoned(const std::filesystem::path& path);

/// The same of every store that was written in the folder, whatever its name: a name with the moment in it, as copies have one, does not come again.
/// What a program that lives has begun is left, before it has its lock too.
void removeAbandonedStores(const std::filesystem::path& folder);

/// The entries of the folder have reached the disk.
bool syncFolder(const std::filesystem::path& folder);

/// Makes the folder and those above it that are missing; all of them have reached the disk.
bool makeFolders(const std::filesystem::path& folder);

} // namespace xushi
