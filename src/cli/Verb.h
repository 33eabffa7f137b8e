#pragma once

#include "domain/Catalogue.h"
#include "domain/Journal.h"
#include "domain/Problem.h"
#include "domain/Result.h"
#include "domain/Tokens.h"
#include "domain/checks/Finding.h"
#include "store/Store.h"
#include "words/Sentences.h"

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <memory>
#include <span>
#include <string>

namespace xushi {

/// Exit codes of xushi-cli, documented in its manual page.
enum class ExitCode { Done = 0, Refused = 1, Usage = 2, Conflict = 3, Missing = 4, Unreadable = 5, Unavailable = 6, Newer = 7, ProblemsLeft = 8 };

ExitCode exitCodeOf(const Problem& problem);

/// One command of xushi-cli: declares its options, then runs on what was given.
class Verb {
public:
    explicit Verb(Language language) : m_language(language) {}
    virtual ~Verb() = default;

    virtual std::string name() const = 0;
    virtual std::string purpose() const = 0; ///< one line of help
    virtual void declare(CLI::App& command) = 0;
    virtual ExitCode run() = 0;
    /// Whether what it was asked for has been done to a store by the time that printing fails.
    virtual bool hasStore() const { return true; }

protected:
    /// Says the problem on stderr.
    ExitCode fail(const Problem& problem) const;
    /// Why the store could only be read, and that nothing was written.
    ExitCode failReadOnly(const Remark& reason) const;
    /// Says on stderr what the person should know of something that was done all the same.
    void warn(const Remark& remark) const;
    /// What stands out about what was written, one a line.
    void tell(std::span<const Finding> findings) const;
    /// To be read for a dry run, else to be written; what can only be read then is a problem as of failReadOnly().
    Result<std::unique_ptr<Store>> openStore(bool isDryRun) const;
    /// A proved copy of the store before something large, as pathOfCopy() names it. `import.copy-failed`, `backup.not-kept-change`.
    Result<void> keepCopy(Store& store, const std::string& before) const;
    /// A line of what would change, for people: the parts that say something, two spaces apart.
    static void printLine(std::initializer_list<std::string> parts);
    /// Who does `act` now: the person of that code, else the login. As actingPerson() refuses a code.
    static Result<ChangeNote> noteBy(const Catalogue& catalogue, const std::string& person, std::string act);
    /// What is kept of the person's PIN, once they have typed it; empty where they have none. As fittingPin() refuses.
    Result<std::string> shownPin(Store& store, const PersonCode& person) const;
    std::string pick(const char* chinese, const char* english) const {
        return m_language == Language::Chinese ? chinese : english;
    }
    void declareStore(CLI::App& command) { command.add_option("STORE", m_store)->required(); }

    /// --at: an entry or a day, as of which the store is read.
    void declareMoment(CLI::App& command);
    /// The store as it stood then; as it stands without --at.
    Result<std::unique_ptr<Store>> openThen() const;

    Language m_language;
    std::string m_store;
    std::string m_at;

private:
    Problem readOnly(const Remark& reason) const;
};

/// The enumerator of a token or of a Chinese word; `figure.token` names what is accepted.
template <class E> Result<E> readToken(const std::string& text, const std::string& option, auto word) {
    std::string accepted;
    for (const auto& [value, name] : Tokens<E>::all) {
        if (text == name || text == word(value)) return value;
        accepted += (accepted.empty() ? "" : ", ") + std::string(name);
    }
    return refused("figure.token", {option, text, accepted});
}

} // namespace xushi
