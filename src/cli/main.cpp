#include "cli/Verbs.h"
#include "wiring/Composition.h"
#include "wiring/ProgramOutput.h"

#include <algorithm>
#include <iostream>

namespace {

using namespace xushi;

/// `hasStore` is set before a verb runs; help and the version have none.
ExitCode runCommand(int argc, char** argv, Language language, bool& hasStore) {
    CLI::App app("序时 Xushi " XUSHI_VERSION);
    app.name("xushi-cli");
    app.set_version_flag("--version", "xushi-cli " XUSHI_VERSION);
    app.require_subcommand(1);

    const auto all = verbs(language);
    for (const auto& verb : all) verb->declare(*app.add_subcommand(verb->name(), verb->purpose()));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& failure) {
        if (failure.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            app.exit(failure); // prints what was asked for
            return ExitCode::Done;
        }
        std::cerr << say(Problem{ProblemKind::Refused, "command.usage", {failure.what()}}, language) << '\n';
        return ExitCode::Usage;
    }
    const auto chosen = app.get_subcommands().front()->get_name();
    const auto verb = std::ranges::find_if(all, [&](const auto& candidate) { return candidate->name() == chosen; });
    hasStore = (*verb)->hasStore();
    return (*verb)->run();
}

} // namespace

int main(int argc, char** argv) {
    reserveStandardStreams();
    const Language language = environmentLanguage();
    ProgramOutput output;
    bool hasStore = false;
    ExitCode code = runCommand(argc, argv, language, hasStore);
    if (const auto printed = output.finish(hasStore); !printed) {
        std::cerr << say(printed.error(), language) << '\n';
        if (code == ExitCode::Done) code = exitCodeOf(printed.error());
    }
    return static_cast<int>(code);
}
