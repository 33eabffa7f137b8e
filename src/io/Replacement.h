#pragma once

#include "io/FileTarget.h"

#include <string_view>

namespace xushi {

/// One file on its way to its place: first written and read back under another name in the same folder, then put in
/// place, and until it is settled it can be taken back.
class Replacement {
public:
    explicit Replacement(std::filesystem::path path) : m_named(std::move(path)) {}
    /// Takes back what was not settled and leaves no other file behind.
    ~Replacement();
    Replacement(Replacement&& other) noexcept;
    Replacement& operator=(Replacement&&) = delete;

    /// Writes `bytes` beside the place, through to the disk, and reads them back. The place is untouched.
    Result<void> prepare(std::string_view bytes);
    /// Puts the new file in place. Refuses a store that has come to stand there meanwhile. The place is untouched on
    /// a failure.
    Result<void> take();
    /// Lets go of the file that was there before and asks the disk to keep the new name. `file.unconfirmed` when the
    /// disk does not confirm, `file.old-remains` when it keeps the old file: the new file stands then.
    Result<void> settle();

private:
    Result<void> makeFile();
    Result<void> writeAll(std::string_view bytes);
    Result<void> keepOwnerAndMode();
    Result<void> proveWritten(std::string_view bytes) const;
    Result<void> exchange();
    Result<void> replacePlainly();
    void takeBack();

    std::filesystem::path m_named; ///< as the person wrote it
    FileTarget m_target;
    std::filesystem::path m_other; ///< holds the new file before `take`, the old one after
    int m_file = -1;
    int m_folder = -1;
    bool m_isTaken = false;
    bool m_hasOld = false; ///< what stood there is kept under `m_other`
};

} // namespace xushi
