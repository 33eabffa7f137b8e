#include "domain/Records.h"

#include "support/Builders.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

TEST(Fields, AreWrittenAsLengthAndBytes) {
    const Fields fields{"ab", ""};
    EXPECT_EQ(encodeFields(fields), std::string("\x01\0\0\0\x02" "ab" "\0\0\0\0", 11));
    EXPECT_EQ(encodeFields(Fields{}), "\x01");
}

TEST(Fields, AreReadBackWhateverTheirBytes) {
    EXPECT_TRUE(rc::check("decode(encode(fields)) == fields", [](const Fields& fields) {
        const auto again = decodeFields(encodeFields(fields));
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == fields);
    }));
}

TEST(Fields, AreRefusedWhenCutAnywhereInsideAField) {
    const std::string bytes = encodeFields(Fields{"序时", "114.2"});
    const std::size_t endOfFirst = 1 + 4 + std::string("序时").size();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const bool isAtABoundary = size == 1 || size == endOfFirst;
        EXPECT_EQ(decodeFields(std::string_view(bytes).substr(0, size)).has_value(), isAtABoundary) << size;
    }
}

TEST(Fields, AreRefusedInAnotherFormatOrWithALengthBeyondTheEnd) {
    EXPECT_EQ(decodeFields("\x02").error(), (Problem{ProblemKind::Unreadable, "journal.body", {}}));
    EXPECT_FALSE(decodeFields(std::string("\x01\xFF\xFF\xFF\xFF" "a", 6)));
    EXPECT_FALSE(decodeFields(std::string("\x01\0\0\0\x01", 5)));
}

template <class R, class Read> void expectReadBack(const R& record, Read read) {
    const auto again = read(fieldsOf(record));
    ASSERT_TRUE(again);
    EXPECT_EQ(fieldsOf(*again), fieldsOf(record));
}

Figure aFullFigure() {
    auto figure = aFigure({.value = "3.00", .status = DataStatus::Flash, .qualifier = Qualifier::Nearly, .growth = "20.0",
                           .bound = Bound::AtLeast, .points = "0.06", .restatedBase = "2.50", .lastYear = "2.4",
                           .isAsOfAssumed = true});
    figure.source = "半年总结";
    figure.note = "注，“a|b”";
    figure.label = "1—5月";
    figure.typed = "=1+2.00";
    figure.stage = MilestoneStage::UnderWay;
    figure.wording = "有序推进";
    figure.revision = 3;
    return figure;
}

TEST(Records, ReadAFigureBackToTheDigit) {
    const auto again = figureFrom(fieldsOf(aFullFigure()));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->key, aFullFigure().key);
    EXPECT_EQ(again->value->toString(), "3.00");
    EXPECT_EQ(again->growth, aFullFigure().growth);
    EXPECT_EQ(again->note, "注，“a|b”");
    EXPECT_EQ(again->revision, 3);
    expectReadBack(aFullFigure(), figureFrom);
    expectReadBack(aFigure({.state = FigureState::Cleared}), figureFrom);
}

TEST(Records, ReadEveryKindOfPeriodBack) {
    for (const auto& [kind, _] : Tokens<PeriodKind>::all) {
        const auto figure = aFigure({.value = "1", .period = {2025, Month(6), kind}});
        EXPECT_EQ(figureFrom(fieldsOf(figure))->key, figure.key) << token(kind);
    }
}

TEST(Records, ReadAnIndicatorBack) {
    auto indicator = anIndicator({.reporting = Reporting::MonthAlone, .isJanuaryExempt = true, .parent = "ALL", .order = 4,
                                  .validTo = YearMonth{2025, 6}});
    indicator.aliases = {"开工", "新开工项目"};
    indicator.validFrom = YearMonth{2021, 1};
    indicator.isExhaustivePart = true;
    indicator.numerator = IndicatorCode{"N"};
    indicator.denominator = IndicatorCode{"D"};
    indicator.inForceFrom = YearMonth{2024, 7};
    indicator.changeReason = "统计口径调整";
    EXPECT_EQ(*indicatorFrom(fieldsOf(indicator)), indicator);
}

TEST(Records, ReadATargetBack) {
    auto target = aTarget({.value = "268.0", .comparator = Comparator::Gt, .startMonth = 7, .startLevel = "12",
                           .curve = "BACK", .basisAssumption = "口径视同", .farBehindBelow = "-5"});
    target.commitment = Commitment::Strive;
    target.word = "突破";
    EXPECT_EQ(*targetFrom(fieldsOf(target)), target);
    EXPECT_EQ(targetFrom(fieldsOf(target))->value.toString(), "268.0");
}

TEST(Records, ReadCurvesBack) {
    const Curve planned{.code = {"BACK"}, .name = "后程发力", .shape = PlannedPoints{{{Month(6), number("40.5")},
                        {Month(12), Decimal(100)}}}, .isAssumed = true, .reason = "假定", .revision = 2};
    EXPECT_EQ(*curveFrom(fieldsOf(planned)), planned);
    for (const CurveShape& shape : {CurveShape(MonthLinear{}), CurveShape(MeanShare{3}), CurveShape(NotScheduled{}),
                                    CurveShape(MilestoneDate{{2025, 9, 30}}),
                                    CurveShape(QuarterSteps{{Decimal(20), Decimal(45), Decimal(70), Decimal(100)}})}) {
        const Curve curve{.code = {"C"}, .shape = shape, .decidedOn = "2025-05-31"};
        EXPECT_EQ(*curveFrom(fieldsOf(curve)), curve);
    }
}

TEST(Records, ReadRegionsDepartmentsAndSettingsBack) {
    auto region = aRegion("GXQ", "高新区", RegionType::DevelopmentZone);
    region.parent = RegionCode{"HY"};
    region.isInTotal = false;
    region.validFrom = YearMonth{2016, 10};
    const Department department{.code = {"GX"}, .name = "高新处", .isAssumed = true, .order = 2, .revision = 1};
    const Settings settings{.title = "演示", .isSample = true, .rounding = RoundingRule::HalfEven, .thresholds = {Decimal(-5)},
                            .limits = {.growth = Decimal(30), .recomputed = number("0.05")}, .closedThrough = YearMonth{2025, 3}};
    EXPECT_EQ(*regionFrom(fieldsOf(region)), region);
    EXPECT_EQ(*departmentFrom(fieldsOf(department)), department);
    EXPECT_EQ(*settingsFrom(fieldsOf(settings)), settings);
}

TEST(Records, ReadALayoutBack) {
    const StoredLayout layout{.code = {"OWN"}, .name = "自有", .body = "{\n  \"format\": 1\n}\n", .revision = 2};
    EXPECT_EQ(*layoutFrom(fieldsOf(layout)), layout);
    EXPECT_EQ(inPresentForm(RecordKind::Layout, fieldsOf(layout)), fieldsOf(layout));
}

TEST(Records, ReadASentenceEditBack) {
    const SentenceEdit edit{.key = {"half-year", "projects", Period::ytd(2025, 6), {"HA"}}, .text = "新开工156项。", .figures = "STARTS|HA|level|156项\n", .revision = 2};
    EXPECT_EQ(*sentenceEditFrom(fieldsOf(edit)), edit);
    EXPECT_EQ(keyTextOf(edit), "half-year|projects|2025-06|ytd|HA");
    EXPECT_EQ(fieldsOf(edit), (Fields{"half-year", "projects", "2025-06", "ytd", "HA", "新开工156项。", "STARTS|HA|level|156项\n", "2"}));
    EXPECT_EQ(inPresentForm(RecordKind::SentenceEdit, fieldsOf(edit)), fieldsOf(edit));
}

TEST(Records, ReadAPinBack) {
    const PersonPin pin{.person = {"KZ"}, .kept = "scrypt-15-8-1:AAAA:BBBB", .revision = 3};
    EXPECT_EQ(*pinFrom(fieldsOf(pin)), pin);
    EXPECT_EQ(keyTextOf(pin), "KZ");
    EXPECT_EQ(fieldsOf(pin), (Fields{"KZ", "scrypt-15-8-1:AAAA:BBBB", "3"}));
    EXPECT_EQ(inPresentForm(RecordKind::Pin, fieldsOf(pin)), fieldsOf(pin));
}

TEST(Records, ReadTheWorkflowBack) {
    const Person person{.code = {"ZL"}, .name = "张伟", .role = Role::Chief, .department = {"GX"}, .login = "zl",
                        .isAssumed = true, .validTo = YearMonth{2025, 6}, .order = 3, .revision = 2};
    const Submission submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::SignedOff, .submittedBy = {"A"}, .approvedBy = {"B"},
                                .signedBy = {"C"}, .comment = "请核对", .deadline = "2025-06-10", .anchor = "ab12 #7",
                                .sealed = {{{"STARTS"}, {"CITY"}, 3, 1}, {{"TECH"}, {"QJ"}, 2, 0}}, .revision = 4,
                                .thresholds = LightThresholds{Decimal(-5)}};
    const Review review{.figure = aFigure({}).key, .isAccepted = true, .comment = "数字属实", .reviewer = {"B"},
                        .figureRevision = 2, .revision = 1};
    const FindingExplanation explanation{.figure = aFigure({}).key, .check = "check.jump", .finding = "大", .text = "补报"};
    EXPECT_EQ(*personFrom(fieldsOf(person)), person);
    EXPECT_EQ(*submissionFrom(fieldsOf(submission)), submission);
    EXPECT_EQ(*reviewFrom(fieldsOf(review)), review);
    EXPECT_EQ(*explanationFrom(fieldsOf(explanation)), explanation);
}

/// What an earlier version wrote: without the fields that were added at the end since.
Fields without(Fields fields, std::size_t added) {
    fields.resize(fields.size() - added);
    return fields;
}

TEST(Records, ReadWhatAnEarlierVersionWrote) {
    const auto old = figureFrom(without(fieldsOf(aFullFigure()), 2));
    ASSERT_TRUE(old);
    EXPECT_EQ(old->source, aFullFigure().source);
    EXPECT_FALSE(old->stage);
    EXPECT_TRUE(curveFrom(without(fieldsOf(Curve{.code = {"C"}, .decidedOn = "2025-05-31"}), 1))->decidedOn.empty());
    const Settings settings{.title = "旧", .limits = {.growth = Decimal(30)}, .closedThrough = YearMonth{2025, 3}};
    EXPECT_EQ(settingsFrom(without(fieldsOf(settings), 10))->limits, CheckLimits{});
    EXPECT_EQ(settingsFrom(without(fieldsOf(settings), 10))->title, "旧");
}

TEST(Records, HaveOnePresentForm) {
    EXPECT_EQ(inPresentForm(RecordKind::Settings, without(fieldsOf(Settings{}), 10)), fieldsOf(Settings{}));
    EXPECT_EQ(inPresentForm(RecordKind::Settings, without(fieldsOf(Settings{}), 3)), fieldsOf(Settings{}));
    EXPECT_EQ(inPresentForm(RecordKind::Settings, without(fieldsOf(Settings{}), 2)), fieldsOf(Settings{}));
    EXPECT_EQ(inPresentForm(RecordKind::Curve, without(fieldsOf(Curve{.code = {"C"}}), 1)), fieldsOf(Curve{.code = {"C"}}));
    EXPECT_EQ(inPresentForm(RecordKind::Figure, fieldsOf(aFullFigure())), fieldsOf(aFullFigure()));
    EXPECT_EQ(inPresentForm(RecordKind::Figure, {"x"}), Fields{"x"}) << "what cannot be read stays as it is";
    const auto indicator = fieldsOf(anIndicator());
    EXPECT_EQ(inPresentForm(RecordKind::Indicator, indicator), indicator);
    const auto target = fieldsOf(aTarget());
    EXPECT_EQ(inPresentForm(RecordKind::Target, target), target);
    const auto region = fieldsOf(aRegion());
    EXPECT_EQ(inPresentForm(RecordKind::Region, region), region);
    const auto department = fieldsOf(Department{.code = {"GX"}});
    EXPECT_EQ(inPresentForm(RecordKind::Department, department), department);
}

TEST(Records, RefuseTooFewOrTooManyFields) {
    auto fields = fieldsOf(aFullFigure());
    fields.emplace_back("more");
    EXPECT_EQ(figureFrom(fields).error().key, "record.unreadable");
    fields.resize(fields.size() - 2);
    EXPECT_EQ(figureFrom(fields).error().key, "record.unreadable");
    EXPECT_EQ(indicatorFrom({}).error().key, "record.unreadable");
}

TEST(Records, RefuseAFieldThatCannotHaveBeenWritten) {
    const auto refusedAt = [](std::size_t at, const char* text) {
        auto fields = fieldsOf(aFullFigure());
        fields.at(at) = text;
        return !figureFrom(fields).has_value();
    };
    EXPECT_TRUE(refusedAt(0, "once")) << "period";
    EXPECT_TRUE(refusedAt(1, "decade")) << "kind of period";
    EXPECT_TRUE(refusedAt(4, "3.0.0")) << "value";
    EXPECT_TRUE(refusedAt(5, "")) << "state";
    EXPECT_TRUE(refusedAt(6, "大")) << "qualifier";
    EXPECT_TRUE(refusedAt(17, "yes")) << "assumed as-of";
    EXPECT_TRUE(refusedAt(18, "x")) << "revision";
}

TEST(Records, RefuseACurveOrAStartThatCannotHaveBeenWritten) {
    const auto refusedWith = [](const char* kind, const char* points) {
        auto fields = fieldsOf(Curve{.code = {"BACK"}});
        fields.at(2) = kind;
        fields.at(3) = points;
        return !curveFrom(fields).has_value();
    };
    EXPECT_FALSE(refusedWith("planned-points", "6:40.5|12:100"));
    EXPECT_TRUE(refusedWith("zigzag", ""));
    EXPECT_TRUE(refusedWith("planned-points", "13:40|12:100"));
    EXPECT_TRUE(refusedWith("planned-points", "6:forty|12:100"));
    auto target = fieldsOf(aTarget());
    target.at(8) = "13";
    EXPECT_FALSE(targetFrom(target));
}

TEST(Records, HaveAKeyOfTheirOwn) {
    EXPECT_EQ(keyTextOf(aFigure()), "2025-05|ytd|STARTS|HA");
    EXPECT_NE(keyTextOf(aFigure()), keyTextOf(aFigure({.period = Period::point(2025, 5)})));
    EXPECT_EQ(keyTextOf(aTarget()), "STARTS|HA|2025");
}

TEST(Records, ReadTheKeyOfAFigureBack) {
    for (const auto& [kind, token] : Tokens<PeriodKind>::all) {
        const Figure figure = aFigure({.period = Period::ytd(2025, 6).withKind(kind)});
        EXPECT_EQ(figureKeyFrom(keyTextOf(figure)), figure.key) << token;
    }
    for (const char* text : {"", "2025-05", "2025-05|ytd|STARTS", "2025-05|ytd|STARTS|HA|x", "2025-13|ytd|STARTS|HA", "2025-05|week|STARTS|HA"})
        EXPECT_EQ(figureKeyFrom(text), std::nullopt) << text;
}

} // namespace
} // namespace xushi
