#include "cli/SettingsVerb.h"

#include "domain/reading/Amount.h"
#include "domain/reading/WholeNumber.h"
#include "usecases/EditSettings.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace xushi {
namespace {

struct NumberOption {
    const char* option;
    const char* chinese;
    const char* english;
    const char* unit;
    Decimal& (*field)(Settings&);
};

const std::array options{
    NumberOption{"--far-behind", "差距低于它判为严重滞后，百分点", "gap below which a light is far behind", "个百分点",
                 [](Settings& s) -> Decimal& { return s.thresholds.farBehindBelow; }},
    NumberOption{"--growth-limit", "同比超过它需要说明，%", "growth asked about beyond it, %", "%",
                 [](Settings& s) -> Decimal& { return s.limits.growth; }},
    NumberOption{"--completion-limit", "完成率超过它需要说明，%", "completion asked about beyond it, %", "%",
                 [](Settings& s) -> Decimal& { return s.limits.completion; }},
    NumberOption{"--gap-jump-limit", "差距变动超过它需要说明，百分点", "move of the gap asked about beyond it", "个百分点",
                 [](Settings& s) -> Decimal& { return s.limits.gapJump; }},
    NumberOption{"--unit-slip-factor", "与上年同期相差多少倍视作单位有误", "times last year that point to a wrong unit", "倍",
                 [](Settings& s) -> Decimal& { return s.limits.unitSlip; }},
    NumberOption{"--jump-factor", "为上期累计的多少倍视作多一位", "times the cumulative before that point to a lost point", "倍",
                 [](Settings& s) -> Decimal& { return s.limits.jump; }},
    NumberOption{"--recomputed-limit", "公布同比与复算相差超过它需要说明，百分点", "published against recomputed growth, points", "个百分点",
                 [](Settings& s) -> Decimal& { return s.limits.recomputed; }},
    NumberOption{"--small-count", "整数不超过它视作小数，偶然的变化不问；0 为都问", "whole things up to it are few and not asked about; 0 asks always", "",
                 [](Settings& s) -> Decimal& { return s.limits.smallCount; }}};

} // namespace

std::string SettingsVerb::purpose() const { return pick("查看或修改规则和限值", "Show or change rules and limits"); }

void SettingsVerb::declare(CLI::App& command) {
    declareStore(command);
    for (const auto& option : options)
        command.add_option(option.option, m_numbers[option.option], pick(option.chinese, option.english));
    command.add_option("--rounding", m_rounding, "half-up half-even");
    command.add_option("--closed-through", m_closedThrough,
                       pick("关账到哪个月，如 2025-03；none 取消", "last closed month, such as 2025-03; none opens it"));
    command.add_option("--due-day", m_dueDay,
                       pick("次月几日前提交，1—31；none 不设", "day of the following month to submit by, 1 to 31; none"));
    command.add_option("--not-asked", m_silenced,
                       pick("不再询问的核实规则，如 month-zero 或 month-zero@unit:项，可重复", "a question to leave unasked, such as month-zero or month-zero@unit:项; repeatable"));
    command.add_option("--asked", m_asked, pick("重新询问的核实规则，写法同上", "a question to ask again, written like that"));
    command.add_option("--reason", m_reason, pick("理由，记入修订记录", "kept in the journal"));
}

Result<void> SettingsVerb::changeSilences(Settings& settings) const {
    for (const auto& text : m_asked) {
        const auto again = silenceFrom(text);
        if (!again) return refused("settings.no-silence", {text});
        const bool isWhole = again->scope == SilenceScope::Everywhere; // the rule with all that stands below it
        std::erase_if(settings.silences, [&](const CheckSilence& s) { return isWhole ? s.check == again->check : s == *again; });
    }
    for (const auto& text : m_silenced) {
        const auto silence = silenceFrom(text);
        if (!silence) return refused("settings.no-silence", {text});
        if (std::ranges::find(settings.silences, *silence) == settings.silences.end()) settings.silences.push_back(*silence);
    }
    return {};
}

Result<Settings> SettingsVerb::changed(Settings settings) const {
    if (const auto done = changeSilences(settings); !done) return done.error();
    for (const auto& option : options) {
        const std::string& text = m_numbers.at(option.option);
        if (text.empty()) continue;
        const auto number = readPlainNumber(text, option.unit, Strictness::Typed);
        if (!number) return number.error();
        option.field(settings) = *number;
    }
    if (!m_rounding.empty()) {
        const auto rule = readToken<RoundingRule>(m_rounding, "--rounding", [](auto) { return std::string(); });
        if (!rule) return rule.error();
        settings.rounding = *rule;
    }
    if (m_closedThrough == "none") settings.closedThrough.reset();
    else if (!m_closedThrough.empty()) {
        const auto month = Period::parse(m_closedThrough);
        if (!month) return month.error();
        settings.closedThrough = YearMonth{month->year, month->last.number()};
    }
    if (m_dueDay == "none") settings.dueDay.reset();
    else if (!m_dueDay.empty()) {
        const auto day = readWholeNumber(m_dueDay, {.unit = "日", .otherwise = refused("settings.due-day", {m_dueDay})});
        if (!day) return day.error();
        settings.dueDay = *day;
    }
    return settings;
}

void SettingsVerb::report(const Settings& settings) const {
    Settings copy = settings;
    for (const auto& option : options)
        std::cout << std::string(option.option).substr(2) << ": " << option.field(copy).toString() << '\n';
    std::cout << "rounding: " << token(settings.rounding) << '\n'
              << "closed-through: " << (settings.closedThrough ? settings.closedThrough->toText() : "none") << '\n'
              << "due-day: " << (settings.dueDay ? std::to_string(*settings.dueDay) : "none") << '\n';
    for (const auto& silence : settings.silences) std::cout << "not-asked: " << textOf(silence).substr(std::string("check.").size()) << '\n';
}

ExitCode SettingsVerb::run() {
    auto opening = openForWriting(m_store);
    if (!opening) return fail(opening.error());
    const auto stored = readTogether(*opening->store, [](Reading& reading) { return reading.readSettings(); });
    if (!stored) return fail(stored.error());
    const auto wanted = changed(*stored);
    if (!wanted) return fail(wanted.error());
    if (*wanted != *stored) {
        if (opening->readOnlyReason) return failReadOnly(*opening->readOnlyReason);
        if (const auto saved = saveSettings(*opening->store, *wanted, changeNote("settings", m_reason)); !saved)
            return fail(saved.error());
    }
    report(*wanted);
    return ExitCode::Done;
}

} // namespace xushi
