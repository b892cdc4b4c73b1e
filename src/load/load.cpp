// SPDX-License-Identifier: EUPL-1.2
#include "load/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "load/asked_states.hpp"
#include "load/check.hpp"
#include "load/loaded.hpp"
#include "load/place.hpp"
#include "load/surveys.hpp"
#include "platform/parallel.hpp"
#include "platform/secrecy.hpp"

namespace peil::load {
namespace {

namespace fs = std::filesystem;

/// A place with its numbers padded, so that `/groups/2` comes before `/groups/10`.
std::string in_order(const std::string& place) {
  std::string key;
  std::string digits;
  const auto flush = [&] {
    if (!digits.empty()) key += fmt::format("{:0>9}", digits);
    digits.clear();
  };
  for (const char c : place) {
    if (c >= '0' && c <= '9') {
      digits += c;
      continue;
    }
    flush();
    key += c;
  }
  flush();
  return key;
}

/// Puts the contents of files together, the codebook first, as everything else refers to it.
class Assembler {
 public:
  Assembler(const fs::path& data, const Unseal& unseal) {
    std::vector<DataFile> found = data_files(data);
    const Schemas schemas(data / "codebook" / "schema");
    const auto is_answer = [](const DataFile& file) { return file.kind == Kind::answer; };
    if (std::ranges::any_of(found, is_answer)) platform::keep_memory_private();
    for (DataFile& file : found) {
      const bool sealed = file.path.extension() == ".age";
      if (unseal || !sealed) {
        files_.emplace_back(std::move(file));
      } else {
        ++sealed_[fs::path(file.name).parent_path().parent_path()];
      }
    }
    platform::for_each_parallel(files_.size(),
                                [&](std::size_t i) { read(files_[i], schemas, unseal); });
    codebook();
    if (!codebook_complete()) return;  // every reference would be reported as unknown
    check_codebook();
    for (Loaded& file : files_) profile(file);
    for (Loaded& file : files_) figures(file);
    for (Loaded& file : files_) survey(file);
    for (Loaded& file : files_) answer(file);
    finish();
  }

  [[nodiscard]] std::vector<model::Finding> findings() const {
    std::vector<model::Finding> all;
    for (const Loaded& file : files_) {
      all.insert(all.end(), file.report.findings().begin(), file.report.findings().end());
    }
    std::ranges::stable_sort(all, {}, [](const model::Finding& finding) {
      return std::pair(finding.file, in_order(finding.place));
    });
    return all;
  }
  [[nodiscard]] model::Repository take() { return std::move(repository_); }

 private:
  template <typename T>
  void move_into(Loaded& file, T& target) {
    if (auto* content = std::get_if<T>(&file.content)) target = std::move(*content);
  }

  void codebook() {
    model::Codebook& codebook = repository_.codebook;
    for (Loaded& file : files_) {
      move_into(file, codebook.dimensions);
      move_into(file, codebook.concepts);
      move_into(file, codebook.regions);
      move_into(file, codebook.sources);
      move_into(file, codebook.frameworks);
      move_into(file, codebook.answer_words);
      if (auto* lexicon = std::get_if<Lexicon>(&file.content)) {
        codebook.lexicon = std::move(lexicon->words);
        codebook.question_words = std::move(lexicon->questions);
      }
      if (const auto* content = std::get_if<model::Recognition>(&file.content)) {
        codebook.recognition = *content;
      }
      if (auto* content = std::get_if<model::Vocabulary>(&file.content)) {
        codebook.vocabularies.push_back(std::move(*content));
      }
      if (const auto* texts = std::get_if<TextKeys>(&file.content)) {
        std::vector<std::string> both;
        std::ranges::set_union(text_keys_, texts->keys, std::back_inserter(both));
        text_keys_ = std::move(both);
      }
    }
  }

  [[nodiscard]] bool codebook_complete() const {
    return std::ranges::none_of(files_, [](const Loaded& file) {
      return file.file.name.starts_with("codebook/") &&
             std::holds_alternative<std::monostate>(file.content);
    });
  }

  void check_codebook() {
    const model::Codebook& codebook = repository_.codebook;
    std::size_t next = 0;
    for (Loaded& file : files_) {
      Report& report = file.report;
      switch (file.file.kind) {
        case Kind::dimensions:
          check_dimensions(codebook.dimensions, report);
          break;
        case Kind::concepts:
          check_concepts(codebook.concepts, report);
          break;
        case Kind::regions:
          check_regions(codebook.regions, report);
          break;
        case Kind::sources:
          check_sources(codebook.sources, report);
          break;
        case Kind::frameworks:
          check_frameworks(codebook, report);
          break;
        case Kind::weights:
          check_weights(std::get<model::ClaimWeights>(file.content), codebook, report);
          break;
        case Kind::texts:
          check_texts(std::get<TextKeys>(file.content).keys, text_keys_, report);
          break;
        case Kind::vocabulary:
          vocabulary(codebook.vocabularies[next++], file);
          break;
        default:
          break;
      }
    }
  }

  void vocabulary(const model::Vocabulary& vocabulary, Loaded& file) {
    check_vocabulary(vocabulary, repository_.codebook, file.report);
    if (file.file.path.stem() != vocabulary.source.text()) {
      file.report.add("/source", fmt::format("{} is not what the file '{}' holds",
                                             vocabulary.source, file.file.path.stem().string()));
    }
  }

  void profile(Loaded& file) {
    auto* content = std::get_if<model::Profile>(&file.content);
    if (content == nullptr) return;
    content->file = file.file.name;
    check_profile(*content, repository_.codebook, "", file.report);
    check_place(file.file, content->source, content->origin, file.report);
    const auto [first, fresh] =
        profile_files_.emplace(std::pair(content->origin, content->source), file.file.name);
    if (!fresh) {
      file.report.add("", fmt::format("{} on {} is already in {}; expected one file",
                                      content->source, content->origin, first->second));
    }
    if (file.file.name.starts_with("countries/")) {
      repository_.origin_folders[content->origin] = file.file.path.parent_path().filename();
    }
    repository_.profiles.push_back(std::move(*content));
  }

  void figures(Loaded& file) {
    auto* content = std::get_if<model::Figures>(&file.content);
    if (content == nullptr) return;
    check_figures(*content, repository_.codebook, file.report);
    check_place(file.file, model::SourceId(), content->origin, file.report);
    repository_.figures.push_back(std::move(*content));
  }

  void survey(Loaded& file) {
    auto* content = std::get_if<model::Survey>(&file.content);
    if (content == nullptr) return;
    if (!content->fictional) add_asked_states(content->asked, repository_.codebook);
    check_survey(*content, repository_.codebook, file.report);
    const fs::path folder = file.file.path.parent_path();
    content->folder = fs::path(file.file.name).parent_path().generic_string();
    if (folder.filename() != content->id) {
      file.report.add("/id", fmt::format("'{}' is not what the folder '{}' holds", content->id,
                                         folder.filename().string()));
    }
    repository_.surveys.push_back(std::move(*content));
  }

  void answer(Loaded& file) {
    auto* content = std::get_if<DecodedAnswer>(&file.content);
    if (content == nullptr) return;
    const std::string folder = fs::path(file.file.name).parent_path().parent_path();
    const auto found = std::ranges::find(repository_.surveys, folder, &model::Survey::folder);
    if (found == repository_.surveys.end()) {
      file.report.add("", "has no survey; expected survey.json in the folder above");
      return;
    }
    if (content->survey != found->id) {
      file.report.add("/survey", fmt::format("is not the survey in whose folder the answer is; "
                                             "expected '{}'",
                                             found->id));
    }
    model::StateAnswer& given = content->answer;
    given.file = given.profile.file = file.file.name;
    complete_answer(given, *found);
    check_answer(given, *found, repository_.codebook, file.report);
    check_profile(given.profile, repository_.codebook, "/profile", file.report);
    found->answers.push_back(std::move(given));
  }

  void finish() {
    std::ranges::sort(repository_.profiles, {}, [](const model::Profile& profile) {
      return std::tie(profile.origin, profile.source);
    });
    for (const model::Profile& profile : repository_.profiles) {
      repository_.origin_folders.emplace(profile.origin, file_name(profile.origin));
    }
    for (model::Survey& survey : repository_.surveys) {
      survey.sealed = sealed_[survey.folder];
      if (!survey.origin.empty()) {
        repository_.origin_folders.emplace(survey.origin, file_name(survey.origin));
      }
      std::ranges::sort(survey.answers, {}, [](const model::StateAnswer& answer) {
        return std::tie(answer.state, answer.round);
      });
    }
  }

  std::vector<Loaded> files_;
  model::Repository repository_;
  std::vector<std::string> text_keys_;                                        ///< of any language
  std::map<std::pair<std::string, std::string>, std::string> profile_files_;  ///< origin, source
  std::map<fs::path, std::size_t> sealed_;  ///< answers not opened, by folder of the survey
};

}  // namespace

std::vector<model::Finding> validate(const fs::path& data, const Unseal& unseal) {
  std::vector<model::Finding> missing;
  if (fs::is_directory(data / "codebook")) {
    for (const std::string& name : missing_files(data)) {
      missing.push_back(
          {name, "", "is missing; every data folder has it", {model::Advice::Kind::make_folder}});
    }
  }
  // Nothing can be said of files without what they are checked against.
  const bool blind = std::ranges::any_of(missing, [](const model::Finding& finding) {
    return finding.file.starts_with("codebook/schema/");
  });
  if (blind) return missing;
  std::vector<model::Finding> found = Assembler(data, unseal).findings();
  const auto named = [&](const model::Finding& finding) {
    return std::ranges::find(missing, finding.file, &model::Finding::file) != missing.end();
  };
  std::erase_if(found, named);  // "does not exist", which is said now
  for (std::string& name : strangers_among_answers(data)) {
    found.push_back({std::move(name),
                     "",
                     "is no answer (STATE-ROUND.json or .json.age), and may hold one",
                     {model::Advice::Kind::finish_sealing}});
  }
  missing.insert(missing.end(), found.begin(), found.end());
  return missing;
}

model::Repository load(const fs::path& data, const Unseal& unseal) {
  Assembler assembler(data, unseal);
  auto findings = assembler.findings();
  if (!findings.empty()) throw model::InputError(std::move(findings));
  model::Repository repository = assembler.take();
  repository.data = data.string();
  return repository;
}

model::Profile load_profile(const fs::path& file, const model::Repository& repository) {
  const Schemas schemas(fs::path(repository.data) / "codebook" / "schema");
  Loaded loaded(DataFile{file, file.string(), Kind::profile});
  read(loaded, schemas, {});
  auto* profile = std::get_if<model::Profile>(&loaded.content);
  if (profile != nullptr) check_profile(*profile, repository.codebook, "", loaded.report);
  if (!loaded.report.clean()) throw model::InputError(loaded.report.findings());
  profile->file = file.string();
  return std::move(*profile);
}

model::ClaimWeights load_claim_weights(const model::Repository& repository) {
  const fs::path codebook = fs::path(repository.data) / "codebook";
  Loaded loaded(DataFile{codebook / "weights.json", "codebook/weights.json", Kind::weights});
  read(loaded, Schemas(codebook / "schema"), {});
  auto* weights = std::get_if<model::ClaimWeights>(&loaded.content);
  if (weights != nullptr) check_weights(*weights, repository.codebook, loaded.report);
  if (!loaded.report.clean()) throw model::InputError(loaded.report.findings());
  return std::move(*weights);
}

}  // namespace peil::load
