import Glibc

/// How often an interrupted system call is tried again before EINTR is given up as a fault.
private let patience = 100

/// Runs a system call that answers below 0 on failure, again while it is interrupted; throws the step, path and `errno`.
@discardableResult
func systemCall<Answer: SignedInteger>(_ step: Step, _ path: String, _ call: () -> Answer) throws(Fault) -> Answer {
    var code: Int32 = 0
    for _ in 0..<patience {
        let answer = call()
        if answer >= 0 { return answer }
        code = errno
        if code != EINTR { break }
    }
    throw .system(step: step, path: path, errno: code)
}

/// The time of a clock that nobody sets, in milliseconds.
package func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

extension Fault {
    /// The `errno` of a failed system call, nil for other faults.
    var code: Int32? {
        if case .system(_, _, let errno) = self { return errno }
        return nil
    }
}
