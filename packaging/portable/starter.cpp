// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the portable file: unpacks what follows it, once, and starts the program in there.
//
// The file is this program (ELF), then a list of sums as sha256sum writes it, an empty line, and a
// gzipped tar archive (assemble.sh). It is unpacked to hookkeys/portable/<sum of the list> in the
// user's cache folder, and what other versions left there is removed unless they run.
//
// A cache may vanish by halves, and others may be able to write to the folders on the way. So each
// start looks whether the way belongs to the user (as ssh does, StrictModes in sshd_config(5)),
// and whether what lies there is what the list says, of the user and writable for nobody else.
// What is not is replaced. One start after the other does that; the programs run side by side.
//
// Linked statically: nothing but tar, gzip and rm is expected of the system.

#include "sha256.h"

#include <dirent.h>
#include <elf.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace {

using Status = struct stat;

constexpr mode_t othersMayWrite = S_IWGRP | S_IWOTH;
constexpr auto lockName = "lock";
const std::string program = "bin/hookkeys";

/// What this file brings.
struct Payload
{
    int file = -1;                           ///< At the beginning of the archive.
    std::string name;                        ///< The sum of the list.
    std::map<std::string, std::string> sums; ///< By path.
};

/// Where it is unpacked to.
struct Cache
{
    int folder = -1;
    std::string path;
};

[[noreturn]] void fail(const std::string &what)
{
    std::fprintf(stderr, "HookKeys cannot be started: %s\n", what.c_str());
    std::exit(1);
}

std::string reason()
{
    return std::strerror(errno);
}

/// Runs @p command, found in PATH, with its input from @p input; whether that went well.
bool run(std::vector<std::string> command, int input)
{
    std::vector<char *> arguments;
    for (std::string &argument : command)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        dup2(input, STDIN_FILENO);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void remove(const std::string &path)
{
    run({"rm", "-rf", "--", path}, STDIN_FILENO);
}

/// Reads the list that stands in @p file at @p start, up to the empty line behind it.
std::string readList(int file, off_t start)
{
    std::string text(1 << 20, '\0');
    const ssize_t size = pread(file, text.data(), text.size(), start);
    const std::size_t end =
        size > 0 ? text.substr(0, std::size_t(size)).find("\n\n") : std::string::npos;
    if (end == std::string::npos)
        fail("the file is not whole: fetch it again.");
    text.resize(end + 1);
    return text;
}

Payload openPayload()
{
    Payload payload;
    payload.file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    Elf64_Ehdr header{};
    if (payload.file < 0
        || pread(payload.file, &header, sizeof header, 0) != ssize_t(sizeof header))
        fail("its own file cannot be read (" + reason() + ").");
    // The section headers are the last thing in an ELF file.
    const off_t start = off_t(header.e_shoff) + off_t(header.e_shentsize) * header.e_shnum;
    const std::string list = readList(payload.file, start);
    Sha256 sum;
    sum.add(reinterpret_cast<const unsigned char *>(list.data()), list.size());
    payload.name = sum.hex();
    constexpr std::size_t digits = 64;
    for (std::size_t at = 0; at < list.size();) {
        const std::string line = list.substr(at, list.find('\n', at) - at);
        if (line.size() < digits + 3)
            fail("the file is not whole: fetch it again.");
        payload.sums[line.substr(digits + 2)] = line.substr(0, digits); // two blanks between
        at += line.size() + 1;
    }
    if (!payload.sums.count(program)
        || lseek(payload.file, start + off_t(list.size()) + 1, SEEK_SET) < 0)
        fail("the file is not whole: fetch it again.");
    return payload;
}

/// Whether @p status is of a file or folder of the user that nobody else may write to.
bool isOurs(const Status &status)
{
    return status.st_uid == geteuid() && !(status.st_mode & othersMayWrite);
}

/// Ends the program if anybody but the user and root could put another folder into the place of
/// @p path, which has no links in it, or of one that it lies in.
void checkWay(const std::string &path)
{
    for (std::size_t end = 0;; end = std::min(path.find('/', end + 1), path.size())) {
        const std::string folder = end == 0 ? "/" : path.substr(0, end);
        Status status{};
        if (lstat(folder.c_str(), &status) < 0 || !S_ISDIR(status.st_mode))
            fail(folder + " is not a folder, and in there it wants to be unpacked.");
        if (status.st_uid != 0 && status.st_uid != geteuid())
            fail(folder
                 + " belongs to another user, who could put another program there: set"
                   " XDG_CACHE_HOME to a folder of yours.");
        // In a sticky one, as /tmp is, others cannot touch what is not theirs, and nothing that
        // comes next is theirs.
        if ((status.st_mode & othersMayWrite) && !(status.st_mode & S_ISVTX))
            fail("others may write to " + folder
                 + ", and could put another program there: take"
                   " that away (chmod go-w), or set XDG_CACHE_HOME to another folder.");
        if (end == path.size())
            return;
    }
}

/// Opens the folder @p name in @p parent, which is @p path, made if it is missing: only the user
/// may look into it.
int openOwn(int parent, const char *name, const std::string &path)
{
    if (mkdirat(parent, name, 0700) < 0 && errno != EEXIST)
        fail(path + " cannot be made (" + reason() + ").");
    const int folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0)
        fail(path + " is a link or cannot be read: remove it.");
    Status status{};
    if (fstat(folder, &status) < 0 || status.st_uid != geteuid())
        fail(path
             + " belongs to another user, who could put another program there: remove it, or"
               " set XDG_CACHE_HOME to a folder of yours.");
    if ((status.st_mode & 0777) != 0700 && fchmod(folder, 0700) < 0)
        fail(path + " cannot be made private (" + reason() + ").");
    return folder;
}

Cache openCache()
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
    if (mkdir(folder.c_str(), 0700) < 0 && errno != EEXIST)
        fail(folder + " cannot be made (" + reason() + ").");
    char *const real = realpath(folder.c_str(), nullptr);
    if (!real)
        fail(folder + " cannot be read (" + reason() + ").");
    const std::string base = real;
    std::free(real);
    checkWay(base);
    Cache result;
    const int parent = open(base.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int middle = openOwn(parent, "hookkeys", base + "/hookkeys");
    result.path = base + "/hookkeys/portable";
    result.folder = openOwn(middle, "portable", result.path);
    close(middle);
    close(parent);
    return result;
}

/// The sum of the open @p file, or nothing if it cannot be read.
std::string sumOf(int file)
{
    Sha256 sum;
    std::vector<unsigned char> buffer(1 << 18);
    ssize_t size = 0;
    while ((size = read(file, buffer.data(), buffer.size())) > 0)
        sum.add(buffer.data(), std::size_t(size));
    return size == 0 ? sum.hex() : std::string();
}

/// Whether the file or folder @p entry, at @p path in what was unpacked, is ours and as the list
/// says, with all that is in it. Adds the files to @p count, and with @p sync brings all of it to
/// the disk.
bool isWhole(int entry, const std::string &path, const Payload &payload, std::size_t &count,
             bool sync)
{
    Status status{};
    if (fstat(entry, &status) < 0 || !isOurs(status))
        return false;
    if (S_ISREG(status.st_mode)) {
        ++count;
        const auto expected = payload.sums.find(path);
        return expected != payload.sums.end() && (path != program || (status.st_mode & S_IXUSR))
               && sumOf(entry) == expected->second && (!sync || fsync(entry) == 0);
    }
    const int copy = S_ISDIR(status.st_mode) ? openat(entry, ".", O_RDONLY | O_CLOEXEC) : -1;
    DIR *const folder = copy >= 0 ? fdopendir(copy) : nullptr;
    bool whole = folder != nullptr;
    while (const dirent *next = whole ? readdir(folder) : nullptr) {
        const std::string name = next->d_name;
        if (name == "." || name == "..")
            continue;
        // A link is not opened, and a pipe not waited for.
        const int inner =
            openat(entry, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        whole = inner >= 0
                && isWhole(inner, path.empty() ? name : path + '/' + name, payload, count, sync);
        if (inner >= 0)
            close(inner);
    }
    if (folder)
        closedir(folder);
    return whole && (!sync || fsync(entry) == 0);
}

bool isWhole(int folder, const Payload &payload, bool sync)
{
    std::size_t count = 0;
    return isWhole(folder, {}, payload, count, sync) && count == payload.sums.size();
}

/// Opens what is unpacked in @p cache and marks it as used for as long as this process and the
/// program that it becomes live; whether it is what it should be.
bool use(const Cache &cache, const Payload &payload)
{
    const int folder = openat(cache.folder, payload.name.c_str(),
                              O_RDONLY | O_DIRECTORY | O_NOFOLLOW); // stays open across exec
    Status opened{};
    Status there{};
    // A start of an older version, which waits for nobody, may have removed it meanwhile. Where the
    // file system has no locks, nothing is ever removed.
    if (folder >= 0)
        flock(folder, LOCK_SH);
    if (folder >= 0 && isWhole(folder, payload, false) && fstat(folder, &opened) == 0
        && fstatat(cache.folder, payload.name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0
        && opened.st_ino == there.st_ino && opened.st_dev == there.st_dev)
        return true;
    if (folder >= 0)
        close(folder);
    return false;
}

/// Renames what is called @p name in @p cache, whatever it is, if it is there.
void moveAway(const Cache &cache, const std::string &name)
{
    Status status{};
    for (int n = 0; fstatat(cache.folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0; ++n) {
        const std::string away = "away-" + std::to_string(getpid()) + '-' + std::to_string(n);
        if (fstatat(cache.folder, away.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0)
            continue;
        if (renameat(cache.folder, name.c_str(), cache.folder, away.c_str()) < 0)
            fail(cache.path + '/' + name + " is not as it should be and cannot be moved away ("
                 + reason() + "): remove it.");
    }
}

/// Unpacks the archive of @p payload into @p cache, all or nothing.
void unpack(const Cache &cache, const Payload &payload)
{
    const off_t start = lseek(payload.file, 0, SEEK_CUR);
    std::string draft = cache.path + "/draft-XXXXXX";
    if (!mkdtemp(draft.data()))
        fail("nothing can be written to " + cache.path + " (" + reason() + ").");
    const int folder = open(draft.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder >= 0)
        flock(folder, LOCK_SH); // or a start of an older version would remove it
    const bool good = folder >= 0 && run({"tar", "-xzf", "-", "-C", draft}, payload.file)
                      && isWhole(folder, payload, true);
    const bool renamed =
        good && rename(draft.c_str(), (cache.path + '/' + payload.name).c_str()) == 0;
    // Where nobody can lock, another start may have been faster: that one is looked at then.
    const bool faster = good && !renamed && (errno == ENOTEMPTY || errno == EEXIST);
    if (!renamed)
        remove(draft);
    if (!renamed && !faster)
        fail("it could not be unpacked to " + cache.path
             + ": is there room (150 MB), and is the file whole?");
    fsync(cache.folder);
    close(folder);
    lseek(payload.file, start, SEEK_SET); // which tar shared
}

/// One start at a time looks, unpacks and tidies up: until this process becomes the program.
void lock(const Cache &cache)
{
    // Not the folder itself, which cannot be locked for one alone over NFS.
    const int file =
        openat(cache.folder, lockName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    while (file >= 0 && flock(file, LOCK_EX) < 0 && errno == EINTR) {
    }
}

/// Removes what is in @p cache beside @p name, unless it is in use.
void removeOthers(const Cache &cache, const std::string &name)
{
    DIR *folder = opendir(cache.path.c_str());
    while (const dirent *entry = folder ? readdir(folder) : nullptr) {
        const std::string other = entry->d_name;
        if (other == name || other == lockName || other == "." || other == "..")
            continue;
        Status status{};
        const int lock =
            openat(cache.folder, other.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        const bool isFolder =
            fstatat(cache.folder, other.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0
            && S_ISDIR(status.st_mode);
        if (!isFolder || (lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0))
            remove(cache.path + '/' + other);
        if (lock >= 0)
            close(lock);
    }
    if (folder)
        closedir(folder);
}

} // namespace

int main(int, char *argv[])
{
    const Payload payload = openPayload();
    const Cache cache = openCache();
    lock(cache);
    for (int tries = 0; !use(cache, payload); ++tries) {
        if (tries == 3)
            fail("what is unpacked to " + cache.path + " does not stay as it was.");
        moveAway(cache, payload.name);
        unpack(cache, payload);
    }
    removeOthers(cache, payload.name);

    const std::string path = cache.path + '/' + payload.name + '/' + program;
    execv(path.c_str(), argv);
    fail(path + " cannot be run (" + reason() + ").");
}
