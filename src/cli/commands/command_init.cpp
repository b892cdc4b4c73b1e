// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_init.hpp"

#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <ostream>

#include "load/data_files.hpp"
#include "model/error.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;
namespace po = boost::program_options;

void describe(po::options_description& own) {
  own.add_options()("empty", "the codebook alone, without positions of any source");
}

/// A folder beside `target` that takes its name when it is whole, and is removed when it is not.
class Unfinished {
 public:
  explicit Unfinished(const fs::path& target) : name_(target.string() + ".XXXXXX") {
    if (::mkdtemp(name_.data()) == nullptr) {
      throw fs::filesystem_error("", target, {errno, std::generic_category()});
    }
  }
  ~Unfinished() {
    std::error_code left;
    fs::remove_all(name_, left);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  [[nodiscard]] fs::path path() const { return name_; }

 private:
  std::string name_;
};

/// Copies a file, which its owner may then write whatever the original allows.
void copy_own(const fs::path& from, const fs::path& to) {
  fs::create_directories(to.parent_path());
  fs::copy_file(from, to);
  fs::permissions(to, fs::perms::owner_write, fs::perm_options::add);
}

void copy_codebook(const fs::path& data, const fs::path& folder) {
  const fs::path codebook = data / "codebook";
  for (const auto& entry : fs::recursive_directory_iterator(codebook)) {
    if (entry.is_regular_file())
      copy_own(entry, folder / "codebook" / entry.path().lexically_relative(codebook));
  }
}

/// Profiles and figures; never surveys: answers were given to whoever asked.
void copy_profiles(const fs::path& data, const fs::path& folder) {
  for (const load::DataFile& file : load::data_files(data)) {
    if (file.kind == load::Kind::profile || file.kind == load::Kind::figures) {
      copy_own(file.path, folder / file.name);
    }
  }
}

void require_free(const fs::path& target, const fs::path& data) {
  std::error_code error;
  if (fs::exists(target, error) &&
      !(fs::is_directory(target, error) && fs::is_empty(target, error))) {
    throw model::InputError(target.string(), "",
                            "is there already; expected a new or an empty folder");
  }
  const fs::path inside = fs::weakly_canonical(target).lexically_relative(fs::canonical(data));
  if (!inside.empty() && *inside.begin() != "..") {
    throw model::InputError(
        target.string(), "",
        fmt::format("lies in the data folder {}; expected a place outside it", data.string()));
  }
}

/// As the umask allows; mkdtemp lets only the owner in.
void open_to_umask(const fs::path& folder) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  fs::permissions(folder, static_cast<fs::perms>(0777U & ~mask));
}

Exit init(const Invocation& invocation, Streams& streams) {
  fs::path target = fs::absolute(argument(invocation, 0, "the folder to make")).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();  // `DIR/`
  if (invocation.arguments.size() > 1) throw model::UsageError("expected one folder");
  const fs::path& data = invocation.data;
  require_free(target, data);
  fs::create_directories(target.parent_path());
  const Unfinished made(target);
  copy_codebook(data, made.path());
  if (invocation.options.count("empty") == 0) copy_profiles(data, made.path());
  for (const char* folder : {"countries", "memberstates/surveys"}) {
    fs::create_directories(made.path() / folder);
  }
  open_to_umask(made.path());
  fs::rename(made.path(), target);
  streams.out << target.string() << '\n';
  if (!invocation.quiet) {
    streams.err << fmt::format(
        "peil: made from {}; give --data {}, set PEIL_DATA to it, or work in it\n", data.string(),
        target.string());
  }
  return Exit::done;
}

}  // namespace

Command init_command() {
  return {"init", "DIR",
          "makes a data folder of your own from the one that is found, without its surveys",
          describe, init};
}

}  // namespace peil::cli
