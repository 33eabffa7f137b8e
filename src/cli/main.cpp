#include "cli/Verbs.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <iostream>

int main(int argc, char** argv) {
    using namespace xushi;
    const Language language = environmentLanguage();
    CLI::App app("序时 Xushi " XUSHI_VERSION);
    app.name("xushi-cli");
    app.set_version_flag("--version", "xushi-cli " XUSHI_VERSION);
    app.require_subcommand(1);

    const auto all = verbs(language);
    for (const auto& verb : all) verb->declare(*app.add_subcommand(verb->name(), verb->purpose()));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& failure) {
        if (failure.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(failure);
        std::cerr << say(Problem{ProblemKind::Refused, "command.usage", {failure.what()}}, language) << '\n';
        return static_cast<int>(ExitCode::Usage);
    }
    const auto chosen = app.get_subcommands().front()->get_name();
    const auto verb = std::ranges::find_if(all, [&](const auto& candidate) { return candidate->name() == chosen; });
    return static_cast<int>((*verb)->run());
}
