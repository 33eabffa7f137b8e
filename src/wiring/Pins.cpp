#include "wiring/Pins.h"

#include "io/PinHash.h"
#include "usecases/ActingPin.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <iostream>

namespace xushi {
namespace {

termios terminalBefore{};

/// The terminal shows again what is typed before the program ends.
void endWithEcho(int signal) {
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// A terminal that shows nothing of what is typed while this lives.
class NoEcho {
public:
    NoEcho() : m_isTerminal(::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &terminalBefore) == 0) {
        if (!m_isTerminal) return;
        for (const int signal : endings) std::signal(signal, endWithEcho);
        termios quiet = terminalBefore;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho() {
        if (!m_isTerminal) return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
        for (const int signal : endings) std::signal(signal, SIG_DFL);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

    bool isTerminal() const { return m_isTerminal; }

private:
    static constexpr std::array endings{SIGINT, SIGTERM, SIGHUP};
    bool m_isTerminal;
};

} // namespace

Result<std::string> newPin(const std::string& pin) {
    if (pin.size() < shortestPin || pin.size() > longestPin) return refused("pin.length", {std::to_string(shortestPin), std::to_string(longestPin)});
    auto kept = pinHash(pin);
    if (!kept) return Problem{ProblemKind::Unavailable, "pin.no-hash", {}};
    return std::move(*kept);
}

Result<std::string> fittingPin(Store& store, const PersonCode& person, const std::string& pin) {
    auto kept = readTogether(store, [&](Reading& reading) { return keptPinOf(reading, person); });
    if (!kept || kept->empty()) return kept;
    return fitsPin(pin, *kept) ? std::move(kept) : Result<std::string>(refused("pin.wrong"));
}

std::string pinFromTerminal(const std::string& question) {
    const NoEcho quiet;
    if (quiet.isTerminal()) std::cerr << question << std::flush;
    std::string pin;
    std::getline(std::cin, pin);
    if (quiet.isTerminal()) std::cerr << '\n';
    return pin;
}

} // namespace xushi
