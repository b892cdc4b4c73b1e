// SPDX-License-Identifier: EUPL-1.2
#include "load/sealed.hpp"

#include <fmt/format.h>

#include <boost/algorithm/string/trim.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>
#include <vector>

#include "model/error.hpp"
#include "platform/named_file.hpp"
#include "platform/process.hpp"
#include "platform/secrecy.hpp"

namespace peil::load {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPassphrase = "passphrase";
// Long enough for a person to type a passphrase; scrypt and Go's runtime want address space.
constexpr platform::Limits kAge{std::chrono::seconds{120}, 0, 256'000'000};

platform::Finished age(std::vector<std::string> arguments, std::string_view input) {
  return platform::run_program({"age", std::move(arguments)}, input, kAge);
}

/// Whether it did what it was asked to.
bool succeeded(const platform::Finished& age) { return age.status == 0 && !age.limited; }

/// Empty when it cannot be read.
std::string read_file(const fs::path& file) {
  if (!platform::obstacle_to_reading(file).empty()) return {};
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Says on the terminal what age will ask a passphrase for; false when there is none to ask on.
bool announce(const fs::path& file) {
  std::ofstream terminal("/dev/tty");
  terminal << file.string() << ":\n" << std::flush;
  return terminal.good();
}

constexpr const char* kNoTerminal =
    "needs a passphrase, which age asks for on a terminal, and there is none; use a key";

bool is_age_file(std::string_view content) {
  return content.starts_with("age-encryption.org/") ||
         content.starts_with("-----BEGIN AGE ENCRYPTED FILE-----");
}

/// One identity, in memory from its first use.
class Opener {
 public:
  explicit Opener(fs::path identity) : identity_(std::move(identity)) {}

  std::string open(const fs::path& file) {
    const platform::Finished opened = run(file);
    if (succeeded(opened)) return opened.out;
    throw model::InputError(file.string(), "",
                            "cannot be opened with this identity; is it one of the recipients'?");
  }

 private:
  platform::Finished run(const fs::path& file) {
    if (identity_ == kPassphrase) {
      const std::lock_guard one_question_at_a_time(mutex_);
      if (!announce(file)) throw model::InputError(file.string(), "", kNoTerminal);
      return age({"--decrypt", file.string()}, "");
    }
    std::call_once(read_, [this] { read_key(); });
    if (!problem_.empty()) throw model::InputError(file.string(), "", problem_);
    // The key comes in by the pipe, the file by its name.
    return age({"--decrypt", "--identity", "-", file.string()}, key_);
  }

  void read_key() {
    const auto refuse = [&](std::string_view why) {
      problem_ = fmt::format("cannot be opened: the identity {} {}", identity_.string(), why);
    };
    key_ = read_file(identity_);
    if (key_.empty()) return refuse("cannot be read");
    if (!is_age_file(key_)) return;
    if (!announce(identity_)) return refuse(kNoTerminal);
    const platform::Finished opened = age({"--decrypt"}, key_);
    if (!succeeded(opened)) return refuse("does not open with this passphrase");
    key_ = opened.out;
  }

  fs::path identity_;
  std::mutex mutex_;
  std::once_flag read_;
  std::string key_;
  std::string problem_;  ///< why there is no key, found once and told for every file
};

}  // namespace

std::string seal(std::string_view content, const fs::path& recipients, const fs::path& file) {
  platform::keep_memory_private();
  if (!fs::exists(recipients)) {
    throw model::InputError(
        recipients.string(), "",
        "is missing; expected a line 'age1…' for each who may open the answers");
  }
  const bool passphrase = boost::trim_copy(read_file(recipients)) == kPassphrase;
  if (passphrase && !announce(file)) throw model::InputError(recipients.string(), "", kNoTerminal);
  std::vector<std::string> arguments{"--encrypt", "--passphrase"};
  if (!passphrase) arguments = {"--encrypt", "-R", recipients.string()};
  const platform::Finished sealed = age(std::move(arguments), content);
  if (!succeeded(sealed) || sealed.out.empty()) {
    throw model::InputError(recipients.string(), "",
                            "age cannot seal for these recipients; expected lines 'age1…'");
  }
  return sealed.out;
}

Unseal unsealer(const fs::path& identity) {
  platform::keep_memory_private();
  return [opener = std::make_shared<Opener>(identity)](const fs::path& file) {
    return opener->open(file);
  };
}

}  // namespace peil::load
