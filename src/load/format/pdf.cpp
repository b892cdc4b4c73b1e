// SPDX-License-Identifier: EUPL-1.2
#include "load/format/pdf.hpp"

#include "model/error.hpp"
#include "platform/process.hpp"

namespace peil::load {
namespace {

constexpr platform::Limits kPoppler{std::chrono::seconds{30}, 1'000'000'000, 32'000'000};

}  // namespace

std::string pdf_text(std::string_view content, const std::string& name) {
  if (!content.starts_with("%PDF-")) {
    throw model::InputError(name, "", "is no PDF file, though its name says so");
  }
  const platform::Finished poppler =
      platform::run_program({"pdftotext", {"-q", "-enc", "UTF-8", "-", "-"}}, content, kPoppler);
  if (poppler.limited) {
    throw model::InputError(name, "", "takes too long or too much memory to read");
  }
  if (poppler.status != 0) {
    throw model::InputError(name, "", "cannot be read as PDF; is it damaged or locked?");
  }
  if (poppler.out.find_first_not_of(" \n\r\t\f") == std::string::npos) {
    throw model::InputError(name, "",
                            "has no text, only pictures of it; recognise its text (OCR) first");
  }
  return poppler.out;
}

}  // namespace peil::load
