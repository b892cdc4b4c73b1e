// SPDX-License-Identifier: EUPL-1.2
#include "disclose/ledger.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "disclose/ledger_line.hpp"
#include "disclose/ledger_scan.hpp"
#include "model/error.hpp"
#include "platform/files.hpp"
#include "platform/named_file.hpp"
#include "platform/private_files.hpp"

namespace peil::disclose {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) { return file.string() + suffix; }

[[noreturn]] void fail(const fs::path& file, std::string_view what) {
  throw model::InputError(file.string(), "", fmt::format("{}: {}", what, std::strerror(errno)));
}

/// Not a device or a pipe, which could not be read again. \throws model::InputError.
void require_file(const fs::path& file) {
  const std::string obstacle = platform::obstacle_to_keeping(file);
  if (!obstacle.empty()) throw model::InputError(file.string(), "", obstacle);
}

/// Empty when there is no such file.
std::string content(const fs::path& file) {
  require_file(file);
  if (!fs::exists(file)) return {};
  std::ifstream stream(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(stream), {});
  if (!stream.is_open() || stream.bad()) fail(file, "cannot be read");
  return text;
}

/// The lines of a file, which need not fit into memory; none when there is no such file.
class Lines {
 public:
  explicit Lines(const fs::path& file) : file_(file), stream_(file, std::ios::binary) {
    if (!stream_.is_open() && fs::exists(file)) fail(file, "cannot be read");
  }
  /// \throws model::InputError when the last line has no end or the file cannot be read.
  std::optional<std::string_view> next() {
    if (!std::getline(stream_, line_)) {
      if (stream_.bad()) fail(file_, "cannot be read");
      return std::nullopt;
    }
    ++number_;
    if (!stream_.eof()) return line_;
    throw model::InputError(file_.string(), fmt::format("line {}", number_),
                            "the ledger is torn: the record is not complete");
  }
  [[nodiscard]] std::size_t number() const { return number_; }

 private:
  fs::path file_;
  std::ifstream stream_;
  std::string line_;
  std::size_t number_ = 0;
};

/// Makes a rename or a new file in the folder last.
void sync_folder(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(file, "the folder of the ledger cannot be opened");
  const bool synced = ::fsync(descriptor) == 0;
  ::close(descriptor);
  if (!synced) fail(file, "the folder of the ledger cannot be synchronised");
}

}  // namespace

std::string sha256(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 is not available");
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned i = 0; i < size; ++i) {
    hex += kDigits[digest[i] >> 4U];
    hex += kDigits[digest[i] & 15U];
  }
  return hex;
}

namespace {

/// A new lock file that is locked before it has its name, so that nobody takes the lock of a ledger
/// which the process that made it has not begun yet; -1 when there is one.
int new_lock(const fs::path& lock) {
  const fs::path folder = lock.has_parent_path() ? lock.parent_path() : fs::path(".");
  const int descriptor =
      ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, platform::private_mode(folder));
  if (descriptor < 0) return platform::open_private(lock, O_RDWR | O_CREAT | O_EXCL);
  const std::string own = fmt::format("/proc/self/fd/{}", descriptor);
  if (::fchmod(descriptor, platform::private_mode(folder)) == 0 &&
      ::flock(descriptor, LOCK_EX) == 0 &&
      ::linkat(AT_FDCWD, own.c_str(), AT_FDCWD, lock.c_str(), AT_SYMLINK_FOLLOW) == 0) {
    return descriptor;
  }
  const int reason = errno;
  ::close(descriptor);
  if (reason == EEXIST) return -1;
  return platform::open_private(lock, O_RDWR | O_CREAT | O_EXCL);
}

}  // namespace

LedgerLock::LedgerLock(const fs::path& file, Kind kind) {
  require_file(file);  // before a lock is laid beside it
  const fs::path lock = beside(file, ".lock");
  const bool exclusive = kind == Kind::exclusive;
  if (exclusive) {
    descriptor_ = new_lock(lock);
    first_ = descriptor_ >= 0;
  }
  if (descriptor_ < 0) {
    descriptor_ = ::open(lock.c_str(), (exclusive ? O_RDWR : O_RDONLY) | O_CLOEXEC);
  }
  if (descriptor_ < 0) {
    if (!exclusive && errno == ENOENT) return;
    fail(lock, "cannot be opened");
  }
  while (::flock(descriptor_, exclusive ? LOCK_EX : LOCK_SH) != 0) {
    if (errno == EINTR) continue;
    ::close(descriptor_);
    fail(lock, "cannot be locked");
  }
}

LedgerLock::~LedgerLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Ledger Ledger::read(const fs::path& file, const Wanted* wanted) {
  const LedgerLock lock(file, LedgerLock::Kind::shared);
  Ledger ledger;
  ledger.load(file, wanted);
  return ledger;
}

namespace {

/// A copy of a ledger holds the same records: each of them was one release.
void drop_copies(std::vector<LedgerRecord>& records) {
  std::unordered_set<std::string_view> seen;
  std::vector<bool> copy;
  for (const LedgerRecord& one : records) {
    copy.push_back(!one.hash.empty() && !seen.insert(one.hash).second);
  }
  std::size_t place = 0;
  std::erase_if(records, [&](const LedgerRecord&) { return copy[place++]; });
}

}  // namespace

Ledger Ledger::read_all(const std::vector<fs::path>& files, const Ledger* open,
                        const Wanted* wanted) {
  Ledger all;
  if (open != nullptr) all.records_ = open->records_;
  for (const fs::path& file : files) {
    Ledger one = read(file, wanted);
    if (all.records_.empty())
      all.records_ = std::move(one.records_);
    else
      std::ranges::move(one.records_, std::back_inserter(all.records_));
  }
  drop_copies(all.records_);
  if (!std::ranges::is_sorted(all.records_, {}, &LedgerRecord::time)) {
    std::ranges::stable_sort(all.records_, {}, &LedgerRecord::time);
  }
  return all;
}

void Ledger::complete(
    const std::function<std::vector<LedgerStatement>(const LedgerRecord&)>& statements) {
  for (LedgerRecord& record : records_) {
    if (!record.closed.empty() && record.statements.empty()) record.statements = statements(record);
  }
}

void Ledger::load(const fs::path& file, const Wanted* wanted) {
  if (!fs::exists(file) && fs::exists(beside(file, ".lock"))) {
    throw model::InputError(file.string(), "",
                            "the ledger is gone: its lock is there, so releases were recorded in "
                            "it",
                            {model::Advice::Kind::begin_anew});
  }
  const fs::path head_file = beside(file, ".head");
  const std::string head_text = content(head_file);
  const auto head = read_head_line(head_text);
  if (!head_text.empty() && !head) {
    throw model::InputError(head_file.string(), "", "the head of the ledger was altered");
  }
  const std::size_t expected = head ? head->records : 0;
  if (head) records_.reserve(expected + 1);
  std::string hash_at_head;
  std::optional<LedgerScan> scan;
  if (wanted != nullptr) scan.emplace(*wanted);
  Lines lines(file);
  while (const auto line = lines.next()) {
    auto read = scan ? scan->read(*line) : read_line(*line);
    const std::string place = fmt::format("line {}", lines.number());
    if (!read) throw model::InputError(file.string(), place, "the record was altered");
    if (read->previous != last_hash_) {
      throw model::InputError(
          file.string(), place,
          "the record does not follow the one before it: the ledger was altered");
    }
    last_hash_ = read->hash;
    records_.push_back(std::move(read->record));
    records_.back().hash = std::move(read->hash);
    if (records_.size() == expected) hash_at_head = last_hash_;
  }
  if (scan) scan->complete(records_);
  if (records_.size() < expected) {
    throw model::InputError(
        file.string(), "",
        fmt::format("the ledger was cut short: {} records where {} were written", records_.size(),
                    expected));
  }
  // One more than the head knows is an addition that was interrupted after the record was on disk.
  if (records_.size() > expected + 1 || (expected > 0 && hash_at_head != head->hash)) {
    throw model::InputError(file.string(), "", "the ledger does not agree with its head");
  }
}

LedgerWriter::LedgerWriter(fs::path file, Lost lost, const Wanted* wanted)
    : file_(std::move(file)), lock_(file_, LedgerLock::Kind::exclusive) {
  if (!fs::exists(file_) && (lock_.first() || lost == Lost::allowed)) begin();
  ledger_.load(file_, wanted);
}

/// An empty ledger, so that from now on its lock is never without one.
void LedgerWriter::begin() const {
  const fs::path head = beside(file_, ".head");
  if (fs::exists(head) && !lock_.first()) fs::rename(head, beside(file_, ".head.lost"));
  if (fs::exists(head)) return;  // load() will say what is wrong
  const int descriptor = platform::open_private(file_, O_WRONLY | O_CREAT | O_APPEND);
  if (descriptor < 0) fail(file_, "cannot be written");
  ::close(descriptor);
  sync_folder(file_);
}

void LedgerWriter::write_head() const {
  const fs::path head = beside(file_, ".head");
  const fs::path fresh = beside(file_, ".head.new");
  const int descriptor = platform::open_private(fresh, O_WRONLY | O_CREAT | O_TRUNC);
  if (descriptor < 0) fail(fresh, "cannot be written");
  const bool written = platform::write_all(
      descriptor, write_head_line({ledger_.records_.size(), ledger_.last_hash_}));
  ::close(descriptor);
  if (!written || ::rename(fresh.c_str(), head.c_str()) != 0) fail(head, "cannot be written");
  sync_folder(head);
}

void LedgerWriter::append(const LedgerRecord& record) {
  write_head();  // an earlier addition may have been interrupted before its head was written
  const LedgerLine line = write_line(record, ledger_.last_hash_);
  const int descriptor = platform::open_private(file_, O_WRONLY | O_CREAT | O_APPEND);
  if (descriptor < 0) fail(file_, "cannot be written");
  const off_t before = ::lseek(descriptor, 0, SEEK_END);
  const bool written = platform::write_all(descriptor, line.text + "\n");
  if (!written && ::ftruncate(descriptor, before) != 0) {
    ::close(descriptor);
    fail(file_, "a record was written in part and could not be taken back");
  }
  ::close(descriptor);
  if (!written) fail(file_, "cannot be written");
  ledger_.records_.push_back(record);
  ledger_.records_.back().hash = line.hash;
  ledger_.last_hash_ = line.hash;
  sync_folder(file_);
  write_head();
}

}  // namespace peil::disclose
