#include "cli/graphviz.hpp"

#include "cli/failure.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fangpin::cli {

namespace {

struct temporary_closed {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using temporary = std::unique_ptr<std::FILE, temporary_closed>;

failure unusable(std::string const& what, int number) {
    return failure("dot: " + what + ": " + std::generic_category().message(number));
}

failure missing() {
    return failure(
        "dot: not found among the programs of PATH: install Graphviz (on Debian the package "
        "graphviz), or take the graph with --dot and lay it out elsewhere");
}

failure unreadable() {
    return failure("dot: the picture cannot be read back: take the graph with --dot");
}

/// A file without a name, read from its beginning: `dot` may write before it has read everything,
/// and a pipe that nobody empties would hold both up.
temporary written(std::string_view text) {
    temporary made(std::tmpfile());
    if (!made || std::fwrite(text.data(), 1, text.size(), made.get()) != text.size() ||
        std::fflush(made.get()) != 0 || std::fseek(made.get(), 0, SEEK_SET) != 0)
        throw unusable("the graph cannot be put into a temporary file", errno);
    return made;
}

/// `dot` with these as its standard input and output; no shell is asked.
pid_t start(int input, int output) {
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    std::string name = "dot";
    std::string format = "-Tsvg";
    std::array<char*, 3> arguments{name.data(), format.data(), nullptr};
    pid_t child = 0;
    int const error =
        posix_spawnp(&child, name.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error == ENOENT)
        throw missing();
    if (error != 0)
        throw unusable("cannot be started", error);
    return child;
}

/// @returns what the program has returned; -1 where it was ended
int status_of(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) == -1)
        if (errno != EINTR)
            throw unusable("is lost", errno);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::string laid_out(std::string_view graph) {
    auto const input = written(graph);
    auto const output = written({});
    auto const child = start(fileno(input.get()), fileno(output.get()));
    auto const status = status_of(child);
    if (status != 0)
        throw failure("dot: made no picture, status " + std::to_string(status) +
                      ": see what it says above, or take the graph with --dot");
    auto* const drawn = output.get();
    bool const at_end = std::fseek(drawn, 0, SEEK_END) == 0;
    auto const size = at_end ? std::ftell(drawn) : -1;
    if (size < 0 || std::fseek(drawn, 0, SEEK_SET) != 0)
        throw unreadable();
    std::string svg(static_cast<std::size_t>(size), '\0');
    if (std::fread(svg.data(), 1, svg.size(), drawn) != svg.size())
        throw unreadable();
    return svg;
}

}  // namespace fangpin::cli
