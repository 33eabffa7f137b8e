#include "io/CatalogueFiles.h"

#include "io/IoTesting.h"
#include "io/catalogue/SmallCatalogue.h"
#include "support/WrittenNumbers.h"

namespace xushi {
namespace {

using Json = nlohmann::ordered_json;

std::string problemOfText(const std::string& text) {
    const TemporaryFolder folder;
    const auto path = folder.file("c.json", text);
    auto problem = problemOf(readCatalogue(path));
    if (const auto at = problem.find(path.string()); at != std::string::npos)
        problem.replace(at, path.string().size(), "PATH");
    return problem;
}

/// The problem of the small catalogue with one value changed or added.
std::string problemWith(const std::string& pointer, const Json& value) {
    auto document = smallCatalogue();
    document[Json::json_pointer(pointer)] = value;
    return problemOfText(document.dump());
}

std::string problemWithout(const std::string& parent, const std::string& field) {
    auto document = smallCatalogue();
    document[Json::json_pointer(parent)].erase(field);
    return problemOfText(document.dump());
}

TEST(CatalogueRefusals, AreNotRaisedAgainstTheSmallCatalogue) {
    EXPECT_EQ(problemOfText(smallCatalogue().dump()), "none");
}

/// What becomes of the text as the value of a target on an indicator of this unit.
Result<Catalogue> readTarget(const WrittenNumber& written, const TemporaryFolder& folder, const std::string& nature = "flow") {
    auto document = smallCatalogue();
    document["indicators"][0]["unit"] = written.unit;
    document["targets"][0]["nature"] = nature;
    document["targets"][0]["value"] = written.text;
    return readCatalogue(folder.file("c.json", document.dump()));
}

TEST(CatalogueRefusals, ReadEveryTargetAsTheTableOfDoorsSays) {
    const TemporaryFolder folder;
    for (const auto& written : writtenNumbers) {
        const auto catalogue = readTarget(written, folder);
        if (catalogue) {
            EXPECT_EQ(catalogue->targets[0].value.toString(), written.asTargetInFile) << written.text;
        } else {
            EXPECT_TRUE(isRefusal(written.asTargetInFile)) << written.text << " " << problemOf(catalogue);
        }
    }
    EXPECT_EQ(readTarget({"亿元", "15%", "", "", "", ""}, folder, "growth")->targets[0].value.toString(), "15");
    EXPECT_EQ(problemOf(readTarget({"亿元", "15%", "", "", "", ""}, folder)), "catalogue.field (targets/A|C|2025, value, 15%)");
}

TEST(CatalogueRefusals, OfferWhatACommaMayMean) {
    EXPECT_EQ(problemWith("/targets/0/value", "0,123"), "catalogue.number.decimal-comma (targets/A|C|2025, value, 0,123, 0.123, 123)");
    EXPECT_EQ(problemWith("/growthLimit", "1.234.567"), "catalogue.number.groups-unclear (catalogue, growthLimit, 1.234.567, 1234567)");
}

TEST(CatalogueRefusals, NameAFileThatIsNotJson) {
    for (const char* text : {"", "{", "nonsense", "{\"format\": 1} x", "{\"a\": \"\xD6\xD0\"}"})
        EXPECT_EQ(problemOfText(text), "catalogue.not-json (PATH)");
    EXPECT_EQ(problemOfText(std::string(100000, '[')), "catalogue.not-json (PATH)");
}

TEST(CatalogueRefusals, NameAFileInWhichAFieldStandsTwice) {
    EXPECT_EQ(problemOfText(R"({"format": 1, "title": "a", "title": "b"})"), "catalogue.not-json (PATH)");
}

TEST(CatalogueRefusals, NameAFileThatIsNotThere) {
    EXPECT_EQ(problemOf(readCatalogue("/nowhere/c.json")), "file.not-found (/nowhere/c.json)");
}

TEST(CatalogueRefusals, NameAFormatThatIsNotKnown) {
    EXPECT_EQ(problemOfText("[]"), "catalogue.format ()");
    EXPECT_EQ(problemOfText("{}"), "catalogue.format ()");
    EXPECT_EQ(problemWith("/format", "1"), "catalogue.format (1)");
    EXPECT_EQ(problemWith("/format", 1.0), "catalogue.format (1.0)");
    EXPECT_EQ(problemWith("/format", 2), "catalogue.format (2)");
}

TEST(CatalogueRefusals, TellANewerFormatApart) {
    const TemporaryFolder folder;
    auto document = smallCatalogue();
    document["format"] = 2;
    EXPECT_EQ(readCatalogue(folder.file("c.json", document.dump())).error().kind, ProblemKind::Newer);
}

TEST(CatalogueRefusals, NameAListThatIsMissingOrNoList) {
    EXPECT_EQ(problemWithout("", "curves"), "catalogue.missing-field (catalogue, curves)");
    EXPECT_EQ(problemWith("/curves", "x"), "catalogue.field (catalogue, curves, x)");
    EXPECT_EQ(problemWith("/curves/0", 3), "catalogue.not-a-record (curves#1, 3)");
}

TEST(CatalogueRefusals, NameAFieldThatIsNotKnown) {
    EXPECT_EQ(problemWith("/colour", 1), "catalogue.unknown-field (catalogue, colour)");
    EXPECT_EQ(problemWith("/indicators/0/colour", 1), "catalogue.unknown-field (indicators/A, colour)");
    EXPECT_EQ(problemWith("/curves/0/points/0/colour", 1),
              "catalogue.field (curves/K, points, {\"month\":3,\"share\":\"15\",\"colour\":1})");
}

TEST(CatalogueRefusals, NameAFieldThatMustBeThere) {
    EXPECT_EQ(problemWithout("/departments/0", "code"), "catalogue.missing-field (departments#1, code)");
    EXPECT_EQ(problemWith("/departments/0/name", ""), "catalogue.missing-field (departments/D, name)");
    EXPECT_EQ(problemWith("/indicators/0/name", nullptr), "catalogue.missing-field (indicators/A, name)");
    EXPECT_EQ(problemWithout("/curves/0", "kind"), "catalogue.missing-field (curves/K, kind)");
    EXPECT_EQ(problemWithout("/targets/0", "year"), "catalogue.missing-field (targets/A|C|, year)");
    EXPECT_EQ(problemWithout("/targets/0", "value"), "catalogue.missing-field (targets/A|C|2025, value)");
}

TEST(CatalogueRefusals, NameATokenThatIsNotKnown) {
    EXPECT_EQ(problemWith("/regions/0/type", "town"), "catalogue.field (regions/C, type, town)");
    EXPECT_EQ(problemWith("/curves/0/kind", "wavy"), "catalogue.field (curves/K, kind, wavy)");
    for (const char* field : {"measure", "reporting", "frequency", "direction"})
        EXPECT_EQ(problemWith("/indicators/0/" + std::string(field), "x"),
                  "catalogue.field (indicators/A, " + std::string(field) + ", x)");
    for (const char* field : {"nature", "comparator", "commitment"})
        EXPECT_EQ(problemWith("/targets/0/" + std::string(field), "x"),
                  "catalogue.field (targets/A|C|2025, " + std::string(field) + ", x)");
    EXPECT_EQ(problemWith("/rounding", "up"), "catalogue.field (catalogue, rounding, up)");
}

TEST(CatalogueRefusals, NameAValueOfTheWrongType) {
    EXPECT_EQ(problemWith("/title", 5), "catalogue.field (catalogue, title, 5)");
    EXPECT_EQ(problemWith("/sample", "yes"), "catalogue.field (catalogue, sample, yes)");
    EXPECT_EQ(problemWith("/departments/0/assumed", 1), "catalogue.field (departments/D, assumed, 1)");
    EXPECT_EQ(problemWith("/indicators/0/code", 7), "catalogue.field (indicators/7, code, 7)");
    EXPECT_EQ(problemWith("/indicators/0/aliases", "甲"), "catalogue.field (indicators/A, aliases, 甲)");
    EXPECT_EQ(problemWith("/indicators/0/aliases", {"甲", 1}), "catalogue.field (indicators/A, aliases, 1)");
    EXPECT_EQ(problemWith("/indicators/0/aliases", {"甲", "乙|丙"}), "catalogue.field (indicators/A, aliases, 乙|丙)");
    EXPECT_EQ(problemWith("/indicators/0/aliases", {"甲", ""}), "catalogue.field (indicators/A, aliases, )");
    EXPECT_EQ(problemWith("/targets/0/value", 268), "catalogue.field (targets/A|C|2025, value, 268)");
    EXPECT_EQ(problemWith("/curves/0/points/0/share", 15.5),
              "catalogue.field (curves/K, points, {\"month\":3,\"share\":15.5})");
}

TEST(CatalogueRefusals, NameANumberThatIsNone) {
    for (const char* text : {"1e", "=1+2", "12a", "1.2.3", "1.2345678", "1234567890123456"})
        EXPECT_EQ(problemWith("/targets/0/value", text),
                  "catalogue.field (targets/A|C|2025, value, " + std::string(text) + ")");
    EXPECT_EQ(problemWith("/targets/0/startLevel", "x"), "catalogue.field (targets/A|C|2025, startLevel, x)");
}

TEST(CatalogueRefusals, NameANumberOutsideItsRange) {
    EXPECT_EQ(problemWith("/indicators/0/decimals", 7), "catalogue.field (indicators/A, decimals, 7)");
    EXPECT_EQ(problemWith("/indicators/0/order", 1.5), "catalogue.field (indicators/A, order, 1.5)");
    EXPECT_EQ(problemWith("/indicators/0/order", 18446744073709551615ULL),
              "catalogue.field (indicators/A, order, 18446744073709551615)");
    EXPECT_EQ(problemWith("/targets/0/year", 25), "catalogue.field (targets/A|C|25, year, 25)");
    EXPECT_EQ(problemWith("/targets/0/startMonth", 13), "catalogue.field (targets/A|C|2025, startMonth, 13)");
    EXPECT_EQ(problemWith("/targets/0/behindAt", "-1"), "catalogue.field (targets/A|C|2025, behindAt, -1)");
    EXPECT_EQ(problemWith("/targets/0/farBehindAt", "1"), "catalogue.field (targets/A|C|2025, farBehindAt, 1)");
    EXPECT_EQ(problemWith("/farBehindAt", "1"), "catalogue.field (catalogue, farBehindAt, 1)");
}

TEST(CatalogueRefusals, NameADateThatIsNone) {
    EXPECT_EQ(problemWith("/regions/0/validFrom", "2016-13"), "catalogue.field (regions/C, validFrom, 2016-13)");
    EXPECT_EQ(problemWith("/indicators/0/validTo", "2016"), "catalogue.field (indicators/A, validTo, 2016)");
    EXPECT_EQ(problemWith("/targets/0/decidedOn", "2025-02-29"),
              "catalogue.field (targets/A|C|2025, decidedOn, 2025-02-29)");
}

TEST(CatalogueRefusals, NameAnEndBeforeItsBeginning) {
    auto document = smallCatalogue();
    document["indicators"][0]["validFrom"] = "2025-01";
    document["indicators"][0]["validTo"] = "2024-12";
    EXPECT_EQ(problemOfText(document.dump()), "catalogue.field (indicators/A, validTo, 2024-12)");
}

TEST(CatalogueRefusals, NameACodeThatCannotBeAKey) {
    for (const char* code : {"A|B", " A", "A\n"})
        EXPECT_TRUE(problemWith("/indicators/0/code", code).starts_with("catalogue.field (indicators/")) << code;
}

TEST(CatalogueRefusals, NameARecordThatStandsTwice) {
    for (const char* list : {"departments", "regions", "curves", "indicators", "targets"}) {
        auto document = smallCatalogue();
        document[list].push_back(document[list][0]);
        EXPECT_TRUE(problemOfText(document.dump()).starts_with("catalogue.duplicate (" + std::string(list) + "/"));
    }
}

TEST(CatalogueRefusals, NameAReferenceThatLeadsNowhere) {
    EXPECT_EQ(problemWith("/regions/1/parent", "X"), "catalogue.reference (regions/R, parent, X)");
    for (const char* field : {"department", "parent", "numerator", "denominator"})
        EXPECT_EQ(problemWith("/indicators/1/" + std::string(field), "X"),
                  "catalogue.reference (indicators/B, " + std::string(field) + ", X)");
    EXPECT_EQ(problemWith("/targets/0/indicator", "X"), "catalogue.reference (targets/X|C|2025, indicator, X)");
    EXPECT_EQ(problemWith("/targets/0/region", "X"), "catalogue.reference (targets/A|X|2025, region, X)");
    EXPECT_EQ(problemWith("/targets/0/curve", "X"), "catalogue.reference (targets/A|C|2025, curve, X)");
}

TEST(CatalogueRefusals, NameACircle) {
    EXPECT_EQ(problemWith("/indicators/0/parent", "B"), "catalogue.cycle (indicators/A, parent)");
    EXPECT_EQ(problemWith("/indicators/0/parent", "A"), "catalogue.cycle (indicators/A, parent)");
    EXPECT_EQ(problemWith("/regions/0/parent", "R"), "catalogue.cycle (regions/C, parent)");
    EXPECT_EQ(problemWith("/indicators/0/numerator", "A"), "catalogue.cycle (indicators/A, numerator)");
    EXPECT_EQ(problemWith("/indicators/0/denominator", "A"), "catalogue.cycle (indicators/A, denominator)");
}

TEST(CatalogueRefusals, NameACurveThatIsNotValid) {
    const auto point = [](int month, const char* share) { return Json{{"month", month}, {"share", share}}; };
    const auto with = [](const Json& points) { return problemWith("/curves/0/points", points); };
    EXPECT_EQ(with(Json::array()), "catalogue.curve.does-not-end-at-100 (curves/K)");
    EXPECT_EQ(with(Json::array({point(12, "90")})), "catalogue.curve.does-not-end-at-100 (curves/K)");
    EXPECT_EQ(with(Json::array({point(3, "-1"), point(12, "100")})), "catalogue.curve.outside-0-100 (curves/K, 3, -1)");
    EXPECT_EQ(with(Json::array({point(6, "1"), point(6, "2")})), "catalogue.curve.months-not-rising (curves/K, 6)");
    EXPECT_EQ(with(Json::array({point(3, "20"), point(6, "10")})), "catalogue.curve.falls (curves/K, 6, 10, 20)");
    EXPECT_EQ(problemWith("/curves/0/kind", "month-linear"),
              "catalogue.field (curves/K, points, {\"month\":3,\"share\":\"15\"})");
}

TEST(CatalogueRefusals, ShowNoMoreThanTheBeginningOfALongValue) {
    const std::string shown = problemWith("/targets/0/value", std::string(100000, '9'));
    EXPECT_EQ(shown, "catalogue.field (targets/A|C|2025, value, " + std::string(60, '9') + "…)");
}

} // namespace
} // namespace xushi
