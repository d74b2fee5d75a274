// What Swift cannot see of ncurses, by name, and the signal handlers, which must be C.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <errno.h>
#include <ncurses.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// wchar.h declares it only for X/Open sources; term.h, which has the others, defines a macro for each capability.
extern int wcwidth(wchar_t scalar);
extern int setupterm(const char *term, int descriptor, int *result);
extern char *tigetstr(const char *name);

static inline WINDOW *ncurses_window(void) { return stdscr; }
// How many colours the terminal has; after start_color.
static inline int ncurses_colours(void) { return COLORS; }
static inline attr_t ncurses_bold(void) { return A_BOLD; }
static inline attr_t ncurses_dim(void) { return A_DIM; }
static inline attr_t ncurses_reverse(void) { return A_REVERSE; }
static inline attr_t ncurses_underline(void) { return A_UNDERLINE; }

// A string of terminfo, or NULL where the terminal has none such.
static inline const char *ncurses_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

// Stops the whole foreground job as Ctrl-z does by default; returns when it continues. The rest of the group gets its
// signal while this process ignores it, so that the stop here happens in this very call and only once.
static inline void signals_stop_job(void) {
    struct sigaction before, action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = SIG_IGN;
    sigaction(SIGTSTP, &action, &before);
    kill(0, SIGTSTP);
    action.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &action, NULL);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
}

// The state of the handlers. Each Swift file that calls what follows has a copy of its own in a debug build: only
// Signals.swift calls it. Each has an initial value, without which Swift's build does not emit it.
static volatile sig_atomic_t signals_pipe = -1;
static volatile sig_atomic_t signals_ending = 0;
static volatile sig_atomic_t signals_tty = -1;
static struct termios signals_attributes = {0};
static char signals_restoring[512] = {0};
static volatile sig_atomic_t signals_restoring_count = 0;
static char signals_stack[65536] = {0};

// Ends the process by a signal, with the terminal as it was; only async-signal-safe calls.
static inline void signals_end(int number) {
    sigset_t set;
    if (signals_tty >= 0) {
        sigemptyset(&set);
        sigaddset(&set, SIGTTOU);
        sigprocmask(SIG_BLOCK, &set, NULL);
        ssize_t written = write(signals_tty, signals_restoring, (size_t)signals_restoring_count);
        (void)written;
        tcsetattr(signals_tty, TCSANOW, &signals_attributes);
        signals_tty = -1;
    }
    signal(number, SIG_DFL);
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
}

// Tells the loop of a signal. The second INT, TERM or QUIT does not wait for the loop; HUP never ends at once, since
// kernel, shell and session each send their own.
static inline void signals_report(int number) {
    int before = errno;
    if (number == SIGINT || number == SIGTERM || number == SIGQUIT) {
        if (signals_ending) signals_end(number);
        signals_ending = 1;
    }
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(signals_pipe, &byte, 1);
    (void)written;
    errno = before;
}

static inline void signals_pass(int number) { (void)number; }

static inline void signals_handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(number, &action, NULL);
}

// Installs all handlers; `pipe` is a descriptor that does not block, to which each reported signal writes its number.
static inline void signals_install(int pipe) {
    static const int reported[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};
    static const int fatal[] = {SIGABRT, SIGSEGV, SIGILL, SIGBUS, SIGFPE, SIGTRAP};
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = signals_stack;
    stack.ss_size = sizeof signals_stack;
    sigaltstack(&stack, NULL);
    signals_pipe = pipe;
    signals_ending = 0;
    for (size_t i = 0; i < sizeof reported / sizeof *reported; i++)
        signals_handle(reported[i], signals_report, SA_RESTART | SA_ONSTACK);
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++)
        signals_handle(fatal[i], signals_end, SA_ONSTACK);
    // A handler, since an ignored signal would stay ignored in the programs that are started.
    signals_handle(SIGPIPE, signals_pass, SA_RESTART | SA_ONSTACK);
}

// While another program has the terminal, as system(3) does: Ctrl-c and Ctrl-\ are for that program alone, and Ctrl-z stops
// the whole job. TERM and HUP are reported as ever.
static inline void signals_lend(void) {
    static const int ignored[] = {SIGINT, SIGQUIT};
    static const int plain[] = {SIGTSTP, SIGCONT, SIGWINCH};
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) signals_handle(ignored[i], SIG_IGN, 0);
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) signals_handle(plain[i], SIG_DFL, 0);
}

// The handlers again, after signals_lend.
static inline void signals_take_back(void) {
    static const int reported[] = {SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
    for (size_t i = 0; i < sizeof reported / sizeof *reported; i++)
        signals_handle(reported[i], signals_report, SA_RESTART | SA_ONSTACK);
}

// Sets what a fatal signal does to the terminal first.
static inline void signals_protect(int tty, const struct termios *attributes, const char *bytes, size_t count) {
    signals_tty = -1;
    if (count > sizeof signals_restoring) count = sizeof signals_restoring;
    memcpy(signals_restoring, bytes, count);
    signals_restoring_count = (sig_atomic_t)count;
    signals_attributes = *attributes;
    signals_tty = tty;
}

// From now on a fatal signal leaves the terminal alone.
static inline void signals_release(void) { signals_tty = -1; }

#endif
