#pragma once

#include "cli/Verb.h"
#include "usecases/ReadNews.h"

namespace xushi {

/// Prints what has happened since a position of the journal: figures in and revised, lights that changed, months that moved.
class NewsVerb : public Verb {
public:
    using Verb::Verb;

    std::string name() const override { return "news"; }
    std::string purpose() const override;
    void declare(CLI::App& command) override;
    ExitCode run() override;

private:
    Result<NewsAsked> asked(Reading& reading) const;
    void printText(const StoreNews& news, const Catalogue& catalogue) const;
    void printJson(const StoreNews& news, const Catalogue& catalogue) const;

    std::string m_since;
    std::string m_period;
    std::string m_region;
    std::string m_format = "text";
};

} // namespace xushi
