// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_validate.hpp"

#include <algorithm>
#include <iterator>

#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "load/load.hpp"
#include "model/error.hpp"
#include "present/tables/findings.hpp"

namespace peil::cli {
namespace {

namespace fs = std::filesystem;

using model::Finding;

bool is_within(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

/// Findings in the given files and folders of the data folder. Those in the codebook always count:
/// everything is checked against it.
std::vector<Finding> within(const std::vector<Finding>& all, const fs::path& data,
                            const std::vector<fs::path>& paths) {
  std::vector<Finding> result;
  std::ranges::copy_if(all, std::back_inserter(result), [&](const Finding& finding) {
    return finding.file.starts_with("codebook/") ||
           std::ranges::any_of(
               paths, [&](const fs::path& path) { return is_within(data / finding.file, path); });
  });
  return result;
}

/// Findings in one profile that is not part of the data folder.
std::vector<Finding> outside(const fs::path& path, const model::Repository& repository) {
  try {
    (void)load::load_profile(path, repository);
    return {};
  } catch (const model::InputError& error) {
    return error.findings();
  }
}

std::vector<Finding> findings(const Invocation& invocation) {
  const fs::path& data = invocation.data;
  const std::vector<std::string>& given = invocation.arguments;
  const std::vector<Finding> all = load::validate(data, unseal_with(invocation));
  if (given.empty()) return all;
  const fs::path root = fs::canonical(data);
  std::vector<fs::path> inner;
  std::vector<fs::path> outer;
  for (const fs::path path : given) {
    if (!fs::exists(path)) throw model::InputError(path.string(), "", "does not exist");
    const bool inside = is_within(fs::canonical(path), root);
    (inside ? inner : outer).push_back(inside ? fs::canonical(path) : path);
  }
  std::vector<Finding> result = within(all, root, inner);
  if (outer.empty()) return result;
  if (!all.empty()) return all;  // nothing can be checked against data that is not in order
  const model::Repository repository = load_data(invocation);
  for (const fs::path& path : outer)
    std::ranges::copy(outside(path, repository), std::back_inserter(result));
  return result;
}

std::string written(const Invocation& invocation, const std::vector<Finding>& found) {
  if (invocation.format == "json") return present::findings_json(found);
  if (invocation.format == "csv") return present::findings_csv(found);
  return present::findings_text(found);
}

Exit validate(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const std::vector<Finding> found = findings(invocation);
  write_output(invocation, streams, written(invocation, found));
  return found.empty() ? Exit::done : Exit::no;
}

}  // namespace

Command validate_command() {
  return {"validate", "[PATH…]", "checks all data, or some files, and lists every finding", nullptr,
          validate};
}

}  // namespace peil::cli
