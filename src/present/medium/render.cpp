// SPDX-License-Identifier: EUPL-1.2
#include "present/medium/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <future>

#include "platform/files.hpp"
#include "platform/process.hpp"
#include "platform/temporary_folder.hpp"
#include "present/figures/draw.hpp"
#include "present/medium/pandoc.hpp"
#include "present/medium/reference_document.hpp"
#include "present/medium/time_stamp.hpp"

namespace peil::present {
namespace {

namespace fs = std::filesystem;

/// Width and height of an SVG file in pixels of 1/96 inch, from its own attributes.
std::pair<double, double> size_of(const fs::path& svg) {
  const std::string text = platform::read_file(svg);
  double width = 0;
  double height = 0;
  const auto at = text.find("viewBox=\"0 0 ");
  if (at != std::string::npos)
    std::sscanf(text.c_str() + at, "viewBox=\"0 0 %lf %lf", &width, &height);
  return {width, height};
}

/// Takes the mark of PDF/UA out of the description of a pdf, since its tags do not earn it. Blanks
/// take its place, so that everything stays where the file's index says.
void withdraw_claim(std::string& pdf) {
  constexpr std::string_view kClaim = "pdfuaid:part=\"1\"";
  const auto at = pdf.find(kClaim);
  if (at != std::string::npos) pdf.replace(at, kClaim.size(), std::string(kClaim.size(), ' '));
}

class Renderer {
 public:
  /// `folder` holds the pictures as svg; what is made there is named after `name`.
  Renderer(const Annex& annex, std::vector<std::string> formats, fs::path data, fs::path folder,
           std::string name)
      : document_(annex.document),
        plots_(annex.plots),
        formats_(std::move(formats)),
        data_(fs::absolute(data)),
        folder_(std::move(folder)),
        name_(std::move(name)) {
    epoch_ = time_stamp();
    environment_ = {{"SOURCE_DATE_EPOCH", std::to_string(epoch_)}};
  }

  /// Makes every format in the folder as `NAME.FORMAT`.
  void run() {
    measure_pictures();
    // Only html and pdf wait for each other; pictures are converted once for docx and odt.
    std::vector<std::function<void()>> jobs;
    if (wants("html") || wants("pdf")) jobs.emplace_back([this] { web(); });
    if (wants("docx") || wants("odt")) jobs.emplace_back([this] { office(); });
    if (wants("md")) jobs.emplace_back([this] { markdown(); });
    std::vector<std::future<void>> running;
    for (auto& job : jobs) running.push_back(std::async(std::launch::async, job));
    for (auto& job : running) job.get();
  }

  [[nodiscard]] std::string file(const std::string& format) const {
    return platform::read_file(folder_ / made(format));
  }

 private:
  [[nodiscard]] std::string made(std::string_view format) const {
    return fmt::format("{}.{}", name_, format);
  }

  [[nodiscard]] bool wants(std::string_view format) const {
    return std::ranges::find(formats_, format) != formats_.end();
  }

  [[nodiscard]] std::vector<std::string> alternatives() const {
    std::vector<std::string> texts;
    for (const Block& block : document_.blocks) {
      if (const auto* picture = std::get_if<Picture>(&block)) texts.push_back(picture->alternative);
    }
    return texts;
  }

  void measure_pictures() {
    for (Block& block : document_.blocks) {
      auto* picture = std::get_if<Picture>(&block);
      if (picture == nullptr) continue;
      const auto [width, height] = size_of(folder_ / (picture->name + ".svg"));
      if (height <= 0) continue;
      // A page takes 6.5 by 8.6 inches beside its caption.
      picture->width_inches = std::min({width / 96, 6.5, 8.6 * width / height});
    }
  }

  void pandoc(const std::string& format, Medium medium, std::vector<std::string> options) {
    const std::string input = made(format + ".json");
    std::ofstream(folder_ / input) << pandoc_json(document_, medium);
    std::vector<std::string> arguments{"--from", "json", "--output", made(format)};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.push_back(input);
    make("pandoc", std::move(arguments));
  }

  void make(const char* program, std::vector<std::string> arguments) const {
    platform::make_files({program, std::move(arguments), folder_, environment_});
  }

  void web() {
    const std::string style = (data_ / "codebook" / "styles" / "annex.css").string();
    const std::string layout = (data_ / "codebook" / "styles" / "annex.html").string();
    pandoc("html", Medium::web,
           {"--to", "html5", "--standalone", "--self-contained", "--section-divs",
            "--reference-location", "section", "--shift-heading-level-by", "1", "--wrap", "none",
            "--css", style, "--template", layout, "--variable", "marking=" + document_.marking});
    if (!wants("pdf")) return;
    // Only so does WeasyPrint write tags.
    make("weasyprint", {"--pdf-variant", "pdf/ua-1", made("html"), made("pdf")});
    std::string pdf = file("pdf");
    withdraw_claim(pdf);
    std::ofstream(folder_ / made("pdf"), std::ios::binary) << pdf;
  }

  void office() {
    convert(plots_, "png", folder_);
    for (const char* format : {"docx", "odt"}) {
      if (!wants(format)) continue;
      const std::string reference = fmt::format("{}-reference.{}", name_, format);
      write_reference_document(document_, data_ / "codebook" / "styles" / format,
                               folder_ / reference);
      pandoc(format, Medium::office, {"--to", format, "--reference-doc", reference});
      finish_office_file(folder_ / made(format), alternatives());
      set_time_stamps(folder_ / made(format), epoch_);
    }
  }

  void markdown() {
    pandoc("md", Medium::plain, {"--to", "gfm", "--standalone", "--wrap", "none"});
  }

  Document document_;
  const std::vector<Plot>& plots_;
  std::vector<std::string> formats_;
  fs::path data_;
  std::int64_t epoch_ = 0;
  std::vector<std::pair<std::string, std::string>> environment_;
  fs::path folder_;
  std::string name_;
};

}  // namespace

const std::vector<std::string>& document_formats() {
  static const std::vector<std::string> formats{"docx", "odt", "pdf", "html", "md"};
  return formats;
}

std::map<std::string, std::string> missing_programs(const std::vector<std::string>& formats,
                                                    bool pictures) {
  std::map<std::string, std::string> missing;
  for (const std::string& format : formats) {
    std::vector<std::string> needed{"pandoc"};
    if (format == "pdf") needed.emplace_back("weasyprint");
    if (pictures && (format == "docx" || format == "odt")) needed.emplace_back("rsvg-convert");
    const auto absent = std::ranges::find_if_not(needed, platform::is_installed);
    if (absent != needed.end()) missing.emplace(format, platform::missing_text(*absent));
  }
  return missing;
}

Files render(const Annex& annex, const std::vector<std::string>& formats, const std::string& stem,
             const fs::path& data) {
  return render({{stem, annex}}, formats, data);
}

Files render(const std::vector<Named>& annexes, const std::vector<std::string>& formats,
             const fs::path& data) {
  const platform::TemporaryFolder folder;
  std::vector<Plot> plots;
  for (const Named& named : annexes) {
    plots.insert(plots.end(), named.annex.plots.begin(), named.annex.plots.end());
  }
  draw(plots, folder.path());
  Files files;
  for (std::size_t i = 0; i < annexes.size(); ++i) {
    Renderer renderer(annexes[i].annex, formats, data, folder.path(), fmt::format("document{}", i));
    renderer.run();
    for (const std::string& format : formats) {
      files.emplace(fmt::format("{}.{}", annexes[i].stem, format), renderer.file(format));
    }
  }
  if (std::ranges::find(formats, "md") == formats.end()) return files;
  for (const Plot& plot : plots) {
    files.emplace(plot.name + ".svg", platform::read_file(folder.path() / (plot.name + ".svg")));
  }
  return files;
}

Files render(const std::vector<Plot>& plots, const std::vector<std::string>& formats) {
  const platform::TemporaryFolder folder;
  draw(plots, folder.path());
  Files files;
  for (const std::string& format : formats) {
    if (format != "svg") convert(plots, format, folder.path());
    for (const Plot& plot : plots) {
      const std::string name = plot.name + "." + format;
      files.emplace(name, platform::read_file(folder.path() / name));
    }
  }
  return files;
}

}  // namespace peil::present
