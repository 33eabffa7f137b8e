#include "wiring/ProgramOutput.h"

#include "domain/texts/PlainText.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <unistd.h>

namespace xushi {

/// Gathers whole lines, so that no character is cut in two, and writes them.
class ProgramOutput::Buffer : public std::streambuf {
public:
    explicit Buffer(int handle) : m_handle(handle) {}

    /// errno of the first write that failed, 0 for none.
    int failure() const { return m_failure; }
    /// What a file system says only when a file is closed.
    void settle() {
        const int copy = ::fcntl(m_handle, F_DUPFD_CLOEXEC, 3);
        if (copy < 0 || ::close(copy) != 0) remember(errno);
    }

protected:
    int_type overflow(int_type c) override {
        const char character = traits_type::to_char_type(c);
        return traits_type::eq_int_type(c, traits_type::eof()) || xsputn(&character, 1) == 1 ? traits_type::not_eof(c)
                                                                                             : traits_type::eof();
    }
    std::streamsize xsputn(const char* bytes, std::streamsize count) override {
        constexpr std::size_t most = std::size_t{64} << 10U;
        m_pending.append(bytes, static_cast<std::size_t>(count));
        if (const auto end = m_pending.size() > most ? m_pending.rfind('\n') : std::string::npos; end != std::string::npos)
            write(end + 1);
        return m_failure == 0 ? count : 0;
    }
    int sync() override {
        write(m_pending.size());
        return m_failure == 0 ? 0 : -1;
    }

private:
    void write(std::size_t length) {
        const std::string text = plainText(std::string_view(m_pending).substr(0, length), LineEnds::Keep);
        m_pending.erase(0, length);
        for (std::string_view rest = text; !rest.empty() && m_failure == 0;) {
            const auto written = ::write(m_handle, rest.data(), rest.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) remember(written < 0 ? errno : EIO);
            else rest.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void remember(int reason) {
        if (m_failure == 0) m_failure = reason;
    }

    int m_handle;
    int m_failure = 0;
    std::string m_pending;
};

void reserveStandardStreams() {
    for (const int handle : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(handle, F_GETFD) != -1 || errno != EBADF) continue;
        // The lowest free handle is this one; opened the wrong way round, nothing passes through it.
        const int opened = ::open("/dev/null", handle == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        if (opened > handle) ::close(opened);
    }
}

ProgramOutput::ProgramOutput()
    : m_out(std::make_unique<Buffer>(STDOUT_FILENO)), m_err(std::make_unique<Buffer>(STDERR_FILENO)),
      m_outBefore(std::cout.rdbuf(m_out.get())), m_errBefore(std::cerr.rdbuf(m_err.get())) {
    std::signal(SIGPIPE, SIG_IGN);
}

ProgramOutput::~ProgramOutput() {
    std::cout.flush();
    std::cerr.flush();
    std::cout.rdbuf(m_outBefore);
    std::cerr.rdbuf(m_errBefore);
}

Result<void> ProgramOutput::finish(bool hasStore) {
    std::cout.flush();
    m_out->settle();
    const int reason = m_out->failure();
    if (reason == 0) return {};
    const char* key = hasStore ? "output.failed" : "output.failed-without-store";
    if (reason == ENOSPC || reason == EDQUOT) key = hasStore ? "output.disk-full" : "output.disk-full-without-store";
    if (reason == EPIPE) key = hasStore ? "output.closed" : "output.closed-without-store";
    return Problem{ProblemKind::Unavailable, key, {}};
}

void showProgress(std::optional<int> thousandths) {
    if (::isatty(STDERR_FILENO) == 0) return;
    const std::string text = thousandths ? "\r" + std::to_string(*thousandths / 10) + " %" : "\r     \r";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size()); // past the buffer, which writes lines
}

} // namespace xushi
