import CFuzzer
import Glibc

/// Hands this program to libFuzzer, which calls `body` with one input after another, changed so as to reach new branches.
///
/// Whatever stops the program is a finding: a trap, an error of AddressSanitizer, a failed ``require(_:_:)``.
public func fuzz(_ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> Never {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  exit(LLVMFuzzerRunDriver(&count, &arguments, body))
}

/// Stops with a finding where something that must hold does not.
public func require(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  guard !condition else { return }
  print("finding: \(sentence())")
  fflush(nil)
  abort()
}

/// What keeps the compiler from leaving out the reading of a value that nobody looks at.
public nonisolated(unsafe) var sink = 0
