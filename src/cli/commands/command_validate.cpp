// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands/command_validate.hpp"

#include <algorithm>
#include <boost/program_options/value_semantic.hpp>
#include <iterator>

#include "cli/advice.hpp"
#include "cli/load_data.hpp"
#include "cli/user_file.hpp"
#include "compare/review/review.hpp"
#include "load/load.hpp"
#include "load/review_notes.hpp"
#include "model/error.hpp"
#include "present/tables/findings.hpp"
#include "present/tables/review.hpp"

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

std::vector<Finding> found_in(const Invocation& invocation) {
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

void describe(boost::program_options::options_description& own) {
  own.add_options()  //
      ("review",
       "instead: what a reviewer should look at and codebook/review.json does not explain")  //
      ("explained", "with --review, as text: what is explained, too");
}

/// Of the files and folders given; all where none is.
std::vector<compare::ReviewFinding> reviewed(const Invocation& invocation) {
  const model::Repository repository = load_data(invocation);
  auto found = compare::review(repository, load::load_review_notes(repository));
  if (invocation.arguments.empty()) return found;
  const fs::path root = fs::canonical(invocation.data);
  std::vector<fs::path> paths;
  for (const fs::path path : invocation.arguments) {
    if (!fs::exists(path)) throw model::InputError(path.string(), "", "does not exist");
    if (!is_within(fs::canonical(path), root)) {
      throw model::UsageError("--review reads the data folder; " + path.string() + " is not in it");
    }
    paths.push_back(fs::canonical(path));
  }
  std::erase_if(found, [&](const compare::ReviewFinding& finding) {
    return std::ranges::none_of(
        paths, [&](const fs::path& path) { return is_within(root / finding.file, path); });
  });
  return found;
}

Exit review(const Invocation& invocation, Streams& streams) {
  const std::vector<compare::ReviewFinding> found = reviewed(invocation);
  const present::Texts texts = texts_of(invocation);
  std::string text;
  if (invocation.format == "json") {
    text = present::review_json(found, texts);
  } else if (invocation.format == "csv") {
    text = present::review_csv(found, texts);
  } else {
    text = present::review_text(found, texts, invocation.options.count("explained") > 0);
  }
  write_output(invocation, streams, text);
  return compare::unexplained(found) == 0 ? Exit::done : Exit::no;
}

Exit validate(const Invocation& invocation, Streams& streams) {
  require_format(invocation, {"text", "json", "csv"});
  const bool for_review = invocation.options.count("review") > 0;
  if (!for_review && invocation.options.count("explained") > 0) {
    throw model::UsageError("--explained goes with --review");
  }
  if (for_review) return review(invocation, streams);
  const std::vector<Finding> found = with_advice(found_in(invocation));
  write_output(invocation, streams, written(invocation, found));
  return found.empty() ? Exit::done : Exit::no;
}

}  // namespace

Command validate_command() {
  return {"validate", "[PATH…]", "checks all data, or some files, and lists every finding",
          describe, validate};
}

}  // namespace peil::cli
