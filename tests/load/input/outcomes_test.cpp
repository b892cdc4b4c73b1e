// SPDX-License-Identifier: EUPL-1.2
// All counts are made up, and of fictional states; of Greece there is none.
#include "load/input/outcomes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "model/error.hpp"

namespace peil::load {
namespace {

using testing::ElementsAre;

constexpr const char* kHead = "freq,unit,citizen,sex,age,decision,geo\\TIME_PERIOD\t2023 \t2024 \n";
constexpr const char* kFlow =
    "DATAFLOW,LAST UPDATE,freq,unit,citizen,sex,age,decision,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n";
constexpr const char* kUnhcr =
    "Year,Country of asylum (ISO),Country of origin (ISO),Recognized decisions,Complementary "
    "protection,Rejected decisions,Otherwise closed,Total decisions\n";

class ReadOutcomes : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove_all(folder_); }

  model::Outcomes read(const std::string& name, const std::string& text) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / name) << text;
    return read_outcomes(folder_ / name, model::OriginId("PAK"));
  }

  /// `outcomes.tsv: line 2, column 3: …`
  std::string failure(const std::string& name, const std::string& text) {
    try {
      (void)read(name, text);
    } catch (const model::InputError& error) {
      return std::string(error.what()).substr(folder_.string().size() + 1);
    }
    return "";
  }

  const std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(ReadOutcomes, TakesTotalsOfOneOriginFromEurostatTsv) {
  const auto found =
      read("estat_migr_asydcfsta.tsv", std::string(kHead) +
                                           "A,PER,PK,T,TOTAL,REJECTED,XXA\t30 \t: \n"
                                           "A,PER,PK,T,TOTAL,TOTAL_POS,XXA\t10 p\t15 bep\n"
                                           "A,PER,PK,T,TOTAL,GENCONV,XXA\t5 \t5 \n"
                                           "A,PER,PK,F,TOTAL,TOTAL_POS,XXA\t5 \t5 \n"
                                           "A,PER,PK,T,Y_LT14,TOTAL_POS,XXA\t5 \t5 \n"
                                           "A,PER,AF,T,TOTAL,TOTAL_POS,XXA\t95 \t95 \n"
                                           "A,PER,PK,T,TOTAL,TOTAL_POS,EL\t: \t: \n"
                                           "A,PER,PK,T,TOTAL,TOTAL_POS,EU27_2020\t90 \t90 \n");
  EXPECT_EQ(found.source, "Eurostat migr_asydcfsta");
  EXPECT_TRUE(found.first_instance);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].state, "XXA");
  EXPECT_EQ(found.rows[0].year, 2023);
  EXPECT_EQ(found.rows[0].positive, 10);
  EXPECT_EQ(found.rows[0].negative, 30);
  EXPECT_EQ(model::recognition_rate(found.rows[0]), 0.25);
  EXPECT_EQ(found.rows[1].positive, 15);
  EXPECT_EQ(found.rows[1].negative, std::nullopt);
  EXPECT_EQ(model::recognition_rate(found.rows[1]), std::nullopt);
  EXPECT_THAT(found.unknown, ElementsAre("EU27_2020"));
}

TEST_F(ReadOutcomes, MapsTwoLetterCodesAndTheUnionsOwnOfThem) {
  const auto found = read("o.tsv", std::string(kHead) +
                                       "A,PER,PK,T,TOTAL,TOTAL_POS,EL\t0 \t: \n"
                                       "A,PER,PK,T,TOTAL,TOTAL_POS,UK\t0 \t: \n"
                                       "A,PER,PK,T,TOTAL,TOTAL_POS,NL\t0 \t: \n");
  std::vector<std::string> states;
  for (const auto& row : found.rows) states.push_back(row.state);
  EXPECT_THAT(states, ElementsAre("GBR", "GRC", "NLD"));
}

TEST_F(ReadOutcomes, ReadsTheSameFromSdmxCsv) {
  const std::string start = "ESTAT:MIGR_ASYDCFSTA(1.0),01/01/25 23:00:00,A,PER,PK,T,TOTAL,";
  const auto found =
      read("o.csv", kFlow + start + "TOTAL_POS,XXB,2024,20,p\n" + start +
                        "REJECTED,XXB,2024,60,\n" + start + "REJECTED,XXB,2023,,c\n");
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(found.rows[0].unit, "persons");
  EXPECT_EQ(model::recognition_rate(found.rows[0]), 0.25);
}

TEST_F(ReadOutcomes, ReadsTabsWhateverTheFileIsCalledAndTheOlderHead) {
  const auto found = read("o",
                          "unit,citizen,sex,age,decision,geo\\time\t2024 \t2023 \n"
                          "PER,PK,T,TOTAL,REJECTED,XXA\t: c\t30 e\n"
                          "PCT,PK,T,TOTAL,REJECTED,XXA\t75 \t75 \n");
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(found.rows[0].year, 2023);
  EXPECT_EQ(found.rows[0].negative, 30);
}

TEST_F(ReadOutcomes, ReadsTheSecondSdmxCsvWithLabels) {
  const std::string start =
      "dataflow,ESTAT:MIGR_ASYDCFSTA(1.0),A: Annual,PER: Person,PK: Pakistan,T: Total,TOTAL: "
      "Total,";
  const auto found =
      read("o.csv",
           "STRUCTURE,STRUCTURE_ID,freq: Time frequency,unit: Unit of measure,citizen: Country of "
           "citizenship,sex: Sex,age: Age class,decision: Decision,geo: Geopolitical "
           "entity,TIME_PERIOD: Time,OBS_VALUE: Observation value,OBS_FLAG: Observation status\n" +
               start + "TOTAL_POS: Total positive decisions,XXA: A,2024,20,\n" + start +
               "REJECTED: Rejected,XXA: A,2024,60,p: provisional\n");
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(model::recognition_rate(found.rows[0]), 0.25);
}

TEST_F(ReadOutcomes, ReadsTheWholeHeadOfTheRefugeeDataFinder) {
  const auto found =
      read("o.csv",
           "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum "
           "(ISO),Authority,Stage of procedure,Cases / Persons,Recognized decisions,Complementary "
           "protection,Rejected decisions,Otherwise closed,Total decisions\n"
           "2024,Pakistan,PAK,A,XXA,G,NA,P,10,5,45,7,67\n"
           "2024,Pakistan,PAK,A,XXA,G,RA,P,1,1,1,1,4\n"
           "2024,Pakistan,PAK,B,XXB,G - Government,FI - First instance,P,5,5,30,0,40\n"
           "2024,Pakistan,PAK,B,XXB,G,NA - New applications,P,5,0,5,0,10\n"
           "2024,Pakistan,PAK,C,XXC,G,FI,P,5,-,5,0,10\n"
           "2024,Pakistan,PAK,C,XXC,G,NA,P,5,5,5,0,10\n");
  ASSERT_EQ(found.rows.size(), 3U);
  EXPECT_EQ(model::recognition_rate(found.rows[0]), 0.25);
  EXPECT_EQ(found.rows[1].positive, 15);  // two stages added up
  EXPECT_EQ(found.rows[1].negative, 35);
  EXPECT_EQ(found.rows[2].positive, std::nullopt);  // one of the two is not published
  EXPECT_EQ(found.rows[2].negative, 10);
}

TEST_F(ReadOutcomes, ReadsTheNamesOfUnhcrsProgrammingInterface) {
  const auto found = read("o.csv",
                          "year,coo_iso,coa_iso,procedure_type,dec_level,dec_pc,dec_recognized,"
                          "dec_other,dec_rejected\n2024,PAK,XXA,G,FI,P,5,5,30\n");
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_TRUE(found.first_instance);
  EXPECT_EQ(model::recognition_rate(found.rows[0]), 0.25);
}

/// Column names of the data sets of CRAN's refugees 2023.6.0 and of eurostat 4.0.0.
TEST_F(ReadOutcomes, ReadsWhatTheRPackagesOfBothPublishersWrite) {
  const auto unhcr = read("o.csv",
                          "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,procedure_type,dec_level,"
                          "dec_pc,dec_recognized,dec_other,dec_rejected,dec_closed,dec_total\n"
                          "2024,Pakistan,PAK,PAK,A,A,XXA,G,NA,P,5.0,5.0,30.0,0.0,40.0\n"
                          "2024,Pakistan,PAK,PAK,B,B,XXB,G,NA,P,NA,5,30,0,35\n");
  ASSERT_EQ(unhcr.rows.size(), 2U);
  EXPECT_EQ(model::recognition_rate(unhcr.rows[0]), 0.25);
  EXPECT_EQ(unhcr.rows[1].positive, std::nullopt);
  const auto eurostat = read("o.csv",
                             "freq,citizen,sex,unit,age,decision,geo,TIME_PERIOD,values\n"
                             "A,PK,T,PER,TOTAL,TOTAL_POS,XXA,2024-01-01,10\n"
                             "A,PK,T,PER,TOTAL,REJECTED,XXA,2024-01-01,30\n");
  ASSERT_EQ(eurostat.rows.size(), 1U);
  EXPECT_EQ(eurostat.rows[0].year, 2024);
  EXPECT_EQ(model::recognition_rate(eurostat.rows[0]), 0.25);
}

TEST_F(ReadOutcomes, TakesNamesOfColumnsInAnyCaseAndColumnsThatItDoesNotKnow) {
  const auto unhcr = read("o.csv",
                          "remark,YEAR,Country Of Asylum (ISO),country of origin (iso),Recognised "
                          "Decisions,Complementary Protection,REJECTED DECISIONS\n"
                          "x,2024,XXA,PAK,5,5,30\n");
  EXPECT_EQ(model::recognition_rate(unhcr.rows.at(0)), 0.25);
  const auto eurostat = read("o.csv",
                             "Dataflow,FREQ,Unit,Citizen,Sex,Age,Decision,Geo,Time_Period,"
                             "Obs_Value,CONF_STATUS\n"
                             "ESTAT:MIGR_ASYDCFSTA(1.0),A,PER,PK,T,TOTAL,REJECTED,XXA,2024,30,F\n");
  EXPECT_EQ(eurostat.rows.at(0).negative, 30);
}

TEST_F(ReadOutcomes, ReadsThousandsWholeAndFlagsApart) {
  const std::string start = "ESTAT:MIGR_ASYDCFSTA(1.0),x,A,PER,PK,T,TOTAL,";
  for (const char* number : {"\"41 320\"", "\"41,320\"", "41.320", "41320.0", "41320 bep",
                             "41\u00a0320", "41\u202f320 p"}) {
    const auto found = read("o.csv", kFlow + start + "TOTAL_POS,XXA,2024," + number + ",\n");
    EXPECT_EQ(found.rows.at(0).positive, 41320) << number;
  }
  EXPECT_EQ(failure("o.csv", kFlow + start + "TOTAL_POS,XXA,2024,41 32,\n"),
            "o.csv: line 2, column 11: '41 32' is not a whole number");
  EXPECT_EQ(failure("o.csv", kFlow + start + "TOTAL_POS,XXA,2024,\"1,320.320\",\n"),
            "o.csv: line 2, column 11: '1,320.320' is not a whole number");
}

TEST_F(ReadOutcomes, CallsFirstInstanceOnlyWhatIsKnownToBe) {
  const std::string text = std::string(kHead) + "A,PER,PK,T,TOTAL,TOTAL_POS,XXA\t5 \t5 \n";
  const auto final = read("estat_migr_asydcfina.tsv", text);
  EXPECT_EQ(final.source, "Eurostat migr_asydcfina");
  EXPECT_FALSE(final.first_instance);
  const auto renamed = read("decisions.tsv", text);
  EXPECT_EQ(renamed.source, "Eurostat, data set not stated");
  EXPECT_FALSE(renamed.first_instance);
  EXPECT_TRUE(read("MIGR_ASYDCFSTA (2).tsv", text).first_instance);
}

TEST_F(ReadOutcomes, ReadsLabelsLastDaysAndAColumnForEachYear) {
  const std::string head = "freq,unit,citizen,sex,age,decision,geo";
  const auto labels =
      read("o.csv", head +
                        ",TIME_PERIOD,values\n"
                        "Annual,Person,Pakistan,Total,Total,Total positive decisions,Greece,"
                        "2023-12-31,20\nAnnual,Person,Pakistan,Total,Total,Rejected,Greece,"
                        "2023-12-31,2\n");
  ASSERT_EQ(labels.rows.size(), 1U);
  EXPECT_EQ(labels.rows[0].state, "GRC");
  EXPECT_EQ(labels.rows[0].positive, 20);
  EXPECT_EQ(labels.rows[0].negative, 2);
  const auto wide = read("o.csv", head +
                                      "\\TIME_PERIOD,2022,2023\n"
                                      "A,PER,PK,T,TOTAL,TOTAL_POS,XXA,10.0,20.0\n"
                                      "A,PER,PK,T,TOTAL,REJECTED,XXA,5.0,\n");
  ASSERT_EQ(wide.rows.size(), 2U);
  EXPECT_EQ(wide.rows[0].negative, 5);
  EXPECT_EQ(wide.rows[1].positive, 20);
  EXPECT_EQ(wide.rows[1].negative, std::nullopt);
}

TEST_F(ReadOutcomes, AddsUpFourQuartersAndLeavesOutAYearWithFewer) {
  const std::string head = "freq,unit,citizen,sex,age,decision,geo\\TIME_PERIOD";
  const auto found = read("estat_migr_asydcfstq.tsv",
                          head +
                              "\t2023-Q1\t2023-Q2\t2023Q3\t2023-Q4\t2024-Q1 \n"
                              "Q,PER,PK,T,TOTAL,TOTAL_POS,XXA\t5 \t10 \t15 p\t20 \t5 \n"
                              "Q,PER,PK,T,TOTAL,REJECTED,XXA\t5 \t: \t5 \t5 \t5 \n");
  EXPECT_EQ(found.source, "Eurostat migr_asydcfstq");
  EXPECT_TRUE(found.first_instance);
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(found.rows[0].year, 2023);
  EXPECT_EQ(found.rows[0].positive, 50);
  EXPECT_EQ(found.rows[0].negative, std::nullopt);
  EXPECT_EQ(failure("o.tsv", head + "\t2024-13\nA,PER,PK,T,TOTAL,REJECTED,XXA\t5 \n"),
            "o.tsv: line 1, column 2: '2024-13' is not a year or a quarter; expected 2024 or "
            "2024-Q1");
}

TEST_F(ReadOutcomes, NamesAnotherSetOfDecisionsInSdmxCsvForWhatItIs) {
  const auto found = read("o.csv", kFlow + std::string("ESTAT:MIGR_ASYDCFINA(1.0),d,A,PER,PK,T,"
                                                       "TOTAL,TOTAL_POS,XXA,2024,5,\n"));
  EXPECT_EQ(found.source, "Eurostat migr_asydcfina");
  EXPECT_FALSE(found.first_instance);
}

TEST_F(ReadOutcomes, FindsColumnsOfUnhcrByName) {
  const auto found =
      read("o.csv",
           "Rejected decisions,Otherwise closed,Country of origin (ISO),Year,"
           "Country of asylum (ISO),Complementary protection,Recognized decisions\n"
           "60,900,PAK,2024,XXA,15,5\n70,0,AFG,2024,XXA,15,5\n5,0,PAK,2024,XXB,*,5\n");
  EXPECT_FALSE(found.first_instance);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].positive, 20);
  EXPECT_EQ(model::recognition_rate(found.rows[0]), 0.25);
  EXPECT_EQ(found.rows[1].positive, std::nullopt);
  EXPECT_EQ(found.rows[1].negative, 5);
}

TEST_F(ReadOutcomes, CountsOnlyFirstInstanceDecisionsOfGovernmentsWhereUnhcrTells) {
  const auto found = read("o.csv",
                          "Year,Country of asylum (ISO),Country of origin (ISO),Authority,Stage of "
                          "procedure,Cases / Persons,Recognized decisions,Complementary "
                          "protection,Rejected decisions\n"
                          "2024,XXA,PAK,G,FI,P,5,5,30\n2024,XXA,PAK,G,AR,P,5,5,5\n"
                          "2024,XXA,PAK,U,FI,P,5,5,5\n2024,XXA,PAK,G,FI,C,5,0,5\n");
  EXPECT_TRUE(found.first_instance);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].unit, "cases");
  EXPECT_EQ(found.rows[1].unit, "persons");
  EXPECT_EQ(found.rows[1].negative, 30);
}

TEST_F(ReadOutcomes, SaysWhichColumnIsMissing) {
  EXPECT_EQ(failure("o.tsv", "freq,unit,citizen,sex,age,geo\\TIME_PERIOD\t2023\n"),
            "o.tsv: line 1, column 1: the column 'decision' is missing");
  EXPECT_EQ(failure("o.csv", "Year,Country of asylum (ISO),Country of origin (ISO)\n"),
            "o.csv: line 1, column 1: the column 'Recognized decisions' is missing");
}

TEST_F(ReadOutcomes, SaysWhichCountIsNone) {
  EXPECT_EQ(failure("o.tsv", std::string(kHead) + "A,PER,PK,T,TOTAL,REJECTED,XXA\t5 \tmany\n"),
            "o.tsv: line 2, column 3: 'many' is not a whole number");
  EXPECT_EQ(failure("o.tsv", std::string(kHead) + "A,PER,PK,T,TOTAL,REJECTED,XXA\t1.5\t5 \n"),
            "o.tsv: line 2, column 2: '1.5' is not a whole number");
  EXPECT_EQ(failure("o.csv", std::string(kUnhcr) + "2024,XXA,PAK,5,5,-5,0,5\n"),
            "o.csv: line 2, column 6: the count -5 is negative");
  EXPECT_EQ(failure("o.csv", std::string(kUnhcr) + "last,XXA,PAK,5,5,5,0,5\n"),
            "o.csv: line 2, column 1: 'last' is not a year or a quarter; expected 2024 or "
            "2024-Q1");
}

TEST_F(ReadOutcomes, RefusesACountGivenTwice) {
  const std::string line = "2024,XXA,PAK,5,5,5,0,15\n";
  EXPECT_EQ(failure("o.csv", kUnhcr + line + line),
            "o.csv: line 3, column 2: XXA in 2024 occurs a second time");
}

TEST_F(ReadOutcomes, RefusesOtherFiles) {
  EXPECT_EQ(failure("o.csv", "name,x\na,1\n"),
            "o.csv: line 1, column 1: is neither Eurostat's migr_asydcfsta (TSV or SDMX-CSV) nor "
            "UNHCR's asylum decisions (CSV)");
  EXPECT_EQ(failure("o.csv", kFlow + std::string("ESTAT:MIGR_ASYAPPCTZA(1.0),d,A,PER,PK,T,TOTAL,"
                                                 "TOTAL_POS,XXA,2024,5,\n")),
            "o.csv: line 2, column 1: 'ESTAT:MIGR_ASYAPPCTZA(1.0)' is no data set of decisions, "
            "as migr_asydcfsta is");
  EXPECT_EQ(failure("o.csv", ""), "o.csv: is empty; expected a header line");
  EXPECT_EQ(failure("o.csv", kUnhcr + std::string("2024,XXA,AFG,5,5,5,0,15\n")),
            "o.csv: has no decisions on PAK");
}

}  // namespace
}  // namespace peil::load
