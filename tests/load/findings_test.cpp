// SPDX-License-Identifier: EUPL-1.2
// Every kind of finding, with its exact text: one change to the small data folder each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "load/change.hpp"
#include "load/data_folder.hpp"

namespace peil::load {
namespace {

class Findings : public testing::TestWithParam<Change> {};

TEST_P(Findings, NameThePlaceAndWhatWasExpected) {
  const DataFolder folder;
  folder.patch(GetParam().file, GetParam().patch);
  std::vector<std::string> lines = folder.findings();
  const std::string own = std::string(GetParam().file) + ": ";
  for (std::string& line : lines) {
    if (line.starts_with(own)) line.erase(0, own.size());
  }
  EXPECT_THAT(lines, testing::ElementsAreArray(GetParam().findings));
}

std::string name_of(const testing::TestParamInfo<Change>& change) { return change.param.name; }

constexpr const char* kProfile = "countries/pakistan/xxa.json";
constexpr const char* kTerms = "codebook/vocabularies/XXA.json";

INSTANTIATE_TEST_SUITE_P(
    Schema, Findings,
    testing::Values(
        Change{
            "AMissingKey",
            kProfile,
            R"([{"op": "remove", "path": "/groups/0/positions/0/on"}])",
            {R"(/groups/0/positions/0: 'on' is missing; expected the id of a dimension, such as persecution_risk)"}},
        Change{
            "APositionWithoutDocument",
            kProfile,
            R"([{"op": "remove", "path": "/groups/0/positions/0/document"}])",
            {R"(/groups/0/positions/0: 'document' is missing; expected the id of one of the documents listed in this file)"}},
        Change{
            "APositionWithoutLocator",
            kProfile,
            R"([{"op": "remove", "path": "/groups/0/positions/0/locator"}])",
            {R"(/groups/0/positions/0: 'locator' is missing; expected the place in the document: section, paragraph or page)"}},
        Change{
            "AnEmptyLocator",
            kProfile,
            R"([{"op": "replace", "path": "/groups/0/positions/0/locator", "value": "  "}])",
            {R"(/groups/0/positions/0/locator: found '  '; expected the place in the document: section, paragraph or page)"}},
        Change{
            "UnknownKeys",
            kProfile,
            R"([{"op": "add", "path": "/groups/0/foo", "value": 1}, {"op": "add", "path": "/groups/0/bar", "value": 1}])",
            {R"(/groups/0: unknown key 'bar'; known here: concepts, id, label, positions, qualifier)",
             R"(/groups/0: unknown key 'foo'; known here: concepts, id, label, positions, qualifier)"}},
        Change{
            "ALevelInAProfile",
            kProfile,
            R"([{"op": "add", "path": "/groups/0/positions/0/level", "value": 3}])",
            {R"(/groups/0/positions/0/level: found 3; expected no level here: what a term is worth is written in its source's vocabulary (codebook/vocabularies), never in a profile)"}},
        Change{"AWrongType",
               kProfile,
               R"([{"op": "replace", "path": "/groups", "value": {}}])",
               {R"(/groups: found an empty object; expected a list)"}},
        Change{"ANumberForAText",
               kProfile,
               R"([{"op": "replace", "path": "/groups/0/positions/0/term", "value": 3}])",
               {R"(/groups/0/positions/0/term: found 3; expected a text that is not empty)"}},
        Change{
            "AnUnknownInstrument",
            kProfile,
            R"([{"op": "replace", "path": "/groups/0/positions/0/instrument", "value": "rumour"}])",
            {R"(/groups/0/positions/0/instrument: found 'rumour'; expected one of statute, policy, guidance, work_instruction, practice, case_law)"}},
        Change{
            "ADateInAnotherForm",
            kProfile,
            R"([{"op": "replace", "path": "/groups/0/positions/0/from", "value": "1 May 2020"}])",
            {R"(/groups/0/positions/0/from: found '1 May 2020'; expected a day written YYYY-MM-DD, or null)"}},
        Change{
            "ADayThatDoesNotExist",
            kProfile,
            R"([{"op": "replace", "path": "/groups/0/positions/0/from", "value": "2024-02-30"}])",
            {R"(/groups/0/positions/0/from: there is no day '2024-02-30'; expected one that exists, written YYYY-MM-DD)"}},
        Change{
            "AGroupLinkedToNothing",
            kProfile,
            R"([{"op": "replace", "path": "/groups/0/concepts", "value": []}])",
            {R"(/groups/0/concepts: found an empty list; expected at least one concept that the group is linked to)"}},
        Change{
            "AnotherSchema",
            kProfile,
            R"([{"op": "replace", "path": "/$schema", "value": "figures.schema.json"}])",
            {R"(/$schema: found 'figures.schema.json'; expected a path that ends in profile.schema.json)"}},
        Change{
            "ALanguageThatIsNone",
            kProfile,
            R"([{"op": "add", "path": "/groups/0/label/english", "value": "x"}])",
            {R"(/groups/0/label: unknown key 'english'; known here: ar, bg, cs, da, de, el, en, es, et, fa, fi, fr, ga, hr, hu, is, it, lt, lv, mt, nb, nl, no, pl, ps, pt, ro, sk, sl, so, sv, ti, tr, uk, ur)"}},
        Change{
            "ALevelThatIsNoNumber",
            kTerms,
            R"([{"op": "replace", "path": "/terms/0/level", "value": "high"}])",
            {R"(/terms/0/level: found 'high'; expected a level from 0, [lowest, highest], or null for a term that names without concluding)"}},
        Change{
            "ThreeLevels",
            kTerms,
            R"([{"op": "replace", "path": "/terms/0/level", "value": [1, 2, 3]}])",
            {R"(/terms/0/level: found a list; expected a level from 0, [lowest, highest], or null for a term that names without concluding)"}},
        Change{
            "AnEmptyLabel",
            "codebook/concepts.json",
            R"([{"op": "replace", "path": "/concepts/0/label", "value": {}}])",
            {R"(/concepts/0/label: found an empty object; expected a text in at least one language, such as {"nl": "…", "en": "…"})"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Profiles, Findings,
    testing::
        Values(
            Change{
                "AnUnknownSource",
                kProfile,
                R"([{"op": "replace", "path": "/source", "value": "NLD"}])",
                {R"(/source: unknown source 'NLD'; expected one of codebook/sources.json)",
                 R"(/source: NLD is not what the file 'xxa' holds; expected that to be called 'netherlands')"}},
            Change{
                "AnUnknownCountry",
                kProfile,
                R"([{"op": "replace", "path": "/origin", "value": "PAQ"}])",
                {R"(/groups/1/positions/0/region: region 'PK-KP' is in PAK; expected one of PAQ)",
                 R"(/origin: 'PAQ' is not a country; expected an ISO 3166-1 alpha-3 code in use)",
                 R"(/regions/0/region: region 'PK-KP' is in PAK; expected one of PAQ)"}},
            Change{
                "AnotherCountryThanTheFolder",
                kProfile,
                R"([{"op": "replace", "path": "/origin", "value": "AFG"}, {"op": "replace", "path": "/regions", "value": []}, {"op": "remove", "path": "/groups/1"}])",
                {R"(/origin: AFG is not what the folder 'pakistan' holds; expected that to be called 'afghanistan')"}},
            Change{
                "AnUnknownConcept",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/concepts/0/concept", "value": "nonesuch"}])",
                {R"(/groups/0/concepts/0/concept: unknown concept 'nonesuch'; expected one of codebook/concepts.json)"}},
            Change{
                "AnUnknownDimension",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/on", "value": "nonesuch"}])",
                {R"(/groups/0/positions/0/on: unknown dimension 'nonesuch'; expected one of codebook/dimensions.json)"}},
            Change{
                "AnUnknownRegion",
                kProfile,
                R"([{"op": "replace", "path": "/regions/0/region", "value": "PK-ZZ"}])",
                {R"(/regions/0/region: unknown region 'PK-ZZ'; expected one of codebook/regions.json)"}},
            Change{
                "ARegionOfAnotherCountry",
                kProfile,
                R"([{"op": "replace", "path": "/groups/1/positions/0/region", "value": "AF-KAB"}])",
                {R"(/groups/1/positions/0/region: region 'AF-KAB' is in AFG; expected one of PAK)"}},
            Change{
                "AnUnknownDocument",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/document", "value": "nonesuch"}])",
                {R"(/groups/0/positions/0/document: unknown document 'nonesuch'; expected one of this file's 'documents')"}},
            Change{
                "AnUnknownDocumentInAlso",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/1/also/0/document", "value": "nonesuch"}])",
                {R"(/groups/0/positions/1/also/0/document: unknown document 'nonesuch'; expected one of this file's 'documents')"}},
            Change{
                "ATermThatNobodyHas",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/term", "value": "nonesuch"}])",
                {R"(/groups/0/positions/0/term: 'nonesuch' is not a term of XXA on 'persecution_risk'; expected one of codebook/vocabularies/XXA.json)"}},
            Change{
                "ATermOfAnotherSource",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/term", "value": "likely"}])",
                {R"(/groups/0/positions/0/term: 'likely' is not a term of XXA on 'persecution_risk'; it is a term of XXB)"}},
            Change{
                "ATermOnAnotherDimension",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/term", "value": "uitzonderlijk"}])",
                {R"(/groups/0/positions/0/term: 'uitzonderlijk' is not a term of XXA on 'persecution_risk'; it is one on 'art15c')"}},
            Change{
                "ATermThatIsNotValidThen",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/1/term", "value": "risicogroep"}])",
                {R"(/groups/0/positions/1/term: 'risicogroep' is in the vocabulary of XXA, but at no day of this position; expected a term that is valid then)"}},
            Change{
                "AGroupPositionOnAQuestionOfCountries",
                kProfile,
                R"([{"op": "replace", "path": "/country/1/term", "value": "minister"}, {"op": "replace", "path": "/groups/0/positions/0/on", "value": "decided_by"}, {"op": "replace", "path": "/groups/0/positions/0/term", "value": "minister"}])",
                {R"(/groups/0/positions/0/on: 'decided_by' is not asked about groups)"}},
            Change{
                "InvertedValidity",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/until", "value": "2020-04-30"}])",
                {R"(/groups/0/positions/0: no day lies between 'from' '2020-05-01' and 'until' '2020-04-30'; expected 'until' after 'from')"}},
            Change{
                "EmptyValidity",
                kProfile,
                R"([{"op": "replace", "path": "/groups/0/positions/0/until", "value": "2020-05-01"}])",
                {R"(/groups/0/positions/0: no day lies between 'from' '2020-05-01' and 'until' '2020-05-01'; expected 'until' after 'from')"}},
            Change{
                "TheSameTwice",
                kProfile,
                R"([{"op": "add", "path": "/groups/0/positions/2", "value": {"on": "persecution_risk", "term": "risicoprofiel", "from": "2025-01-01", "document": "letter", "locator": "1"}}])",
                {R"(/groups/0/positions/2: says the same as /groups/0/positions/1 in the same time; expected one position, with further documents in 'also')"}},
            Change{"AContradiction", kProfile, R"([{"op": "replace", "path": "/groups/0/positions/0/until", "value": "2024-08-01"}, {"op": "add", "path": "/groups/0/positions/2", "value": {"on": "persecution_risk", "term": "algemeen kader", "from": "2020-01-01", "until": "2020-06-01", "document": "letter", "locator": "1"}}])", {R"(/groups/0/positions/2: contradicts /groups/0/positions/0: 'risicogroep' and 'algemeen kader' are worth different levels in the same time; expected one to end before the other, or two groups)"}}, Change{"TwoCoveragesAtOnce", kProfile, R"([{"op": "add", "path": "/coverage/1", "value": {"dimensions": ["art15c", "persecution_risk"], "from": "2024-01-01", "state": "partial"}}])", {R"(/coverage/1: covers 'persecution_risk' in the same time as /coverage/0; expected one entry at a time)"}}, Change{"DuplicateIds", kProfile, R"([{"op": "replace", "path": "/groups/1/id", "value": "ahmadis"}, {"op": "replace", "path": "/documents/1/id", "value": "memo"}, {"op": "replace", "path": "/groups/0/positions/1/document", "value": "memo"}, {"op": "replace", "path": "/groups/1/positions/0/document", "value": "memo"}, {"op": "replace", "path": "/regions/0/positions/0/document", "value": "memo"}, {"op": "replace", "path": "/country/0/document", "value": "memo"}])", {R"(/documents/1: document 'memo' is already in this list; expected every one once)", R"(/groups/1: group 'ahmadis' is already in this list; expected every one once)"}},
            Change{
                "NoPolicyAndYetPositions",
                "countries/pakistan/xxb.json",
                R"([{"op": "add", "path": "/country", "value": [{"on": "art15c", "term": "high", "document": "list", "locator": "1"}]}])",
                {R"(/no_policy: is true, yet there are positions; expected the one or the other)"}},
            Change{
                "NoPolicyWithoutADocument",
                "countries/pakistan/xxb.json",
                R"([{"op": "replace", "path": "/documents", "value": []}])",
                {R"(/no_policy: is true without a document; expected in 'documents' how we know)"}},
            Change{
                "FiguresThatReferToNothing",
                "countries/pakistan/figures.json",
                R"([{"op": "replace", "path": "/series/0/source", "value": "ZZZ"}, {"op": "add", "path": "/series/0/part_of", "value": "nonesuch"}, {"op": "replace", "path": "/series/0/document", "value": "nonesuch"}])",
                {R"(/series/0/document: unknown document 'nonesuch'; expected one of this file's 'documents')",
                 R"(/series/0/part_of: unknown series 'nonesuch'; expected one of this file)",
                 R"(/series/0/source: unknown source 'ZZZ'; expected one of codebook/sources.json)"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Codebook, Findings,
    testing::Values(
        Change{
            "ACircleOfConcepts",
            "codebook/concepts.json",
            R"([{"op": "add", "path": "/concepts/0/broader", "value": ["christians"]}])",
            {R"(/concepts: 'broader' goes in a circle: religious_minorities → christians → religious_minorities; expected an end)"}},
        Change{
            "AConceptThatIsItsOwnBroader",
            "codebook/concepts.json",
            R"([{"op": "add", "path": "/concepts/3/broader", "value": ["journalists"]}])",
            {R"(/concepts: 'broader' goes in a circle: journalists → journalists; expected an end)"}},
        Change{
            "UnknownConcepts",
            "codebook/concepts.json",
            R"([{"op": "replace", "path": "/concepts/1/broader", "value": ["nonesuch"]}, {"op": "replace", "path": "/concepts/2/related", "value": ["nonesuch"]}])",
            {R"(/concepts/1/broader/0: unknown 'nonesuch'; expected the id of another entry of this list)",
             R"(/concepts/2/related/0: unknown 'nonesuch'; expected the id of another entry of this list)"}},
        Change{
            "AConceptRelatedToABroaderOne",
            "codebook/concepts.json",
            R"([{"op": "replace", "path": "/concepts/2/related", "value": ["religious_minorities"]}])",
            {R"(/concepts/2/related/0: 'religious_minorities' is broader or narrower already; expected one relation or the other)"}},
        Change{
            "AnAlternativeLabelThatIsNone",
            "codebook/concepts.json",
            R"([{"op": "replace", "path": "/concepts/3/alternatives/en", "value": ["reporters", "journalists", "reporters"]}])",
            {R"(/concepts/3/alternatives/en/1: 'journalists' is a label of this concept already; expected another)",
             R"(/concepts/3/alternatives/en/2: 'reporters' is a label of this concept already; expected another)"}},
        Change{
            "AConceptTwice",
            "codebook/concepts.json",
            R"([{"op": "replace", "path": "/concepts/2/id", "value": "ahmadis"}, {"op": "remove", "path": "/concepts/2/related"}])",
            {R"(/concepts/2: concept 'ahmadis' is already in this list; expected every one once)"}},
        Change{
            "ACircleOfRegions",
            "codebook/regions.json",
            R"([{"op": "add", "path": "/regions/0/within", "value": ["PK-x-tribal"]}])",
            {R"(/regions: 'within' goes in a circle: PK-KP → PK-x-tribal → PK-KP; expected an end)"}},
        Change{
            "ARegionWithAnotherCountrysCode",
            "codebook/regions.json",
            R"([{"op": "replace", "path": "/regions/1/origin", "value": "IND"}, {"op": "replace", "path": "/regions/1/within", "value": []}])",
            {R"(/regions/1/id: 'PK-x-tribal' does not begin with the country code of IND)"}},
        Change{"ARegionWithinAnotherCountrys",
               "codebook/regions.json",
               R"([{"op": "replace", "path": "/regions/1/within", "value": ["AF-KAB"]}])",
               {R"(/regions/1/within: 'AF-KAB' is in AFG; expected a region of PAK)"}},
        Change{
            "ARegionOfNoCountry",
            "codebook/regions.json",
            R"([{"op": "replace", "path": "/regions/2/origin", "value": "AFX"}])",
            {R"(/regions/2/origin: 'AFX' is not a country; expected an ISO 3166-1 alpha-3 code in use)"}},
        Change{
            "AnInventedStateWithARealCode",
            "codebook/sources.json",
            R"([{"op": "replace", "path": "/sources/3/id", "value": "FRA"}])",
            {R"(/sources/3/id: 'FRA' is fictional; expected a code from XXA to XXZ)",
             R"(memberstates/surveys/example-small/survey.json: /asked/1: unknown source 'XXD'; expected one of codebook/sources.json)"}},
        Change{
            "AUserAssignedCodeThatIsNotFictional",
            "codebook/sources.json",
            R"([{"op": "replace", "path": "/sources/3/fictional", "value": false}])",
            {R"(/sources/3/id: 'XXD' is a user-assigned code; expected "fictional": true)",
             R"(memberstates/surveys/example-small/survey.json: /asked/1: 'XXD' is a real state; expected a fictional survey to ask fictional states and a real one real states)"}},
        Change{
            "ADimensionTwice",
            "codebook/dimensions.json",
            R"([{"op": "add", "path": "/dimensions/3", "value": {"id": "art15c", "label": {"en": "x"}, "scope": ["country"], "levels": [{"label": {"en": "a"}}, {"label": {"en": "b"}}, {"label": {"en": "b"}}]}}])",
            {R"(/dimensions/3: dimension 'art15c' is already in this list; expected every one once)"}},
        Change{
            "ALevelOutsideTheScale",
            kTerms,
            R"([{"op": "replace", "path": "/terms/0/level", "value": 4}])",
            {R"(/terms/0: level 4 is outside the scale of 'persecution_risk'; expected 0 to 3)"}},
        Change{"ARangeWithoutTheLevel",
               kTerms,
               R"([{"op": "replace", "path": "/terms/2/range", "value": [0, 1]}])",
               {R"(/terms/2: range [0, 1] does not contain level 2)"}},
        Change{"ARangeUpsideDown",
               kTerms,
               R"([{"op": "replace", "path": "/terms/2/range", "value": [3, 2]}])",
               {R"(/terms/2: range [3, 2] is upside down; expected [lowest, highest])"}},
        Change{"ALevelOnANominalAttribute",
               kTerms,
               R"([{"op": "replace", "path": "/terms/6/level", "value": 1}])",
               {R"(/terms/6: 'decided_by' is a nominal attribute without levels; expected null)"}},
        Change{
            "ATermTwiceAtATime",
            kTerms,
            R"([{"op": "add", "path": "/terms/7", "value": {"on": "persecution_risk", "term": "risicogroep", "level": 2, "from": "2024-06-30"}}])",
            {R"(/terms/7: 'risicogroep' on 'persecution_risk' overlaps in time with /terms/0; expected entries of one term to follow each other)"}},
        Change{
            "TwoFrameworkDefaults",
            kTerms,
            R"([{"op": "add", "path": "/terms/2/framework_default", "value": true}])",
            {R"(/terms/3: a second framework default on 'persecution_risk', beside /terms/2; expected one at a time)"}},
        Change{
            "AVocabularyThatRefersToNothing",
            kTerms,
            R"([{"op": "replace", "path": "/terms/0/defined_in/0/document", "value": "nonesuch"}, {"op": "replace", "path": "/terms/3/on", "value": "nonesuch"}])",
            {R"(/terms/0/defined_in/0: unknown document 'nonesuch'; expected one of this file's 'documents')",
             R"(/terms/3/on: unknown dimension 'nonesuch'; expected one of codebook/dimensions.json)"}},
        Change{
            "AnotherSourceThanTheFile",
            kTerms,
            R"([{"op": "replace", "path": "/source", "value": "XXD"}])",
            {R"(/source: XXD is not what the file 'XXA' holds)",
             R"(countries/pakistan/xxa.json: /country/0/term: XXA has no vocabulary; expected codebook/vocabularies/XXA.json)",
             R"(countries/pakistan/xxa.json: /country/1/term: XXA has no vocabulary; expected codebook/vocabularies/XXA.json)",
             R"(countries/pakistan/xxa.json: /groups/0/positions/0/term: XXA has no vocabulary; expected codebook/vocabularies/XXA.json)",
             R"(countries/pakistan/xxa.json: /groups/0/positions/1/term: XXA has no vocabulary; expected codebook/vocabularies/XXA.json)",
             R"(countries/pakistan/xxa.json: /groups/1/positions/0/term: XXA has no vocabulary; expected codebook/vocabularies/XXA.json)",
             R"(countries/pakistan/xxa.json: /regions/0/positions/0/term: XXA has no vocabulary; expected codebook/vocabularies/XXA.json)"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Products, Findings,
    testing::Values(
        Change{"ATextThatIsNone",
               "codebook/texts/en.json",
               R"([{"op": "replace", "path": "/row.country", "value": 3}])",
               {R"(/row.country: found 3; expected a text)"}},
        Change{
            "ATextThatIsNoPattern",
            "codebook/texts/en.json",
            R"([{"op": "replace", "path": "/row.country", "value": "{n, plural, one{# row}"}])",
            {R"(/row.country: found '{n, plural, one{# row}'; expected an ICU message pattern, such as {n, plural, one{# row} other{# rows}})"}},
        Change{
            "ATextInOneLanguageOnly",
            "codebook/texts/en.json",
            R"([{"op": "remove", "path": "/row.country"}, {"op": "add", "path": "/row.new", "value": "new"}])",
            {R"('row.country' is missing; expected the same texts in every language)",
             R"(codebook/texts/nl.json: 'row.new' is missing; expected the same texts in every language)"}},
        Change{
            "AThresholdThatIsNoPercentage",
            "codebook/wording.json",
            R"([{"op": "replace", "path": "/in_line_percent", "value": 101}, {"op": "remove", "path": "/minimum_points"}])",
            {R"('minimum_points' is missing; expected a number of points: a whole number from 1 upwards)",
             R"(/in_line_percent: found 101; expected a percentage: a whole number from 1 to 100)"}},
        Change{
            "WeightsOfClaimsThatDoNotFitTheDimensions",
            "codebook/weights.json",
            R"([{"op": "remove", "path": "/weights/art15c"}, {"op": "add", "path": "/weights/decided_by", "value": 1}])",
            {R"(/weights: 'art15c' is missing; expected a weight for every dimension with levels)",
             R"(/weights/decided_by: unknown 'decided_by'; expected a dimension with levels)"}},
        Change{
            "AWeightOfNothingAndALimitBeyondAll",
            "codebook/weights.json",
            R"([{"op": "replace", "path": "/weights/art15c", "value": 0}, {"op": "replace", "path": "/limit_percent", "value": 150}])",
            {R"(/limit_percent: found 150; expected a percentage: a whole number from 0 to 100)",
             R"(/weights/art15c: found 0; expected a weight: a number above 0)"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(Surveys, Findings, testing::ValuesIn(survey_changes()), name_of);

}  // namespace
}  // namespace peil::load
