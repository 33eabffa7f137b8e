#include "cli/NewVerb.h"

#include "wiring/Composition.h"

#include <iostream>

namespace xushi {

std::string NewVerb::purpose() const { return pick("新建台账，可从样例开始", "Make a store, empty or from a sample"); }

void NewVerb::declare(CLI::App& command) {
    declareStore(command);
    command.add_option("--sample", m_sample, pick("样例名：seed、demonstration", "seed or demonstration"));
}

ExitCode NewVerb::run() {
    if (const auto created = createStoreFrom(m_store, m_sample); !created) return fail(created.error());
    std::cout << m_store << '\n';
    return ExitCode::Done;
}

} // namespace xushi
