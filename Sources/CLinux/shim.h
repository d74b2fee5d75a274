// Linux calls that Swift's Glibc module does not show: renameat2, pipe2 and extended attributes.
#pragma once

#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

// Exchanges two names atomically; -1 and errno EINVAL or ENOSYS where that is not supported.
static inline int clinux_exchange(int directory, const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, directory, one, directory, other, 2u /* RENAME_EXCHANGE */);
}

// Renames, and fails with EEXIST where the new name is taken.
static inline int clinux_rename_noreplace(int directory, const char *from, const char *to) {
    return (int)syscall(SYS_renameat2, directory, from, directory, to, 1u /* RENAME_NOREPLACE */);
}

// Makes a pipe with these O_ flags on both ends.
static inline int clinux_pipe(int ends[2], int flags) { return (int)syscall(SYS_pipe2, ends, flags); }

static inline ssize_t clinux_list_attributes(int file, char *names, size_t size) {
    return flistxattr(file, names, size);
}

static inline ssize_t clinux_get_attribute(int file, const char *name, void *value, size_t size) {
    return fgetxattr(file, name, value, size);
}

static inline int clinux_set_attribute(int file, const char *name, const void *value, size_t size) {
    return fsetxattr(file, name, value, size, 0);
}

static inline int clinux_remove_attribute(int file, const char *name) { return fremovexattr(file, name); }
