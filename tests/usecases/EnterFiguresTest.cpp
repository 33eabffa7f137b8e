#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "support/WrittenNumbers.h"
#include "usecases/EnterFigures.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

#include <map>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

class EnterFigures : public testing::Test {
protected:
    Result<EnterResult> enter(std::vector<FigureEdit> edits, Date today = midJune) {
        return enterFigures(*store, {std::move(edits), aNote(), today});
    }
    EditOutcome enterOne(const FigureEdit& edit, Date today = midJune) {
        const auto entered = enter({edit}, today);
        if (!entered) throw std::runtime_error(entered.error().key);
        return entered->outcomes.at(0);
    }
    /// 新开工 in May of the city.
    static FigureEdit edit(const std::string& value) {
        return {.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = value};
    }
    static FigureEdit amount(const std::string& value) {
        FigureEdit with = edit(value);
        with.indicator = {"CONTRACTS"};
        return with;
    }
    /// Refused with this key and in words, naming `named`; nothing is stored and no entry is written.
    void expectRefused(const FigureEdit& with, const std::string& key, const std::string& named,
                       ProblemKind kind = ProblemKind::Refused) {
        SCOPED_TRACE(with.value ? with.value->text() : "no value");
        const auto head = now(*store).journalHead()->sequence;
        const auto entered = enter({with});
        ASSERT_TRUE(entered);
        EXPECT_EQ(entered->group, 0);
        const auto& outcome = entered->outcomes.at(0);
        EXPECT_FALSE(outcome.stored);
        ASSERT_TRUE(outcome.refusal);
        EXPECT_EQ(outcome.refusal->key, key);
        EXPECT_EQ(outcome.refusal->kind, kind);
        EXPECT_NE(say(*outcome.refusal, Language::Chinese).find(named), std::string::npos)
            << say(*outcome.refusal, Language::Chinese);
        EXPECT_EQ(now(*store).journalHead()->sequence, head);
    }
    /// What was changed in `catalogue` of the indicators and of the rules is in force from now on.
    void putInForce() {
        const auto put = store->inTransaction(aNote("catalogue"), [&](Transaction& transaction) -> Result<void> {
            for (const auto& indicator : catalogue.indicators)
                if (const auto stored = transaction.put(indicator); !stored) return stored.error();
            return transaction.put(catalogue.settings);
        });
        if (!put) throw std::runtime_error(put.error().key);
    }
    std::optional<Figure> stored(const std::string& code, Period period = Period::ytd(2025, 5)) {
        return *now(*store).readFigure({period, {code}, {"HA"}});
    }

    SmallStore smallStore;
    Store* store = &*smallStore;
    Catalogue catalogue = *now(*store).readCatalogue();
};

TEST_F(EnterFigures, StoresWhatWasTypedToTheDigit) {
    const auto outcome = enterOne(amount("66.80"));
    EXPECT_FALSE(outcome.refusal);
    EXPECT_FALSE(outcome.before);
    EXPECT_EQ(outcome.stored->revision, 1);
    EXPECT_EQ(stored("CONTRACTS")->value->toString(), "66.80");
    EXPECT_EQ(stored("CONTRACTS")->state, FigureState::Reported);
}

TEST_F(EnterFigures, AcceptsFullWidthDigitsGroupsAndSums) {
    EXPECT_EQ(enterOne(amount("１１４．２")).stored->value->toString(), "114.2");
    EXPECT_EQ(enterOne(amount(" 1,234.5 ")).stored->value->toString(), "1234.5");
    const auto sum = enterOne(amount("=32.5+25.31"));
    EXPECT_EQ(sum.stored->value->toString(), "57.81");
    EXPECT_EQ(sum.stored->typed, "=32.5+25.31");
}

TEST_F(EnterFigures, RefusesWhatIsNotANumber) {
    for (const std::string text : {"66.8.1", "66.8.", "66.8。", "nan", "inf", "0x1F", "abc", "1 2", "--5", "一百二"})
        expectRefused(amount(text), "number.not-a-number", text);
    expectRefused(amount("1e3"), "number.exponent-typed", "1e3");
    expectRefused(amount("0,123"), "number.decimal-comma", "可能是 0.123，也可能是 123");
    EXPECT_FALSE(stored("CONTRACTS"));
}

TEST_F(EnterFigures, RefusesMoreDigitsThanAFigureHas) {
    expectRefused(amount("1.1234567"), "number.too-many-decimals", "1.1234567");
    expectRefused(amount("1234567890123456"), "number.too-many-digits", "1234567890123456");
    expectRefused(amount("=1+x"), "number.not-a-sum", "1+x");
}

TEST_F(EnterFigures, RefusesAMonthThatHasNotBegun) {
    FigureEdit july = edit("1");
    july.period = Period::ytd(2025, 7);
    expectRefused(july, "check.future", "2025年7月");
    EXPECT_TRUE(enterOne(july, {2025, 7, 1}).stored);
}

TEST_F(EnterFigures, RefusesAClosedMonth) {
    catalogue.settings.closedThrough = YearMonth{2025, 5};
    putInForce();
    expectRefused(edit("1"), "check.closed", "2025年5月");
    FigureEdit note = edit("");
    note.value.reset();
    note.note = "补注";
    expectRefused(note, "check.closed", "结账");
    FigureEdit june = edit("1");
    june.period = Period::ytd(2025, 6);
    EXPECT_TRUE(enterOne(june).stored);
}

TEST_F(EnterFigures, RefusesHalfAPersonOnceConverted) {
    for (auto& indicator : catalogue.indicators) indicator.unit = "万人";
    putInForce();
    expectRefused(edit("1.20005"), "check.not-whole-in-base", "12000.5人");
    EXPECT_TRUE(enterOne(edit("1.2")).stored);
}

TEST_F(EnterFigures, RefusesASecondValueOfOneFigureAndNamesTheFirst) {
    FigureEdit again = edit("157");
    again.period = *Period::parse("2025年1—5月");
    const auto entered = enter({edit("156"), again, edit("158")});
    ASSERT_TRUE(entered);
    EXPECT_TRUE(entered->outcomes[0].stored);
    for (const std::size_t later : {1U, 2U}) {
        EXPECT_FALSE(entered->outcomes[later].stored);
        EXPECT_EQ(entered->outcomes[later].refusal->key, "check.duplicate");
        EXPECT_EQ(entered->outcomes[later].refusal->args[2], "156");
    }
    EXPECT_EQ(entered->outcomes[1].refusal->args, (std::vector<std::string>{"新开工", "2025-05", "156", "157"}));
    EXPECT_EQ(stored("STARTS")->value->toString(), "156");
    EXPECT_EQ(stored("STARTS")->revision, 1);
}

TEST_F(EnterFigures, TwoFieldsOfOneFigureAreNoSecondValue) {
    FigureEdit base = edit("");
    base.value.reset();
    base.lastYear = "140";
    base.seenRevision = 0;
    FigureEdit value = edit("156");
    value.seenRevision = 0;
    const auto entered = enter({value, base});
    ASSERT_TRUE(entered);
    EXPECT_FALSE(entered->outcomes[0].refusal);
    EXPECT_FALSE(entered->outcomes[1].refusal) << "no conflict with oneself";
    EXPECT_EQ(stored("STARTS")->value->toString(), "156");
    EXPECT_EQ(stored("STARTS")->lastYear->toString(), "140");
}

TEST_F(EnterFigures, AValueThatWasRefusedStandsInNobodysWay) {
    const auto entered = enter({edit("15x"), edit("156"), edit("157")});
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->outcomes[0].refusal->key, "number.not-a-number");
    EXPECT_TRUE(entered->outcomes[1].stored);
    ASSERT_TRUE(entered->outcomes[2].refusal);
    EXPECT_EQ(entered->outcomes[2].refusal->args[2], "156");
}

TEST_F(EnterFigures, TheSameMonthOfAnotherRegionIsNoSecondValue) {
    FigureEdit district = edit("50");
    district.region = {"QJ"};
    const auto entered = enter({edit("156"), district});
    ASSERT_TRUE(entered);
    EXPECT_TRUE(entered->outcomes[1].stored);
}

TEST_F(EnterFigures, KeepsAPlanForAMonthThatHasNotBegun) {
    FigureEdit december = edit("240");
    december.period = Period::ytd(2025, 12);
    december.status = DataStatus::Planned;
    EXPECT_EQ(enterOne(december).stored->status, DataStatus::Planned);
}

TEST_F(EnterFigures, RefusesPartsOfWholeThingsAndNegativeCounts) {
    expectRefused(edit("156.5"), "check.not-whole", "156.5");
    expectRefused(edit("-3"), "check.negative", "-3");
    EXPECT_TRUE(enterOne(edit("156.0")).stored);
}

TEST_F(EnterFigures, RefusesARateAboveAHundred) {
    FigureEdit share = edit("100.01");
    share.indicator = {"SHARE"};
    expectRefused(share, "check.rate-above-cap", "100.01");
    share.value = "100.00";
    EXPECT_TRUE(enterOne(share).stored);
}

TEST_F(EnterFigures, NamesAnUnknownIndicatorOrRegion) {
    FigureEdit with = edit("1");
    with.indicator = {"NOBODY"};
    expectRefused(with, "figure.no-indicator", "NOBODY", ProblemKind::Missing);
    with = edit("1");
    with.region = {"NOWHERE"};
    expectRefused(with, "figure.no-region", "NOWHERE", ProblemKind::Missing);
}

TEST_F(EnterFigures, RefusesAPeriodFormThatTheIndicatorDoesNotHave) {
    FigureEdit alone = edit("1");
    alone.period = {2025, Month(5), PeriodKind::Month};
    expectRefused(alone, "period.form-not-alone", "2025-05m");
}

TEST_F(EnterFigures, RefusesAnIndicatorThatWasStopped) {
    for (auto& indicator : catalogue.indicators) indicator.validTo = YearMonth{2025, 4};
    putInForce();
    expectRefused(edit("1"), "check.stopped", "2025年4月");
    FigureEdit april = edit("1");
    april.period = Period::ytd(2025, 4);
    EXPECT_TRUE(enterOne(april).stored);
}

TEST_F(EnterFigures, RefusesABoundWithoutAGrowth) {
    FigureEdit with{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .growthBound = Bound::AtLeast};
    expectRefused(with, "figure.bound-without-growth", "增幅");
}

TEST_F(EnterFigures, RefusesABadNumberBesideTheValueWhole) {
    FigureEdit with = edit("156");
    with.lastYear = "12o";
    expectRefused(with, "number.not-a-number", "12o");
    EXPECT_FALSE(stored("STARTS"));
}

TEST_F(EnterFigures, StoresAStockAtItsPointWhateverWasWritten) {
    FigureEdit firms = edit("948");
    firms.indicator = {"FIRMS"};
    EXPECT_EQ(enterOne(firms).stored->key.period, Period::point(2025, 5));
}

TEST_F(EnterFigures, StoresTheGoodEditsAndTellsTheOthers) {
    const auto entered = enter({edit("156"), amount("66.8.1"), amount("114.2")});
    ASSERT_TRUE(entered);
    ASSERT_EQ(entered->outcomes.size(), 3U);
    EXPECT_TRUE(entered->outcomes[0].stored);
    EXPECT_EQ(entered->outcomes[1].refusal->key, "number.not-a-number");
    EXPECT_TRUE(entered->outcomes[2].stored);
    EXPECT_EQ(stored("STARTS")->value->toString(), "156");
    EXPECT_EQ(stored("CONTRACTS")->value->toString(), "114.2");
    const auto entries = *now(*store).readJournal(entered->group - 1);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].group, entered->group);
}

TEST_F(EnterFigures, AConflictKeepsTheOthersValueAndNamesBoth) {
    const auto seen = enterOne(edit("100")).stored->revision;
    enterOne(edit("120"));
    FigureEdit mine = edit("130");
    mine.seenRevision = seen;
    const auto outcome = enterOne(mine);
    ASSERT_TRUE(outcome.refusal);
    EXPECT_EQ(outcome.refusal->kind, ProblemKind::Conflict);
    EXPECT_EQ(outcome.refusal->args, (std::vector<std::string>{"120", "130"}));
    EXPECT_EQ(outcome.before->value->toString(), "120");
    EXPECT_EQ(stored("STARTS")->value->toString(), "120");
}

TEST_F(EnterFigures, AnEditWithTheRevisionThatIsStoredGoesThrough) {
    FigureEdit mine = edit("130");
    mine.seenRevision = enterOne(edit("100")).stored->revision;
    const auto outcome = enterOne(mine);
    EXPECT_FALSE(outcome.refusal);
    EXPECT_EQ(outcome.before->value->toString(), "100");
    EXPECT_EQ(outcome.stored->revision, 2);
}

TEST_F(EnterFigures, WhatIsNotSetStaysAsItIs) {
    FigureEdit first = amount("114.2");
    first.qualifier = Qualifier::Over;
    first.status = DataStatus::Flash;
    first.growth = "20";
    first.growthBound = Bound::AtLeast;
    first.points = "0.5";
    first.lastYear = "95.0";
    first.restatedBase = "94.0";
    first.source = "月报";
    first.note = "快报数";
    enterOne(first);
    FigureEdit second = amount("");
    second.value.reset();
    second.note = "已核";
    const Figure figure = *enterOne(second).stored;
    EXPECT_EQ(figure.value->toString(), "114.2");
    EXPECT_EQ(figure.qualifier, Qualifier::Over);
    EXPECT_EQ(figure.status, DataStatus::Flash);
    EXPECT_EQ(figure.growth, (PublishedGrowth{number("20"), Bound::AtLeast}));
    EXPECT_EQ(figure.points->toString(), "0.5");
    EXPECT_EQ(figure.lastYear->toString(), "95.0");
    EXPECT_EQ(figure.restatedBase->toString(), "94.0");
    EXPECT_EQ(figure.source, "月报");
    EXPECT_EQ(figure.note, "已核");
}

/// Everything that can be said of one value.
FigureEdit described(FigureEdit edit) {
    edit.qualifier = Qualifier::Over;
    edit.status = DataStatus::Final;
    edit.growth = "20";
    edit.growthBound = Bound::AtLeast;
    edit.points = "0.5";
    edit.lastYear = "95.0";
    edit.restatedBase = "94.0";
    edit.source = "A081";
    edit.note = "快报数";
    edit.wording = "原文";
    return edit;
}

/// Nothing is left but the value, its state and last year's figure, which is a value of its own.
void expectBare(const Figure& figure, DataStatus status = DataStatus::Preliminary) {
    EXPECT_EQ(figure.qualifier, std::nullopt);
    EXPECT_EQ(figure.status, status);
    EXPECT_EQ(figure.growth, std::nullopt);
    EXPECT_EQ(figure.points, std::nullopt);
    EXPECT_EQ(figure.restatedBase, std::nullopt);
    EXPECT_EQ(figure.source, "");
    EXPECT_EQ(figure.note, "");
    EXPECT_EQ(figure.wording, "");
    EXPECT_EQ(figure.label, "");
    EXPECT_EQ(figure.lastYear->toString(), "95.0");
}

TEST_F(EnterFigures, ANewValueTakesWithItWhatWasSaidOfTheOld) {
    for (const std::string text : {"117.7", "—", "…", "无"}) {
        enterOne(described(amount("114.2")));
        expectBare(*enterOne(amount(text)).stored);
    }
}

TEST_F(EnterFigures, ANewValueKeepsWhatIsGivenWithIt) {
    enterOne(described(amount("114.2")));
    FigureEdit edit = amount("117.7");
    edit.source = "月报";
    edit.growth = "3";
    const Figure figure = *enterOne(edit).stored;
    EXPECT_EQ(figure.source, "月报");
    EXPECT_EQ(figure.growth, (PublishedGrowth{number("3"), std::nullopt}));
    EXPECT_EQ(figure.note, "");
    EXPECT_EQ(figure.status, DataStatus::Preliminary);
}

TEST_F(EnterFigures, TheSameValueAgainKeepsWhatWasSaidOfIt) {
    FigureEdit edit = described(amount("114.2"));
    edit.qualifier.reset();
    enterOne(edit);
    for (const std::string text : {"114.2", "114.20", "114.2亿元"}) {
        const Figure figure = *enterOne(amount(text)).stored;
        EXPECT_EQ(figure.source, "A081") << text;
        EXPECT_EQ(figure.status, DataStatus::Final) << text;
        EXPECT_TRUE(figure.growth) << text;
    }
}

TEST_F(EnterFigures, WhatWasSaidBeforeTheFirstValueStaysWithIt) {
    FigureEdit before = described(amount(""));
    before.value.reset();
    before.qualifier.reset();
    enterOne(before);
    const Figure figure = *enterOne(amount("114.2")).stored;
    EXPECT_EQ(figure.source, "A081") << "a growth that was published alone, and its value later";
    EXPECT_EQ(figure.growth, (PublishedGrowth{number("20"), Bound::AtLeast}));
    EXPECT_EQ(figure.lastYear->toString(), "95.0");
}

/// What is said of a cell, its value apart; last year's figure is a value of its own.
FigureEdit wordsOnly(FigureEdit edit) {
    edit.value.reset();
    edit.source = "A081";
    edit.note = "企业未报，6月补";
    edit.wording = "有序推进";
    edit.lastYear = "95.0";
    return edit;
}

TEST_F(EnterFigures, WordsOfACellWithoutAValueEndWithItsFirstOne) {
    int month = 0;
    for (const std::string before : {"nothing", "无", "words alone", "—", "…"})
        for (const std::string after : {"114.2", "近300", "—", "…"}) {
            if (before == after) continue;
            SCOPED_TRACE(before + " then " + after);
            FigureEdit cell = amount("88.1");
            cell.period = Period::ytd(2023 + month / 12, 1 + month % 12);
            ++month;
            if (before == "words alone") {
                Figure figure = aFigure({.value = "", .period = cell.period, .indicator = "CONTRACTS"});
                figure.value.reset();
                putFigure(*store, figure);
            }
            if (before == "无") enterOne(cell);
            if (before == "无" || before == "—" || before == "…") cell.value = before, enterOne(cell);
            ASSERT_TRUE(enterOne(wordsOnly(cell)).stored);
            EXPECT_EQ(stored("CONTRACTS", cell.period)->note, "企业未报，6月补");
            cell.value = after;
            const Figure figure = *enterOne(cell).stored;
            EXPECT_EQ(figure.source, "");
            EXPECT_EQ(figure.note, "");
            EXPECT_EQ(figure.wording, "");
            EXPECT_EQ(figure.lastYear->toString(), "95.0");
        }
}

TEST_F(EnterFigures, WordsGoWithTheValueThatIsTakenAway) {
    for (const std::string after : {"无", "—", "…"}) {
        enterOne(described(amount("114.2")));
        expectBare(*enterOne(amount(after)).stored);
    }
}

TEST_F(EnterFigures, WordsOfACellWithoutAValueAreNotThoseOfAGrowth) {
    enterOne(wordsOnly(amount("")));
    FigureEdit growth = amount("");
    growth.value.reset();
    growth.growth = "12.3";
    EXPECT_EQ(enterOne(growth).stored->note, "");
}

TEST_F(EnterFigures, WordsGivenWithTheFirstValueAreItsOwn) {
    enterOne(wordsOnly(amount("")));
    FigureEdit edit = amount("114.2");
    edit.note = "快报数";
    const Figure figure = *enterOne(edit).stored;
    EXPECT_EQ(figure.note, "快报数");
    EXPECT_EQ(figure.source, "");
}

TEST_F(EnterFigures, WordsOfTheSameRequestStayWhicheverComesFirst) {
    for (const bool isNoteFirst : {true, false}) {
        FigureEdit value = amount(isNoteFirst ? "114.2" : "115.3");
        FigureEdit note = amount("");
        note.value.reset();
        note.note = "快报数";
        note.growth = "3";
        const auto entered = enter(isNoteFirst ? std::vector{note, value} : std::vector{value, note});
        ASSERT_TRUE(entered);
        const Figure figure = *stored("CONTRACTS");
        EXPECT_EQ(figure.value->toString(), value.value->text());
        EXPECT_EQ(figure.note, "快报数");
        EXPECT_TRUE(figure.growth);
    }
}

TEST_F(EnterFigures, AClearedValueBringsNoGrowthBack) {
    enterOne(described(amount("114.2")));
    enterOne(amount("无"));
    FigureEdit source = amount("");
    source.value.reset();
    source.source = "月报";
    const Figure figure = *enterOne(source).stored;
    EXPECT_EQ(figure.state, FigureState::Cleared);
    EXPECT_EQ(figure.growth, std::nullopt);
    EXPECT_EQ(figure.points, std::nullopt);
    EXPECT_EQ(figure.source, "月报");
}

TEST_F(EnterFigures, WhatAnEarlierVersionHasLeftOfAClearedValueNeverComesBack) {
    Figure left = aFigure({.value = "", .indicator = "CONTRACTS"});
    left.value.reset();
    left.state = FigureState::Cleared;
    left.growth = PublishedGrowth{number("20"), std::nullopt};
    left.points = number("0.5");
    putFigure(*store, left);
    FigureEdit source = amount("");
    source.value.reset();
    source.source = "月报";
    Figure figure = *enterOne(source).stored;
    EXPECT_EQ(figure.state, FigureState::Cleared);
    EXPECT_EQ(figure.growth, std::nullopt);
    source.points = "0.1";
    figure = *enterOne(source).stored;
    EXPECT_EQ(figure.state, FigureState::Reported) << "given now";
    EXPECT_EQ(figure.growth, std::nullopt);
}

TEST_F(EnterFigures, APlanThatIsReplacedBeforeItsMonthStaysAPlan) {
    FigureEdit december = amount("240");
    december.period = Period::ytd(2025, 12);
    december.status = DataStatus::Planned;
    december.source = "计划";
    enterOne(december);
    december.value = "250";
    december.status.reset();
    december.source.reset();
    const auto outcome = enterOne(december);
    ASSERT_TRUE(outcome.stored);
    EXPECT_EQ(outcome.stored->status, DataStatus::Planned);
    EXPECT_EQ(outcome.stored->source, "");
    const auto reported = enterOne(december, {2026, 1, 5});
    ASSERT_TRUE(reported.stored);
    december.value = "255";
    EXPECT_EQ(enterOne(december, {2026, 1, 5}).stored->status, DataStatus::Preliminary) << "a forecast that is reported over is reported";
}

TEST_F(EnterFigures, AQualifierOfTheTextIsStored) {
    EXPECT_EQ(enterOne(edit("超700")).stored->qualifier, Qualifier::Over);
    EXPECT_EQ(enterOne(edit("700")).stored->qualifier, std::nullopt);
    FigureEdit both = edit("近1,337");
    both.qualifier = Qualifier::About;
    EXPECT_EQ(enterOne(both).stored->qualifier, Qualifier::About) << "the one beside it holds";
}

TEST_F(EnterFigures, TheNumbersBesideTheValueAreReadByTheSameGrammar) {
    FigureEdit with = amount("114.2");
    with.lastYear = "９５００００万元";
    with.restatedBase = "94.0亿元";
    with.growth = "下降3.3％";
    with.points = "提高0.5个百分点";
    const Figure figure = *enterOne(with).stored;
    EXPECT_EQ(figure.lastYear->toString(), "95");
    EXPECT_EQ(figure.restatedBase->toString(), "94.0");
    EXPECT_EQ(figure.growth, (PublishedGrowth{number("-3.3"), std::nullopt}));
    EXPECT_EQ(figure.points->toString(), "0.5");
    with.growth = "20%以上";
    EXPECT_EQ(enterOne(with).stored->growth, (PublishedGrowth{number("20"), Bound::AtLeast}));
    for (const std::string none : {"", "无", "—"}) {
        with.lastYear = none;
        EXPECT_EQ(enterOne(with).stored->lastYear, std::nullopt) << none;
    }
    with.lastYear = "0,95";
    expectRefused(with, "number.decimal-comma", "0.95");
    with.lastYear = "近95";
    expectRefused(with, "number.qualifier-not-here", "近");
    with.lastYear.reset();
    with.growth = "0.5个百分点";
    expectRefused(with, "number.points-not-growth", "百分点");
}

TEST_F(EnterFigures, TakesPartsOfWhatIsMeasuredWhateverItsDecimals) {
    for (auto& indicator : catalogue.indicators) indicator.unit = "吨";
    putInForce();
    EXPECT_TRUE(enterOne(edit("12.5")).stored);
    EXPECT_TRUE(enterOne(edit("12.5吨")).stored);
}

TEST_F(EnterFigures, ReadsEveryTextAsTheTableOfDoorsSays) {
    const std::map<std::string, const char*> rows{{"亿元", "CONTRACTS"}, {"%", "SHARE"}, {"项", "STARTS"}, {"万人", "FIRMS"}};
    for (auto& indicator : catalogue.indicators)
        if (indicator.code.text == "FIRMS") indicator.unit = "万人";
    putInForce();
    for (const auto& written : writtenNumbers) {
        FigureEdit with = edit(written.text);
        with.indicator = {rows.at(written.unit)};
        const auto outcome = enterOne(with);
        const std::string told = outcome.refusal ? outcome.refusal->key.substr(outcome.refusal->key.find('.') + 1)
                                                 : toldOf(*outcome.stored);
        EXPECT_EQ(told, written.typed) << written.text;
        if (outcome.refusal) {
            EXPECT_NE(say(*outcome.refusal, Language::Chinese).find("没有写入"), std::string::npos) << written.text;
        }
    }
}

TEST_F(EnterFigures, ANewValueDropsTheOldQualifier) {
    FigureEdit first = amount("1.2");
    first.qualifier = Qualifier::Nearly;
    enterOne(first);
    EXPECT_EQ(enterOne(amount("1.3")).stored->qualifier, std::nullopt);
}

TEST_F(EnterFigures, ClearingWhatWasNeverReportedWritesNothing) {
    const auto head = now(*store).journalHead()->sequence;
    const auto outcome = enterOne(amount(""));
    EXPECT_FALSE(outcome.refusal);
    EXPECT_EQ(outcome.stored->revision, 0);
    EXPECT_FALSE(outcome.isWritten());
    EXPECT_EQ(now(*store).journalHead()->sequence, head);
}

TEST_F(EnterFigures, AnEmptyQualifierTakesItAway) {
    FigureEdit edit = amount("1.2");
    edit.qualifier = Qualifier::Nearly;
    enterOne(edit);
    edit.value.reset();
    edit.qualifier = std::optional<Qualifier>();
    const auto outcome = enterOne(edit);
    EXPECT_EQ(outcome.stored->qualifier, std::nullopt);
    EXPECT_EQ(outcome.stored->value->toString(), "1.2");
}

TEST_F(EnterFigures, ANewGrowthDropsTheOldBound) {
    FigureEdit with = amount("1.2");
    with.growth = "20";
    with.growthBound = Bound::AtLeast;
    enterOne(with);
    with.growth = "21.5";
    with.growthBound.reset();
    EXPECT_EQ(enterOne(with).stored->growth, (PublishedGrowth{number("21.5"), std::nullopt}));
    with.growth = "";
    EXPECT_EQ(enterOne(with).stored->growth, std::nullopt);
}

TEST_F(EnterFigures, AGrowthAloneIsReportedWithoutAValue) {
    FigureEdit with = edit("");
    with.value.reset();
    with.growth = "20";
    with.growthBound = Bound::AtLeast;
    const Figure figure = *enterOne(with).stored;
    EXPECT_EQ(figure.state, FigureState::Reported);
    EXPECT_FALSE(figure.value);
}

TEST_F(EnterFigures, ClearingIsAStateAndNeverAZero) {
    enterOne(edit("156"));
    for (const std::string mark : {"", " ", "无", "未报"}) {
        const auto outcome = enterOne(edit(mark));
        ASSERT_TRUE(outcome.stored) << mark;
        EXPECT_EQ(outcome.stored->state, FigureState::Cleared);
        EXPECT_FALSE(outcome.stored->value);
    }
    EXPECT_EQ(stored("STARTS")->revision, 2);
}

TEST_F(EnterFigures, MarksAreStatesOfTheirOwn) {
    EXPECT_EQ(enterOne(edit("—")).stored->state, FigureState::NotApplicable);
    EXPECT_EQ(enterOne(edit("…")).stored->state, FigureState::BelowUnit);
}

TEST_F(EnterFigures, TypingTheSameAgainIsNoEntry) {
    EXPECT_TRUE(enterOne(edit("156")).isWritten());
    const auto again = enter({edit("156")});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->group, 0);
    EXPECT_EQ(again->outcomes[0].stored->revision, 1);
    EXPECT_FALSE(again->outcomes[0].isWritten());
}

TEST_F(EnterFigures, AReadOnlyStoreFailsAsAWhole) {
    const auto reader = openStore(smallStore.path(), OpenMode::ReadOnly);
    ASSERT_TRUE(reader);
    const auto entered = enterFigures(*reader->store, {{edit("1")}, aNote(), midJune});
    ASSERT_FALSE(entered);
    EXPECT_EQ(entered.error().key, "store.read-only");
}

TEST_F(EnterFigures, StoresTheCumulativeOfAMonthThatWasTypedAlone) {
    FigureEdit april = amount("102.85");
    april.period = Period::ytd(2025, 4);
    enterOne(april);
    FigureEdit may = amount(" １１．３５ ");
    may.isOtherForm = true;
    const auto outcome = enterOne(may);
    ASSERT_TRUE(outcome.stored);
    EXPECT_EQ(outcome.stored->value->toString(), "114.20");
    EXPECT_EQ(outcome.stored->typed, "当月11.35") << "what was typed is kept beside what is stored";
}

TEST_F(EnterFigures, AMarkInTheOtherFormIsNoCumulative) {
    FigureEdit april = amount("102.85");
    april.period = Period::ytd(2025, 4);
    enterOne(april);
    for (const char* mark : {"…", "—"}) {
        FigureEdit may = amount(mark);
        may.isOtherForm = true;
        const auto outcome = enterOne(may);
        ASSERT_TRUE(outcome.refusal) << mark;
        EXPECT_EQ(outcome.refusal->key, "form.mark");
        EXPECT_FALSE(outcome.stored);
    }
}

TEST_F(EnterFigures, KeepsTheSumThatWasTypedInTheOtherForm) {
    FigureEdit january = amount("=1.5+2");
    january.period = Period::ytd(2025, 1);
    january.isOtherForm = true;
    const auto outcome = enterOne(january);
    ASSERT_TRUE(outcome.stored);
    EXPECT_EQ(outcome.stored->value->toString(), "3.5");
    EXPECT_EQ(outcome.stored->typed, "当月=1.5+2");
}

TEST_F(EnterFigures, RefusesAMonthWithoutTheCumulativeBeforeIt) {
    FigureEdit may = amount("11.35");
    may.isOtherForm = true;
    expectRefused(may, "form.no-earlier-total", "4月累计未报");
}

TEST_F(EnterFigures, TakesAMarkInEitherForm) {
    FigureEdit may = amount("—");
    may.isOtherForm = true;
    const auto outcome = enterOne(may);
    ASSERT_TRUE(outcome.stored);
    EXPECT_EQ(outcome.stored->state, FigureState::NotApplicable);
}

TEST_F(EnterFigures, AddsToWhatTheSameRequestHasJustStored) {
    FigureEdit april = amount("100");
    april.period = Period::ytd(2025, 4);
    FigureEdit may = amount("5");
    may.isOtherForm = true;
    const auto entered = enter({april, may});
    ASSERT_TRUE(entered && entered->outcomes.at(1).stored);
    EXPECT_EQ(entered->outcomes.at(1).stored->value->toString(), "105");
}

TEST_F(EnterFigures, PreviewsWhatWouldBeStoredAndWritesNothing) {
    const auto head = now(*store).journalHead()->sequence;
    const std::vector<Figure> april{aFigure({.value = "102.85", .period = Period::ytd(2025, 4), .indicator = "CONTRACTS"})};
    FigureEdit may = amount("11.35");
    may.isOtherForm = true;
    const auto preview = previewEntry(catalogue, april, may, midJune);
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->value->toString(), "114.20");
    EXPECT_EQ(previewEntry(catalogue, {}, amount("1e3"), midJune).error().key, "number.exponent-typed");
    EXPECT_EQ(now(*store).journalHead()->sequence, head);
}

/// What a file's cell was read as goes in as it is: the text that the cell shows is not read again.
TEST_F(EnterFigures, AnExactValueIsEnteredAsItWasRead) {
    NumberReading reading;
    reading.value = number("1142345.6");
    reading.unit = "元";
    reading.scaleWord = "万";
    reading.scale = 4;
    reading.qualifier = Qualifier::Over;
    FigureEdit edit = amount("0");
    edit.value = GivenNumber::read(reading, "1,142,346");
    edit.source = "六月报表.xlsx，汇总，C7";
    const Figure figure = *enterOne(edit).stored;
    EXPECT_EQ(figure.value->toString(), "114.23456");
    EXPECT_EQ(figure.qualifier, Qualifier::Over);
    EXPECT_EQ(figure.typed, "1,142,346");
    EXPECT_EQ(figure.source, "六月报表.xlsx，汇总，C7");
    reading.unit = "家";
    reading.scale = 0;
    reading.scaleWord.clear();
    edit.value = GivenNumber::read(reading, "1,142,346家");
    EXPECT_EQ(enterOne(edit).refusal->key, "number.unit-differs");
}

} // namespace
} // namespace xushi
