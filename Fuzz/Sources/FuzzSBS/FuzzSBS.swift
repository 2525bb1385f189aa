import FuzzSupport

@testable import Tracks

/// Lines of BaseStation text in blocks.
@main
struct FuzzSBS {
  static func main() {
    fuzz { data, size in
      StreamedLog(Array(UnsafeBufferPointer(start: data, count: size))).read(by: SBSLog())
      return 0
    }
  }
}
