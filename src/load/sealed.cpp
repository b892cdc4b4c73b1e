// SPDX-License-Identifier: EUPL-1.2
#include "load/sealed.hpp"

#include <boost/algorithm/string/trim.hpp>
#include <fstream>
#include <iterator>

#include "model/error.hpp"
#include "platform/process.hpp"

namespace peil::load {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPassphrase = "passphrase";
// Long enough for a person to type a passphrase; scrypt and Go's runtime want address space.
constexpr platform::Limits kAge{std::chrono::seconds{120}, 0, 256'000'000};

std::string read_file(const fs::path& file, const char* what) {
  std::ifstream in(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in.eof() && in.fail()) throw model::InputError(file.string(), "", what);
  return content;
}

}  // namespace

std::string seal(std::string_view content, const fs::path& recipients) {
  if (!fs::exists(recipients)) {
    throw model::InputError(
        recipients.string(), "",
        "is missing; expected a line 'age1…' for each who may open the answers");
  }
  const std::string lines = boost::trim_copy(read_file(recipients, "cannot be read"));
  std::vector<std::string> arguments{"--encrypt"};
  if (lines == kPassphrase) {
    arguments.emplace_back("--passphrase");
  } else {
    arguments.insert(arguments.end(), {"-R", recipients.string()});
  }
  const platform::Finished age = platform::run_program({"age", arguments}, content, kAge);
  if (age.status != 0 || age.limited || age.out.empty()) {
    throw model::InputError(recipients.string(), "",
                            "age cannot seal for these recipients; expected lines 'age1…'");
  }
  return age.out;
}

Unseal unsealer(const fs::path& identity) {
  return [identity](const fs::path& file) {
    const std::string sealed = read_file(file, "cannot be read");
    std::vector<std::string> arguments{"--decrypt"};
    if (identity != kPassphrase) arguments.insert(arguments.end(), {"-i", identity.string()});
    const platform::Finished age = platform::run_program({"age", arguments}, sealed, kAge);
    if (age.status != 0 || age.limited) {
      throw model::InputError(file.string(), "",
                              fs::exists(identity) || identity == kPassphrase
                                  ? "cannot be opened with this identity"
                                  : "cannot be opened: the identity file does not exist");
    }
    return age.out;
  };
}

}  // namespace peil::load
