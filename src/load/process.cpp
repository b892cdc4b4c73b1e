// SPDX-License-Identifier: EUPL-1.2
// liborcus loads another version of Boost.Filesystem; keep to the standard's.
#define BOOST_PROCESS_USE_STD_FS

#include "load/process.hpp"

#include <sys/resource.h>

#include <boost/asio.hpp>
#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <csignal>
#include <ctime>

#include "model/error.hpp"

namespace peil::load {
namespace {

namespace asio = boost::asio;
namespace bp = boost::process;

constexpr std::size_t kMessages = 65'536;

void set_limits(const Limits& limits) {
  const auto set = [](auto resource, std::size_t value) {
    const rlimit limit{value, value};
    ::setrlimit(resource, &limit);
  };
  if (limits.memory != 0) set(RLIMIT_AS, limits.memory);
  set(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()) + 1);
  set(RLIMIT_CORE, 0);  // a core file would hold the input in clear
}

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

/// Reads a pipe up to a number of bytes; `full` is called when there is more.
template <typename Full>
void collect(bp::async_pipe& pipe, std::string& text, std::size_t most, Full full) {
  asio::async_read(pipe, asio::dynamic_buffer(text, most),
                   [&text, most, full](const boost::system::error_code&, std::size_t) {
                     if (text.size() == most) full();
                   });
}

}  // namespace

Finished run_program(const std::string& program, const std::vector<std::string>& arguments,
                     std::string_view input, const Limits& limits) {
  const auto path = bp::search_path(program);
  if (path.empty()) {
    throw model::InputError(program, "", "is not installed or not on the PATH");
  }
  Finished result;
  const WithoutSigpipe quiet;
  asio::io_context context;
  bp::async_pipe in(context);
  bp::async_pipe out(context);
  bp::async_pipe err(context);
  bp::child child(
      path, bp::args(arguments), bp::std_in<in, bp::std_out> out, bp::std_err > err,
      bp::extend::on_exec_setup = [&](auto&) {
        quiet.restore();
        set_limits(limits);
      });
  const auto stop = [&] {
    result.limited = true;
    context.stop();
  };
  asio::async_write(in, asio::buffer(input),
                    [&](const boost::system::error_code&, std::size_t) { in.close(); });
  collect(out, result.out, limits.output, stop);
  collect(err, result.err, kMessages, [] {});
  context.run_for(limits.time);
  if (!context.stopped()) result.limited = true;
  std::error_code ignored;
  if (result.limited) child.terminate(ignored);
  child.wait(ignored);
  const int native = child.native_exit_code();
  result.status = WIFEXITED(native) ? WEXITSTATUS(native) : -1;
  return result;
}

}  // namespace peil::load
