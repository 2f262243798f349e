// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts programs many times and prints the medians of how long it took from the start of the
// process to the first window and to the first rows, and of the memory they then have:
//
//     startupbench RUNS FOLDER-OF-PROGRAMS FOLDER-OF-PLUGINS FOLDER-OF-SETTINGS
//
// The settings are those of an org whose answers are kept. Run by startup.sh. The programs take
// turns, so that whatever else goes on hits all of them alike.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int patience = 30'000; // milliseconds
constexpr auto rest = 500'000;   // microseconds: what is put off at the start has happened then

struct Subject
{
    const char *name;
    const char *program;
    const char *argument; ///< May be null.
    bool hasRows;
    std::string settings{};       ///< XDG_CONFIG_HOME; the usual one if empty.
    std::vector<double> window{}; ///< Milliseconds.
    std::vector<double> rows{};   ///< Milliseconds.
    std::vector<double> memory{}; ///< MiB, proportional set size.
};

long long now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

double proportionalSetSize(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    std::string word;
    while (file >> word)
        if (word == "Pss:" && file >> word)
            return std::stod(word) / 1024;
    throw std::runtime_error("The kernel does not tell the memory of a process.");
}

/// What the plugin wrote until it wrote of @p last: the times by what happened.
std::map<std::string, long long> readTimes(int pipe, const std::string &last)
{
    std::map<std::string, long long> times;
    std::string text;
    while (!times.contains(last)) {
        pollfd ready{.fd = pipe, .events = POLLIN, .revents = 0};
        std::array<char, 256> buffer{};
        const ssize_t size =
            poll(&ready, 1, patience) == 1 ? read(pipe, buffer.data(), buffer.size()) : 0;
        if (size <= 0)
            throw std::runtime_error("The program did not show what it should.");
        text.append(buffer.data(), size_t(size));
        for (size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
            const size_t space = text.find(' ');
            times[text.substr(0, space)] = std::stoll(text.substr(space + 1, end - space - 1));
            text.erase(0, end + 1);
        }
    }
    return times;
}

void run(Subject &subject, const std::string &programs)
{
    std::array<int, 2> pipes{};
    if (pipe(pipes.data()) != 0)
        throw std::runtime_error("No pipe.");
    setenv("HOOKKEYS_WATCH_FD", std::to_string(pipes[1]).c_str(), 1);
    const std::string path = programs + '/' + subject.program;
    const long long start = now();
    const pid_t process = fork();
    if (process == 0) {
        close(pipes[0]);
        if (!subject.settings.empty())
            setenv("XDG_CONFIG_HOME", subject.settings.c_str(), 1);
        execl(path.c_str(), path.c_str(), subject.argument, nullptr);
        _exit(127);
    }
    close(pipes[1]);
    const auto times = readTimes(pipes[0], subject.hasRows ? "rows" : "window");
    subject.window.push_back(double(times.at("window") - start) / 1e6);
    if (subject.hasRows)
        subject.rows.push_back(double(times.at("rows") - start) / 1e6);
    usleep(rest);
    subject.memory.push_back(proportionalSetSize(process));
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
    close(pipes[0]);
}

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The median of @p values, and how many times that of @p base it is.
std::string cell(const std::vector<double> &values, const std::vector<double> &base)
{
    const auto value = median(values);
    const auto one = median(base);
    if (!value)
        return "-";
    std::array<char, 64> text{};
    if (one)
        (void)std::snprintf(text.data(), text.size(), "%.1f (%.2f)", *value, *value / *one);
    else
        (void)std::snprintf(text.data(), text.size(), "%.1f", *value);
    return text.data();
}

} // namespace

int main(int argc, char *argv[])
try {
    if (argc != 5)
        throw std::runtime_error("Usage: startupbench RUNS FOLDER-OF-PROGRAMS FOLDER-OF-PLUGINS "
                                 "FOLDER-OF-SETTINGS");
    const int runs = std::stoi(argv[1]);
    setenv("QT_PLUGIN_PATH", argv[3], 1);
    setenv("QT_QPA_GENERIC_PLUGINS", "startupwatch", 1);
    std::vector<Subject> subjects{
        {.name = "empty Qt window",
         .program = "startupempty",
         .argument = nullptr,
         .hasRows = false},
        {.name = "hookkeys", .program = "hookkeys", .argument = nullptr, .hasRows = false},
        {.name = "hookkeys --demo", .program = "hookkeys", .argument = "--demo", .hasRows = true},
        {.name = "a saved org",
         .program = "hookkeys",
         .argument = nullptr,
         .hasRows = true,
         .settings = argv[4]},
    };
    for (Subject &subject : subjects)
        run(subject, argv[2]); // reads the files into memory, once
    for (Subject &subject : subjects)
        subject.window = subject.rows = subject.memory = {};
    for (int i = 0; i < runs; ++i)
        for (Subject &subject : subjects)
            run(subject, argv[2]);

    std::printf("Medians of %d runs; in brackets how many times those of the empty window.\n\n",
                runs);
    std::printf("%-16s %18s %18s %18s\n", "", "first window, ms", "first rows, ms", "PSS, MiB");
    for (const Subject &subject : subjects)
        std::printf("%-16s %18s %18s %18s\n", subject.name,
                    cell(subject.window, subjects[0].window).c_str(),
                    cell(subject.rows, {}).c_str(),
                    cell(subject.memory, subjects[0].memory).c_str());
    return 0;
} catch (const std::exception &error) {
    (void)std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
