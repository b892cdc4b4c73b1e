// SPDX-License-Identifier: EUPL-1.2
// liborcus loads another version of Boost.Filesystem; keep to the standard's.
#define BOOST_PROCESS_USE_STD_FS

#include "platform/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio.hpp>
#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <csignal>
#include <ctime>
#include <mutex>
#include <stdexcept>

#include "model/error.hpp"

namespace peil::platform {
namespace {

namespace asio = boost::asio;
namespace bp = boost::process;

void set_limits(const Limits& limits) {
  const auto set = [](auto resource, std::size_t value) {
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
  };
  if (limits.memory != 0) set(RLIMIT_AS, limits.memory);
  const auto work = limits.work.count() > 0 ? limits.work : limits.time;
  set(RLIMIT_CPU, static_cast<std::size_t>(work.count()) + 1);
  set(RLIMIT_CORE, 0);  // a core file would hold the input in clear
}

/// Held while pipes are made and a program starts: one that another thread starts meanwhile would
/// hold our pipes open until it ends.
std::mutex one_starts;

/// Keeps a program that ends without reading its input from ending us, in this thread.
class WithoutSigpipe {
 public:
  WithoutSigpipe() {
    ::sigemptyset(&pipe_);
    ::sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~WithoutSigpipe() {
    const timespec now{};
    ::sigtimedwait(&pipe_, nullptr, &now);  // one that came meanwhile
    restore();
  }
  WithoutSigpipe(const WithoutSigpipe&) = delete;
  WithoutSigpipe& operator=(const WithoutSigpipe&) = delete;

  void restore() const { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t pipe_{};
  sigset_t before_{};
};

bp::environment environment_with(
    const std::vector<std::pair<std::string, std::string>>& variables) {
  bp::environment result = boost::this_process::environment();
  for (const auto& [name, value] : variables) result[name] = value;
  return result;
}

/// Debian's packages of programs that are not called as these are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPackages{
    {{"pdftotext", "poppler-utils"}, {"node", "nodejs"}, {"rsvg-convert", "librsvg2-bin"}}};

}  // namespace

bool is_installed(const std::string& program) { return !bp::search_path(program).empty(); }

std::string missing_text(const std::string& program) {
  const auto found = std::ranges::find(kPackages, std::string_view(program),
                                       &std::pair<std::string_view, std::string_view>::first);
  return fmt::format(
      "the program '{}' is needed and not installed, or not on the PATH; install the package {}",
      program, found == kPackages.end() ? std::string_view(program) : found->second);
}

Finished run_program(const Program& program, std::string_view input, const Limits& limits) {
  const auto path = bp::search_path(program.name);
  if (path.empty()) {
    throw model::InputError("", "", missing_text(program.name));
  }
  const std::filesystem::path folder = program.folder.empty() ? "." : program.folder;
  Finished result;
  const WithoutSigpipe quiet;
  asio::io_context context;
  std::unique_lock starting(one_starts);
  bp::async_pipe in(context);
  bp::async_pipe out(context);
  for (const int end :
       {in.native_source(), in.native_sink(), out.native_source(), out.native_sink()}) {
    ::fcntl(end, F_SETFD, FD_CLOEXEC);
  }
  bp::child child(
      path, bp::args(program.arguments), environment_with(program.variables), bp::start_dir(folder),
      bp::std_in<in, bp::std_out> out, bp::std_err > bp::null,
      bp::extend::on_exec_setup = [&](auto&) {
        quiet.restore();
        if (program.keep_messages) ::dup2(STDOUT_FILENO, STDERR_FILENO);
        set_limits(limits);
      });
  starting.unlock();
  const auto stop = [&] {
    result.limited = true;
    context.stop();
  };
  asio::async_write(in, asio::buffer(input),
                    [&](const boost::system::error_code&, std::size_t) { in.close(); });
  asio::async_read(out, asio::dynamic_buffer(result.out, limits.output),
                   [&](const boost::system::error_code&, std::size_t) {
                     if (result.out.size() == limits.output) stop();
                   });
  context.run_for(limits.time);
  if (!context.stopped()) result.limited = true;
  std::error_code ignored;
  if (result.limited) child.terminate(ignored);
  child.wait(ignored);
  const int native = child.native_exit_code();
  result.status = WIFEXITED(native) ? WEXITSTATUS(native) : -1;
  // So the kernel ends it when its time of the processor is used up.
  const int ended_by = WIFSIGNALED(native) ? WTERMSIG(native) : 0;
  if (ended_by == SIGKILL || ended_by == SIGXCPU) result.limited = true;
  return result;
}

void make_files(const Program& program) {
  const Finished end = [&] {
    try {
      return run_program(program, {}, {.time = std::chrono::minutes{10}, .memory = 0});
    } catch (const model::InputError&) {
      throw std::runtime_error(missing_text(program.name));
    }
  }();
  if (end.limited) {
    throw std::runtime_error(fmt::format("the program '{}' took too long", program.name));
  }
  if (end.status != 0) {
    throw std::runtime_error(fmt::format("the program '{}' failed with exit status {}{}{}",
                                         program.name, end.status,
                                         program.keep_messages && !end.out.empty() ? ":\n" : "",
                                         program.keep_messages ? end.out : std::string()));
  }
}

}  // namespace peil::platform
