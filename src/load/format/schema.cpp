// SPDX-License-Identifier: EUPL-1.2
#include "load/format/schema.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "load/format/quick_schema.hpp"
#include "load/format/text_file.hpp"
#include "model/error.hpp"

namespace peil::load {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
using Path = std::vector<std::string>;                       ///< names and indices from the root
using Documents = std::map<std::string, Json, std::less<>>;  ///< schema file name to content

constexpr std::string_view kSuffix = ".schema.json";

std::string pointer(const Path& path) {
  std::string result;
  for (const std::string& step : path) result += "/" + pointer_token(step);
  return result;
}

/// valijson names a place as `<root>`, `[groups]`, `[0]`, …
Path steps(const std::vector<std::string>& context) {
  Path path;
  for (std::size_t i = 1; i < context.size(); ++i) {
    path.push_back(context[i].substr(1, context[i].size() - 2));
  }
  return path;
}

const Json& value_at(const Json& root, const Path& path) {
  const Json* value = &root;
  for (const std::string& step : path) {
    value = value->is_array() ? &value->at(std::stoul(step)) : &value->at(step);
  }
  return *value;
}

/// A part of a schema and the file it stands in, from which its references are resolved.
struct Part {
  const Json* file = nullptr;
  const Json* schema = nullptr;
};

/// Follows `$ref` (`#/definitions/x` or `other.schema.json#/definitions/x`).
Part resolved(const Documents& documents, Part part) {
  while (part.schema->contains("$ref")) {
    const std::string reference = part.schema->at("$ref");
    const std::size_t hash = reference.find('#');
    if (hash > 0) part.file = &documents.find(reference.substr(0, hash))->second;
    part.schema = &part.file->at(Json::json_pointer(reference.substr(hash + 1)));
  }
  return part;
}

/// The part of a schema that speaks about the value at `path`; null when none does.
const Json* schema_at(const Documents& documents, const Json& file, const Path& path) {
  Part part = resolved(documents, {&file, &file});
  for (const std::string& step : path) {
    const auto properties = part.schema->find("properties");
    if (properties != part.schema->end() && properties->contains(step)) {
      part.schema = &properties->at(step);
    } else if (part.schema->contains("items")) {
      part.schema = &part.schema->at("items");
    } else if (part.schema->value("additionalProperties", Json()).is_object()) {
      part.schema = &part.schema->at("additionalProperties");
    } else {
      return nullptr;
    }
    part = resolved(documents, part);
  }
  return part.schema;
}

/// "a list or null", for a schema's `type`.
std::string in_words(const Json& type) {
  static const std::map<std::string, std::string, std::less<>> words{
      {"array", "a list"},           {"object", "an object"}, {"string", "a text"},
      {"integer", "a whole number"}, {"number", "a number"},  {"boolean", "true or false"}};
  if (!type.is_array()) {
    const auto found = words.find(type.get<std::string>());
    return found == words.end() ? type.get<std::string>() : found->second;
  }
  std::vector<std::string> parts;
  for (const Json& one : type) parts.push_back(in_words(one));
  return fmt::format("{}", fmt::join(parts, " or "));
}

std::string expected(const Json* schema) {
  if (schema == nullptr) return "something else";
  if (schema->contains("description")) return schema->at("description");
  if (schema->contains("enum")) {
    return fmt::format("one of {}", fmt::join(schema->at("enum").get<Path>(), ", "));
  }
  return in_words(schema->value("type", Json("something else")));
}

std::string found(const Json& value, const Report& report) {
  if (value.is_string()) return report.quote(value.get<std::string>());
  if (value.is_array()) return value.empty() ? "an empty list" : "a list";
  if (value.is_object()) return value.empty() ? "an empty object" : "an object";
  return report.confidential() ? report.quote("") : value.dump();
}

std::vector<std::string> names(const Json& object) {
  std::vector<std::string> result;
  for (const auto& [name, value] : object.items()) result.push_back(name);
  return result;
}

/// Words for one complaint; the validator's own do not say what was expected.
class Explainer {
 public:
  Explainer(const Documents& documents, const Json& schema, const Json& root, Report& report)
      : documents_(documents), schema_(schema), root_(root), report_(report) {}

  void explain(const valijson::ValidationResults::Error& error) {
    // Said of every value around one that is wrong; the value itself has its own complaint.
    if (error.description.starts_with("Failed to validate")) return;
    const Path path = steps(error.context);
    const Json& value = value_at(root_, path);
    if (error.description.starts_with("Missing required")) return missing(path, value);
    if (error.description.starts_with("Object contains a property")) return unknown(path, value);
    if (!said_.insert(pointer(path)).second) return;
    report_.add(pointer(path), fmt::format("found {}; expected {}", found(value, report_),
                                           expected(schema_at(documents_, schema_, path))));
  }

 private:
  void missing(const Path& path, const Json& object) {
    if (!said_.insert(pointer(path) + " missing").second) return;
    const Json* part = schema_at(documents_, schema_, path);
    for (const std::string& name : part->at("required").get<Path>()) {
      if (object.contains(name)) continue;
      Path member = path;
      member.push_back(name);
      report_.add(pointer(path), fmt::format("'{}' is missing; expected {}", name,
                                             expected(schema_at(documents_, schema_, member))));
    }
  }

  void unknown(const Path& path, const Json& object) {
    const Json& known = schema_at(documents_, schema_, path)->at("properties");
    for (const std::string& name : names(object)) {
      if (known.contains(name)) continue;
      report_.add(pointer(path), fmt::format("unknown key {}; known here: {}", report_.quote(name),
                                             fmt::join(names(known), ", ")));
    }
  }

  const Documents& documents_;
  const Json& schema_;
  const Json& root_;
  Report& report_;
  std::set<std::string> said_;
};

/// Reports regular expressions that are none.
void check_patterns(const Json& part, const std::string& place, Report& report) {
  for (const auto& [key, member] : part.items()) {
    const std::string inside = place + "/" + pointer_token(key);
    if (member.is_structured()) check_patterns(member, inside, report);
    if (key != "pattern" || !member.is_string()) continue;
    const std::string pattern = member;
    try {
      const std::regex compiled(pattern);
    } catch (const std::regex_error&) {
      report.add(inside, fmt::format("found {}; expected a regular expression as in ECMAScript",
                                     report.quote(pattern)));
    }
  }
}

/// \throws model::InputError when an expression in the schemas is none.
void require_patterns(const std::filesystem::path& folder, const Documents& documents) {
  for (const auto& [name, document] : documents) {
    Report report(folder / name);
    check_patterns(document, "", report);
    if (!report.clean()) throw model::InputError(report.findings());
  }
}

/// The schemas in a form that is looked at quickly. \throws model::InputError when an expression in
/// them is none.
std::unique_ptr<QuickSchemas> quick_schemas(const std::filesystem::path& folder,
                                            const Documents& documents) {
  std::map<std::string, const void*> pointers;
  for (const auto& [name, document] : documents) pointers.emplace(name, &document);
  try {
    return std::make_unique<QuickSchemas>(pointers);
  } catch (const std::runtime_error&) {
    require_patterns(folder, documents);
    throw;
  }
}

Documents read_schemas(const std::filesystem::path& folder) {
  Documents documents;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(kSuffix)) continue;
    Report report(entry.path());
    const auto text = read_text(entry.path(), report);
    const auto file = text ? parse_json(*text, report) : std::nullopt;
    if (!file) throw model::InputError(report.findings());
    documents.emplace(name, *static_cast<const Json*>(file->value()));
  }
  if (documents.empty()) {
    throw model::InputError(folder, "", "has no JSON Schemas (NAME.schema.json)");
  }
  return documents;
}

}  // namespace

struct Schemas::Compiled {
  std::filesystem::path folder;
  Documents documents;
  std::unique_ptr<QuickSchemas> quick;

  /// The validator's form of a schema, made when it is first wanted: hardly any file needs it.
  const valijson::Schema& schema(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const auto [at, fresh] = schemas_.try_emplace(name);
    if (fresh) populate(name, at->second);
    return at->second;
  }

 private:
  void populate(const std::string& name, valijson::Schema& schema) const {
    const auto fetch = [&](const std::string& other) -> const Json* {
      const auto document = documents.find(other);
      return document == documents.end() ? nullptr : &document->second;
    };
    try {
      valijson::SchemaParser parser;
      parser.populateSchema(Adapter(documents.at(name)), schema, fetch,
                            [](const Json*) { /* documents keeps them */ });
    } catch (const std::runtime_error& error) {
      throw model::InputError(folder / name, "", fmt::format("is not a schema: {}", error.what()));
    }
  }

  std::mutex mutex_;
  std::map<std::string, valijson::Schema, std::less<>> schemas_;
};

Schemas::Schemas(const std::filesystem::path& folder) : compiled_(std::make_unique<Compiled>()) {
  compiled_->folder = folder;
  compiled_->documents = read_schemas(folder);
  compiled_->quick = quick_schemas(folder, compiled_->documents);
  for (const auto& [name, document] : compiled_->documents) {
    if (compiled_->quick->knows(name)) continue;
    require_patterns(folder, compiled_->documents);
    (void)compiled_->schema(name);  // is it one at all?
  }
}

Schemas::~Schemas() = default;

void Schemas::check(std::string_view name, const JsonFile& file, Report& report) const {
  const std::string key = fmt::format("{}{}", name, kSuffix);
  const Json& root = *static_cast<const Json*>(file.value());
  if (compiled_->quick->accepts(key, &root)) return;
  thread_local valijson::Validator validator;  // keeps compiled patterns, is not thread-safe
  const valijson::Schema& schema = compiled_->schema(key);
  if (validator.validate(schema, Adapter(root), nullptr)) return;  // several times faster
  valijson::ValidationResults results;
  validator.validate(schema, Adapter(root), &results);
  Explainer explainer(compiled_->documents, compiled_->documents.at(key), root, report);
  for (const auto& error : results) explainer.explain(error);
}

}  // namespace peil::load
