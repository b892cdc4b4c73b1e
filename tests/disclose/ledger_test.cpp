// SPDX-License-Identifier: EUPL-1.2
#include "disclose/ledger.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "model/error.hpp"

namespace peil::disclose {
namespace {

namespace fs = std::filesystem;

LedgerRecord record(const std::string& survey) {
  return {"2024-12-01T10:00:00Z",
          survey,
          "public",
          sha256("text"),
          {{"s1", "q1", 2, {"XXA", "XXB", "XXC", "XXD"}, {2}, {{0, 4}, {1, 3}, {2}}, false, false}},
          {1, 2, 0.95},
          true};
}

class LedgerFile : public testing::Test {
 protected:
  LedgerFile()
      : folder_(fs::temp_directory_path() / ("peil-ledger-" + std::to_string(::getpid()))) {
    fs::create_directory(folder_);
    file_ = folder_ / "ledger.jsonl";
  }
  ~LedgerFile() override { fs::remove_all(folder_); }

  void fill(int records) {
    LedgerWriter ledger(file_);
    for (int i = 0; i < records; ++i) ledger.append(record("survey-" + std::to_string(i)));
  }
  [[nodiscard]] std::string text() const {
    std::ostringstream text;
    text << std::ifstream(file_).rdbuf();
    return text.str();
  }
  void write(const std::string& text) { std::ofstream(file_, std::ios::trunc) << text; }
  [[nodiscard]] std::string refusal() const {
    try {
      const Ledger ledger = Ledger::read(file_);
      return "accepted";
    } catch (const model::InputError& error) {
      return std::string(error.what()).substr(file_.string().size());
    }
  }

  fs::path folder_;
  fs::path file_;
};

TEST(Sha256, IsTheStandardsOwnExample) {  // FIPS 180-2, appendix B.1
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(LedgerFile, GivesBackWhatWasAdded) {
  fill(3);
  const Ledger ledger = Ledger::read(file_);
  ASSERT_EQ(ledger.records().size(), 3U);
  EXPECT_EQ(ledger.records()[2].survey, "survey-2");
  EXPECT_EQ(ledger.records()[2].statements, record("").statements);
  EXPECT_EQ(ledger.records()[2].parameters.max_posterior, 0.95);
}

TEST_F(LedgerFile, IsEmptyAndStaysAwayUntilSomethingIsAdded) {
  EXPECT_TRUE(Ledger::read(file_).records().empty());
  EXPECT_FALSE(fs::exists(file_));
}

TEST_F(LedgerFile, IsReadWithoutMakingAFile) {
  fill(1);
  fs::remove(file_.string() + ".lock");
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(Ledger::read(file_).records().size(), 1U);
  fs::permissions(folder_, fs::perms::owner_all);
  EXPECT_FALSE(fs::exists(file_.string() + ".lock"));
}

TEST_F(LedgerFile, IsReadByTwoAtOnceButNotWhileOneAdds) {
  fill(1);
  const LedgerLock reading(file_, LedgerLock::Kind::shared);
  EXPECT_EQ(Ledger::read(file_).records().size(), 1U);
  const int lock = ::open((file_.string() + ".lock").c_str(), O_RDONLY);
  EXPECT_NE(::flock(lock, LOCK_EX | LOCK_NB), 0);
  ::close(lock);
}

TEST_F(LedgerFile, IsReadableByItsOwnerAlone) {
  fill(1);
  EXPECT_EQ(fs::status(file_).permissions() & fs::perms::mask,
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(LedgerFile, IsRefusedWhenItIsNoFileAndNothingIsLaidBesideIt) {
  for (const fs::path& other : {fs::path("/dev/zero"), folder_}) {
    EXPECT_THROW((void)Ledger::read(other), model::InputError) << other;
    EXPECT_THROW(LedgerWriter{other}, model::InputError) << other;
    EXPECT_FALSE(fs::exists(other.string() + ".lock"));
  }
}

TEST_F(LedgerFile, IsRefusedWhenTorn) {
  fill(2);
  write(text().substr(0, text().size() - 40));
  EXPECT_EQ(refusal(), ": line 2: the ledger is torn: the record is not complete");
}

TEST_F(LedgerFile, IsRefusedWhenEdited) {
  fill(2);
  std::string edited = text();
  edited.replace(edited.find("\"counts\":[2]"), 12, "\"counts\":[1]");
  write(edited);
  EXPECT_EQ(refusal(), ": line 1: the record was altered");
}

TEST_F(LedgerFile, IsRefusedWhenReordered) {
  fill(2);
  const std::size_t end = text().find('\n') + 1;
  write(text().substr(end) + text().substr(0, end));
  EXPECT_EQ(refusal(),
            ": line 1: the record does not follow the one before it: the ledger was altered");
}

TEST_F(LedgerFile, IsRefusedWhenCutShort) {
  fill(3);
  write(text().substr(0, text().find('\n') + 1));
  EXPECT_EQ(refusal(), ": the ledger was cut short: 1 records where 3 were written");
}

TEST_F(LedgerFile, IsRefusedWhenOnlyItsLockIsLeft) {
  fill(3);
  fs::remove(file_);
  const char* gone = ": the ledger is gone: its lock is there, so releases were recorded in it";
  EXPECT_EQ(refusal(), gone);
  fs::remove(file_.string() + ".head");
  EXPECT_EQ(refusal(), gone);
}

TEST_F(LedgerFile, IsRefusedWithoutItsHead) {
  fill(2);
  fs::remove(file_.string() + ".head");
  EXPECT_EQ(refusal(), ": the ledger does not agree with its head");
}

TEST_F(LedgerFile, IsAcceptedWhenOnlyTheHeadOfTheLastRecordIsMissing) {
  fill(1);
  const fs::path head = file_.string() + ".head";
  const fs::path kept = folder_ / "head";
  fs::copy_file(head, kept);
  fill(1);
  fs::rename(kept, head);  // as after a loss of power between record and head
  fill(1);
  EXPECT_EQ(Ledger::read(file_).records().size(), 3U);
}

TEST_F(LedgerFile, GivesWhatIsWanted) {
  LedgerRecord other = record("other");
  other.statements[0].variables = {{"PAK|a||r"}, {"PAK|a||r", "PAK|b||r"}, {}, {}};
  LedgerRecord begun = record("third");
  begun.begun = Begun{"lost", {{"gone", 2}}, {"gone"}};
  LedgerRecord closed = record("fourth");
  closed.closed = sha256("line");
  {
    LedgerWriter ledger(file_);
    for (const LedgerRecord& one : {record("mine"), other, begun, closed}) ledger.append(one);
  }
  const auto whole = [&](const Wanted& wanted) {
    std::vector<std::string> surveys;
    const Ledger ledger = Ledger::read(file_, &wanted);
    EXPECT_EQ(ledger.records().size(), 4U);
    for (const LedgerRecord& one : ledger.records()) {
      if (one.parameters.insiders == 1 && !one.document.empty()) surveys.push_back(one.survey);
    }
    EXPECT_EQ(ledger.records()[2].begun, begun.begun);
    EXPECT_EQ(ledger.records()[3].closed, closed.closed);
    return surveys;
  };
  using Surveys = std::vector<std::string>;
  EXPECT_EQ(whole({"mine"}), (Surveys{"mine", "third", "fourth"}));
  EXPECT_EQ(whole({"new", {"q1"}, {"PAK|b||r"}}), (Surveys{"other", "third", "fourth"}));
  EXPECT_EQ(whole({"new", {"q1"}, {"PAK|c||r"}}), (Surveys{"third", "fourth"}));
}

TEST_F(LedgerFile, GivesEachStatementOnceAndTheLastRecordWhole) {
  const auto two = [](const std::string& audience, const std::set<int>& counts) {
    LedgerRecord result = record("mine");
    result.audience = audience;
    result.statements.push_back(result.statements[0]);
    result.statements[1].question = "q2";
    result.statements[0].counts = counts;
    return result;
  };
  {
    LedgerWriter ledger(file_);
    for (const LedgerRecord& one : {two("public", {2}), two("public", {2}), two("public", {1, 3}),
                                    two("minister", {2}), two("public", {2}), two("public", {2})}) {
      ledger.append(one);
    }
  }
  const Wanted wanted{"mine", {"q1"}};
  std::vector<std::size_t> statements;
  for (const LedgerRecord& one : Ledger::read(file_, &wanted).records()) {
    statements.push_back(one.statements.size());
  }
  EXPECT_EQ(statements, (std::vector<std::size_t>{1, 0, 1, 2, 0, 2}));
}

TEST_F(LedgerFile, CountsTheRecordsOfACopyOnce) {
  fill(2);
  const fs::path copy = folder_ / "copy.jsonl";
  for (const char* part : {"", ".head"}) fs::copy_file(file_.string() + part, copy.string() + part);
  fill(1);
  EXPECT_EQ(Ledger::read_all({copy, file_}, nullptr).records().size(), 3U);
  const LedgerWriter open(file_);
  EXPECT_EQ(Ledger::read_all({copy}, &open.ledger()).records().size(), 3U);
}

TEST_F(LedgerFile, IsCheckedWhateverIsWanted) {
  const Wanted nothing{"none"};
  const auto refused = [&](const std::string& with) {
    write(with);
    try {
      (void)Ledger::read(file_, &nothing);
      return std::string("accepted");
    } catch (const model::InputError& error) {
      return std::string(error.what()).substr(file_.string().size());
    }
  };
  fill(3);
  const std::string good = text();
  std::string edited = good;
  edited.replace(edited.find("\"counts\":[2]"), 12, "\"counts\":[1]");
  EXPECT_EQ(refused(edited), ": line 1: the record was altered");
  const std::size_t end = good.find('\n') + 1;
  EXPECT_EQ(refused(good.substr(end)),
            ": line 1: the record does not follow the one before it: the ledger was altered");
  EXPECT_EQ(refused(good.substr(0, good.size() - 40)),
            ": line 3: the ledger is torn: the record is not complete");
  EXPECT_EQ(refused(good.substr(0, end)),
            ": the ledger was cut short: 1 records where 3 were written");
  EXPECT_EQ(refused(good), "accepted");
}

TEST_F(LedgerFile, LosesNothingWhenTwoProcessesAddAtOnce) {
  constexpr int kEach = 25;
  for (int process = 0; process < 2; ++process) {
    if (::fork() != 0) continue;
    for (int i = 0; i < kEach; ++i) LedgerWriter(file_).append(record("survey"));
    ::_exit(0);
  }
  for (int process = 0; process < 2; ++process) {
    int status = -1;
    ::wait(&status);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(Ledger::read(file_).records().size(), 2U * kEach);
}

}  // namespace
}  // namespace peil::disclose
