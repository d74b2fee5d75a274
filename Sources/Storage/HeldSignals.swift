import Glibc

/// Runs the body while signals that stop or end the program wait for this thread, then lets them come.
///
/// SIGXFSZ (a file grew beyond the user's limit) waits too and is dropped, since the write says EFBIG.
func holdingSignals<Answer>(_ body: () -> Answer) -> Answer {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGXFSZ] { sigaddset(&held, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &held, &before)
    let answer = body()
    if sigismember(&before, SIGXFSZ) == 0 {
        var limit = sigset_t()
        sigemptyset(&limit)
        sigaddset(&limit, SIGXFSZ)
        var none = timespec()
        sigtimedwait(&limit, nil, &none)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return answer
}

/// Runs the body with every signal blocked that is not the fault of a running instruction; a thread that is started
/// in it keeps them blocked.
func blockingSignals<Answer>(_ body: () -> Answer) -> Answer {
    var all = sigset_t()
    sigfillset(&all)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] { sigdelset(&all, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &all, &before)
    let answer = body()
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return answer
}
