// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of the portable file: unpacks what follows it, once, and starts the program in there.
//
// The file is this program (ELF), then a line of 64 characters that names what follows, then a
// gzipped tar archive. It is unpacked to hookkeys/portable/<name> in the user's cache folder, and
// what other versions left there is removed unless they run. Linked statically: nothing but tar and
// gzip is expected of the system.

#include <dirent.h>
#include <elf.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

constexpr std::size_t nameLength = 64; // the sum (SHA-256) of the archive

[[noreturn]] void fail(const std::string &what)
{
    std::fprintf(stderr, "HookKeys cannot be started: %s\n", what.c_str());
    std::exit(1);
}

std::string reason()
{
    return std::strerror(errno);
}

/// Runs @p program with @p arguments and its input from @p input; whether that went well.
bool run(const char *program, char *const *arguments, int input)
{
    const pid_t child = fork();
    if (child == 0) {
        dup2(input, STDIN_FILENO);
        execvp(program, arguments);
        _exit(127);
    }
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void remove(const std::string &folder)
{
    std::string program = "rm", options = "-rf", end = "--", path = folder;
    char *const arguments[] = {program.data(), options.data(), end.data(), path.data(), nullptr};
    run("rm", arguments, STDIN_FILENO);
}

/// Opens this file just behind the ELF program that it begins with.
int openPayload()
{
    const int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    Elf64_Ehdr header{};
    // The section headers are the last thing in an ELF file.
    if (file < 0 || read(file, &header, sizeof header) != ssize_t(sizeof header)
        || lseek(file, off_t(header.e_shoff) + off_t(header.e_shentsize) * header.e_shnum, SEEK_SET)
               < 0)
        fail("its own file cannot be read (" + reason() + ").");
    return file;
}

/// The user's cache folder for this, made if it is missing: only the user may look into it.
std::string cacheFolder()
{
    const char *cache = std::getenv("XDG_CACHE_HOME");
    const char *home = std::getenv("HOME");
    std::string folder;
    if (cache && cache[0] == '/')
        folder = cache;
    else if (home && home[0] == '/')
        folder = std::string(home) + "/.cache";
    else
        fail("HOME does not name a folder, and there it wants to be unpacked.");
    for (const char *part : {"", "/hookkeys", "/portable"}) {
        folder += part;
        if (mkdir(folder.c_str(), 0700) < 0 && errno != EEXIST)
            fail(folder + " cannot be made (" + reason() + ").");
    }
    return folder;
}

/// Marks @p folder as used for as long as this process and the program that it becomes live.
bool use(const std::string &folder)
{
    const int lock = open(folder.c_str(), O_RDONLY | O_DIRECTORY); // stays open across exec
    return lock >= 0 && flock(lock, LOCK_SH | LOCK_NB) == 0;
}

/// Removes what is in @p cache beside @p name, unless it is in use.
void removeOthers(const std::string &cache, const std::string &name)
{
    DIR *folder = opendir(cache.c_str());
    while (const dirent *entry = folder ? readdir(folder) : nullptr) {
        const std::string other = entry->d_name;
        if (other == name || other == "." || other == "..")
            continue;
        const int lock =
            open((cache + '/' + other).c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
            remove(cache + '/' + other);
        if (lock >= 0)
            close(lock);
    }
    if (folder)
        closedir(folder);
}

/// Unpacks the archive that @p payload stands at to @p target, all or nothing.
void unpack(int payload, const std::string &cache, const std::string &target)
{
    std::string draft = cache + "/draft-XXXXXX";
    if (!mkdtemp(draft.data()))
        fail("nothing can be written to " + cache + " (" + reason() + ").");
    if (!use(draft))
        fail(draft + " cannot be locked (" + reason() + ").");
    std::string program = "tar", options = "-xzf", input = "-", folder = "-C", path = draft;
    char *const arguments[] = {program.data(), options.data(), input.data(),
                               folder.data(),  path.data(),    nullptr};
    if (!run("tar", arguments, payload)) {
        remove(draft);
        fail("it could not be unpacked to " + cache
             + ": is there room (150 MB), and is the file whole?");
    }
    // If another start was faster, its folder is as good as this one.
    if (rename(draft.c_str(), target.c_str()) < 0)
        remove(draft);
}

} // namespace

int main(int, char *argv[])
{
    const int payload = openPayload();
    std::string name(nameLength, '\0');
    if (read(payload, name.data(), nameLength) != ssize_t(nameLength)
        || name.find_first_not_of("0123456789abcdef") != std::string::npos)
        fail("the file is not whole: fetch it again.");
    const std::string cache = cacheFolder();
    const std::string target = cache + '/' + name;
    if (access((target + "/bin/hookkeys").c_str(), X_OK) < 0)
        unpack(payload, cache, target);
    use(target);
    removeOthers(cache, name);

    const std::string program = target + "/bin/hookkeys";
    execv(program.c_str(), argv);
    fail(program + " cannot be run (" + reason() + ").");
}
