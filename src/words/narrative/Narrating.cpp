#include "words/narrative/Narrating.h"

#include "words/Phrases.h"
#include "words/Prose.h"
#include "words/narrative/EachSection.h"
#include "words/narrative/GroupSaying.h"

#include <algorithm>

namespace xushi {
namespace {

using Template = NarrativeTemplate;

std::string spoken(const std::string& key, std::vector<std::string> args = {}) { return say(Remark{key, std::move(args)}, Language::Chinese); }

bool isJudgedRow(const NarrativeSubject& subject) {
    const Light light = subject.row->standing.light;
    return light == Light::On || light == Light::Behind || light == Light::FarBehind;
}

bool namesMonths(const Template::Sentence& sentence) {
    const auto has = [](const std::string& text) { return text.find("{asOf}") != std::string::npos || text.find("{month") != std::string::npos; };
    return std::ranges::any_of(sentence.clauses, [&](const Template::Clause& clause) {
        const auto* text = std::get_if<std::string>(&clause);
        const auto* item = std::get_if<Template::Item>(&clause);
        return (text && has(*text)) || (item && has(item->before));
    });
}

/// Of the first figure that has one.
std::optional<Period> monthsOf(const Template::Sentence& sentence, NarrativeWorld& world) {
    const auto of = [&](const Template::Item& item) -> std::optional<Period> {
        const auto subject = world.subjectOf(item);
        if (!subject || !subject->row) return std::nullopt;
        return subject->row->value || subject->row->stage ? subject->row->asOf : subject->row->growthAsOf;
    };
    for (const auto& clause : sentence.clauses) {
        if (const auto* item = std::get_if<Template::Item>(&clause))
            if (const auto months = of(*item)) return months;
        if (const auto* group = std::get_if<Template::Group>(&clause))
            for (const auto& item : group->items)
                if (const auto months = of(item)) return months;
    }
    return std::nullopt;
}

class SentenceSaying {
public:
    SentenceSaying(const Template::Sentence& sentence, NarrativeWorld& world)
        : m_sentence(sentence), m_world(world),
          m_state{.asOf = namesMonths(sentence) ? monthsOf(sentence, world).value_or(world.request().board.period) : world.request().board.period} {}

    /// Nothing where nothing is left of what it was to say.
    Narrative::Sentence say() {
        for (const auto& clause : m_sentence.clauses) {
            if (const auto* text = std::get_if<std::string>(&clause)) sayText(*text);
            else if (const auto* item = std::get_if<Template::Item>(&clause)) add([&] { return sayItem(*item, m_world, m_state); }, item->joiner);
            else if (const auto* group = std::get_if<Template::Group>(&clause)) add([&] { return sayGroup(*group, m_world, m_state); }, group->joiner);
        }
        if (m_asksForFigures && !m_hasFigures) return {.id = m_sentence.id};
        if (m_sentence.hasVerdict) sayVerdict();
        markUnapproved();
        m_runs.close(m_sentence.end);
        return {.id = m_sentence.id, .runs = m_runs.runs()};
    }

private:
    void sayText(const std::string& text) {
        m_runs.text(m_world.filled(text, m_state.asOf));
        m_isBehindItem = false;
    }

    /// Behind a promise what is done begins anew: 力争全年30亿元；高企12家.
    void add(const auto& say, const std::optional<std::string>& joiner) {
        m_asksForFigures = true;
        const bool isApart = m_state.isBehindPromise && !joiner;
        if (isApart) m_state.commitment.clear();
        m_state.isBehindPromise = false;
        const SentenceRuns said = say();
        if (said.isEmpty()) {
            m_state.isBehindPromise = isApart;
            return;
        }
        m_hasFigures = true;
        if (m_isBehindItem) m_runs.text(joiner.value_or(isApart ? spoken("narrative.apart") : m_world.request().narrative.comma));
        m_runs.add(said);
        m_isBehindItem = true;
    }

    /// 均达序时进度 only where all that are judged are on; else what each that lags has to say.
    void sayVerdict() {
        std::vector<const NarrativeSubject*> judged;
        for (const auto& subject : m_state.told)
            if (isJudgedRow(subject)) judged.push_back(&subject);
        if (judged.empty()) return;
        const auto isOn = [](const NarrativeSubject* subject) { return subject->row->standing.light == Light::On; };
        const auto figure = [&](const NarrativeSubject& subject) { return subject.figure(NarrativeAspect::Schedule, m_world.request().board.period); };
        m_runs.text(m_world.request().narrative.comma);
        if (std::ranges::all_of(judged, isOn)) return m_runs.figure(spoken(judged.size() > 1 ? "prose.all-on" : "prose.on"), figure(*judged.front()));
        bool isFirst = true;
        for (const auto* subject : judged) {
            if (isOn(subject)) continue;
            m_runs.text((isFirst ? "" : "、") + nameOf(*subject) + ownMonths(*subject, m_state.asOf));
            m_runs.figure(prose::schedule(subject->row->standing, subject->indicator.measure, formatOf(*subject->row, m_world.format())), figure(*subject));
            isFirst = false;
        }
    }

    std::string nameOf(const NarrativeSubject& subject) const {
        return subject.item.before.empty() ? subject.indicator.name : m_world.filled(subject.item.before, m_state.asOf);
    }

    void markUnapproved() {
        std::string names;
        std::size_t count = 0;
        for (const auto& subject : m_state.told) {
            if (m_world.isApproved(subject)) continue;
            ++count;
            names += (names.empty() ? "" : "、") + nameOf(subject);
        }
        if (count > 0) m_runs.mark(spoken("narrative.unapproved", {count == m_state.told.size() ? "" : names}));
    }

    const Template::Sentence& m_sentence;
    NarrativeWorld& m_world;
    SentenceState m_state;
    SentenceRuns m_runs;
    bool m_isBehindItem = false;
    bool m_asksForFigures = false;
    bool m_hasFigures = false;
};

/// The sections of the catalogue in the place of those that stand for them.
std::vector<Template::Section> spelledOut(const std::vector<Template::Section>& sections, const NarrativeWorld& world) {
    std::vector<Template::Section> all;
    for (const auto& section : sections) {
        if (section.eachSays.empty()) all.push_back(section);
        else std::ranges::move(sectionsOfCatalogue(section.eachSays, world), std::back_inserter(all));
    }
    return all;
}

std::vector<Narrative::Section> sectionsOf(const std::vector<Template::Section>& given, int level, NarrativeWorld& world) {
    const auto sections = spelledOut(given, world);
    std::vector<Narrative::Section> made;
    int ordinal = 0;
    for (const auto& section : sections) {
        ordinal = section.heading.empty() ? 0 : ordinal + 1;
        Narrative::Section one{.number = section.heading.empty() ? "" : headingNumber(level, ordinal),
                               .heading = world.filled(section.heading, world.request().board.period), .level = level};
        for (const auto& paragraph : section.paragraphs) {
            Narrative::Paragraph sentences;
            for (const auto& sentence : paragraph)
                if (auto said = SentenceSaying(sentence, world).say(); !said.runs.empty()) sentences.push_back(std::move(said));
            if (!sentences.empty()) one.paragraphs.push_back(std::move(sentences));
        }
        one.sections = sectionsOf(section.sections, section.heading.empty() ? level : level + 1, world);
        made.push_back(std::move(one));
    }
    return made;
}

} // namespace

Narrative narrativeOf(const NarrativeRequest& request) {
    NarrativeWorld world(request);
    const auto& settings = request.board.catalogue.settings;
    Narrative narrative{.code = request.narrative.code, .period = request.board.period, .region = request.region.code,
                        .title = world.filled(request.narrative.title, request.board.period), .documentTime = request.documentTime};
    narrative.outdatedMark = spoken("narrative.edit-changed");
    if (settings.isSample) narrative.title += spoken("summary.sample");
    narrative.sections = sectionsOf(request.narrative.sections, 1, world);
    for (const auto& note : request.narrative.notes) narrative.notes.push_back(world.filled(note, request.board.period));
    narrative.remarks = world.remarks();
    return narrative;
}

} // namespace xushi
